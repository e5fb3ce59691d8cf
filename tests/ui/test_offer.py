from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from immutables import Map

from app.graph.graph import Composite, Project
from app.ui import offer
from nodes import CATALOGUE


def titles(query: str) -> list[str]:
    return [entry.title for entry in offer.find(query, offer.of_catalogue())]


def test_every_block_is_offered_once() -> None:
    assert sorted(entry.key for entry in offer.of_catalogue()) == sorted(CATALOGUE)


def test_the_name_itself_comes_first() -> None:
    assert titles("relu")[0] == "ReLU"
    assert titles("conv2")[0] == "Conv2d"


def test_a_block_is_found_by_its_other_words() -> None:
    assert "Linear" in titles("fully connected")
    assert titles("dense")[0] == "Linear"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("fc", "Linear"),
        ("dense", "Linear"),
        ("BN", "BatchNorm2d"),
        ("conv", "Conv2d"),
        ("convolution", "Conv2d"),
        ("softmax", "Softmax"),
        ("dropout", "Dropout"),
        ("self-attention", "MultiheadAttention"),
        ("mse", "MSE"),
        ("adam", "Supervised"),
        ("mae", "L1"),
        ("residual", "Add"),
        ("全连接", "Linear"),
        ("卷积", "Conv1d"),
        ("交叉熵", "CrossEntropy"),
        ("注意力", "MultiheadAttention"),
    ],
)
def test_what_others_call_a_block_finds_it_among_the_first(said: str, meant: str) -> None:
    assert meant in titles(said)[:3]


def test_the_usual_activations_come_before_the_rare() -> None:
    held = [each.title for each in offer.of_catalogue() if each.category == "Activation"]
    assert held[0] == "ReLU"


def test_letters_in_their_order_find_a_name() -> None:
    assert "MaxPool2d" in titles("mxpl")


def test_nothing_is_found_for_nonsense() -> None:
    assert titles("xyzzy") == []


def test_composites_are_offered_as_a_category_of_their_own() -> None:
    project = replace(Project(), composites=Map({"Stage": Composite(help="Two layers.\nMore.")}))
    (entry,) = offer.of_project(project)
    assert (entry.key, entry.category, entry.help) == ("composites:Stage", offer.OWN, "Two layers.")


@pytest.mark.parametrize(
    ("name", "kind"), [("a.csv", "CsvTable"), ("a.npz", "NpzFile"), ("a.xyz", None)]
)
def test_a_file_is_read_by_the_block_for_its_kind(name: str, kind: str | None) -> None:
    found = offer.reader_of(Path(name))
    assert (found[0] if found else None) == kind


@pytest.mark.parametrize(
    ("held", "kind"),
    [
        ("cats/1.png", "ImageFolder"),
        ("train-images-idx3-ubyte.gz", "Mnist"),
        ("MUTAG_A.txt", "TuFolder"),
        ("notes.doc", None),
    ],
)
def test_a_folder_is_read_by_the_block_for_what_it_holds(
    held: str, kind: str | None, tmp_path: Path
) -> None:
    (tmp_path / held).parent.mkdir(exist_ok=True)
    (tmp_path / held).write_bytes(b"")
    found = offer.reader_of(tmp_path)
    assert (found[0] if found else None) == kind


@pytest.mark.parametrize(("array", "kind"), [("x", "NpzFile"), ("edge_index", "GraphFile")])
def test_an_archive_of_arrays_is_a_graph_where_it_has_edges(
    array: str, kind: str, tmp_path: Path
) -> None:
    arrays: dict[str, Any] = {array: np.zeros((2, 3))}
    np.savez(tmp_path / "some.npz", **arrays)
    found = offer.reader_of(tmp_path / "some.npz")
    assert found is not None
    assert found[0] == kind
