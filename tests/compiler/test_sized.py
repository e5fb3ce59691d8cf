"""Tests of the texts by which a class writes its sizes."""

from app.compiler.sized import choose, grouped, marked, names_of, plain, renamed, replaced

WIDTH, DEPTH = marked("width"), marked("depth")


def test_names_are_found_and_their_marks_are_taken_away() -> None:
    text = f"{WIDTH} * 2 + {DEPTH}"
    assert names_of(text) == ["width", "depth"]
    assert plain(text) == "width * 2 + depth"
    assert plain(text, {"width": "self.width"}) == "self.width * 2 + depth"


def test_a_text_in_the_place_of_a_name_keeps_its_value() -> None:
    assert replaced(f"{WIDTH} * 2", {"width": "a + b"}) == "(a + b) * 2"
    assert replaced(WIDTH, {"width": "a + b"}) == "a + b"


def test_only_the_names_that_are_given_are_renamed() -> None:
    assert renamed(f"{WIDTH} + {DEPTH}", {"width": "3"}) == f"3 + {DEPTH}"


def test_parentheses_stand_only_where_they_are_needed() -> None:
    assert [grouped(each) for each in ("a", "12", "f(a)", "a + 1", "a.b")] == [
        "a", "12", "f(a)", "(a + 1)", "(a.b)",
    ]  # fmt: skip


def test_the_first_text_that_is_true_everywhere_is_taken() -> None:
    drawn = [True, True, False]
    wanted = [8, 16, 32]
    assert choose(wanted, [("8", [8, 8, 8]), ("a", [8, 16, 32]), ("b", wanted)], drawn) == "a"


def test_a_text_that_is_true_where_it_is_drawn_serves_in_need_only() -> None:
    drawn = [True, True, False]
    assert choose([8, 8, 9], [("8", [8, 8, 8]), ("a", [8, 8, 9])], drawn) == "a"
    assert choose([8, 8, 9], [("8", [8, 8, 8]), ("a", [8, 9, 9])], drawn) == "8"
    assert choose([8, 9, 9], [("8", [8, 8, 8])], drawn) == ""


def test_a_size_that_does_not_matter_decides_nothing() -> None:
    assert choose([8, None], [("a", [8, 5])], [True, True]) == "a"
