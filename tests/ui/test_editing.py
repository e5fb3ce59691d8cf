import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from app.compiler.report import Fix
from app.graph.graph import Link, Project, Use
from app.ui.document import Document
from app.ui.editing import Editing
from app.ui.place import Place
from nodes.params import Expression
from tests.ui.conftest import port, value


@pytest.fixture
def document(qtbot: QtBot, digits: Project) -> Document:
    made = Document()
    made.open(digits)
    return made


@pytest.fixture
def editing(document: Document) -> Editing:
    return Editing(document)


def heard(signal: object) -> list[object]:
    said: list[object] = []
    signal.connect(lambda *each: said.append(each[-1]))  # type: ignore[attr-defined]
    return said


def test_a_new_block_is_chosen(editing: Editing) -> None:
    placed = heard(editing.placed)
    editing.add("ReLU", QPointF(40, 60))
    assert placed == [frozenset({"relu_1"})]
    assert (editing.graph.nodes["relu_1"].x, editing.graph.nodes["relu_1"].y) == (40, 60)


def test_a_block_from_a_dropped_wire_is_joined(editing: Editing) -> None:
    editing.add_joined("ReLU", QPointF(0, 0), port("linear_1.out"))
    assert editing.graph.feeding("relu_1") == {"x": port("linear_1.out")}


def test_a_block_can_be_put_before_an_input(editing: Editing) -> None:
    editing.add_joined("Linear", QPointF(0, 0), port("accuracy.scores"))
    assert editing.graph.feeding("accuracy")["scores"] == port("linear_2.out")


def test_a_block_put_on_a_wire_stands_in_it(editing: Editing, document: Document) -> None:
    editing.add_on_wire("ReLU", QPointF(0, 0), port("flatten_1.x"))
    assert editing.graph.feeding("flatten_1") == {"x": port("relu_1.out")}
    assert editing.graph.feeding("relu_1") == {"x": port("conv2d_1.out")}
    assert document.history.count() == 1


def test_a_wire_can_be_led_elsewhere_and_cut(editing: Editing) -> None:
    link = Link(port("digits.label"), port("accuracy.target"))
    editing.disconnect_wire(link)
    assert "target" not in editing.graph.feeding("accuracy")
    editing.join(port("digits.label"), port("accuracy.target"))
    editing.reconnect(link, Link(link.source, port("loss.target")))
    assert "target" not in editing.graph.feeding("accuracy")


def test_a_wire_led_away_from_a_port_for_many_leaves_no_gap(editing: Editing) -> None:
    editing.add("Add", QPointF(0, 0))
    for source in ("conv2d_1.out", "flatten_1.out"):
        editing.join(port(source), port("add_1.x"))
    first = Link(port("conv2d_1.out"), port("add_1.x[0]"))
    editing.reconnect(first, Link(port("digits.image"), first.target))
    assert editing.graph.feeding("add_1") == {
        "x[0]": port("digits.image"),
        "x[1]": port("flatten_1.out"),
    }
    editing.add("ReLU", QPointF(0, 0))
    led = Link(port("digits.image"), port("add_1.x[0]"))
    editing.reconnect(led, Link(led.source, port("relu_1.x")))
    assert editing.graph.feeding("add_1") == {"x[0]": port("flatten_1.out")}


def test_a_wire_that_cannot_be_is_refused_in_a_sentence(
    editing: Editing, document: Document
) -> None:
    refused = heard(editing.refused)
    editing.join(port("linear_1.out"), port("conv2d_1.x"))
    assert len(refused) == 1
    assert "conv2d_1" in str(refused[0])
    assert document.history.count() == 0


def test_a_value_that_cannot_be_is_told_at_its_field(editing: Editing) -> None:
    told: list[tuple[str, str]] = []
    editing.field_refused.connect(lambda field, reason: told.append((field, reason)))
    editing.configure(("linear_1",), "features", 0, False)
    assert told[0][0] == "features"


def test_several_blocks_get_a_value_in_one_edit(editing: Editing, document: Document) -> None:
    editing.add("Linear", QPointF(0, 0))
    editing.configure(("linear_1", "linear_2"), "features", 5, False)
    assert document.history.count() == 2
    found = [value(document.project, name, "features") for name in ("linear_1", "linear_2")]
    assert found == [5, 5]


def test_twins_share_their_module(editing: Editing) -> None:
    editing.choose({"conv2d_1"})
    editing.twin()
    twin = editing.graph.nodes["conv2d_2"]
    assert twin.twin == "conv2d_1"
    others = [each for name, each in editing.graph.nodes.items() if name != "conv2d_2"]
    assert all(each.y + 160 <= twin.y for each in others)


def test_a_group_can_be_entered_edited_and_left(editing: Editing, document: Document) -> None:
    editing.choose({"conv2d_1", "flatten_1"})
    editing.group("Front")
    (name,) = [n for n, each in editing.graph.nodes.items() if isinstance(each.block, Use)]
    editing.enter(name)
    assert editing.place == Place((name,))
    editing.configure(("conv2d_1",), "channels", 9, False)
    assert value(document.project, "conv2d_1", "channels", "Front") == 9
    editing.leave()
    editing.choose({name})
    editing.ungroup()
    assert "conv2d_1" in editing.graph.nodes


def test_a_composite_can_run_once_for_each_step(editing: Editing, document: Document) -> None:
    editing.choose({"conv2d_1", "flatten_1"})
    editing.group("Front")
    (name,) = [n for n, each in editing.graph.nodes.items() if isinstance(each.block, Use)]
    said = heard(editing.field_refused)
    editing.place_as(("linear_1",), "stepwise", True, False)
    assert "only composites can" in str(said[0])
    editing.place_as((name,), "stepwise", True, False)
    assert editing.graph.nodes[name].stepwise
    document.history.undo()
    assert not editing.graph.nodes[name].stepwise


def test_undoing_a_group_leaves_its_inside(editing: Editing, document: Document) -> None:
    editing.choose({"conv2d_1", "flatten_1"})
    editing.group("Front")
    editing.enter(next(n for n, e in editing.graph.nodes.items() if isinstance(e.block, Use)))
    document.history.undo()
    assert editing.place == Place()


def test_a_composite_cannot_be_put_inside_itself(editing: Editing, document: Document) -> None:
    editing.choose({"conv2d_1", "flatten_1"})
    editing.group("Front")
    editing.open_composite("Front")
    refused = heard(editing.refused)
    editing.add("composites:Front", QPointF(0, 0))
    assert len(refused) == 1


def test_a_repair_is_one_edit(editing: Editing, document: Document) -> None:
    steps = ({"verb": "configure", "name": "linear_1", "values": {"features": 3}},)
    editing.fix(Fix("Give 3 features.", steps=steps))
    assert value(document.project, "linear_1", "features") == 3
    assert document.history.count() == 1
    assert document.history.undoText() == "Give 3 features."


def test_renaming_keeps_the_wires(editing: Editing) -> None:
    editing.rename("linear_1", "head")
    assert editing.graph.feeding("head") == {"x": port("flatten_1.out")}


def test_moving_is_one_edit(editing: Editing, document: Document) -> None:
    editing.move({"linear_1": (1.0, 2.0), "loss": (3.0, 4.0)})
    assert document.history.count() == 1
    assert (editing.graph.nodes["loss"].x, editing.graph.nodes["loss"].y) == (3, 4)


def inside_front(editing: Editing) -> None:
    editing.choose({"conv2d_1", "flatten_1"})
    editing.group("Front")
    editing.open_composite("Front")


def test_a_value_becomes_a_parameter_that_places_can_set(
    editing: Editing, document: Document
) -> None:
    inside_front(editing)
    editing.expose("conv2d_1", "channels")
    editing.rename_parameter("channels", "width")
    editing.set_help("The front.")
    front = document.project.composites["Front"]
    assert [(each.name, each.default) for each in front.parameters] == [("width", 4)]
    assert front.help == "The front."
    assert value(document.project, "conv2d_1", "channels", "Front") == Expression("width")
    editing.leave()
    (name,) = [n for n, each in editing.graph.nodes.items() if isinstance(each.block, Use)]
    editing.configure((name,), "width", 12, False)
    use = editing.graph.nodes[name].block
    assert isinstance(use, Use)
    assert dict(use.values) == {"width": 12}


def test_renaming_a_composite_keeps_its_drawing_open(editing: Editing, document: Document) -> None:
    inside_front(editing)
    editing.rename_composite("Stem")
    assert editing.place.composite(document.project) == "Stem"


def test_wires_of_a_port_for_many_change_places(editing: Editing) -> None:
    editing.join(port("linear_1.out"), port("accuracy.scores"))
    editing.add("CrossEntropy", QPointF(0, 0))
    editing.join(port("crossentropy_1.loss"), port("trainer.losses"))
    editing.reorder(port("trainer.losses[1]"), -1)
    feeding = editing.graph.feeding("trainer")
    assert feeding["losses[0]"] == port("crossentropy_1.loss")
    assert feeding["losses[1]"] == port("loss.loss")
    editing.reorder(port("trainer.losses[0]"), -1)
    assert editing.graph.feeding("trainer") == feeding
