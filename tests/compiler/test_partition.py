"""Tests of what belongs to the network."""

from app.compiler.partition import partition, upstream
from app.graph.graph import Graph, Port
from tests.compiler.small import block, graph, project


def classifier() -> Graph:
    return graph(
        {
            "digits": block("Digits"),
            "scaled": block("Rescale"),
            "flat": block("Flatten"),
            "body": block("Linear", features=8),
            "head": block("Linear", features=10),
            "side": block("Linear", features=10),
            "hot": block("OneHot"),
            "loss": block("CrossEntropy"),
            "mse": block("MSE"),
            "side_loss": block("CrossEntropy", training_only=True),
            "right": block("Accuracy"),
            "trainer": block("Supervised"),
        },
        "digits.image scaled", "scaled flat", "flat body", "body head", "body side",
        "head loss.scores", "digits.label loss.target", "side side_loss.scores",
        "digits.label side_loss.target", "digits.label hot", "head mse.values",
        "hot mse.target", "head right.scores", "digits.label right.target",
        "loss.loss trainer.losses[0]", "mse.loss trainer.losses[1]",
        "side_loss.loss trainer.losses[2]", "right.value trainer.metrics[0]",
    )  # fmt: skip


def test_layers_and_the_operations_beside_them_are_the_network() -> None:
    parts = partition(project(classifier()))
    assert set(parts.network) == {"flat", "body", "head", "side"}
    assert set(parts.around) == {"hot", "scaled"}


def test_a_wire_that_enters_is_named_by_the_field_it_began_as() -> None:
    assert partition(project(classifier())).arguments == {"image": Port("scaled", "out")}


def test_what_only_losses_for_training_come_through_is_auxiliary() -> None:
    assert partition(project(classifier())).auxiliary == {"side"}


def test_what_leads_nowhere_is_no_auxiliary_part() -> None:
    drawn = classifier()
    nodes = {**drawn.nodes, "loose": drawn.nodes["body"], "hanging": drawn.nodes["body"]}
    more = graph(nodes, "flat loose", "side hanging")
    both = Graph.of(nodes, [*drawn.links(), *more.links()])
    assert partition(project(both)).auxiliary == {"side", "hanging"}


def test_results_are_outputs_in_their_places_then_what_metrics_and_losses_read() -> None:
    drawn = graph(
        {
            "data": block("Input", axes="4"),
            "a": block("Linear"),
            "b": block("Linear"),
            "c": block("Linear"),
            "out_10": block("Output"),
            "out_2": block("Output"),
            "last": block("Output", order=-1),
            "loss": block("Minimize"),
            "d": block("Mean"),
        },
        "data a", "data b", "data c", "data d", "a out_10", "b out_2", "c last", "d loss.x",
    )  # fmt: skip
    assert list(partition(project(drawn)).results) == ["last", "out_2", "out_10"]


def test_operations_before_an_output_belong_to_the_network_without_any_layer() -> None:
    drawn = graph(
        {"data": block("Input", axes="4"), "double": block("Scale"), "out": block("Output")},
        "data double", "double out",
    )  # fmt: skip
    parts = partition(project(drawn))
    assert parts.network == ("double",)
    assert parts.results == {"out": Port("double", "out")}


def test_without_outputs_the_ends_of_the_network_are_its_results() -> None:
    drawn = graph(
        {"data": block("Input", axes="4"), "a": block("Linear"), "b": block("Linear")},
        "data a", "data b",
    )  # fmt: skip
    assert list(partition(project(drawn)).results) == ["a", "b"]


def test_arguments_of_one_name_are_told_apart_by_their_nodes() -> None:
    drawn = graph(
        {
            "digits_1": block("Digits"),
            "digits_2": block("Digits"),
            "flat_1": block("Flatten"),
            "flat_2": block("Flatten"),
            "joined": block("Concatenate"),
            "fc": block("Linear"),
        },
        "digits_1.image flat_1", "digits_2.image flat_2", "flat_1 joined.x[0]",
        "flat_2 joined.x[1]", "joined fc",
    )  # fmt: skip
    assert list(partition(project(drawn)).arguments) == ["digits_1_image", "digits_2_image"]


def test_upstream_is_all_that_something_comes_through() -> None:
    drawn = classifier()
    assert upstream(drawn, ["head"]) == {"head", "body", "flat", "scaled", "digits"}
