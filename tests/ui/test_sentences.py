"""Finished sentences are found again as the templates that they were made of."""

import time

import pytest

from app.ui import sentences
from app.ui.sentences import pattern_of


@pytest.mark.parametrize(
    ("template", "text", "values"),
    [
        ("{file} has no {name}.", "a.csv has no x.", {"file": "a.csv", "name": "x"}),
        ("{file} has no {name}.", "a.csv has no x", None),
        ("{file} has no {name}.", "There it has no.", None),
        ("No {name} of {name}.", "No x of x.", {"name": "x"}),
        ("No {name} of {name}.", "No x of y.", None),
        ("It fits{more}.", "It fits.", {"more": ""}),
        ("{a}: {b}", "one: two: three", {"a": "one", "b": "two: three"}),
        ("aXa{b}aXa", "aXa", None),
    ],
)
def test_a_template_finds_its_own_sentences(
    template: str, text: str, values: dict[str, str] | None
) -> None:
    assert pattern_of(template).values(text) == values


def test_the_template_that_says_the_most_is_found() -> None:
    found = sentences.template_of("blocks", "There is no template named x; there are y.")
    assert found == (
        "There is no template named {name}; there are {known}.",
        {"name": "x", "known": "y"},
    )


def test_a_text_made_to_be_slow_takes_ten_times_as_long_where_it_is_ten_times_as_long() -> None:
    pattern = pattern_of("{a} {b} {c} {d}#{e}!")

    def seconds(length: int) -> float:
        text = " " * length + "!"
        began = time.perf_counter()
        for _ in range(100):
            assert pattern.values(text) is None
        return time.perf_counter() - began

    assert seconds(1_000_000) < 200 * seconds(100_000)
