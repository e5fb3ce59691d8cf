"""The example drawings of two players: a generator against a discriminator."""

from typing import Any

from app.graph import edits
from app.graph.graph import Project
from tests.templates.pad import Pad


def twins(project: Project, **pairs: str) -> Project:
    """Let nodes share the weights of others: ``look_2="look"``."""
    graph = project.graph
    for name, first in pairs.items():
        graph = edits.twin(graph, name, first)
    return project.with_drawing(graph)


def gan_ring() -> Project:
    """Draw a generator that has to find all eight clouds of a ring."""
    project = (
        Pad()
        .note(
            """**Two players.** The generator (above) bends noise into points; the discriminator
            (below) judges real points and, by its twins, generated ones. The trainer finds out by
            itself who is who: the discriminator is what both scores come through.

            Watch “Field” while it trains. With r1 at 0 the generator chases the discriminator
            from cloud to cloud, and some clouds stay empty.""",
            size=(900, 120),
        )
        .put("noise", "Noise", (0, 0), features=16)
        .put("make_1", "Linear", (1, 0), "noise", features=128)
        .put("bend_1", "ReLU", (2, 0), "make_1")
        .put("make_2", "Linear", (3, 0), "bend_1", features=128)
        .put("bend_2", "ReLU", (4, 0), "make_2")
        .put("make_3", "Linear", (5, 0), "bend_2", features=128)
        .put("bend_3", "ReLU", (6, 0), "make_3")
        .put("point", "Linear", (7, 0), "bend_3", features=2)
        .put("ring", "Ring", (0, 2))
    )
    for side, row, start in (("", 2, "ring.features"), ("_again", 1, "point")):
        project = (
            project.put(f"look_1{side}", "Linear", (1, row), start, features=128)
            .put(f"leak_1{side}", "LeakyReLU", (2, row), f"look_1{side}", slope=0.2)
            .put(f"look_2{side}", "Linear", (3, row), f"leak_1{side}", features=128)
            .put(f"leak_2{side}", "LeakyReLU", (4, row), f"look_2{side}", slope=0.2)
            .put(f"look_3{side}", "Linear", (5, row), f"leak_2{side}", features=128)
            .put(f"leak_3{side}", "LeakyReLU", (6, row), f"look_3{side}", slope=0.2)
            .put(f"score{side}", "Linear", (7, row), f"leak_3{side}", features=1)
        )
    drawn = (
        project.put("modes", "ModesFound", (8, 0), "point")
        .put("good", "GoodSamples", (9, 0), "point")
        .put("sample", "Output", (10, 0), "point")
        .put("trainer", "Adversarial", (9, 2),
             {"real": "score", "generated": "score_again", "metrics": ("modes", "good")},
             epochs=70, batch_size=256, generator_rate=1e-3, discriminator_rate=2e-3, r1=0.1,
             average=0.995)
        .project
    )  # fmt: skip
    return twins(drawn, **_pairs("look_1 leak_1 look_2 leak_2 look_3 leak_3 score"))


def gan_digits() -> Project:
    """Draw a generator of handwritten digits."""
    project = (
        Pad()
        .note(
            """**A generator of digits.** It never sees a digit: all it learns comes back through
            the discriminator. The noise of each sample is fixed while one looks, so that “Samples”
            shows the same digits grow.

            “classes” counts which digits it makes: each sample is the digit of its nearest real
            one, and nothing where it is far from all. After training, “Walk” goes from one sample
            to another.""",
            size=(900, 120),
        )
        .put("noise", "Noise", (0, 0), features=32)
        .put("make_1", "Linear", (1, 0), "noise", features=128)
        .put("norm_1", "BatchNorm1d", (2, 0), "make_1")
        .put("bend_1", "ReLU", (3, 0), "norm_1")
        .put("make_2", "Linear", (4, 0), "bend_1", features=256)
        .put("norm_2", "BatchNorm1d", (5, 0), "make_2")
        .put("bend_2", "ReLU", (6, 0), "norm_2")
        .put("make_3", "Linear", (7, 0), "bend_2", features=64)
        .put("ink", "Sigmoid", (8, 0), "make_3")
        .put("picture", "Reshape", (9, 0), "ink", shape=(1, 8, 8))
        .put("digits", "Digits", (0, 2))
    )
    for side, row, start in (("", 2, "digits.image"), ("_again", 1, "picture")):
        project = (
            project.put(f"flat{side}", "Flatten", (1, row), start)
            .put(f"look_1{side}", "Linear", (2, row), f"flat{side}", features=256)
            .put(f"leak_1{side}", "LeakyReLU", (3, row), f"look_1{side}", slope=0.2)
            .put(f"look_2{side}", "Linear", (4, row), f"leak_1{side}", features=128)
            .put(f"leak_2{side}", "LeakyReLU", (5, row), f"look_2{side}", slope=0.2)
            .put(f"score{side}", "Linear", (6, row), f"leak_2{side}", features=1)
        )
    drawn = (
        project.put("classes", "ClassesFound", (10, 1),
                    {"samples": "picture", "real": "digits.image", "label": "digits.label"})
        .put("sample", "Output", (10, 0), "picture")
        .put("trainer", "Adversarial", (8, 2),
             {"real": "score", "generated": "score_again", "metrics": "classes"},
             epochs=300, batch_size=64, generator_rate=5e-4, discriminator_rate=5e-4, r1=1.0,
             average=0.999)
        .project
    )  # fmt: skip
    return twins(drawn, **_pairs("look_1 leak_1 look_2 leak_2 score"))


def dcgan() -> Project:
    """Draw the convolutional generator and discriminator of DCGAN at 64×64."""
    project = (
        Pad()
        .note(
            """**DCGAN (Radford et al., 2015)**: noise grows to a picture by transposed
            convolutions, each of which doubles its sides, and the discriminator goes the same way
            back. 3,576,704 weights make, 2,765,568 judge.

            The pictures here are noise, to try sizes and speed; put an ImageFolder with pictures of
            64×64 in the place of “pictures”.""",
            size=(900, 120),
        )
        .put("noise", "Noise", (0, 0), features=100)
        .put("seed_1x1", "Reshape", (1, 0), "noise", shape=(100, 1, 1))
        .put("grow_1", "ConvTranspose2d", (2, 0), "seed_1x1", channels=512, kernel=4, stride=1,
             bias=False)
        .put("norm_1", "BatchNorm2d", (3, 0), "grow_1")
        .put("bend_1", "ReLU", (4, 0), "norm_1")
        .put("grow_2", "ConvTranspose2d", (5, 0), "bend_1", channels=256, kernel=4, padding=1,
             bias=False)
        .put("norm_2", "BatchNorm2d", (6, 0), "grow_2")
        .put("bend_2", "ReLU", (7, 0), "norm_2")
        .put("grow_3", "ConvTranspose2d", (1, 1), "bend_2", channels=128, kernel=4, padding=1,
             bias=False)
        .put("norm_3", "BatchNorm2d", (2, 1), "grow_3")
        .put("bend_3", "ReLU", (3, 1), "norm_3")
        .put("grow_4", "ConvTranspose2d", (4, 1), "bend_3", channels=64, kernel=4, padding=1,
             bias=False)
        .put("norm_4", "BatchNorm2d", (5, 1), "grow_4")
        .put("bend_4", "ReLU", (6, 1), "norm_4")
        .put("grow_5", "ConvTranspose2d", (7, 1), "bend_4", channels=3, kernel=4, padding=1,
             bias=False)
        .put("picture", "Tanh", (8, 1), "grow_5")
        .put("pictures", "RandomImages", (0, 4), side=64, channels=3, classes=10, samples=256)
    )  # fmt: skip
    for side, row, start in (("", 4, "pictures.image"), ("_again", 2, "picture")):
        near: dict[str, Any] = {
            "kernel": 4,
            "stride": 2,
            "border": "padding",
            "padding": 1,
            "bias": False,
        }
        project = (
            project.put(f"look_1{side}", "Conv2d", (1, row), start, channels=64, **near)
            .put(f"leak_1{side}", "LeakyReLU", (2, row), f"look_1{side}", slope=0.2)
            .put(f"look_2{side}", "Conv2d", (3, row), f"leak_1{side}", channels=128, **near)
            .put(f"see_2{side}", "BatchNorm2d", (4, row), f"look_2{side}")
            .put(f"leak_2{side}", "LeakyReLU", (5, row), f"see_2{side}", slope=0.2)
            .put(f"look_3{side}", "Conv2d", (6, row), f"leak_2{side}", channels=256, **near)
            .put(f"see_3{side}", "BatchNorm2d", (7, row), f"look_3{side}")
            .put(f"leak_3{side}", "LeakyReLU", (2, row + 1), f"see_3{side}", slope=0.2)
            .put(f"look_4{side}", "Conv2d", (3, row + 1), f"leak_3{side}", channels=512, **near)
            .put(f"see_4{side}", "BatchNorm2d", (4, row + 1), f"look_4{side}")
            .put(f"leak_4{side}", "LeakyReLU", (5, row + 1), f"see_4{side}", slope=0.2)
            .put(f"score{side}", "Conv2d", (6, row + 1), f"leak_4{side}", channels=1, kernel=4,
                 border="padding", bias=False)
        )  # fmt: skip
    drawn = (
        project.put("sample", "Output", (9, 1), "picture")
        .put("trainer", "Adversarial", (8, 4), {"real": "score", "generated": "score_again"},
             epochs=1, batch_size=16, generator_rate=2e-4, discriminator_rate=2e-4)
        .project
    )  # fmt: skip
    blocks = "look_1 leak_1 look_2 see_2 leak_2 look_3 see_3 leak_3 look_4 see_4 leak_4 score"
    return twins(drawn, **_pairs(blocks))


def _pairs(names: str) -> dict[str, str]:
    return {f"{name}_again": name for name in names.split()}


DRAWINGS = {"gan-ring": gan_ring, "gan-digits": gan_digits, "dcgan": dcgan}
