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


def reported(project: Project, **outputs: dict[str, Spec]) -> Analysis:
    """Give an analysis of a drawing in which these nodes give these specs."""
    found = {name: NodeReport(name, specs) for name, specs in outputs.items()}
    return Analysis(1, found, None, (), {})


def test_pictures_are_brought_down_to_a_score_for_each_class() -> None:
    drawn = joined(
        {"digits": node("Digits"), "conv": node("Conv2d", 240, 0)}, ("digits.image", "conv.x")
    )
    told = reported(
        drawn,
        digits={"image": Spec.image(1, 8, 8), "label": Spec.label(10)},
        conv={"out": Spec("image", (BATCH, 16, 8, 8))},
    )
    whole = completed(drawn, told)
    assert whole is not None
    graph = whole.graph
    assert graph.feeding("flatten_1") == {"x": port("conv.out")}
    assert graph.feeding("linear_1") == {"x": port("flatten_1.out")}
    assert value(whole, "linear_1", "features") == 10
    for name in ("crossentropy_1", "accuracy_1"):
        assert graph.feeding(name)["scores"] == port("linear_1.out")


def test_of_a_sequence_the_last_step_is_compared_with_the_one_number_wanted() -> None:
    drawn = joined(
        {
            "sums": node("AddingProblem"),
            "lstm": node("LSTM", 240, 0),
            "linear": node("Linear", 480, 0),
        },
        ("sums.sequence", "lstm.x"),
        ("lstm.out", "linear.x"),
    )
    told = reported(
        drawn,
        sums={"sequence": Spec("tensor", (BATCH, 50, 2)), "target": Spec("tensor", (BATCH, 1))},
        linear={"out": Spec("tensor", (BATCH, 50, 10))},
    )
    whole = completed(drawn, told)
    assert whole is not None
    assert value(whole, "linear", "features") == 1
    assert (value(whole, "select_1", "axis"), value(whole, "select_1", "index")) == (1, -1)
    assert whole.graph.feeding("mse_1")["values"] == port("select_1.out")


def test_one_graph_is_gone_through_more_often_than_a_data_set() -> None:
    label, mask = Spec("label", (axis("V"),), "int64", 2), Spec("mask", (axis("V"),), "bool")
    whole = completed(*of_graph(edge_index=Spec("graph", (2, axis("E"))), y=label, mask=mask))
    assert whole is not None
    assert value(whole, "supervised_1", "epochs") == 200


def test_what_acts_by_choice_is_given_an_agent_and_a_number_for_each_action() -> None:
    drawn = joined(
        {"cart": node("CartPole"), "linear": node("Linear", 240, 0)},
        ("cart.observation", "linear.x"),
    )
    whole = completed(drawn, reported(drawn, cart={"observation": Spec("observation", (BATCH, 4))}))
    assert whole is not None
    assert value(whole, "linear", "features") == 2
    assert whole.graph.feeding("dqn_1") == {"values": port("linear.out")}
    assert whole.graph.feeding("cart") == {"action": port("dqn_1.action")}


def test_no_agent_is_guessed_where_actions_are_real_numbers() -> None:
    drawn = joined(
        {"world": node("Pendulum"), "linear": node("Linear", 240, 0)},
        ("world.observation", "linear.x"),
    )
    seen = {"observation": Spec("observation", (BATCH, 3))}
    assert completed(drawn, reported(drawn, world=seen)) is None
