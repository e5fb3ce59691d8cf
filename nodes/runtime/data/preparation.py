"""What is done to a batch before the network sees it.

What is random follows from the seed and each sample's number alone, so that neither the number of
processes nor a stop and a new start change it.
"""

import math
from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor

from .chance import normal, uniform

FLIP, SHIFT, CROP, ROTATION, BRIGHTNESS, NOISE = range(1, 7)
"""The streams of random numbers, one for each purpose."""


def standardize(x: Tensor, mean: Sequence[float], deviation: Sequence[float]) -> Tensor:
    """Take the mean from each channel of x (B, C, …) and divide it by its deviation."""
    shape = (-1,) + (1,) * (x.ndim - 2)
    middle = torch.tensor(mean, dtype=x.dtype, device=x.device).reshape(shape)
    spread = torch.tensor(deviation, dtype=x.dtype, device=x.device).reshape(shape)
    return (x - middle) / spread


def grey(x: Tensor) -> Tensor:
    """Turn colours (B, 3, H, W) into grey (B, 1, H, W).

    References
    ----------
    ITU-R BT.601
    """
    red, green, blue = x.unbind(1)
    return (0.299 * red + 0.587 * green + 0.114 * blue).unsqueeze(1)


def random_flip(x: Tensor, index: Tensor, seed: int, share: float) -> Tensor:
    """Mirror a share of the pictures x (B, C, H, W) from left to right."""
    chosen = _drawn(x, index, seed, FLIP)[:, 0] < share
    return torch.where(chosen.reshape(-1, 1, 1, 1), x.flip(-1), x)


def random_shift(x: Tensor, index: Tensor, seed: int, pixels: int) -> Tensor:
    """Move each picture of x (B, C, H, W) by up to ``pixels``, zeros where nothing was."""
    moved = (_drawn(x, index, seed, SHIFT, 2) * (2 * pixels + 1)).long()
    around = F.pad(x, (pixels, pixels, pixels, pixels))
    return _windows(around, moved[:, 0], moved[:, 1], x.shape[-2], x.shape[-1])


def random_crop(x: Tensor, index: Tensor, seed: int, side: int, training: bool) -> Tensor:
    """Cut a square out of x (B, C, H, W), at random while training, else in the middle.

    Raises
    ------
    ValueError
        If the pictures are smaller.
    """
    down, across = x.shape[-2] - side, x.shape[-1] - side
    if min(down, across) < 0:
        raise ValueError(
            f"{side}×{side} cannot be cut out of pictures of {x.shape[-2]}×{x.shape[-1]}"
        )
    if not training:
        return x[..., down // 2 : down // 2 + side, across // 2 : across // 2 + side]
    drawn = _drawn(x, index, seed, CROP, 2)
    tops, lefts = (drawn[:, 0] * (down + 1)).long(), (drawn[:, 1] * (across + 1)).long()
    return _windows(x, tops, lefts, side, side)


def random_rotation(x: Tensor, index: Tensor, seed: int, degrees: float) -> Tensor:
    """Turn each picture of x (B, C, H, W) by up to ``degrees``, zeros where nothing was."""
    angle = (_drawn(x, index, seed, ROTATION)[:, 0] * 2 - 1) * math.radians(degrees)
    sine, cosine, none = angle.sin(), angle.cos(), torch.zeros_like(angle)
    ratio = x.shape[-2] / x.shape[-1]  # the grid is square, the pictures need not be
    turn = torch.stack([cosine, -sine * ratio, none, sine / ratio, cosine, none], dim=1)
    grid = F.affine_grid(turn.reshape(-1, 2, 3).to(x.dtype), list(x.shape), align_corners=False)
    return F.grid_sample(x, grid, align_corners=False)


def random_brightness(x: Tensor, index: Tensor, seed: int, strength: float) -> Tensor:
    """Make each picture of x (B, C, H, W) brighter or darker by up to ``strength``."""
    factor = 1 + (_drawn(x, index, seed, BRIGHTNESS) * 2 - 1) * strength
    return x * factor.reshape(-1, 1, 1, 1).to(x.dtype)


def random_noise(x: Tensor, index: Tensor, seed: int, deviation: float) -> Tensor:
    """Add normal noise to x (B, …)."""
    if x.is_meta:
        return x
    noise = normal(index, seed, math.prod(x.shape[1:]), NOISE)
    return x + deviation * noise.to(x.device, x.dtype).reshape(x.shape)


def _drawn(x: Tensor, index: Tensor, seed: int, stream: int, draws: int = 1) -> Tensor:
    if x.is_meta:  # somebody asks for shapes only
        return torch.empty(len(x), draws, device=x.device)
    return uniform(index, seed, draws, stream).to(x.device)


def _windows(x: Tensor, tops: Tensor, lefts: Tensor, height: int, width: int) -> Tensor:
    """Cut a window out of each picture, each at its own place."""
    rows = tops.unsqueeze(1) + torch.arange(height, device=x.device)
    columns = lefts.unsqueeze(1) + torch.arange(width, device=x.device)
    batch = torch.arange(len(x), device=x.device)
    cut = x[batch[:, None, None], :, rows[:, :, None], columns[:, None, :]]
    return cut.permute(0, 3, 1, 2)
