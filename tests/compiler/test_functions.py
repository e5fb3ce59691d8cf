"""Tests of the functions of a network: what a trainer's ports come through, by itself."""

import re
from collections.abc import Mapping

import pytest
import torch

from app.compiler.functions import Function, functions_of
from app.compiler.partition import partition
from app.graph import repairs
from app.graph.graph import Graph, Node, Port, Project, Standing
from tests.compiler.families import Bystander, Pusher, Referee, Scribe, Swing
from tests.compiler.small import (
    ANALYST,
    analysed,
    block,
    classes,
    composite,
    graph,
    model,
    node,
    problem,
    project,
    told,
    use,
)

NOISE = block("Input", axes="3")
REAL = block("Input", axes="2")

PLAYERS = (
    "noise make", "make bend", "bend draw", "draw look_2",
    "real look", "look relu", "relu score", "score referee.real",
    "look_2 relu_2", "relu_2 score_2", "score_2 referee.generated",
)  # fmt: skip


def players() -> Mapping[str, Standing | Node]:
    return {
        "noise": NOISE,
        "real": REAL,
        "make": block("Linear", features=8),
        "bend": block("Tanh"),
        "draw": block("Linear", features=2),
        "look": block("Linear", features=6),
        "relu": block("ReLU"),
        "score": block("Linear", features=1),
        "look_2": node(block("Linear", features=6), twin="look"),
        "relu_2": node(block("ReLU"), twin="relu"),
        "score_2": node(block("Linear", features=1), twin="score"),
        "referee": Referee(),
    }


def duel(*wires: str, without: tuple[str, ...] = (), **more: Standing | Node) -> Project:
    """Draw a generator and a discriminator with further wires and nodes, or without some."""
    kept = [wire for wire in PLAYERS if wire not in without]
    return project(graph({**players(), **more}, *kept, *wires))


def found(drawn: Project) -> dict[str, Function]:
    """Give the functions of a project that must have no problem."""
    analysed(drawn)
    return {each.name: each for each in functions_of(drawn, partition(drawn))}


def repaired(drawn: Project) -> Project:
    """Carry out the first repair of the one problem, after which there is none."""
    fix = problem(drawn).fixes[0]
    after = repairs.apply(drawn, fix.composite, fix.steps)
    analysed(after)
    return after


def body(text: str, method: str = "forward") -> str:
    """Give the lines of a method."""
    return re.split(r"\n\n", text.partition(f"    def {method}(")[2])[0]


# Two players.


def test_the_discriminator_is_what_both_scores_come_through() -> None:
    made = found(duel())
    assert made["generate"].nodes == ("make", "bend", "draw")
    assert made["discriminate"].nodes == ("look", "relu", "score")


def test_the_arguments_of_the_players_are_those_of_forward() -> None:
    made = found(duel())
    assert made["generate"].arguments == {"noise": Port("noise", "out")}
    assert made["generate"].results == {"real": Port("draw", "out")}
    assert made["discriminate"].arguments == {"real": Port("real", "out")}
    assert made["discriminate"].results == {"score": Port("score", "out")}


def test_the_players_run_alone_as_they_run_in_the_network() -> None:
    net = classes(duel())["Net"]()
    real, noise = torch.randn(5, 2), torch.randn(5, 3)
    arguments = {"real": real, "noise": noise}
    given = partition(duel()).arguments
    generated, judged = net(*(arguments[name] for name in given))
    order = list(partition(duel()).results)
    scores = dict(zip(order, (generated, judged), strict=True))
    assert torch.equal(net.discriminate(real), scores["score"])
    assert torch.equal(net.discriminate(net.generate(noise)), scores["score_2"])


def test_forward_and_the_weights_are_what_they_are_without_players() -> None:
    with_, without = model(duel()), model(duel(referee=Bystander()))
    assert "def generate" in with_
    assert "def generate" not in without
    assert body(with_) == body(without)
    assert body(with_, "__init__") == body(without, "__init__")


def test_players_drawn_as_composites_are_two_calls() -> None:
    maker = composite(graph(
        {"x": block("Input", axes="3"), "body": block("Linear", features=2),
         "out": block("Output")}, "x body", "body out"))  # fmt: skip
    judge = composite(graph(
        {"x": block("Input", axes="2"), "relu": block("ReLU"),
         "body": block("Linear", features=1), "out": block("Output")},
        "x relu", "relu body", "body out"))  # fmt: skip
    drawn = project(
        graph(
            {
                "noise": NOISE,
                "real": REAL,
                "maker": use("Maker"),
                "judge": use("Judge"),
                "judge_2": node(use("Judge"), twin="judge"),
                "referee": Referee(),
            },
            "noise maker.x", "maker.out judge_2.x", "real judge.x",
            "judge.out referee.real", "judge_2.out referee.generated",
        ),
        Maker=maker,
        Judge=judge,
    )  # fmt: skip
    made = found(drawn)
    assert (made["generate"].nodes, made["discriminate"].nodes) == (("maker",), ("judge",))
    net = classes(drawn)["Net"]()
    assert net.discriminate(net.generate(torch.zeros(4, 3))).shape == (4, 1)


def test_rows_of_blocks_run_in_the_players_too() -> None:
    deep = node(block("Linear", features=8), repeat=3)
    drawn = duel("bend deep", "deep draw", without=("bend draw",), deep=deep)
    net = classes(drawn)["Net"]()
    assert net.generate(torch.zeros(4, 3)).shape == (4, 2)
    assert found(drawn)["generate"].nodes == ("make", "bend", "deep", "draw")


def test_operations_of_the_discriminator_are_copies_and_no_border() -> None:
    flat = block("Scale", factor=2.0)
    drawn = duel(
        "look scale", "scale relu", "look_2 scale_2", "scale_2 relu_2",
        without=("look relu", "look_2 relu_2"), scale=flat, scale_2=flat,
    )  # fmt: skip
    assert found(drawn)["discriminate"].nodes == ("look", "scale", "relu", "score")


def conditional(*wires: str, **more: Standing | Node) -> Project:
    """Draw players that both are told a label."""
    label = block("Input", axes="", kind="label", dtype="int64", high=4)
    return duel(
        "label one_hot", "one_hot told.x[1]", "noise told.x[0]", "told make",
        "one_hot seen.x[1]", "real seen.x[0]", "seen look",
        "one_hot seen_2.x[1]", "draw seen_2.x[0]", "seen_2 look_2", *wires,
        without=("noise make", "real look", "draw look_2"),
        **{
            "label": label, "one_hot": block("OneHot"), "told": block("Concatenate"),
            "seen": block("Concatenate"), "seen_2": block("Concatenate"), **more,
        },
    )  # fmt: skip


def test_a_label_that_both_players_are_told_is_an_argument_of_both() -> None:
    made = found(conditional())
    assert set(made["generate"].arguments) == {"noise", "label"}
    assert set(made["discriminate"].arguments) == {"real", "label"}
    assert made["generate"].results == {"real": Port("draw", "out")}
    net = classes(conditional())["Net"]()
    label = torch.tensor([0, 1, 2])
    given = {"noise": torch.randn(3, 3), "label": label}
    samples = net.generate(*(given[name] for name in made["generate"].arguments))
    given["real"] = samples
    score = net.discriminate(*(given[name] for name in made["discriminate"].arguments))
    assert score.shape == (3, 1)


def test_weights_that_feed_both_players_are_told_and_placed_twice() -> None:
    drawn = conditional(one_hot=block("Embedding", features=4))
    wrong = problem(drawn)
    assert wrong.node == "one_hot"
    assert "one_hot feeds both players, the generator and the discriminator" in wrong.message
    made = found(repaired(drawn))
    assert len(made["generate"].nodes) == 5
    assert "one_hot" not in made["generate"].nodes


def test_a_block_between_two_twins_is_told_and_made_a_twin() -> None:
    drawn = duel(relu_2=block("ReLU"))
    wrong = problem(drawn)
    assert wrong.node == "relu_2"
    assert wrong.message == (
        "relu_2 stands between blocks of the discriminator, but is no twin of relu, which stands "
        "there before the real score. Place it as a twin."
    )
    assert repaired(drawn).graph.nodes["relu_2"].twin == "relu"


def test_a_block_that_only_the_real_score_comes_through_is_told_and_placed_again() -> None:
    drawn = duel("real norm", "norm look", without=("real look",), norm=block("LayerNorm"))
    wrong = problem(drawn)
    assert (wrong.node, str(wrong.fixes[0])) == ("norm", "Place norm as a twin before look_2")
    made = found(repaired(drawn))
    assert made["discriminate"].nodes == ("norm", "look", "relu", "score")
    assert made["generate"].nodes == ("make", "bend", "draw")


def test_a_block_that_only_the_generated_score_comes_through_amid_the_judge_is_told() -> None:
    drawn = duel(
        "look_2 more", "more relu_2", without=("look_2 relu_2",), more=block("Linear", features=6)
    )
    wrong = problem(drawn)
    assert (wrong.node, wrong.fixes) == ("more", ())
    assert "only the generated score comes through it" in wrong.message


def test_a_generator_with_the_weights_of_the_discriminator_is_told() -> None:
    six = node(block("Linear", features=6), twin="look")
    drawn = duel(
        "bend down", "down same", "same draw",
        without=("bend draw",), down=block("Linear", features=2), same=six,
    )  # fmt: skip
    wrong = problem(drawn)
    assert wrong.message == (
        "same of the generator shares its weights with look of the discriminator. Give it weights "
        "of its own."
    )
    assert repaired(drawn).graph.nodes["same"].twin == ""


def test_scores_of_two_networks_have_no_discriminator() -> None:
    drawn = duel(
        look_2=block("Linear", features=6),
        relu_2=block("ReLU"),
        score_2=block("Linear", features=1),
    )
    wrong = problem(drawn)
    assert wrong.node == "referee"
    assert "no block together" in wrong.message


def test_noise_that_is_judged_as_it_is_has_no_generator() -> None:
    drawn = duel(
        "noise look_2", without=("noise make", "draw look_2"), noise=block("Input", axes="2")
    )
    names = set(drawn.graph.nodes) - {"make", "bend", "draw"}
    nodes = {name: drawn.graph.nodes[name] for name in names}
    links = [link for link in drawn.graph.links() if {link.source.node, link.target.node} <= names]
    assert "no generator" in problem(project(Graph.of(nodes, links))).message


def test_one_score_for_both_is_told() -> None:
    drawn = duel("score referee.generated", without=("score_2 referee.generated",))
    assert "the same score" in problem(drawn).message


def test_a_node_that_is_called_as_a_function_is_told_and_renamed() -> None:
    wires = tuple(wire.replace("make", "generate") for wire in PLAYERS)
    nodes = {name: each for name, each in players().items() if name != "make"}
    drawn = project(graph({**nodes, "generate": block("Linear", features=8)}, *wires))
    assert problem(drawn).node == "generate"
    assert "generate_1" in repaired(drawn).graph.nodes


def test_no_problem_of_the_players_hides_one_of_shape() -> None:
    drawn = duel(relu_2=block("ReLU"), look=block("Conv2d"))
    assert all("player" not in line and "twin" not in line for line in told(ANALYST.analyse(drawn)))


# Sequence to sequence.


def writer(**more: Standing | Node) -> Project:
    """Draw an encoder and a decoder that is told what the encoder made of the source."""
    ids = block("Input", axes="T", kind="tokens", dtype="int64", high=9)
    nodes = {
        "source": block("Input", axes="S", kind="tokens", dtype="int64", high=9),
        "target": ids,
        "see": block("Embedding", features=4),
        "read": block("Linear", features=5),
        "pool": block("Mean", axes=(1,)),
        "spread": block("Unsqueeze", axis=1),
        "shift": block("ShiftRight", start=1),
        "hear": block("Embedding", features=5),
        "add": block("Add"),
        "scores": block("Linear", features=9),
        "scribe": Scribe(),
        **more,
    }
    return project(
        graph(
            nodes, "source see", "see read", "read pool", "pool spread", "target shift.tokens",
            "shift hear", "hear add.x[0]", "spread add.x[1]", "add scores", "scores scribe.scores",
        )
    )  # fmt: skip


def test_what_follows_the_shift_decodes_and_the_rest_encodes() -> None:
    made = found(writer())
    assert made["encode"].nodes == ("see", "read", "pool", "spread")
    assert made["decode"].nodes == ("hear", "add", "scores")
    assert made["encode"].results == {"spread": Port("spread", "out")}
    assert list(made["decode"].arguments) == ["tokens", "spread"]


def test_decoding_what_was_encoded_is_the_whole_network() -> None:
    net = classes(writer())["Net"]()
    source, target = torch.randint(9, (3, 6)), torch.randint(9, (3, 7))
    given = {"source": source, "target": target}
    whole = net(*(given[name] for name in partition(writer()).arguments))
    shifted = torch.cat([torch.ones(3, 1, dtype=torch.int64), target[:, :-1]], dim=1)
    assert torch.equal(net.decode(shifted, net.encode(source)), whole)


def test_a_language_model_only_decodes() -> None:
    drawn = project(
        graph(
            {
                "text": block("Input", axes="T", kind="tokens", dtype="int64", high=9),
                "shift": block("ShiftRight"),
                "see": block("Embedding", features=4),
                "table": block("Parameter", shape=(4,)),
                "add": block("Add"),
                "scores": block("Linear", features=9),
                "scribe": Scribe(),
            },
            "text shift.tokens", "shift see", "see add.x[0]", "table add.x[1]", "add scores",
            "scores scribe.scores",
        )
    )  # fmt: skip
    made = found(drawn)
    assert set(made) == {"decode"}
    assert set(made["decode"].nodes) == {"see", "table", "add", "scores"}
    assert list(made["decode"].arguments) == ["tokens"]
    assert classes(drawn)["Net"]().decode(torch.zeros(2, 3, dtype=torch.int64)).shape == (2, 3, 9)


def test_scores_without_a_shift_are_told() -> None:
    drawn = writer()
    nodes = {name: each for name, each in drawn.graph.nodes.items() if name != "shift"}
    links = [link for link in drawn.graph.links() if "shift" not in str(link)]
    straight = graph({}, "target hear").links()
    wrong = problem(project(Graph.of(nodes, [*links, *straight])))
    assert "come through no ShiftRight" in wrong.message


def test_two_shifts_are_told() -> None:
    drawn = writer()
    again = {**drawn.graph.nodes, "shift_2": Node(block("ShiftRight"))}
    links = [link for link in drawn.graph.links() if str(link.target) != "shift.tokens"]
    more = graph({}, "target shift_2.tokens", "shift_2 shift.tokens").links()
    assert "shift" in problem(project(Graph.of(again, [*links, *more]))).message


# Agents.


def judged() -> Project:
    nodes = {
        "swing": Swing(),
        "body": block("Linear", features=8),
        "mean": block("Linear", features=1),
        "deviation": block("Linear", features=1),
        "hot": block("OneHot"),
        "pair": block("Concatenate"),
        "one": block("Linear", features=1),
        "two": block("Linear", features=1),
        "pusher": Pusher(),
    }
    return project(
        graph(
            nodes, "swing.observation body", "body mean", "body deviation", "mean pusher.mean",
            "deviation pusher.deviation", "pusher.action swing.action", "pusher.action hot",
            "swing.observation pair.x[0]", "hot pair.x[1]", "pair one", "pair two",
            "one pusher.q1", "two pusher.q2",
        )
    )  # fmt: skip


def test_an_agent_acts_and_its_critics_judge_the_action() -> None:
    made = found(judged())
    assert set(made["act"].nodes) == {"body", "mean", "deviation"}
    assert list(made["act"].arguments) == ["observation"]
    assert list(made["act"].results) == ["mean", "deviation"]
    assert set(made["criticise"].nodes) == {"hot", "pair", "one", "two"}
    assert list(made["criticise"].arguments) == ["observation", "action"]
    assert list(made["criticise"].results) == ["q1", "q2"]


def test_acting_and_judging_give_what_the_network_gives() -> None:
    net = classes(judged())["Net"]()
    seen, action = torch.randn(5, 4), torch.randint(2, (5,))
    parts = partition(judged())
    given = {"observation": seen, "action": action}
    whole = dict(zip(parts.results, net(*(given[name] for name in parts.arguments)), strict=True))
    mean, deviation = net.act(seen)
    first, second = net.criticise(seen, action)
    assert torch.equal(mean, whole["mean"])
    assert torch.equal(deviation, whole["deviation"])
    assert torch.equal(first, whole["one"])
    assert torch.equal(second, whole["two"])


def test_the_experiment_names_what_each_function_takes_and_gives() -> None:
    text = analysed(judged()).files["experiment.py"].text
    assert '"act": (("observation",), ("mean", "deviation")),' in text
    assert '"criticise": (("observation", "action"), ("q1", "q2")),' in text


@pytest.mark.parametrize("drawn", [duel(), writer(), judged()], ids=["players", "words", "agent"])
def test_a_second_analysis_says_the_same(drawn: Project) -> None:
    assert model(drawn) == model(drawn)
