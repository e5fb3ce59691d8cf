"""Pictures from files."""

from pathlib import Path

import numpy as np
import torch
from PIL import Image, UnidentifiedImageError
from torch import Tensor

from ..failure import RunError

SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".tif", ".tiff", ".ppm"})

FORMATS = ("PNG", "JPEG", "BMP", "GIF", "WEBP", "TIFF", "PPM")
"""What is tried on a file, whatever its name: others may start a program to read it."""


def read_picture(path: Path, side: tuple[int, int], grey: bool) -> Tensor:
    """Read a picture and bring it to a size.

    Parameters
    ----------
    path
        The file.
    side
        Height and width.
    grey
        Whether colours become grey.

    Returns
    -------
    Tensor
        (C, H, W), float32 in 0..1.

    Raises
    ------
    RunError
        If it is no picture that can be read.
    """
    try:
        with Image.open(path, formats=FORMATS) as opened:
            plain = opened.convert("L" if grey else "RGB")
            fitted = plain.resize((side[1], side[0]), Image.Resampling.BILINEAR)
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError, ValueError) as error:
        raise RunError(f"{path} cannot be read as a picture: {error}.") from error
    pixels = np.asarray(fitted, dtype=np.float32) / 255
    return torch.from_numpy(pixels.reshape(*side, 1 if grey else 3)).permute(2, 0, 1)
