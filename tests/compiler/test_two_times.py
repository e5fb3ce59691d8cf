"""Tests of drawings with two sequences, each of a length of its own."""

from typing import Any

import pytest
import torch

from app.graph.graph import Project
from tests.compiler.small import analysed, block, classes, graph, project


def translator() -> Project:
    """Draw a decoder that looks at an encoded sequence, step by step of its own."""
    return project(
        graph(
            {
                "source": block("Input", axes="S", kind="tokens", dtype="int64", high=50, order=0),
                "target": block("Input", axes="T", kind="tokens", dtype="int64", high=40, order=1),
                "words": block("Embedding", features=8),
                "encode": block("LSTM", features=12),
                "begun": block("Embedding", features=8),
                "decode": block("GRU", features=8),
                "look": block("MultiheadAttention", heads=2, weights="yes"),
                "seen": block("Concatenate", axis=-1),
                "scores": block("Linear", features=40),
                "all": block("Concatenate", axis=1),
                "whole": block("Linear", features=3),
                "y": block("Output", order=0),
                "where": block("Output", order=1),
                "both": block("Output", order=2),
            },
            "source words", "words encode", "target begun", "begun decode", "decode look.query",
            "encode look.key", "encode look.value", "decode seen.x[0]", "look seen.x[1]",
            "seen scores", "scores y", "look.weights where", "words all.x[0]", "begun all.x[1]",
            "all whole", "whole both",
        )
    )  # fmt: skip


def test_two_times_stay_apart_and_add_up() -> None:
    found = analysed(translator())
    assert found.network is not None
    assert {name: str(spec) for name, spec in found.network.outputs.items()} == {
        "y": "(B, T, 40)",
        "where": "(B, T, S)",
        "both": "(B, S + T, 3)",
    }
    assert str(found.nodes["encode"].outputs["out"]) == "(B, S, 12)"


@pytest.mark.parametrize(("there", "here"), [(5, 9), (11, 3), (1, 1), (16, 16)])
def test_the_code_runs_at_lengths_of_any_two(there: int, here: int) -> None:
    network: Any = classes(translator())["Net"]()
    given = torch.randint(50, (2, there)), torch.randint(40, (2, here))
    y, where, both = network(*given)
    assert (y.shape, where.shape) == ((2, here, 40), (2, here, there))
    assert both.shape == (2, there + here, 3)
    assert torch.allclose(where.sum(dim=2), torch.ones(2, here), atol=1e-5)
