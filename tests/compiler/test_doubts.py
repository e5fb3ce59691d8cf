"""What runs, and is most likely not meant."""

from pathlib import Path

import pytest

from app.compiler.analysis import Analyst
from app.compiler.report import Analysis
from app.engine.difference import Difference
from app.graph import repairs
from app.graph.graph import Project
from app.project import file
from tests.ui.conftest import joined, node


def classifier(features: int) -> Project:
    return joined(
        {
            "digits": node("Digits"),
            "flatten": node("Flatten"),
            "linear": node("Linear", features=features),
            "relu": node("ReLU"),
            "loss": node("CrossEntropy"),
            "accuracy": node("Accuracy"),
            "trainer": node("Supervised"),
        },
        ("digits.image", "flatten.x"),
        ("flatten.out", "linear.x"),
        ("linear.out", "relu.x"),
        ("relu.out", "loss.scores"),
        ("digits.label", "loss.target"),
        ("relu.out", "accuracy.scores"),
        ("digits.label", "accuracy.target"),
        ("loss.loss", "trainer.losses"),
        ("accuracy.value", "trainer.metrics"),
    )


def test_more_scores_than_classes_are_told_once_and_can_be_mended() -> None:
    project = classifier(64)
    found = Analyst().analyse(project)
    assert found.runnable
    (warning,) = found.warnings
    assert warning.warning
    assert warning.node == "loss"
    assert warning.message == (
        "loss gets scores of 64 classes from relu.out, but there are only 10."
    )
    (fix,) = warning.fixes
    assert str(fix) == "Set the features of linear to 10"
    after = Analyst().analyse(repairs.apply(project, fix.composite, fix.steps))
    assert (after.problems, after.warnings) == ((), ())


@pytest.mark.parametrize("features", [10, 4])
def test_as_many_scores_as_classes_are_no_doubt_and_fewer_are_a_problem(features: int) -> None:
    found = Analyst().analyse(classifier(features))
    assert found.warnings == ()
    assert found.runnable == (features == 10)


def test_warnings_travel_in_differences() -> None:
    analyst = Analyst()
    before, after = analyst.analyse(classifier(10)), analyst.analyse(classifier(64))
    assert Difference.of(before, after).applied(before) == after
    assert Difference.of(after, before).applied(after) == before
    assert Analysis(1, {}, None, (), {}).told == ()


@pytest.mark.parametrize("name", ["lenet5", "mlp-digits", "gcn-karate", "perceptron-iris"])
def test_no_template_is_doubted(name: str) -> None:
    project = file.load(Path("resources/templates") / f"{name}.netwright")
    assert Analyst().analyse(project).warnings == ()
