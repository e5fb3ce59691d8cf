"""What somebody gives a network is read, fitted and refused in words."""

from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image

from nodes.runtime.failure import RunError
from nodes.runtime.predict import fitted, predict_samples, read_array

IMAGE = {"kind": "image", "axes": [1, 8, 8], "dtype": "float32", "high": None}
COLOUR = {"kind": "image", "axes": [3, 4, 6], "dtype": "float32", "high": None}
VECTOR = {"kind": "tensor", "axes": [4], "dtype": "float32", "high": None}
TOKENS = {"kind": "tokens", "axes": ["T"], "dtype": "int64", "high": 50}


@pytest.mark.parametrize(
    ("shape", "told", "becomes"),
    [
        ((4,), VECTOR, (1, 4)),
        ((7, 4), VECTOR, (7, 4)),
        ((8, 8), IMAGE, (1, 1, 8, 8)),
        ((1, 8, 8), IMAGE, (1, 1, 8, 8)),
        ((3, 1, 8, 8), IMAGE, (3, 1, 8, 8)),
        ((5, 64), IMAGE, (5, 1, 8, 8)),
        ((28, 28), IMAGE, (1, 1, 8, 8)),
        ((3, 40, 60), COLOUR, (1, 3, 4, 6)),
        ((9,), TOKENS, (1, 9)),
        ((2, 9), TOKENS, (2, 9)),
    ],
)
def test_an_array_is_fitted(
    shape: tuple[int, ...], told: dict[str, Any], becomes: tuple[int, ...]
) -> None:
    tensor = fitted(np.ones(shape), told, "x")
    assert tuple(tensor.shape) == becomes
    assert str(tensor.dtype) == f"torch.{told['dtype']}"
    assert torch.allclose(tensor.double(), torch.ones(becomes, dtype=torch.float64))


def test_what_does_not_fit_is_told_with_both_shapes() -> None:
    with pytest.raises(RunError, match=r"x takes \(B, 4\).*this is \(2, 5\)"):
        fitted(np.ones((2, 5)), VECTOR, "x")


def test_a_picture_is_read_in_the_channels_of_the_field(tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    Image.new("RGB", (12, 8), (255, 0, 51)).save(path)
    colour = fitted(read_array(path, COLOUR), COLOUR, "x")
    assert colour.shape == (1, 3, 4, 6)
    assert torch.allclose(colour[0, :, 0, 0], torch.tensor([1.0, 0.0, 0.2]))
    assert fitted(read_array(path, IMAGE), IMAGE, "x").shape == (1, 1, 8, 8)


def test_a_table_may_name_its_columns(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("a,b\n1,2\n3,4\n")
    assert read_array(path).tolist() == [[1, 2], [3, 4]]
    path.write_text("1,2\n3,4\n")
    assert read_array(path).tolist() == [[1, 2], [3, 4]]


@pytest.mark.parametrize(
    ("name", "text"),
    [("x.csv", "a,b\n1,c\n"), ("x.npy", "nothing"), ("x.npz", "PK"), ("x.png", "no"), ("x.pt", "")],
)
def test_what_cannot_be_read_is_told_by_its_name(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)
    with pytest.raises(RunError, match=name):
        read_array(tmp_path / name)


def test_nothing_is_unpickled(tmp_path: Path) -> None:
    path = tmp_path / "x.npy"
    np.save(path, np.array([{}], dtype=object), allow_pickle=True)
    with pytest.raises(RunError, match="allow_pickle"):
        read_array(path)


def test_a_network_that_learns_by_acting_has_no_samples() -> None:
    with pytest.raises(RunError, match="by acting"):
        predict_samples(torch.nn.Linear(1, 1), ModuleType("experiment"), object())
