"""Networks that see what they are to find, told before anything is trained."""

from typing import Any

import pytest
import torch

from app.compiler import foresight
from app.compiler.analysis import Analyst
from app.compiler.report import Problem
from app.graph import edits, repairs
from app.graph.graph import Port, Project, Use
from tests.compiler.small import analysed, problem
from tests.templates.pad import Pad
from tests.templates.sequences import DRAWINGS

WRITING = ("seq2seq-lstm-reverse", "seq2seq-attention-reverse", "transformer-reverse", "char-lm")


def changed(project: Project, composite: str, node: str, **values: Any) -> Project:
    graph = edits.configure(project.drawing(composite), node, **values)
    return project.with_drawing(graph, composite)


def language_model(pad: Pad, gives: str) -> Project:
    """Let what stands on the pad behind ``embedding`` tell the next character."""
    return (
        pad.put("scores", "Linear", (6, 0), gives, features=42)
        .put("error", "CrossEntropy", (7, 0), {"scores": "scores", "target": "text.target"})
        .put("trainer", "Supervised", (8, 0), {"losses": "error"})
        .project
    )


def embedded() -> Pad:
    """Put a text whose characters have as many features as a stretch has places."""
    return (
        Pad()
        .put("text", "TextFile", (0, 0), length=16)
        .put("embedding", "Embedding", (1, 0), "text.tokens", features=16)
    )


def attending(causal: str) -> Project:
    return language_model(
        embedded().put(
            "look", "ScaledDotProduct", (2, 0),
            {"query": "embedding", "key": "embedding", "value": "embedding"}, causal=causal,
        ),
        "look",
    )  # fmt: skip


def convolving(border: str) -> Project:
    return language_model(
        embedded()
        .put("channels", "Transpose", (2, 0), "embedding")
        .put("conv", "Conv1d", (3, 0), "channels", channels=8, kernel=3, border=border)
        .put("places", "Transpose", (4, 0), "conv"),
        "places",
    )


def built(masked: bool) -> Project:
    """Draw attention from its blocks, with a mask or without."""
    pad = (
        embedded()
        .put("keys", "Transpose", (2, 1), "embedding")
        .put("fits", "MatMul", (3, 0), {"a": "embedding", "b": "keys"})
    )
    if masked:
        pad.put("before", "CausalMask", (3, 1), "embedding")
        pad.put("masked", "MaskFill", (4, 0), {"x": "fits", "mask": "before"}, value=-1e9,
                where="false")  # fmt: skip
    pad.put("shares", "Softmax", (5, 0), "masked" if masked else "fits").put(
        "taken", "MatMul", (6, 0), {"a": "shares", "b": "embedding"}
    )
    return language_model(pad, "taken")


@pytest.mark.parametrize("name", WRITING)
def test_a_good_drawing_is_told_nothing(name: str) -> None:
    analysed(DRAWINGS[name]())


@pytest.mark.parametrize("drawn", [attending("yes"), convolving("causal"), built(masked=True)])
def test_a_language_model_that_looks_back_is_told_nothing(drawn: Project) -> None:
    analysed(drawn)


def mended(project: Project, found: Problem) -> Project:
    """Take the one repair that is offered."""
    (fix,) = found.fixes
    return repairs.apply(project, fix.composite, fix.steps)


def test_a_decoder_that_sees_its_own_future_is_told_where_it_does() -> None:
    drawn = changed(
        DRAWINGS["transformer-reverse"](), "DecoderBlock", "self_attention", causal="no"
    )
    found = problem(drawn)
    assert found.node == "decoder.block.0.self_attention"
    assert (found.composite, found.inside) == ("DecoderBlock", "self_attention")
    assert found.message == (
        "self_attention sees ahead: what it gives for a place changes with the ids behind that "
        "place, which the network is to find. Make its attention causal."
    )
    analysed(mended(drawn, found))


@pytest.mark.parametrize(
    ("drawn", "node", "way"),
    [
        (changed(DRAWINGS["char-lm"](), "", "lstm", directions="both"), "lstm",
         "Let it read forward only."),
        (attending("no"), "look", "Make its attention causal."),
        (convolving("same"), "conv", "Make its border causal."),
    ],
)  # fmt: skip
def test_a_language_model_that_looks_ahead_is_told_where_and_how_it_is_mended(
    drawn: Project, node: str, way: str
) -> None:
    found = problem(drawn)
    assert found.node == node
    assert found.message.endswith(way)
    analysed(mended(drawn, found))


def test_attention_that_is_drawn_without_a_mask_is_told_at_the_shares_it_makes() -> None:
    found = problem(built(masked=False))
    assert found.node == "shares"
    assert found.message.endswith("Mask what stands behind each place.")
    assert not found.fixes


def test_of_two_that_look_ahead_the_second_is_told_when_the_first_is_mended() -> None:
    drawn = language_model(
        embedded().put("one", "LSTM", (2, 0), "embedding", features=8, directions="both")
        .put("two", "LSTM", (3, 0), "one.out", features=8, directions="both"),
        "two.out",
    )  # fmt: skip
    first = problem(drawn)
    assert first.node == "one"
    second = problem(mended(drawn, first))
    assert second.node == "two"
    analysed(mended(mended(drawn, first), second))


def test_a_target_that_reaches_the_scores_past_the_shift_is_told() -> None:
    drawn = DRAWINGS["seq2seq-lstm-reverse"]()
    graph = edits.connect(drawn, drawn.graph, Port("pairs", "target"), Port("encoder", "tokens"))
    found = problem(drawn.with_drawing(graph))
    assert found.node == "encoder.embedding"
    assert found.message == (
        "embedding reads target as it is, which the network is to find. Lead it in through shift "
        "only."
    )


def test_who_tags_a_whole_sequence_may_look_ahead() -> None:
    drawn = (
        Pad()
        .put("pairs", "Reversal", (0, 0))
        .put("embedding", "Embedding", (1, 0), "pairs.source", features=8)
        .put("lstm", "LSTM", (2, 0), "embedding", features=8, directions="both")
        .put("scores", "Linear", (3, 0), "lstm.out", features=23)
        .put("error", "CrossEntropy", (4, 0), {"scores": "scores", "target": "pairs.source"})
        .put("trainer", "Supervised", (5, 0), {"losses": "error"})
        .project
    )
    analysed(drawn)


def test_what_was_tried_is_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    analyst, drawn = Analyst(), attending("no")
    before = analyst.analyse(drawn).problems
    monkeypatch.setattr(foresight, "_tried", lambda *_: pytest.fail("it is tried again"))
    moved = drawn.with_drawing(edits.move(drawn.graph, {"look": (5.0, 5.0)}))
    assert [each.message for each in analyst.analyse(moved).problems] == [
        each.message for each in before
    ]


def test_trying_a_network_leaves_random_numbers_as_they_were() -> None:
    torch.manual_seed(5)
    wanted = torch.rand(3)
    torch.manual_seed(5)
    Analyst().analyse(attending("no"))
    assert torch.rand(3).equal(wanted)


def test_a_twin_that_sees_ahead_is_told_by_its_own_name_where_the_first_is_bypassed() -> None:
    drawn = edits.group(attending("no"), "", {"look"}, "Mixer")
    (name,) = (each for each, node in drawn.graph.nodes.items() if isinstance(node.block, Use))
    (given,) = drawn.graph.leaving(name)
    graph, again = edits.place_twins(drawn.graph, {name}, (0.0, 200.0))
    second = again[name]
    (inlet,) = drawn.composites["Mixer"].inputs()
    graph = edits.connect(drawn, graph, given.source, Port(second, inlet))
    graph = edits.connect(drawn, graph, Port(second, given.source.name), given.target)
    drawn = drawn.with_drawing(graph)
    assert problem(drawn).node == f"{name}.look"
    drawn = drawn.with_drawing(edits.switch(drawn, graph, name, "bypassed"))
    found = problem(drawn)
    assert found.node == f"{second}.look"
    assert (found.composite, found.inside) == ("Mixer", "look")
