"""A difference, applied to what was before, gives what is now."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.compiler.report import Analysis, NodeReport, Source
from app.engine.client import CODEC
from app.engine.difference import Difference, Rewriting, Splice

WORDS = st.lists(st.sampled_from("abc"), max_size=8)


@given(WORDS, WORDS)
def test_a_splice_makes_the_new_list_of_the_old(old: list[str], new: list[str]) -> None:
    assert Splice.of(old, new).applied(old) == tuple(new)


def test_only_what_differs_is_told() -> None:
    old = Source("\n".join(map(str, range(100))), ("",) * 99)
    new = replace(old, text=old.text.replace("50", "fifty\nand more"))
    found = Rewriting.of(old, new)
    assert found.lines.between == ("fifty", "and more")
    assert found.nodes.between == ()
    assert found.applied(old) == new


A = Analysis(
    1,
    {"a": NodeReport("ReLU"), "b": NodeReport("Linear", parameters=3)},
    None,
    (),
    {"model.py": Source("x\ny\n", ("", "a"))},
    0.5,
)
B = Analysis(
    2,
    {"b": NodeReport("Linear", parameters=4), "c": NodeReport("GELU")},
    None,
    (),
    {"model.py": Source("x\nz\n", ("", "c")), "experiment.py": Source("e\n", ("",))},
    0.25,
)
EMPTY = Analysis(3, {}, None, (), {})


@pytest.mark.parametrize("old", [A, B, EMPTY])
@pytest.mark.parametrize("new", [A, B, EMPTY])
def test_a_difference_makes_the_new_analysis_of_the_old(old: Analysis, new: Analysis) -> None:
    sent = CODEC.decode(CODEC.encode(Difference.of(old, new)))
    assert sent.applied(old) == new


def test_what_stays_is_shared() -> None:
    new = replace(A, revision=2)
    assert Difference.of(A, new).applied(A).nodes["a"] is A.nodes["a"]
