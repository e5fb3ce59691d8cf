"""Random numbers that follow from a seed and a sample's number, and from nothing else."""

import torch
from torch import Tensor

# The constants of SplitMix64, as torch's signed 64-bit numbers.
_STEP = 0x9E3779B97F4A7C15 - 2**64
_FIRST = 0xBF58476D1CE4E5B9 - 2**64
_SECOND = 0x94D049BB133111EB - 2**64


def uniform(numbers: Tensor, seed: int, draws: int, stream: int = 0) -> Tensor:
    """Draw uniform numbers for each sample.

    The same sample gets the same numbers in whatever batch, order or process it is fetched.

    Parameters
    ----------
    numbers
        The samples' numbers, int64 (B,).
    seed
        Another seed draws other numbers.
    draws
        How many a sample gets.
    stream
        Tells apart the purposes for which numbers are drawn.

    Returns
    -------
    Tensor
        (B, draws), float32, 0 to below 1.

    References
    ----------
    Steele et al., Fast splittable pseudorandom number generators, 2014
    """
    salt = _mixed(torch.tensor([seed, stream], dtype=torch.int64) * _STEP)
    start = _mixed(numbers.to("cpu", torch.int64) * _STEP + salt[0] + salt[1] * 3)
    places = torch.arange(1, draws + 1, dtype=torch.int64) * _STEP
    bits = _shifted(_mixed(start.unsqueeze(1) + places), 40)
    return bits.to(torch.float32) / 2**24


def normal(numbers: Tensor, seed: int, draws: int, stream: int = 0) -> Tensor:
    """Draw standard normal numbers for each sample, as `uniform` does; (B, draws), float32."""
    half = (draws + 1) // 2
    drawn = uniform(numbers, seed, 2 * half, stream)
    length = (-2 * torch.log1p(-drawn[:, :half])).sqrt()
    angle = 2 * torch.pi * drawn[:, half:]
    return torch.cat([length * angle.cos(), length * angle.sin()], dim=1)[:, :draws]


def _mixed(bits: Tensor) -> Tensor:
    bits = (bits ^ _shifted(bits, 30)) * _FIRST
    bits = (bits ^ _shifted(bits, 27)) * _SECOND
    return bits ^ _shifted(bits, 31)


def _shifted(bits: Tensor, places: int) -> Tensor:
    """Shift to the right with zeros, which torch does not do for signed numbers."""
    return (bits >> places) & ((1 << (64 - places)) - 1)
