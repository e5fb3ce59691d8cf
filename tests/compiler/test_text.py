"""Tests of the looks of generated lines."""

import ast

import pytest

from app.compiler.text import LONGEST, Line, laid_out, quoted

LONG = "a_name_that_is_quite_long"


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("f('a', 'b')", 'f("a", "b")'),
        (r"f('a\\b', 'c')", r"""f('a\\b', "c")"""),
        ("""f("it's")""", """f("it's")"""),
        ("f('')", 'f("")'),
    ],
)
def test_strings_get_double_quotes_where_that_changes_nothing(given: str, wanted: str) -> None:
    assert quoted(given) == wanted
    assert ast.dump(ast.parse(quoted(given))) == ast.dump(ast.parse(given))


@pytest.mark.parametrize(
    "code",
    [
        f"self.{LONG} = nn.Conv2d({LONG}, {LONG}, kernel_size=3, stride={LONG}, padding={LONG})",
        f"self.{LONG} = nn.ModuleList(nn.Conv2d({LONG}, {LONG}, {LONG}) for _ in range({LONG}))",
        f"self.{LONG} = nn.Conv2d({LONG}, {LONG}) if {LONG} != {LONG} else nn.Identity({LONG})",
        f"x = ({LONG} + {LONG} + {LONG} + {LONG}) * {LONG}",
        f"x = {LONG}[{LONG} + {LONG} + {LONG} + {LONG}]",
        f"x = f(({LONG} + {LONG} + {LONG} + {LONG},))",
        f"x = f({LONG}, {LONG}, '  # no comment, (nor a bracket', {LONG}, {LONG}, \"it's\")",
        f"x = torch.cat([{LONG}, {LONG}, {LONG}], dim=1).flatten({LONG}).mean({LONG}, {LONG})",
        f"x = f(*[{LONG} for {LONG} in {LONG}], {LONG}=(({LONG}, {LONG}), {LONG}))",
    ],
)
def test_a_long_line_is_broken_without_a_change_of_meaning(code: str) -> None:
    lines = [each.text for each in laid_out(Line(code, "node"))]
    assert len(lines) > 1
    assert max(map(len, lines)) <= LONGEST
    assert ast.dump(ast.parse("\n".join(lines))) == ast.dump(ast.parse(code))


def test_a_comment_that_does_not_fit_stands_above() -> None:
    code = f"    x = f({LONG}, {LONG}, {LONG})"
    lines = laid_out(Line(code, "node", "(B, channels * 2, height)"))
    assert [each.text for each in lines] == ["    # (B, channels * 2, height)", code]
    assert {each.node for each in lines} == {"node"}


def test_a_short_line_keeps_its_comment() -> None:
    assert [each.text for each in laid_out(Line("x = f(x)", "", "(B, 4)"))] == [
        "x = f(x)  # (B, 4)"
    ]
