"""Tests of app/project/trust.py."""

from pathlib import Path

import pytest

from app.graph import edits
from app.graph.graph import Project
from app.project.trust import Trust, digest
from nodes.errors import UserError
from tests.graph.drawings import drawing

TEXT = "class Own(nn.Module):\n    def forward(self, x):\n        return x\n"


def coded(text: str) -> Project:
    return Project(edits.configure(drawing({"own": "Code", "relu": "ReLU"}), "own", source=text))


def test_nothing_is_trusted_before_it_was_reviewed(tmp_path: Path) -> None:
    trust = Trust(tmp_path)
    assert trust.trusted(coded(TEXT)) == frozenset()
    assert trust.doubted(coded(TEXT)) == (("", "own", TEXT),)


def test_trust_is_in_that_very_text_and_is_remembered(tmp_path: Path) -> None:
    Trust(tmp_path).trust(TEXT)
    trust = Trust(tmp_path)
    assert trust.trusted(coded(TEXT)) == {digest(TEXT)}
    assert trust.doubted(coded(TEXT)) == ()
    assert not trust.trusts(TEXT + " ")


def test_a_mark_of_somebody_else_is_worth_nothing(tmp_path: Path) -> None:
    theirs, ours = tmp_path / "theirs", tmp_path / "ours"
    Trust(theirs).trust(TEXT)
    Trust(ours).trust("something else")
    (ours / "trusted").write_text((theirs / "trusted").read_text())
    assert not Trust(ours).trusts(TEXT)


def test_neither_secret_nor_text_is_in_what_is_written(tmp_path: Path) -> None:
    Trust(tmp_path).trust(TEXT)
    assert digest(TEXT) not in (tmp_path / "trusted").read_text()
    assert (tmp_path / "secret").stat().st_mode & 0o077 == 0


def test_what_cannot_be_remembered_is_told(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    with pytest.raises(UserError, match="cannot be remembered"):
        Trust(blocked / "inside").trust(TEXT)


def test_a_torn_secret_is_told(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"x")
    with pytest.raises(UserError, match="torn"):
        Trust(tmp_path).trust(TEXT)
