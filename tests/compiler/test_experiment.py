"""Tests of the training program that data, losses, metrics and a trainer become."""

import json
from typing import Any

import torch

from app.graph.graph import Graph
from tests.compiler.small import ANALYST, analysed, block, classes, graph, project, run


def program(drawing: Graph) -> tuple[dict[str, Any], Any]:
    """Run ``experiment.py`` and make the network."""
    drawn = project(drawing)
    names = run(analysed(drawn).files["experiment.py"].text)
    return names, classes(drawn)["Net"]()


def batch_of(names: dict[str, Any]) -> dict[str, torch.Tensor]:
    """Fetch three samples."""
    found: dict[str, torch.Tensor] = names["data"]().training.__getitems__([0, 1, 2])
    return found


def digits(**more: Any) -> dict[str, Any]:
    return {
        "digits": block("Digits"),
        "flat": block("Flatten"),
        "fc": block("Linear", features=10),
        "trainer": block("Supervised"),
        **more,
    }


WIRES = ("flat fc", "fc loss.scores", "digits.label loss.target", "loss.loss trainer.losses[0]")


def test_a_classifier_has_a_loss_and_reads_what_its_metric_needs() -> None:
    nodes = digits(loss=block("CrossEntropy", weight=0.5), right=block("Accuracy"))
    names, net = program(
        graph(
            nodes,
            "digits.image flat",
            *WIRES,
            "fc right.scores",
            "digits.label right.target",
            "right.value trainer.metrics[0]",
        )
    )
    losses, read = names["losses"](net, names["prepare"](batch_of(names), True, 0))
    assert losses["loss"].ndim == 0
    assert names["WEIGHTS"] == {"loss": 0.5}
    assert names["ARGUMENTS"] == ("image",)
    metric = names["metrics"]()["right"]
    metric.update(*read["right"])
    assert 0 <= metric.value() <= 1


def test_operations_that_meet_no_layer_stand_in_the_program() -> None:
    nodes = digits(hot=block("OneHot"), loss=block("MSE"))
    drawing = graph(
        nodes, "digits.image flat", "flat fc", "digits.label hot", "fc loss.values",
        "hot loss.target", "loss.loss trainer.losses[0]",
    )  # fmt: skip
    names, net = program(drawing)
    batch = batch_of(names)
    wanted = torch.nn.functional.one_hot(batch["label"], 10).float()
    losses, _ = names["losses"](net, batch)
    assert torch.allclose(losses["loss"], ((net(batch["image"]) - wanted) ** 2).mean())
    assert "one_hot" not in analysed(project(drawing)).files["model.py"].text


def test_a_loss_for_training_is_not_computed_outside_of_it() -> None:
    nodes = digits(
        loss=block("CrossEntropy"), side=block("Linear", features=10),
        more=block("MSE", training_only=True), hot=block("OneHot"),
    )  # fmt: skip
    drawing = graph(
        nodes, "digits.image flat", *WIRES, "flat side", "side more.values",
        "digits.label hot", "hot more.target", "more.loss trainer.losses[1]",
    )  # fmt: skip
    names, net = program(drawing)
    assert names["TRAINING_ONLY"] == {"more"}
    assert set(names["losses"](net.train(), batch_of(names))[0]) == {"loss", "more"}
    assert set(names["losses"](net.eval(), batch_of(names))[0]) == {"loss"}


def test_what_is_random_in_the_preparation_is_left_out_of_validation() -> None:
    nodes = digits(noise=block("RandomNoise", deviation=1.0), loss=block("CrossEntropy"))
    names, _ = program(graph(nodes, "digits.image noise", "noise flat", *WIRES))
    batch = batch_of(names)
    image = batch["image"].clone()
    assert torch.equal(names["prepare"](dict(batch), False, 0)["image"], image)
    first = names["prepare"](dict(batch), True, 7)["image"]
    assert not torch.equal(first, image)
    assert torch.equal(names["prepare"](dict(batch), True, 7)["image"], first)
    assert not torch.equal(names["prepare"](dict(batch), True, 8)["image"], first)


def test_several_sources_stand_side_by_side() -> None:
    drawing = graph(
        {
            "left": block("Iris"),
            "right": block("Iris", standardize=True),
            "joined": block("Concatenate"),
            "fc": block("Linear", features=3),
            "loss": block("CrossEntropy"),
            "trainer": block("Supervised"),
            **{f"pick_{side}": block("Identity") for side in ("left", "right")},
        },
        "left.features pick_left", "right.features pick_right", "pick_left joined.x[0]",
        "pick_right joined.x[1]", "joined fc", "fc loss.scores", "left.label loss.target",
        "loss.loss trainer.losses[0]",
    )  # fmt: skip
    names, net = program(drawing)
    batch = batch_of(names)
    assert {"index", "left_features", "right_features", "left_label"} <= set(batch)
    losses, _ = names["losses"](net, names["prepare"](batch, True, 0))
    assert torch.isfinite(losses["loss"])


def test_the_settings_are_the_fields_of_the_trainer() -> None:
    nodes = digits(loss=block("CrossEntropy"))
    nodes["trainer"] = block("Supervised", epochs=3, optimizer="SGD")
    package = ANALYST.package(project(graph(nodes, "digits.image flat", *WIRES)), None, "digits")
    settings = json.loads(package.files["settings.json"])
    assert settings["loop"] == "supervised"
    assert (settings["name"], settings["epochs"], settings["optimizer"]) == ("digits", 3, "SGD")
    assert {"metrics", "data.digits"} <= package.runtime
