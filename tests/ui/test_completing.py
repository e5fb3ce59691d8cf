from app.compiler.report import Analysis
from app.graph import edits
from app.graph.graph import Project
from app.ui.completing import completed
from nodes import CATALOGUE
from tests.ui.conftest import port


def bare(project: Project) -> Project:
    return project.with_drawing(edits.remove(project.graph, ("loss", "accuracy", "trainer")))


def test_loss_metric_and_trainer_are_added_for_labels(digits: Project, analysis: Analysis) -> None:
    whole = completed(bare(digits), analysis)
    assert whole is not None
    graph = whole.graph
    assert graph.feeding("crossentropy_1") == {
        "scores": port("linear_1.out"),
        "target": port("digits.label"),
    }
    assert set(graph.feeding("supervised_1")) == {"losses[0]", "metrics[0]"}


def test_a_drawing_with_a_trainer_is_left_alone(digits: Project, analysis: Analysis) -> None:
    assert completed(digits, analysis) is None


def test_nothing_is_guessed_without_a_free_label(digits: Project, analysis: Analysis) -> None:
    project = bare(digits)
    graph = edits.connect(
        project,
        edits.add(project.graph, CATALOGUE["Accuracy"](), (0.0, 0.0))[0],
        port("digits.label"),
        port("accuracy_1.target"),
    )
    assert completed(project.with_drawing(graph), analysis) is None
