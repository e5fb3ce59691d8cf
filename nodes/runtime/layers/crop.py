"""The middle of pictures."""

from collections.abc import Sequence

from torch import Tensor


def center_crop(x: Tensor, side: int | Sequence[int]) -> Tensor:
    """Cut the middle out of x (…, H, W).

    Parameters
    ----------
    x
        Pictures.
    side
        Height and width of what is kept, or one number for both.

    Raises
    ------
    ValueError
        If the pictures are smaller.
    """
    height, width = (side, side) if isinstance(side, int) else side
    if height > x.shape[-2] or width > x.shape[-1]:
        raise ValueError(
            f"{height}×{width} cannot be cut out of pictures of {x.shape[-2]}×{x.shape[-1]}"
        )
    top, left = (x.shape[-2] - height) // 2, (x.shape[-1] - width) // 2
    return x[..., top : top + height, left : left + width]
