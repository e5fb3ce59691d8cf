from dataclasses import replace

from app.compiler.report import Analysis, NodeReport
from app.graph import edits
from app.graph.graph import Project
from app.ui.completing import completed
from nodes import CATALOGUE
from nodes.spec import BATCH, Spec, axis
from tests.ui.conftest import joined, node, port, value


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


def test_the_last_layer_is_given_a_score_for_each_class(
    digits: Project, analysis: Analysis
) -> None:
    project = bare(digits)
    project = project.with_drawing(edits.configure(project.graph, "linear_1", features=64))
    whole = completed(project, analysis)
    assert whole is not None
    assert value(whole, "linear_1", "features") == 10


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


def of_graph(**outputs: Spec) -> tuple[Project, Analysis]:
    """Give a drawing whose source has these fields besides ``x``, all of them unused."""
    made = joined(
        {"club": node("KarateClub"), "scores": node("Linear", 240, 0, features=2)},
        ("club.x", "scores.x"),
    )
    x = Spec("tensor", (axis("V"), 34))
    found = {"club": NodeReport("KarateClub", {"x": x, **outputs})}
    return made, Analysis(1, found, None, (), {})


def test_the_mask_of_a_graph_is_led_to_what_is_added() -> None:
    label, mask = Spec("label", (axis("V"),), "int64", 2), Spec("mask", (axis("V"),), "bool")
    project, analysis = of_graph(edge_index=Spec("graph", (2, axis("E"))), y=label, mask=mask)
    whole = completed(project, analysis)
    assert whole is not None
    for name in ("crossentropy_1", "accuracy_1"):
        feeding = whole.graph.feeding(name)
        assert feeding["target"] == port("club.y")
        assert feeding["mask"] == port("club.mask")


def test_no_label_is_made_of_a_mask_or_of_edges() -> None:
    mask = Spec("mask", (axis("V"),), "bool")
    assert completed(*of_graph(edge_index=Spec("graph", (2, axis("E"))), mask=mask)) is None


def test_an_environment_is_not_offered_a_loss(digits: Project, analysis: Analysis) -> None:
    seen = NodeReport("Digits", {"image": Spec("observation", (BATCH, 4)), "label": Spec.label(2)})
    told = replace(analysis, nodes={**analysis.nodes, "digits": seen})
    assert completed(bare(digits), told) is None
