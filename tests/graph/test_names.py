"""Tests of app/graph/names.py."""

import keyword
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.graph import names
from nodes import CATALOGUE
from nodes.errors import UserError


def test_every_attribute_of_a_module_is_reserved() -> None:
    from torch import nn

    found = set(dir(nn.Module())) | set(nn.Module.__annotations__)
    hidden = {name for name in found if re.fullmatch(r"[a-z][a-z0-9_]*", name)}
    assert hidden <= names.RESERVED
    assert names.MODULE - hidden <= {"compile", "mtia", "set_submodule", "ipu", "xpu"}


def test_a_name_that_the_code_uses_itself_is_refused() -> None:
    for name in ("layer", "i", "nn", "self", "torch", "math", "net", "batch", "train", "half"):
        assert not names.legal(name), name


def test_the_usual_names_are_legal() -> None:
    for name in ("image", "label", "loss", "accuracy", "conv2d_1", "input", "data", "output"):
        assert names.legal(name), name


@pytest.mark.parametrize(
    "name", ["", "Conv", "1a", "_a", "a-b", "a b", "é", "a.b", "for", "x" * 65, "a\n", "ａ"]
)
def test_what_is_no_name_is_refused(name: str) -> None:
    assert not names.legal(name)
    with pytest.raises(UserError):
        names.check(name)


@given(st.text(max_size=8))
def test_a_legal_name_is_an_identifier(name: str) -> None:
    if names.legal(name):
        assert name.isidentifier()
        assert name.isascii()
        assert not keyword.iskeyword(name)


def test_a_taken_name_is_refused_with_a_free_one() -> None:
    with pytest.raises(UserError, match="conv_2"):
        names.check("conv", {"conv", "conv_1"})


@given(st.sets(st.integers(1, 60)))
def test_a_free_name_is_not_taken(taken: set[int]) -> None:
    known = {f"conv_{number}" for number in taken}
    assert names.free("conv", known) not in known


def test_numbers_count_up_without_gaps() -> None:
    taken: set[str] = set()
    for _ in range(40):
        taken.add(names.free("conv2d", taken))
    assert taken == {f"conv2d_{number}" for number in range(1, 41)}


def test_every_block_has_a_legal_stem() -> None:
    for kind in CATALOGUE:
        assert names.legal(names.free(names.stem(kind), ())), kind


@pytest.mark.parametrize("name", ["Net", "F", "Tensor", "Linear", "stage", "Stage_1", "", "Ä"])
def test_a_composite_may_not_be_called(name: str) -> None:
    with pytest.raises(UserError):
        names.check_composite(name)


def test_the_name_of_a_second_composite_is_free() -> None:
    assert names.free_composite("Stage", {"Stage"}) == "Stage2"
    assert names.free_composite("Stage2", {"Stage", "Stage2"}) == "Stage3"


@pytest.mark.parametrize(
    ("stem", "name"),
    [("cnn-digits", "cnn_digits"), ("3 nets", "net_3_nets"), ("json", "json_net"), ("é", "net")],
)
def test_a_package_is_named_by_the_stem_of_its_file(stem: str, name: str) -> None:
    assert names.identifier(stem) == name
