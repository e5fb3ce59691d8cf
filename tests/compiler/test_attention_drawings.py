"""Attention drawn from its blocks, held against that of torch."""

import math
from typing import Any

import pytest
import torch
from torch import Tensor, nn
from torch.nn import functional

from app.graph.graph import Project
from tests.compiler.small import analysed, run
from tests.templates.pad import Pad

FEATURES, HEADS = 16, 4


@pytest.fixture(autouse=True)
def same_chance() -> None:
    torch.manual_seed(0)


def net_of(project: Project) -> Any:
    return run(analysed(project).files["model.py"].text)["Net"]().double().eval()


def inputs() -> Pad:
    return (
        Pad()
        .put("x", "Input", (0, 0), axes="T, 16", order=1)
        .put("memory", "Input", (0, 1), axes="S, 16", order=2)
        .put("mask", "Input", (0, 2), kind="mask", dtype="bool", axes="S", order=3)
    )


def crossing() -> Project:
    """Draw attention of several heads over a memory from dense layers, products and a softmax."""
    pad = inputs()
    for row, (name, source) in enumerate((("q", "x"), ("k", "memory"), ("v", "memory"))):
        order = (0, 2, 3, 1) if name == "k" else (0, 2, 1, 3)
        pad.put(f"to_{name}", "Linear", (1, row), source, features=FEATURES)
        pad.put(f"parted_{name}", "Unflatten", (2, row), f"to_{name}", axis=-1, parts=(HEADS, -1))
        pad.put(name, "Permute", (3, row), f"parted_{name}", order=order)
    return (
        pad.put("fits", "MatMul", (4, 0), {"a": "q", "b": "k"})
        .put("scaled", "Scale", (5, 0), "fits", factor=1 / math.sqrt(FEATURES // HEADS))
        .put("for_heads", "Unsqueeze", (5, 2), "mask", axis=1)
        .put("places", "Unsqueeze", (5, 3), "for_heads", axis=1)
        .put("masked", "MaskFill", (6, 0), {"x": "scaled", "mask": "places"}, value=-1e9,
             where="false")
        .put("shares", "Softmax", (7, 0), "masked")
        .put("taken", "MatMul", (8, 0), {"a": "shares", "b": "v"})
        .put("back", "Permute", (9, 0), "taken", order=(0, 2, 1, 3))
        .put("joined", "Flatten", (10, 0), "back", start=2)
        .put("mixed", "Linear", (11, 0), "joined", features=FEATURES)
        .put("out", "Output", (12, 0), "mixed", order=1)
        .put("weights", "Output", (12, 1), "shares", order=2)
        .project
    )  # fmt: skip


def looking() -> Project:
    """Draw attention of one head without weights of its own."""
    return (
        inputs()
        .put("keys", "Transpose", (1, 0), "memory")
        .put("fits", "MatMul", (2, 0), {"a": "x", "b": "keys"})
        .put("scaled", "Scale", (3, 0), "fits", factor=0.25)
        .put("places", "Unsqueeze", (3, 2), "mask", axis=1)
        .put("masked", "MaskFill", (4, 0), {"x": "scaled", "mask": "places"}, value=-1e9,
             where="false")
        .put("shares", "Softmax", (5, 0), "masked")
        .put("taken", "MatMul", (6, 0), {"a": "shares", "b": "memory"})
        .put("out", "Output", (7, 0), "taken")
        .project
    )  # fmt: skip


def given() -> tuple[Tensor, Tensor, Tensor]:
    mask = torch.ones(3, 7, dtype=torch.bool)
    mask[1, 5:], mask[2, 2:] = False, False
    x = torch.randn(3, 5, FEATURES, dtype=torch.float64)
    return x, torch.randn(3, 7, FEATURES, dtype=torch.float64), mask


def test_cross_attention_from_its_blocks_is_that_of_torch() -> None:
    net = net_of(crossing())
    reference = nn.MultiheadAttention(FEATURES, HEADS, batch_first=True).double().eval()
    x, memory, mask = given()
    with torch.no_grad():
        nn.init.normal_(reference.in_proj_bias)
        nn.init.normal_(reference.out_proj.bias)
        parts = zip(reference.in_proj_weight.chunk(3), reference.in_proj_bias.chunk(3), strict=True)
        for layer, (weight, bias) in zip((net.to_q, net.to_k, net.to_v), parts, strict=True):
            layer.weight.copy_(weight)
            layer.bias.copy_(bias)
        net.mixed.load_state_dict(reference.out_proj.state_dict())
        found, shares = net(x, memory, mask)
        wanted, weights = reference(
            x, memory, memory, key_padding_mask=~mask, average_attn_weights=False
        )
    scale = float(wanted.abs().max())
    assert float((found - wanted).abs().max()) <= 4e-16 * max(1.0, scale)
    assert float((shares - weights).abs().max()) <= 4e-16
    assert float((shares.sum(-1) - 1).abs().max()) <= 1e-15
    assert float(shares.masked_select(~mask[:, None, None]).abs().max()) == 0.0


def test_attention_from_its_blocks_is_the_function_of_torch() -> None:
    net = net_of(looking())
    x, memory, mask = given()
    with torch.no_grad():
        found = net(x, memory, mask)
        wanted = functional.scaled_dot_product_attention(
            x, memory, memory, attn_mask=mask.unsqueeze(1)
        )
    assert float((found - wanted).abs().max()) <= 8.9e-16


def fits_of(features: int, scaled: bool) -> Tensor:
    """Give how well queries fit keys of so many features, drawn with the scale or without."""
    factor = 1 / math.sqrt(features) if scaled else 1.0
    project = (
        Pad()
        .put("q", "Input", (0, 0), axes=f"T, {features}", order=1)
        .put("k", "Input", (0, 1), axes=f"S, {features}", order=2)
        .put("keys", "Transpose", (1, 1), "k")
        .put("fits", "MatMul", (2, 0), {"a": "q", "b": "keys"})
        .put("scaled", "Scale", (3, 0), "fits", factor=factor)
        .put("out", "Output", (4, 0), "scaled")
        .project
    )
    q, k = (torch.randn(8, 60, features, dtype=torch.float64) for _ in range(2))
    found: Tensor = net_of(project)(q, k)
    return found


def test_without_the_scale_fits_spread_the_more_the_more_features_there_are() -> None:
    wide = {features: float(fits_of(features, scaled=False).var()) for features in (4, 16, 64)}
    kept = {features: float(fits_of(features, scaled=True).var()) for features in (4, 16, 64)}
    for features in (4, 16, 64):
        assert wide[features] == pytest.approx(features, rel=0.15)
        assert kept[features] == pytest.approx(1.0, rel=0.15)


def test_attention_that_is_drawn_with_a_causal_mask_is_the_causal_one_of_torch() -> None:
    project = (
        Pad()
        .put("x", "Input", (0, 0), axes="T, 16")
        .put("keys", "Transpose", (1, 0), "x")
        .put("fits", "MatMul", (2, 0), {"a": "x", "b": "keys"})
        .put("scaled", "Scale", (3, 0), "fits", factor=0.25)
        .put("before", "CausalMask", (3, 1), "x")
        .put("masked", "MaskFill", (4, 0), {"x": "scaled", "mask": "before"}, value=-1e9,
             where="false")
        .put("shares", "Softmax", (5, 0), "masked")
        .put("taken", "MatMul", (6, 0), {"a": "shares", "b": "x"})
        .put("out", "Output", (7, 0), "taken")
        .project
    )  # fmt: skip
    x, _, _ = given()
    with torch.no_grad():
        found = net_of(project)(x)
        wanted = functional.scaled_dot_product_attention(x, x, x, is_causal=True)
    assert float((found - wanted).abs().max()) <= 8.9e-16


@pytest.mark.parametrize("causal", ["no", "yes"])
def test_the_block_of_one_head_leaves_out_what_its_mask_does(causal: str) -> None:
    project = (
        inputs()
        .put("look", "ScaledDotProduct", (1, 0),
             {"query": "x", "key": "memory", "value": "memory", "mask": "mask"}, causal=causal)
        .put("out", "Output", (2, 0), "look")
        .project
    )  # fmt: skip
    x, memory, mask = given()
    net = net_of(project)
    with torch.no_grad():
        before = net(x, memory, mask)
        other = torch.where(mask.unsqueeze(-1), memory, memory + 5)
        assert not other.equal(memory)
        assert net(x, other, mask).equal(before)
        for row in range(3):
            length = int(mask[row].sum())
            alone = net(x[row : row + 1], memory[row : row + 1, :length],
                        mask[row : row + 1, :length])  # fmt: skip
            assert torch.allclose(alone, before[row : row + 1], atol=1e-14)


def test_heads_may_stand_in_an_axis_of_their_own_before_the_block_of_one_head() -> None:
    pad = inputs()
    for row, (name, source) in enumerate((("q", "x"), ("k", "memory"))):
        pad.put(f"parted_{name}", "Unflatten", (1, row), source, axis=-1, parts=(HEADS, -1))
        pad.put(name, "Permute", (2, row), f"parted_{name}", order=(0, 2, 1, 3))
    project = (
        pad.put("look", "ScaledDotProduct", (3, 0),
                {"query": "q", "key": "k", "value": "k", "mask": "mask"})
        .put("out", "Output", (4, 0), "look")
        .project
    )  # fmt: skip
    x, memory, mask = given()
    q, k = (each.unflatten(-1, (HEADS, -1)).transpose(1, 2) for each in (x, memory))
    wanted = functional.scaled_dot_product_attention(q, k, k, attn_mask=mask[:, None, None])
    assert net_of(project)(x, memory, mask).equal(wanted)


def test_the_decoder_block_leaves_out_what_the_mask_of_its_memory_does() -> None:
    project = (
        inputs()
        .put("decode", "DecoderLayer", (1, 0), {"x": "x", "memory": "memory", "mask": "mask"},
             heads=4, hidden=32, dropout=0.0)
        .put("out", "Output", (2, 0), "decode")
        .project
    )  # fmt: skip
    net = net_of(project)
    x, memory, mask = given()
    later = torch.ones(5, 5, dtype=torch.bool).triu(1)
    with torch.no_grad():
        before = net(x, memory, mask)
        other = torch.where(mask.unsqueeze(-1), memory, memory + 5)
        assert torch.allclose(net(x, other, mask), before, atol=1e-12)
        wanted = net.decode(x, memory, tgt_mask=later, memory_key_padding_mask=~mask)
        assert before.equal(wanted)
        assert not torch.allclose(net(x, other, torch.ones_like(mask)), before, atol=1e-3)
