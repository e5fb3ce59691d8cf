from itertools import product
from typing import Any

import pytest
import torch

from nodes.block import Block
from nodes.convolution import Conv1d, Conv2d, Conv3d, ConvTranspose2d, keeping
from nodes.errors import ShapeError, UserError
from nodes.params import Expression
from nodes.spec import Spec
from nodes.written import Size
from tests.nodes.building import build, sample


@pytest.mark.parametrize("kernel", [1, 3, 5, (3, 7)])
@pytest.mark.parametrize("dilation", [1, 2, (1, 3)])
def test_a_same_border_keeps_the_size_at_stride_one(kernel: Any, dilation: Any) -> None:
    block = Conv2d(kernel=kernel, dilation=dilation)
    spec = Spec.image(2, 20, 23)
    (found,) = build(block, (spec,))(sample(spec))
    assert list(found.shape) == [2, 16, 20, 23]


@pytest.mark.parametrize("side", range(5, 12))
def test_a_same_border_rounds_up_at_larger_strides(side: int) -> None:
    spec = Spec.image(2, side, side)
    (found,) = build(Conv2d(stride=2), (spec,))(sample(spec))
    assert found.shape[-1] == -(-side // 2)


def test_sizes_follow_the_formula() -> None:
    for n, k, s, p, d in product((11, 12, 32), (1, 2, 5), (1, 3), (0, 2), (1, 2)):
        block = Conv2d(channels=1, kernel=k, stride=s, border="padding", padding=p, dilation=d)
        spec = Spec.image(1, n, n)
        wanted = (n + 2 * p - d * (k - 1) - 1) // s + 1
        assert build(block, (spec,))(sample(spec))[0].shape[-1] == wanted


def test_an_even_kernel_has_no_same_border() -> None:
    with pytest.raises(UserError, match="odd kernel, not 4"):
        Conv2d(kernel=4).layer(Spec.image(3, 8, 8))
    assert "padding" not in Conv2d(kernel=4, border="padding").layer(Spec.image(3, 8, 8))


def test_the_padding_of_a_kernel_that_is_an_expression_is_one_too() -> None:
    assert repr(keeping(Size(5, "kernel"), 1)) == "(kernel - 1) // 2"
    assert keeping(Size(5, "kernel"), 1) == 2
    line = Conv2d(channels=8, kernel=3).layer(
        Spec.image(3, 8, 8).like(axes=(*Spec.image(3, 8, 8).axes[:1], Size(3, "in_channels"), 8, 8))
    )
    assert line == "nn.Conv2d(in_channels, 8, kernel_size=3, padding=1)"


@pytest.mark.parametrize("kind", [Conv2d, ConvTranspose2d])
def test_groups_must_divide_both_numbers_of_channels(kind: type[Block]) -> None:
    with pytest.raises(ShapeError, match="3 does not divide 4"):
        kind(groups=3, channels=6).layer(Spec.image(4, 8, 8))  # type: ignore[attr-defined]
    with pytest.raises(UserError, match="5 channels, which 2 groups"):
        kind(groups=2, channels=5).layer(Spec.image(4, 8, 8))  # type: ignore[attr-defined]


def test_a_causal_kernel_sees_no_later_step() -> None:
    spec = Spec.tensor(2, 12)
    block = Conv1d(channels=3, kernel=4, dilation=2, border="causal")
    x = sample(spec).requires_grad_()
    (found,) = build(block, (spec,))(x)
    assert found.shape == (2, 3, 12)
    (gradient,) = torch.autograd.grad(found[:, :, 5].sum(), x)
    assert not gradient[:, :, 6:].any()
    assert gradient[:, :, [5, 3, 1]].all()


def test_what_is_no_picture_is_refused_in_words() -> None:
    with pytest.raises(ShapeError) as refused:
        Conv2d().layer(Spec.tensor(5, 6))
    told = refused.value.told(node="conv", source="table", shape="(B, 5, 6)")
    assert str(told) == "conv expects pictures (B, C, H, W); table gives it (B, 5, 6)."


def test_the_summary_tells_kernels_size_and_border() -> None:
    assert Conv2d(channels=6).summary() == "6 kernels · 3×3 · same"
    assert Conv2d(channels=1, kernel=(3, 5), stride=2).summary() == (
        "1 kernel · 3×5 · stride 2 · same"
    )
    written = Conv2d(border="padding").with_values(
        channels=Expression("channels"), stride=Expression("s")
    )
    assert written.summary() == "kernels = channels · 3×3 · stride = s"
    assert Conv3d(border="padding", padding=1).summary() == "16 kernels · 3×3×3 · padding 1"
