"""A project that shares with another is equal to what was read, and holds what did not change."""

import pytest

from app.engine.sharing import shared
from app.graph.graph import Project
from app.project import file, templates

NAMES = ("cnn-digits", "resnet18", "vit-b-16", "mp-neuron")


def read(name: str) -> Project:
    return file.read(file.write(templates.make(name)))


@pytest.mark.parametrize("before", NAMES)
@pytest.mark.parametrize("after", NAMES)
def test_it_is_equal_to_what_was_read(before: str, after: str) -> None:
    found = shared(read(before), read(after))
    assert found == read(after)
    assert found.graph.out_of == read(after).graph.out_of


@pytest.mark.parametrize("name", NAMES)
def test_where_nothing_changed_everything_is_shared(name: str) -> None:
    before = read(name)
    found = shared(before, read(name))
    assert found.graph is before.graph
    for composite, definition in found.composites.items():
        assert definition is before.composites[composite]
