"""The lines of a node: what ``__init__`` makes of it, and what ``forward`` does with it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from app.compiler.probe import constructor, expression_of
from app.compiler.shapes import Step
from app.compiler.sized import marked, names_of, plain
from app.compiler.text import Line
from app.compiler.turns import Turns
from app.graph.expressions import write
from app.graph.graph import Port
from nodes.block import Block
from nodes.errors import UserError
from nodes.params import Choice
from nodes.spec import Spec, Wire

LETTERS: Mapping[int, str] = {4: "BCHW", 3: "BCF", 2: "BF"}
"""How axes are called in comments where nobody knows their sizes, by the number of axes."""


@dataclass(frozen=True, slots=True)
class Loop:
    """The loop of ``__init__`` that makes a row of ×N."""

    node: "NodeWriter"
    making: str
    condition: str

    def lines(self, reading: set[str]) -> list[Line]:
        """Write the loop, with a variable for each size that changes and is read.

        Parameters
        ----------
        reading
            The names that later lines read.
        """
        node = self.node
        carried = self._carried(reading | set(names_of(self.making + self.condition)))
        count = node.turns.text_of(node.turns.node.repeat)
        whole = self.making + self.condition + "".join(after for _, after in carried.values())
        head = f"for {'i' if 'i' in names_of(whole) else '_'} in range({count})"
        if not carried and not self.condition:
            return [node.line(f"{node.layer} = nn.ModuleList({self.making} {head})")]
        lines = [node.line(f"{marked(key)} = {first}") for key, (first, _) in carried.items()]
        lines.append(node.line(f"{node.layer} = nn.ModuleList()"))
        lines.append(node.line(f"{head}:"))
        inner = "    "
        if self.condition:
            lines.append(node.line(f"    if {self.condition}:"))
            inner = "        "
        lines.append(node.line(f"{inner}{node.layer}.append({self.making})"))
        if carried:
            left = ", ".join(map(marked, carried))
            right = ", ".join(after for _, after in carried.values())
            lines.append(node.line(f"{inner}{left} = {right}"))
        return lines

    def _carried(self, reading: set[str]) -> dict[str, tuple[str, str]]:
        turns = self.node.turns
        found: dict[str, tuple[str, str]] = {}
        waiting = [key for key in turns.carried if key in reading]
        while waiting:
            key = waiting.pop(0)
            if key not in found:
                before, after = turns.carrying(key)
                found[key] = before, after
                waiting += [name for name in names_of(after) if name in turns.carried]
        return found


class NodeWriter:
    """Writes the lines of a node.

    Parameters
    ----------
    turns
        The node in all of its turns.
    names
        What the tensors that it gives are called, by the port.

    Attributes
    ----------
    layer
        What its module is called in the class, as ``self.conv2d_1``.
    """

    def __init__(self, turns: Turns, names: Mapping[str, str]) -> None:
        self.turns = turns
        self._names = names
        self.layer = f"self.{turns.module}"
        self._scope = turns.scope
        self._address = turns.scope.address(turns.name)

    @property
    def has_module(self) -> bool:
        """Whether ``__init__`` makes something for it."""
        return self.turns.has_module

    def line(self, text: str, comment: str = "") -> Line:
        """Give a line that stands for the node."""
        return Line(text, self._address, comment)

    # In ``__init__``.

    def constructing(self) -> Line | Loop:
        """Give the line of ``__init__``, or the loop of a row of ×N."""
        making = self._making()
        condition = self._condition()
        if self.turns.repeated:
            return Loop(self, making, condition)
        text = f"{self.layer} = {making}"
        if condition:
            text += f" if {condition} else nn.Identity()"
        return self.line(text)

    def _making(self) -> str:
        """Give the call that makes the layer, its texts marked."""
        turns = self.turns
        if turns.child is not None:
            return turns.filled(self._use())
        text = constructor(turns.block, turns.specs())
        self._refuse_others(text, (step.answer.code for step in turns.drawn() if step.answer))
        return turns.filled(text)

    def _refuse_others(self, text: str, needed: Iterable[str]) -> None:
        """Refuse a text that cannot serve at every turn and place that is drawn."""
        codes = set(needed)
        if names_of(text) and self.turns.of_one_form:
            return
        if len(codes) > 1:
            raise UserError(
                "{node} would need other code at some of its places, since tensors of another "
                "form arrive there. Draw it anew for them.",
                node=self.turns.name,
                composite=self._scope.outline.composite,
            )

    def _use(self) -> str:
        """Give the call that makes a composite."""
        turns = self.turns
        child = turns.child
        assert child is not None
        texts = turns.child_texts([*child.sizes])
        parts = [f"{name}={texts[name]}" for name in child.sizes]
        parts += [f"{name}={turns.child_extra(name)}" for name in child.extras]
        definition = self._scope.outline.project.composites[turns.block.composite]
        for each in definition.parameters:
            if each.name in turns.block.values and not isinstance(each.param, Choice):
                parts.append(f"{each.name}={turns.text_of(turns.block.values[each.name])}")
        return f"{child.name}({', '.join(parts)})"

    def _condition(self) -> str:
        """Give the text of ``when``; empty where it is always true."""
        if self.turns.node.when is None:
            return ""
        text = write(self.turns.node.when, self.turns.env)
        return "" if text == "True" else text

    # In ``forward``.

    def calling(self) -> list[Line]:
        """Give the lines of ``forward``."""
        given = self._given()
        if self.turns.repeated:
            return self._calling_row(given)
        if self.turns.node.stepwise:
            return self._calling_steps(given)
        expression = self._expression(self.layer, given)
        condition = self._condition()
        tensors = _flat(given)
        if condition and expression != f"{self.layer}({tensors[0]})":  # no Identity takes more
            passed = tensors[0]
            expression = f"{expression} if {self._scope.running(condition)} else {passed}"
        return [self.line(f"{self._pattern()}{expression}", self._comment())]

    def _given(self) -> list[Any]:
        """Give for each inlet the tensors that it reads."""
        given: list[Any] = []
        for source, spec in zip(self.turns.sources, self.turns.specs(), strict=True):
            if isinstance(source, tuple):
                assert isinstance(spec, tuple)
                given.append(tuple(map(self._wire, source, spec)))
            else:
                given.append(None if source is None else self._wire(source, spec))
        return given

    def _wire(self, source: Port, spec: Any) -> Wire:
        assert isinstance(spec, Spec)
        return Wire(self._scope.variable(source), spec)

    def _expression(self, layer: str, given: list[Any]) -> str:
        if self.turns.child is not None:
            return f"{layer}({', '.join(str(each) for each in given if each is not None)})"
        text = expression_of(self.turns.block, layer, given)
        self._refuse_others(text, map(_expression_at, self.turns.drawn()))
        return self._scope.running(self.turns.filled(text))

    def _pattern(self) -> str:
        """Write how the result is taken apart, up to the equals sign; nothing without a result."""
        unpack = getattr(self.turns.block, "unpack", "") or ", ".join(
            f"{{{port}}}" for port in self._names
        )
        names = re.sub(r"\{(\w+)\}", lambda found: self._names.get(found[1], "_"), unpack)
        return f"{names} = " if names else ""

    def _calling_row(self, given: list[Any]) -> list[Line]:
        """Give the loop of ``forward`` that runs a row of ×N."""
        starts, after = self._going_on(given)
        lines = []
        if starts:
            left, right = ", ".join(starts), ", ".join(starts.values())
            lines.append(self.line(f"{left} = {right}"))
        layer, head = self._turning()
        body = self._expression(layer, after)
        lines.append(self.line(head))
        inner = "    "
        condition = self._condition()
        if condition and not self.has_module:
            lines.append(self.line(f"    if {self._scope.running(condition)}:"))
            inner = "        "
        lines.append(self.line(f"{inner}{self._pattern()}{body}", self._comment()))
        return lines

    def _calling_steps(self, given: list[Any]) -> list[Line]:
        """Give the loop of ``forward`` that runs a composite once for each step of a sequence."""
        state = self.turns.state
        starts: dict[str, str] = {}
        after = list(given)
        places = {inlet.name: place for place, inlet in enumerate(self.turns.inlets)}
        for outlet, inlet in state.items():
            target, here = self._names[outlet], given[places[inlet]]
            after[places[inlet]] = Wire(target, here.spec)
            if target != here.name:
                starts[target] = here.name
        step = self._scope.loose("step", self._names.values())
        after[0] = Wire(step, given[0].spec)
        stacked = {
            port: name for port, name in self._names.items() if port not in state and name != "_"
        }
        lists = {
            port: self._scope.loose(f"{name}_steps", self._names.values())
            for port, name in stacked.items()
        }
        ones = {
            port: self._scope.loose(f"{name}_step", self._names.values())
            for port, name in stacked.items()
        }
        lines = []
        if starts:
            lines.append(self.line(f"{', '.join(starts)} = {', '.join(starts.values())}"))
        lines += [self.line(f"{name}: list[Tensor] = []") for name in lists.values()]
        targets = ", ".join(ones.get(port, name) for port, name in self._names.items())
        lines.append(self.line(f"for {step} in {given[0]}.unbind(1):"))
        lines.append(self.line(f"    {targets} = {self._expression(self.layer, after)}"))
        lines += [self.line(f"    {lists[port]}.append({ones[port]})") for port in lists]
        lines += [
            self.line(f"{stacked[port]} = torch.stack({name}, dim=1)", self._comment(port))
            for port, name in lists.items()
        ]
        return lines

    def _going_on(self, given: list[Any]) -> tuple[dict[str, str], list[Any]]:
        """Give what each variable is before the first turn, and what every turn is given."""
        starts: dict[str, str] = {}
        after = list(given)
        for port, target in self._names.items():
            for inlet, here in enumerate(given):
                first = here[0] if isinstance(here, tuple) else here
                if first is None or not self.turns.feeds(port, inlet):
                    continue
                if target != first.name:
                    starts[target] = first.name
                wire = Wire(target, first.spec)
                after[inlet] = (wire, *here[1:]) if isinstance(here, tuple) else wire
        return starts, after

    def _turning(self) -> tuple[str, str]:
        """Give what a layer is called inside the loop of ``forward``, and the loop's head."""
        if self.has_module:
            return "layer", f"for layer in {self.layer}:"
        count = self._scope.running(self.turns.text_of(self.turns.node.repeat))
        imagined = [_imagined(spec) for spec in self.turns.specs()]
        text = expression_of(self.turns.block, "", imagined) + self._condition()
        return "", f"for {'i' if 'i' in names_of(text) else '_'} in range({count}):"

    def _comment(self, outlet: str = "") -> str:
        """Give the shape of an output, without a name the only one, as the comment of the line."""
        if not outlet and len(self.turns.outlets) != 1:
            return ""
        port = Port(self.turns.name, outlet or self.turns.outlets[0])
        drawn = zip(self._scope.specs(port), self._scope.drawn, strict=True)
        specs = [spec for spec, is_drawn in drawn if is_drawn and spec is not None]
        if not specs or len({spec.rank for spec in specs}) != 1 or not specs[0].rank:
            return ""
        known = self._scope.wires[port]
        letters = LETTERS.get(specs[0].rank, "")
        shown = []
        for axis in range(specs[0].rank):
            texts = {str(spec.axes[axis]) for spec in specs}
            read = set(names_of(known[axis].text)) if axis < len(known) else set()
            if read and read <= set(self._scope.env):
                shown.append(plain(known[axis].text))
            elif len(texts) == 1:
                shown.append(texts.pop())
            else:
                shown.append(letters[axis] if axis < len(letters) else "…")
        inner = ", ".join(shown)
        return f"({inner},)" if len(shown) == 1 else f"({inner})"


def _expression_at(step: Step) -> str:
    """Give the expression that a turn needs, with plain numbers."""
    assert isinstance(step.block, Block)
    return expression_of(step.block, "", [_imagined(each) for each in step.arriving])


def _imagined(spec: Spec | tuple[Spec, ...] | None) -> Any:
    if isinstance(spec, tuple):
        return tuple(Wire("x", each) for each in spec)
    return None if spec is None else Wire("x", spec)


def _flat(given: Iterable[Any]) -> list[Any]:
    found: list[Any] = []
    for each in given:
        if isinstance(each, tuple):
            found.extend(each)
        elif each is not None:
            found.append(each)
    return found
