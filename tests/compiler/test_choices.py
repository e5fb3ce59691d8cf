"""Parameters that are choices: each word has a class of its own."""

import torch
from immutables import Map

from app.graph import edits
from app.graph.graph import Composite, Project, Use
from nodes import CATALOGUE
from nodes.params import Choice, Expression
from tests.compiler.small import ANALYST, analysed, block, graph, project, told


def drawn(*places: Use) -> Project:
    """Draw a composite at some places, in which a choice is a parameter."""
    inner = graph(
        {
            "x": block("Input", axes="6, 16"),
            "encoder": block("EncoderLayer", heads=2, hidden=8),
            "out": block("Output"),
        },
        "x encoder",
        "encoder out",
    )
    names = [f"s{number}" for number in range(len(places))]
    wires = [f"{a} {b}" for a, b in zip(["x", *names], names, strict=False)]
    around = graph(
        {"x": block("Input", axes="6, 16"), **dict(zip(names, places, strict=True))}, *wires
    )
    made = project(around, Stage=Composite(inner))
    return edits.expose(made, "Stage", "encoder", "activation")


def stage(word: str | Expression = "relu") -> Use:
    return Use("Stage", Map({"activation": word}))


def test_each_word_has_a_class_of_its_own_and_the_default_the_plain_name() -> None:
    code = analysed(drawn(Use("Stage"), stage("gelu"), stage("gelu"), stage())).files["model.py"]
    lines = [line.strip() for line in code.text.splitlines()]
    assert [line for line in lines if line.startswith("class ")] == [
        "class Stage(nn.Module):",
        "class StageGelu(nn.Module):",
        "class Net(nn.Module):",
    ]
    made = [line.partition(" = ")[2].partition("(")[0] for line in lines if "self.s" in line]
    assert made[:4] == ["Stage", "StageGelu", "StageGelu", "Stage"]
    names: dict[str, object] = {}
    exec(code.text, names)  # our own text
    net = names["Net"]()  # type: ignore[operator]  # a class
    assert net.s1.encoder.activation is torch.nn.functional.gelu
    assert net.s3.encoder.activation is torch.nn.functional.relu
    assert net(torch.zeros(2, 6, 16)).shape == (2, 6, 16)
    assert {code.nodes[row] for row, line in enumerate(lines) if "gelu" in line} == {
        "Stage/encoder"
    }


def test_a_word_goes_on_to_the_composites_inside() -> None:
    made = edits.group(drawn(stage("gelu")), "Stage", {"encoder"}, "Inner")
    text = analysed(made).files["model.py"].text
    assert "class InnerGelu(" in text
    assert "class Inner(" not in text


def test_a_word_that_is_none_of_the_options_is_told_where_it_is_chosen() -> None:
    found = ANALYST.analyse(drawn(stage("swish")))
    assert told(found) == ["s0: activation must be one of relu, gelu, not swish."]


def test_a_word_is_no_number_to_count_with() -> None:
    made = drawn(stage())
    inner = edits.configure(made.drawing("Stage"), "encoder", hidden=Expression("activation * 2"))
    (problem,) = told(ANALYST.analyse(made.with_drawing(inner, "Stage")))
    assert "relu is one of several words, and no number to count with" in problem
    inner = edits.when(made.drawing("Stage"), "encoder", Expression("activation"))
    (problem,) = told(ANALYST.analyse(made.with_drawing(inner, "Stage")))
    assert problem.startswith("s0.encoder: relu is one of several words")


def test_most_choices_of_layers_can_be_left_open() -> None:
    made = CATALOGUE["Conv2d"]().with_values(border=Expression("border"))
    assert "border" in made.summary()
    assert isinstance(drawn(stage()).composites["Stage"].parameters[0].param, Choice)
