"""The sizes of what arrives at a node and leaves it, as texts that hold in every turn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from app.compiler.probe import Arriving
from app.compiler.scope import Scope, class_key, number
from app.compiler.shapes import Step, carried_on, handed_on
from app.compiler.sized import Candidate, Sized, choose, marked, names_of, plain, renamed, replaced
from app.graph.expressions import resolve, value_of
from app.graph.graph import Node, Port
from app.graph.sizes import size_names
from nodes.block import Block
from nodes.errors import UserError
from nodes.params import Expression
from nodes.spec import Axis, Free, Spec
from nodes.written import Size


@dataclass(frozen=True, slots=True)
class Turn:
    """One run of a node at one place."""

    place: int
    step: Step


class Slot(NamedTuple):
    """An axis of what arrives: at which inlet, at which of its wires, and which axis."""

    inlet: int
    wire: int
    axis: int


class Turns:
    """A node in all of its turns: in a row of ×N there are N at each place.

    The texts of what arrives are true in every turn, for which a size that changes from turn to
    turn gets a variable of the loop. A size without a text asks the caller of the class.

    Parameters
    ----------
    scope
        What the class knows.
    name
        The node.
    turns
        Its runs, at least one.

    Attributes
    ----------
    first
        The node that the module belongs to: itself, or that of which it is a twin.
    module
        What the module is called.
    block
        What it is, with names of the class in the place of its expressions.
    sources
        The port that feeds each inlet; several at a port for many, None at a free optional one.
    carried
        The variables of the loop: what each stands for.
    of_one_form
        Whether what arrives has as many axes in every turn that is drawn; texts hold only then.
    """

    def __init__(self, scope: Scope, name: str, turns: list[Turn]) -> None:
        outline = scope.outline
        node = outline.graph.nodes[name]
        self.scope = scope
        self.name = name
        self.node = node
        self.first = node.twin or name
        self.module = outline.graph.module_of(name)
        self.repeated = node.repeat != 1
        self.env = {**scope.env, "i": Size(0, marked("i"))} if self.repeated else scope.env
        block: Any = outline.graph.nodes[self.first].block
        self.inlets = outline.project.inlets(Node(block))
        self.outlets = outline.project.outlets(Node(block))
        self.block: Any = resolve(block, self.env) if isinstance(block, Block) else block
        inner = next((turn.step.inner for turn in turns if turn.step.inner is not None), None)
        self.child = outline.known[class_key(inner)] if inner is not None else None
        self.sources = self._sources()
        self._handed = handed_on(self.inlets, self.outlets)
        self.carried: dict[str, Slot] = {}
        self._turns = turns
        self._drawn = [scope.drawn[turn.place] for turn in turns]
        self._asked: dict[str, Slot] = {}
        self._lawless: set[Slot] = set()
        self.of_one_form = self._of_one_form()
        self._settle()

    def _settle(self) -> None:
        """Find the texts; a size that changes from turn to turn without a rule has none."""
        while True:
            self.carried.clear()
            self._entering = self._all_entering()
            self._outs = {port: self._out(port) for port in self.outlets}
            lawless = {slot for slot in self.carried.values() if not self._update(slot)}
            if not lawless:
                return
            self._lawless |= lawless

    def _of_one_form(self) -> bool:
        forms = {
            tuple(self._spec(turn, inlet, wire).rank for inlet, wire, _ in self.joined())
            for turn, drawn in zip(self._turns, self._drawn, strict=True)
            if drawn
        }
        return len(forms) == 1

    def drawn(self) -> list[Step]:
        """Give the runs that stand in the drawing, not those at imagined places."""
        return [turn.step for turn, drawn in zip(self._turns, self._drawn, strict=True) if drawn]

    @property
    def state(self) -> dict[str, str]:
        """By outlet the inlet to which it goes on in the next step of a sequence."""
        return carried_on(self.inlets, self.outlets) if self.node.stepwise else {}

    @property
    def has_module(self) -> bool:
        """Whether ``__init__`` makes something for it, so that there is a loop for a row."""
        return self.child is not None or hasattr(self.block, "layer")

    # What arrives.

    def _sources(self) -> list[Any]:
        feeding = self.scope.outline.graph.feeding(self.name)
        found: list[Any] = []
        for inlet in self.inlets:
            if inlet.many:
                many = (port for port in feeding if port.partition("[")[0] == inlet.name)
                found.append(tuple(feeding[port] for port in many))
            else:
                found.append(feeding.get(inlet.name))
        return found

    def joined(self) -> Iterator[tuple[int, int, Port]]:
        """Give each wire: at which inlet, at which of its places, and the port that feeds it."""
        for inlet, source in enumerate(self.sources):
            for wire, each in enumerate(source if isinstance(source, tuple) else (source,)):
                if each is not None:
                    yield inlet, wire, each

    def _all_entering(self) -> dict[tuple[int, int], tuple[Sized, ...]]:
        return {
            (inlet, wire): self._sized(inlet, wire, source) for inlet, wire, source in self.joined()
        }

    def _spec(self, turn: Turn, inlet: int, wire: int) -> Spec:
        each = turn.step.arriving[inlet]
        return each[wire] if isinstance(each, tuple) else each  # type: ignore[return-value]  # a joined port has a spec

    def _values(self, slot: Slot) -> tuple[int | None, ...]:
        return tuple(
            number(self._spec(turn, slot.inlet, slot.wire), slot.axis) for turn in self._turns
        )

    def _sized(self, inlet: int, wire: int, source: Port) -> tuple[Sized, ...]:
        outer = self.scope.wires.get(source, ())
        sized: list[Sized] = []
        for axis in range(self._spec(self._turns[0], inlet, wire).rank):
            slot = Slot(inlet, wire, axis)
            values = self._values(slot)
            before = outer[axis] if axis < len(outer) else None
            if before is not None and all(
                value == before.values[turn.place]
                for turn, value in zip(self._turns, values, strict=True)
            ):
                text = before.text
            elif self.repeated and None not in values:
                text = self._changing(slot, before)
            else:
                text = ""
            sized.append(Sized(text or self._unknown(slot, values), values))
        return tuple(sized)

    def _changing(self, slot: Slot, before: Sized | None) -> str:
        """Give the variable of the loop for a size that changes from turn to turn."""
        if before is None or not before.text or slot in self._lawless or not self.has_module:
            return ""
        label = {1: "channels", 2: "height", 3: "width"}.get(slot.axis, f"size_{slot.axis}")
        last = self._spec(self._turns[0], slot.inlet, slot.wire).rank - 1
        if slot.axis == last and slot.axis < 3:
            label = "features"
        inlet = "" if slot.inlet == 0 else f"{self.inlets[slot.inlet].name}_"
        key = self.scope.changing(f"{self.name}_{inlet}{label}", (self.name, slot))
        self.carried[key] = slot
        return marked(key)

    def _unknown(self, slot: Slot, values: Sequence[int | None]) -> str:
        """Give a number, or what the caller fills in, for a size that no text gives."""
        if None in values:
            return ""
        real = {value for value, drawn in zip(values, self._drawn, strict=True) if drawn}
        if len(real) == 1:
            return str(real.pop())
        key = "0" + "_".join(map(str, slot))  # no name begins with a digit
        self._asked[key] = slot
        return marked(key)

    def specs(self) -> Arriving:
        """Give what arrives, as specs whose sizes know their texts."""
        found: list[Spec | tuple[Spec, ...] | None] = []
        for inlet, source in enumerate(self.sources):
            if isinstance(source, tuple):
                found.append(tuple(self._text_spec(inlet, wire) for wire in range(len(source))))
            else:
                found.append(None if source is None else self._text_spec(inlet, 0))
        return tuple(found)

    def _text_spec(self, inlet: int, wire: int) -> Spec:
        spec = self._spec(self._turns[0], inlet, wire)
        axes: list[Axis] = []
        for axis, each in zip(spec.axes, self._entering[inlet, wire], strict=True):
            known = self.of_one_form and each.text and each.text != str(axis)
            if isinstance(axis, Free) or not known:
                axes.append(axis)
            else:
                axes.append(Size(axis, each.text))
        return spec.like(axes=tuple(axes))

    # What leaves a turn.

    def _out(self, port: str) -> tuple[Sized, ...]:
        """Give the sizes of an output in each turn, with texts in the names of the turn."""
        specs = [turn.step.outputs.get(port) for turn in self._turns]
        ranks = {spec.rank for spec in specs if spec is not None}
        if len(ranks) != 1:
            return ()
        found = []
        for axis in range(ranks.pop()):
            values = tuple(number(spec, axis) for spec in specs)
            text = ""
            if None not in values:
                text = choose(values, self._candidates(port, axis, values), self._drawn)
            found.append(Sized(text, values))
        return tuple(found)

    def _candidates(self, port: str, axis: int, values: Sequence[int | None]) -> list[Candidate]:
        literal = (str(values[0]), [values[0]] * len(values))
        if self.scope.outline.definition is None and not self.repeated:
            return [literal]
        same = self._from_axis(axis)
        found = [*self._from_child(port, axis, values), *self._from_fields(), *same]
        if len(same) > 1:
            found.append(_sum(same))
        found.append(literal)
        rank = max(map(len, self._entering.values()), default=0)
        for index in range(rank):
            if index != axis:
                found += self._from_axis(index)
        found += self._products()
        return [each for each in found if each[0] and not self._asks(each[0])]

    def _asks(self, text: str) -> bool:
        return any(name in self._asked for name in names_of(text))

    def _from_child(self, port: str, axis: int, values: Sequence[int | None]) -> list[Candidate]:
        if self.child is None:
            return []
        texts = self.child.outputs.get(port, ())
        if self.node.stepwise and port not in self.state:
            if axis == 1:
                return []
            axis -= axis > 1
        if axis >= len(texts) or not texts[axis]:
            return []
        inner = names_of(texts[axis])
        given = self.child_texts(inner)
        if not all(given.get(name) for name in inner):
            return []
        return [(replaced(texts[axis], given), values)]

    def child_texts(self, names: Sequence[str]) -> dict[str, str]:
        """Give the texts that names of the composite's class have here."""
        definition = self.scope.outline.project.composites[self.block.composite]
        found: dict[str, str] = {}
        for inlet, port in enumerate(definition.inputs()):
            sized = self._entering[inlet, 0]
            if self.node.stepwise and inlet == 0:
                sized = (*sized[:1], *sized[2:])
            for axis, name in size_names(definition, port, len(sized)).items():
                if name in names:
                    found[name] = sized[axis].text
        for parameter in definition.parameters:
            if parameter.name in names:
                value = self.block.values.get(parameter.name, parameter.default)
                found[parameter.name] = self.text_of(value)
        return found

    def text_of(self, value: Any) -> str:
        """Write a value that may be an expression."""
        return repr(value_of(value, self.env))

    def _from_fields(self) -> list[Candidate]:
        if not isinstance(self.block, Block):
            return []
        turns = [t.step.block.values() for t in self._turns if isinstance(t.step.block, Block)]
        found: list[Candidate] = [
            (repr(value), [_whole(turn[name]) for turn in turns])
            for name, value in self.block.values().items()
            if isinstance(value, int) and not isinstance(value, bool)
        ]
        return sorted(found, key=lambda each: not names_of(each[0]))

    def _from_axis(self, axis: int) -> list[Candidate]:
        return [
            (sized[axis].text, sized[axis].values)
            for sized in self._entering.values()
            if axis < len(sized) and sized[axis].text and None not in sized[axis].values
        ]

    def _products(self) -> list[Candidate]:
        found: list[Candidate] = []
        for sized in self._entering.values():
            inner = [each for each in sized[1:] if each.text and None not in each.values]
            if len(inner) < 2 or len(inner) != len(sized) - 1:
                continue
            values: list[int | None] = [1] * len(self._turns)
            for each in inner:
                values = [(a or 0) * (b or 0) for a, b in zip(values, each.values, strict=True)]
            found.append((" * ".join(_factor(each.text) for each in inner), values))
        return found

    # From turn to turn.

    def feeds(self, port: str, inlet: int) -> bool:
        """Tell whether an output goes on to this inlet in the next turn."""
        return self._handed.get(self.inlets[inlet].name) == port

    def _update(self, slot: Slot) -> str:
        """Give the text of what a turn makes of a size that changes; empty without a rule."""
        for port in self.outlets:
            if self.feeds(port, slot.inlet) and slot.axis < len(self._outs[port]):
                return self._outs[port][slot.axis].text
        return ""

    def carrying(self, key: str) -> tuple[str, str]:
        """Give what a variable of the loop is before the first turn, and after each."""
        slot = self.carried[key]
        source = self.sources[slot.inlet]
        port = source[slot.wire] if isinstance(source, tuple) else source
        return self.scope.wires[port][slot.axis].text, self._update(slot)

    # What leaves in the end.

    def leaving(self, port: str) -> tuple[Sized, ...]:
        """Give the sizes of an output once all turns are done, in the names of the class."""
        specs = self.scope.specs(Port(self.name, port))
        ranks = {spec.rank for spec in specs if spec is not None}
        if len(ranks) != 1:
            return ()
        found = []
        for axis in range(ranks.pop()):
            values = tuple(number(spec, axis) for spec in specs)
            found.append(Sized(self._after(port, axis, values), values))
        return tuple(found)

    def _after(self, port: str, axis: int, values: Sequence[int | None]) -> str:
        real = [value for value, drawn in zip(values, self.scope.drawn, strict=True) if drawn]
        if None in values or not real:
            return ""
        inside = self._outs.get(port, ())
        text = inside[axis].text if axis < len(inside) else ""
        if not self.repeated and self.node.when is None:
            return text
        candidates: list[Candidate] = []
        if text and not {"i", *self.carried} & set(names_of(text)):
            candidates.append((text, self._at_places(port, axis, values)))
        for key, slot in self.carried.items():
            if slot.axis == axis and self.feeds(port, slot.inlet):
                candidates.append((marked(key), values))
        for _, _, source in [*self.joined()][:1]:
            outer = self.scope.wires.get(source, ())
            if axis < len(outer) and outer[axis].text:
                candidates.append((outer[axis].text, outer[axis].values))
        candidates.append((str(real[0]), [real[0]] * len(values)))
        return choose(values, candidates, self.scope.drawn)

    def _at_places(self, port: str, axis: int, values: Sequence[int | None]) -> list[int | None]:
        """Give what the text of a turn is at each place, whether a turn ran there or not."""
        found: dict[int, int | None] = {}
        for turn, value in zip(self._turns, self._outs[port][axis].values, strict=True):
            found[turn.place] = value
        return [
            found[place] if place in found else self._imagine(port, axis, place)
            for place in range(len(values))
        ]

    def _imagine(self, port: str, axis: int, place: int) -> int | None:
        """Work a text out at a place where the node does not run."""
        text = self._outs[port][axis].text
        env = self.scope.outline.places[place].walked.env
        try:
            return int(value_of(Expression(plain(text)), env))
        except UserError:
            return None

    # What the caller fills in.

    def filled(self, text: str) -> str:
        """Turn sizes that no text gives into arguments that the caller fills in."""
        asked = [key for key in names_of(text) if key in self._asked]
        return renamed(text, {key: self._argument(self._asked[key]) for key in asked})

    def _argument(self, slot: Slot) -> str:
        stem = f"{self.name}_{self.inlets[slot.inlet].name}_size_{slot.axis}"
        return self._spare(stem, self._values(slot))

    def child_extra(self, name: str) -> str:
        """Give what an argument of the composite's class is that no text gives."""
        assert self.child is not None
        known = self.child.extras[name]
        values = [known.get(id(turn.step.inner)) for turn in self._turns]
        real = {value for value, drawn in zip(values, self._drawn, strict=True) if drawn}
        real.discard(None)  # where nothing reads it
        if len(real) < 2:
            return repr(next(iter(real), 0))
        return self._spare(f"{self.name}_{name}", [value or 0 for value in values])

    def _spare(self, stem: str, values: Sequence[Any]) -> str:
        """Ask the caller for a value, or in a row of ×N for one a turn."""
        at: list[tuple[Any, ...]] = [() for _ in self.scope.drawn]
        for turn, value in zip(self._turns, values, strict=True):
            at[turn.place] = (*at[turn.place], value)
        if not self.repeated:
            return self.scope.spare(stem, [each[0] if each else None for each in at])
        drawn = {each for each, drawn in zip(at, self.scope.drawn, strict=True) if drawn}
        if len(drawn) == 1:
            return f"{drawn.pop()!r}[{marked('i')}]"
        return f"{self.scope.spare(stem, at)}[{marked('i')}]"


def _whole(value: Any) -> int | None:
    return int(value) if isinstance(value, int) else None


def _factor(text: str) -> str:
    return f"({text})" if " " in text else text


def _sum(parts: Sequence[Candidate]) -> Candidate:
    values: list[int | None] = [0] * len(parts[0][1])
    for _, each in parts:
        values = [(a or 0) + (b or 0) for a, b in zip(values, each, strict=True)]
    return " + ".join(text for text, _ in parts), values
