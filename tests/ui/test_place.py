from dataclasses import replace

import pytest
from immutables import Map

from app.compiler.report import Analysis, NodeReport, Problem
from app.graph.graph import Composite, Graph, Node, Project, Use
from app.ui.place import Place, plain
from tests.ui.conftest import node


@pytest.fixture
def project() -> Project:
    inner = Graph.of({"linear_1": node("Linear")}, [])
    outer = Graph.of({"inner_1": Node(Use("Inner"))}, [])
    return Project(
        Graph.of({"stage": Node(Use("Stage"), repeat=2), "relu": node("ReLU")}, []),
        Map({"Stage": Composite(outer), "Inner": Composite(inner)}),
    )


def test_the_way_in_leads_to_a_composite_and_its_addresses(project: Project) -> None:
    place = Place().entered("stage").entered("inner_1")
    assert place.composite(project) == "Inner"
    assert place.address("linear_1") == "stage.inner_1.linear_1"


def test_of_repeats_the_first_is_reported(project: Project) -> None:
    report = NodeReport("Linear", parameters=7)
    analysis = Analysis(1, {"stage.0.inner_1.linear_1": report}, None, (), {})
    assert Place(("stage", "inner_1")).report(analysis, "linear_1") is report


def test_a_way_ends_where_its_composite_is_gone(project: Project) -> None:
    place = Place(("stage", "inner_1"))
    assert place.within(project) == place
    gone = replace(project, graph=Graph.of({"relu": node("ReLU")}, []))
    assert place.within(gone) == Place()


def test_a_composite_can_be_opened_by_its_name(project: Project) -> None:
    place = Place((":Inner",))
    assert place.composite(project) == "Inner"
    assert place.within(project) == place
    assert Place((":Nothing",)).within(project) == Place()


def test_problems_are_told_where_they_are_drawn(project: Project) -> None:
    here = Problem("relu", "Nothing is connected.", inside="relu")
    there = Problem("stage.0.inner_1.linear_1", "Bad.", composite="Inner", inside="linear_1")
    analysis = Analysis(1, {}, None, (here, there), {})
    assert Place().problems(analysis, project) == {"relu": [here]}
    inner = Place(("stage", "inner_1"))
    assert inner.problems(analysis, project) == {"linear_1": [there]}


def test_an_address_without_repeats_is_plain() -> None:
    assert plain("stage.0.inner_1.linear_1") == "stage.inner_1.linear_1"
