"""Tests of app/project/pictures.py."""

import io
import zlib
from pathlib import Path

import pytest
from PIL import Image

from app.graph.graph import Project
from app.project import file, pictures
from app.project.strict import MOST_BYTES
from nodes.errors import UserError
from tests.graph.drawings import residual

SVG = b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="1">\n<g/></svg>\n'


def png() -> bytes:
    held = io.BytesIO()
    Image.new("RGB", (5, 4), (1, 2, 3)).save(held, "PNG")
    return held.getvalue()


@pytest.mark.parametrize("picture", [png(), SVG], ids=["png", "svg"])
def test_a_picture_holds_a_project_and_stays_a_picture(picture: bytes, tmp_path: Path) -> None:
    text = file.write(Project(residual(2)))
    both = pictures.embed(pictures.embed(picture, "an earlier one"), text)
    assert pictures.extract(both) == text
    assert both.count(b"netwright") == 1
    path = tmp_path / "picture"
    path.write_bytes(both)
    assert file.load(path) == Project(residual(2))


def test_other_programs_still_read_the_picture() -> None:
    with Image.open(io.BytesIO(pictures.embed(png(), "text ✓"))) as picture:
        picture.load()
        assert picture.size == (5, 4)
        assert picture.text["netwright"] == "text ✓"  # type: ignore[attr-defined]  # of PNG files


@pytest.mark.parametrize("picture", [png(), SVG], ids=["png", "svg"])
def test_a_picture_without_a_project_says_so(picture: bytes) -> None:
    with pytest.raises(UserError, match="holds no project"):
        pictures.extract(picture)


def test_a_picture_of_another_kind_is_refused() -> None:
    with pytest.raises(UserError, match="Only PNG and SVG"):
        pictures.embed(b"GIF89a", "text")


def test_a_picture_torn_anywhere_is_refused() -> None:
    whole = pictures.embed(png(), "x" * 1_000)
    for length in range(8, len(whole) - 12):
        with pytest.raises(UserError):
            pictures.extract(whole[:length])


def test_a_text_that_unpacks_without_bound_is_refused() -> None:
    bomb = zlib.compress(b" " * (MOST_BYTES + 10), 9)
    picture = b"".join(pictures._png_with(png(), bomb))
    with pytest.raises(UserError, match="too large"):
        pictures.extract(picture)
