"""Tests of app/graph/expressions.py."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.graph import expressions
from nodes.dense import Linear
from nodes.errors import UserError
from nodes.params import Expression
from nodes.written import Number, Size, Truth
from tests.graph.drawings import made

ENV: dict[str, Any] = {
    "channels": Size(64, "channels"),
    "arriving": Size(80, "in_channels + 16"),
    "i": Size(2, "i"),
    "rate": Number(0.25, "rate"),
    "bias": Truth(False, "bias"),
    "plain": 3,
}


def text(source: str) -> str:
    return repr(expressions.value_of(Expression(source), ENV))


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("channels * 2", 128),
        ("64 * 2**i", 256),
        ("channels // 4 % 5", 1),
        ("7 / 2", 3.5),
        ("-i ** 2", -4),
        ("min(channels, 16, 48)", 16),
        ("channels if i == 0 else channels * 2", 128),
        ("1 < i < 3 and not bias", True),
        ("bias or rate", 0.25),
        ("1 if plain else 1 / 0", 1),
        ("0x10 + 1_000", 1016),
    ],
)
def test_it_counts_as_python_does(source: str, value: object) -> None:
    found = expressions.evaluate(source, ENV)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("source", "written"),
    [
        ("channels*2", "channels * 2"),
        ("arriving*2", "(in_channels + 16) * 2"),
        ("channels-(arriving-1)", "channels - (in_channels + 16 - 1)"),
        ("2**i*64", "2**i * 64"),
        ("(channels+1)**2", "(channels + 1) ** 2"),
        ("channels * (2 - 5)", "channels * -3"),
        ("plain * channels", "3 * channels"),
        ("channels if plain > 2 else i", "channels"),
        ("max(1,arriving)", "max(1, in_channels + 16)"),
        ("not bias", "not bias"),
        ("(channels if bias else i) + 1", "(channels if bias else i) + 1"),
        ("plain * 2 + 1", "7"),
    ],
)
def test_a_value_knows_how_the_code_writes_it(source: str, written: str) -> None:
    assert text(source) == written


OPERANDS = st.sampled_from(["channels", "arriving", "i", "plain", "2", "7", "rate", "bias"])
SOURCES = st.recursive(
    OPERANDS,
    lambda part: st.one_of(
        st.builds(
            "({}) {} ({})".format,
            part,
            st.sampled_from(["+", "-", "*", "/", "//", "%", "**", "<", "==", "and", "or"]),
            part,
        ),
        st.builds("-({})".format, part),
        st.builds("not ({})".format, part),
        st.builds("max({}, {})".format, part, part),
        st.builds("({}) if ({}) else ({})".format, part, part, part),
    ),
    max_leaves=6,
)


@given(SOURCES)
def test_what_is_written_has_the_value_that_was_found(source: str) -> None:
    try:
        value = expressions.value_of(Expression(source), ENV)
    except UserError:
        return
    variables = {
        name: bool(each)
        if isinstance(each, Truth)
        else float(each)
        if isinstance(each, float)
        else int(each)
        for name, each in ENV.items()
    }
    again = eval(repr(value), {"in_channels": 64, "max": max, **variables})
    plain = bool(value) if isinstance(value, Truth) else value
    assert again == (float(plain) if isinstance(plain, float) else int(plain))


@pytest.mark.parametrize(
    "source",
    [
        "",
        " ",
        "1 +",
        "__import__('os')",
        "().__class__",
        "channels.real",
        "[1]",
        "'a'",
        "1j",
        "lambda: 1",
        "print(1, 2)",
        "min(1)",
        "min(*channels)",
        "min(1, key=2)",
        "(x := 1)",
        "f'{1}'",
        "channels[0]",
        "1 << 9",
        "x" * 501,
        "1\n2",
        "1\0",
        "-" * 400 + "1",
        "1e999",
        "9" * 30,
        "\ud800",
        "await x",
        "None",
        "1 in i",
    ],
)
def test_anything_else_is_no_expression(source: str) -> None:
    with pytest.raises(UserError):
        expressions.names_in(source)


@pytest.mark.parametrize(
    "source",
    [
        "1 / 0",
        "1 % 0",
        "9 ** 9 ** 9",
        "2 ** 60",
        "(-2) ** 0.5",
        "0 ** -1",
        "10.0 ** 308 * 10",
        "nowhere",
    ],
)
def test_what_has_no_value_says_so(source: str) -> None:
    with pytest.raises(UserError):
        expressions.evaluate(source, ENV)


def test_an_unknown_name_is_told_with_those_there_are() -> None:
    with pytest.raises(UserError, match="width is no parameter here; there are bias, channels"):
        expressions.evaluate("width * 2", {"channels": 1, "bias": True})


def test_a_name_behind_a_branch_that_is_not_taken_must_be_known_too() -> None:
    with pytest.raises(UserError, match="nowhere"):
        expressions.evaluate("1 if True else nowhere", {})


def test_a_block_is_resolved_in_each_of_its_values() -> None:
    block = made("Conv2d", channels=Expression("channels * 2"), kernel=(Expression("i + 1"), 3))
    found: Any = expressions.resolve(block, ENV)
    assert found.channels == 128
    assert repr(found.channels) == "channels * 2"
    assert found.kernel == (3, 3)
    assert repr(found.kernel) == "(i + 1, 3)"


def test_plain_values_stay_plain() -> None:
    block = made("Linear", features=Expression("plain * 2"))
    assert type(expressions.resolve(block, ENV).values()["features"]) is int
    assert expressions.resolve(Linear(features=7), ENV) == Linear(features=7)


def test_a_value_out_of_bounds_is_refused_when_it_is_known() -> None:
    with pytest.raises(UserError, match="features must be at least 1"):
        expressions.resolve(made("Linear", features=Expression("plain - 3")), ENV)


def test_names_are_replaced_by_numbers_and_expressions() -> None:
    source = Expression("channels * (depth + 1)")
    half = expressions.substitute(source, {"channels": Expression("width + 2")})
    assert half == Expression("(width + 2) * (depth + 1)")
    assert expressions.substitute(source, {"channels": 4, "depth": 1}) == 8


def test_renaming_keeps_every_other_letter() -> None:
    source = Expression("a*  aa + 1e5 + a_a")
    assert expressions.rename(source, {"a": "b", "e5": "no"}) == Expression("b*  aa + 1e5 + a_a")


def test_an_expression_does_not_outgrow_what_a_file_may_hold() -> None:
    long = Expression(f"max({','.join(['a'] * 240)})")
    with pytest.raises(UserError, match="longer"):
        expressions.rename(long, {"a": "width"})
    with pytest.raises(UserError, match="longer"):
        expressions.substitute(long, {"a": Expression("width * 2")})
