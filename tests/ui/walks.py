"""Random walks through the editor: every verb a user has, one after another, on a real document."""

import json
import random
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QPointF

from app.compiler.report import Fix
from app.graph.aligning import Bundle, Line
from app.graph.graph import COLOURS, Composite, Graph, Link, Parameter, Port, Project, Use
from app.project import file, templates
from app.ui.clipboard import Clipboard
from app.ui.document import Document
from app.ui.editing import Editing
from nodes.block import Block
from nodes.params import Choice, Expression, Flag, Names, Numbers, Param, Real, Sizes, Whole, params
from tests.graph.drawings import placed, residual, scaled

KINDS = (
    *("Linear", "ReLU", "Conv2d", "Dropout", "Add", "Concatenate", "LSTM", "Identity", "Input"),
    *("Output", "Note", "Frame", "Digits", "CrossEntropy", "Supervised", "Parameter", "Code"),
)
CROWDED = 24
"""From how many nodes on a walk takes away more than it adds, so that drawings stay small."""
WORDS = ("a", "stem", "x", "out", "Head", "class", "9lives", "", "größe", "conv2d_1")
EXPRESSIONS = ("channels * 2", "depth", "i + 1", "width // 2", "1 +", "features if wide else 3")


class Walk:
    """A walk: the same number gives the same one, and each of its steps draws by itself.

    So a step can be left out, and those behind it still draw what they drew.
    """

    def __init__(self, number: int, document: Document, editing: Editing) -> None:
        self.number = number
        self.document = document
        self.editing = editing
        self.clipboard = Clipboard(editing, document)
        self.draw = random.Random(number)
        self.refusals: list[str] = []
        self.done: Counter[str] = Counter()
        editing.refused.connect(self.refusals.append)
        editing.field_refused.connect(lambda _, told: self.refusals.append(told))

    def begin(self) -> Project:
        """Open the drawing on which the walk begins."""
        first = BEGINNINGS[self.number % len(BEGINNINGS)]()
        self.document.open(first, name="walk")
        return first

    def step(self, place: int) -> str:
        """Do what the step at this place of the walk does; tell which verb it was."""
        self.draw = random.Random(f"{self.number}/{place}")
        count = len(self.editing.graph.nodes)
        names = list(ACTS)
        weights = [ACTS[name][1] if count < CROWDED else ACTS[name][2] for name in names]
        name = self.draw.choices(names, weights)[0]
        revision = self.document.revision
        ACTS[name][0](self)
        if self.document.revision != revision:
            self.done[name] += 1
        return name

    # What is drawn.

    def one(self, found: Any) -> Any:
        """Draw one of these, or None where there is none."""
        listed = list(found)
        return self.draw.choice(listed) if listed else None

    @property
    def graph(self) -> Graph:
        return self.editing.graph

    @property
    def inside(self) -> str:
        return self.editing.place.composite(self.document.project)

    def node(self) -> str:
        return self.one(sorted(self.graph.nodes)) or ""

    def nodes(self, most: int = 4) -> list[str]:
        names = sorted(self.graph.nodes)
        return self.draw.sample(names, min(len(names), self.draw.randint(1, most)))

    def link(self) -> Link | None:
        found: Link | None = self.one(sorted(self.graph.links()))
        return found

    def at(self) -> QPointF:
        return QPointF(self.draw.randint(-2000, 2000) / 2, self.draw.randint(-1000, 1000))

    def key(self) -> str:
        own = [f"composites:{name}" for name in sorted(self.document.project.composites)]
        return str(self.draw.choice(own if own and self.draw.random() < 0.3 else KINDS))

    def word(self) -> str:
        return self.draw.choice((*WORDS, f"name_{self.draw.randint(0, 99)}"))

    def outlet(self) -> Port | None:
        project = self.document.project
        found = [
            Port(name, each)
            for name, node in sorted(self.graph.nodes.items())
            for each in project.outlets(node)
        ]
        return self.one(found)  # type: ignore[no-any-return]

    def inlet(self, free: bool = False) -> Port | None:
        project = self.document.project
        taken = {link.target for link in self.graph.links()}
        found = [
            Port(name, each)
            for name in sorted(self.graph.nodes)
            for each in project.ports(self.graph, name)
            if not free or Port(name, each) not in taken
        ]
        return self.one(found)  # type: ignore[no-any-return]

    def field(self, name: str) -> tuple[str, object] | None:
        """Draw a value of a node, and what to set it to; some are refused."""
        node = self.graph.nodes[name]
        known: Mapping[str, Param]
        match node.block:
            case Block():
                known = params(type(node.block))
            case Use(composite=used):
                known = self.document.project.composites[used].params()
            case _:
                known = {}
        field = self.one(sorted(known))
        return (field, self.value(known[field])) if field else None

    def value(self, param: Param) -> object:
        draw = self.draw
        if param.open and draw.random() < 0.2:
            return Expression(draw.choice(EXPRESSIONS))
        match param:
            case Whole():
                return draw.randint(-1, 40)
            case Real():
                return draw.choice((0.0, 0.25, 1.0, -3.5, 1e-3, draw.random()))
            case Flag():
                return draw.random() < 0.5
            case Choice():
                return draw.choice((*param.options, "nothing"))
            case Sizes():
                return tuple(draw.randint(0, 9) for _ in range(param.length or draw.randint(1, 3)))
            case Numbers():
                return tuple(draw.random() for _ in range(param.length or draw.randint(0, 3)))
            case Names():
                return tuple(draw.sample(("cat", "dog", "größe"), draw.randint(0, 3)))
            case _:
                return draw.choice(("", "text", "line\nanother", '"quoted" \\ ☃', "x" * 40))

    def parameter(self) -> Parameter:
        kinds: tuple[Whole | Real | Flag, ...] = (
            Whole(default=self.draw.randint(0, 9), hint="", low=0),
            Real(default=0.5, hint="A share.", low=0.0, high=1.0),
            Flag(default=True, hint=""),
        )
        return Parameter(f"p{self.draw.randint(0, 5)}", self.draw.choice(kinds))


def strange() -> Project:
    """Make a project of a newer version: with a block and with keys that are not known here."""
    data = json.loads(file.write(placed()))
    data["author"] = {"name": "somebody"}
    data["nodes"]["a"]["mood"] = "glad"
    data["nodes"]["lost"] = {"at": [520, 0], "block": "Vanished", "odd": [1, {"a": None}]}
    data["links"].append(["a.out", "lost.x"])
    data["composites"]["Scaled"]["icon"] = "x"
    data["composites"]["Scaled"]["nodes"]["relu"]["mood"] = "blue"
    return file.read(json.dumps(data))


BEGINNINGS: tuple[Callable[[], Project], ...] = (
    Project,
    lambda: Project(residual(2)),
    placed,
    strange,
    lambda: templates.make("transformer-reverse"),
)


# What a step does. Each is one thing a user does, with what is there or with what is not.


def _add(walk: Walk) -> None:
    walk.editing.add(walk.key(), walk.at())


def _add_joined(walk: Walk) -> None:
    port = walk.outlet() if walk.draw.random() < 0.5 else walk.inlet()
    if port is not None:
        walk.editing.add_joined(walk.key(), walk.at(), port)


def _add_on_wire(walk: Walk) -> None:
    link = walk.link()
    if link is not None:
        walk.editing.add_on_wire(walk.key(), walk.at(), link.target)


def _join(walk: Walk) -> None:
    source, target = walk.outlet(), walk.inlet(free=walk.draw.random() < 0.8)
    if source is not None and target is not None:
        walk.editing.join(source, target)


def _reconnect(walk: Walk) -> None:
    link, target = walk.link(), walk.inlet()
    if link is not None and target is not None:
        walk.editing.reconnect(link, Link(link.source, target))


def _lead_all(walk: Walk) -> None:
    link, source = walk.link(), walk.outlet()
    if link is not None and source is not None:
        links = walk.graph.leaving(link.source.node)
        walk.editing.reroute_all([each for each in links if each.source == link.source], source)


def _disconnect(walk: Walk) -> None:
    link = walk.link()
    if link is not None:
        walk.editing.disconnect_wire(link)


def _reorder(walk: Walk) -> None:
    port = walk.one(sorted(link.target for link in walk.graph.links() if "[" in link.target.name))
    if port is not None:
        walk.editing.reorder(port, walk.draw.choice((-1, 1)))


def _move(walk: Walk) -> None:
    walk.editing.move({name: (walk.at().x(), walk.at().y()) for name in walk.nodes()})


def _swap(walk: Walk) -> None:
    walk.editing.choose(walk.nodes(2))
    walk.editing.swap()


def _cut_wires(walk: Walk) -> None:
    links = sorted(walk.graph.links())
    walk.editing.remove((), walk.draw.sample(links, min(len(links), walk.draw.randint(1, 4))))


def _bundles(walk: Walk) -> dict[str, Bundle]:
    nodes, sizes = walk.graph.nodes, ((180.0, 80.0), (180.0, 120.0), (280.0, 120.0))
    chosen = {name: (nodes[name].x, nodes[name].y) for name in walk.nodes()}
    return {name: ((*at, *walk.draw.choice(sizes)), frozenset()) for name, at in chosen.items()}


def _align(walk: Walk) -> None:
    lines: tuple[Line, ...] = ("left", "right", "top", "bottom", "column", "row")
    walk.editing.align(walk.draw.choice(lines), _bundles(walk))


def _distribute(walk: Walk) -> None:
    walk.editing.distribute(walk.draw.choice(("across", "down")), _bundles(walk))


def _remove(walk: Walk) -> None:
    link = walk.link() if walk.draw.random() < 0.3 else None
    walk.editing.remove(walk.nodes(3), (link,) if link else ())


def _clear(walk: Walk) -> None:
    walk.editing.remove(walk.graph.nodes)


def _configure(walk: Walk) -> None:
    name = walk.node()
    found = walk.field(name) if name else None
    if found is not None:
        walk.editing.configure((name,), *found, walk.draw.random() < 0.3)


def _set_values(walk: Walk) -> None:
    name = walk.node()
    found = [each for each in (walk.field(name), walk.field(name)) if each] if name else []
    if found:
        walk.editing.set_values(name, dict(found))


def _place_as(walk: Walk) -> None:
    draw = walk.draw
    values: dict[str, object] = {
        "title": draw.choice(("Stem", "", "頭", "a\tb")),
        "repeat": draw.choice((1, 2, 3, 0, Expression("depth"))),
        "stepwise": draw.random() < 0.5,
        "when": draw.choice((None, Expression("wide"), Expression("depth > 1"))),
    }
    field = draw.choice(sorted(values))
    walk.editing.place_as(walk.nodes(2), field, values[field], draw.random() < 0.3)


def _switch(walk: Walk) -> None:
    _choose(walk)
    walk.editing.switch(walk.draw.choice(("disabled", "bypassed")))


def _reroute(walk: Walk) -> None:
    link = walk.link()
    if link is not None:
        walk.editing.reroute(link, walk.at())


def _colour(walk: Walk) -> None:
    _choose(walk)
    walk.editing.colour(walk.draw.choice(("", *COLOURS)))


def _rename(walk: Walk) -> None:
    walk.editing.rename(walk.node() or "nobody", walk.word())


def _fix(walk: Walk) -> None:
    steps: list[dict[str, Any]] = [{"verb": "add", "block": "Flatten", "name": "fixed"}]
    if walk.graph.nodes:
        steps.append({"verb": "remove", "names": [walk.node()]})
    walk.editing.fix(Fix("mend", composite=walk.inside, steps=tuple(steps)))


def _group(walk: Walk) -> None:
    walk.editing.group(f"Group{walk.draw.randint(0, 30)}") if _choose(walk) else None


def _uses(walk: Walk) -> list[str]:
    return [n for n, node in sorted(walk.graph.nodes.items()) if isinstance(node.block, Use)]


def _ungroup(walk: Walk) -> None:
    name = walk.one(_uses(walk))
    walk.editing.choose((name,) if name else ())
    walk.editing.ungroup()


def _make_unique(walk: Walk) -> None:
    name = walk.one(_uses(walk))
    if name:
        walk.editing.make_unique(name)


def _expose(walk: Walk) -> None:
    name = walk.node()
    found = walk.field(name) if name and walk.inside else None
    if found is not None:
        walk.editing.expose(name, found[0])


def _definition(walk: Walk) -> Composite | None:
    return walk.document.project.composites.get(walk.inside)


def _set_parameters(walk: Walk) -> None:
    here = _definition(walk)
    if here is not None:
        kept = [each for each in here.parameters if walk.draw.random() < 0.8]
        walk.editing.set_parameters((*kept, walk.parameter()))


def _rename_parameter(walk: Walk) -> None:
    here = _definition(walk)
    if here is not None and here.parameters:
        walk.editing.rename_parameter(walk.one(here.parameters).name, walk.word())


def _set_help(walk: Walk) -> None:
    if walk.inside:
        walk.editing.set_help(walk.draw.choice(("What it is for.", "", "Two\nlines, größe")))


def _rename_composite(walk: Walk) -> None:
    if walk.inside:
        walk.editing.rename_composite(walk.draw.choice(("Stage", "class", f"S{walk.at().x():.0f}")))


def _choose(walk: Walk) -> bool:
    walk.editing.choose(walk.nodes())
    return bool(walk.editing.chosen)


def _chosen(verb: Callable[[Walk], None]) -> Callable[[Walk], None]:
    def act(walk: Walk) -> None:
        _choose(walk)
        verb(walk)

    return act


def _copy_and_paste(walk: Walk, *, wired: bool = False) -> None:
    if not _choose(walk):
        return
    walk.clipboard.copy()
    if walk.draw.random() < 0.5:
        _turn(walk)
    walk.clipboard.paste(walk.at() if walk.draw.random() < 0.5 else None, wired=wired)


def _copy_and_paste_wired(walk: Walk) -> None:
    _copy_and_paste(walk, wired=True)


def _paste_another(walk: Walk) -> None:
    """Paste what another project held, whose composite has the name of another one here."""
    walk.clipboard.place(placed(), "paste", walk.at())


def _arrange(walk: Walk) -> None:
    _choose(walk)
    walk.editing.arrange(lambda _: (160.0, 60.0), lambda: False)


def _replace(walk: Walk) -> None:
    walk.document.edit("another", Project(residual(1)).with_drawing(scaled().graph))


def _turn(walk: Walk) -> None:
    """Go to another drawing."""
    way = walk.draw.randint(0, 3)
    if way == 0:
        walk.editing.leave()
    elif way == 1:
        walk.editing.open_composite(walk.one(["", *sorted(walk.document.project.composites)]))
    else:
        name = walk.one(_uses(walk))
        if name:
            walk.editing.enter(name)


def _undo(walk: Walk) -> None:
    for _ in range(walk.draw.randint(1, 4)):
        walk.editing.undo()


def _redo(walk: Walk) -> None:
    for _ in range(walk.draw.randint(1, 4)):
        walk.editing.redo()


ACTS: dict[str, tuple[Callable[[Walk], None], float, float]] = {
    "add": (_add, 10, 2),
    "add joined": (_add_joined, 6, 2),
    "add on a wire": (_add_on_wire, 4, 1),
    "join": (_join, 16, 8),
    "reconnect": (_reconnect, 4, 4),
    "lead all": (_lead_all, 2, 2),
    "disconnect": (_disconnect, 3, 6),
    "reorder": (_reorder, 4, 4),
    "move": (_move, 4, 4),
    "swap": (_swap, 3, 3),
    "cut wires": (_cut_wires, 1, 2),
    "align": (_align, 2, 2),
    "distribute": (_distribute, 2, 2),
    "remove": (_remove, 3, 16),
    "clear": (_clear, 0.3, 3),
    "configure": (_configure, 8, 8),
    "set values": (_set_values, 3, 3),
    "place as": (_place_as, 6, 6),
    "switch": (_switch, 5, 5),
    "reroute": (_reroute, 3, 1),
    "colour": (_colour, 3, 3),
    "rename": (_rename, 5, 5),
    "fix": (_fix, 2, 2),
    "group": (_group, 5, 10),
    "ungroup": (_ungroup, 3, 1),
    "make unique": (_make_unique, 3, 3),
    "expose": (_expose, 4, 4),
    "set parameters": (_set_parameters, 4, 4),
    "rename parameter": (_rename_parameter, 3, 3),
    "set help": (_set_help, 2, 2),
    "rename composite": (_rename_composite, 2, 2),
    "twin": (_chosen(lambda walk: walk.editing.twin()), 3, 1),
    "duplicate": (_chosen(lambda walk: walk.clipboard.duplicate()), 3, 1),
    "duplicate with wires": (_chosen(lambda walk: walk.clipboard.duplicate(wired=True)), 3, 1),
    "copy and paste with wires": (_copy_and_paste_wired, 3, 1),
    "cut": (_chosen(lambda walk: walk.clipboard.cut()), 2, 5),
    "copy and paste": (_copy_and_paste, 4, 1),
    "paste another": (_paste_another, 1, 0.5),
    "arrange": (_arrange, 2, 2),
    "replace": (_replace, 0.3, 0.5),
    "undo": (_undo, 8, 8),
    "redo": (_redo, 5, 5),
    "turn": (_turn, 12, 12),
}
"""What a step may be: what it does, and how often, in a small drawing and in a crowded one."""
NO_EDITS = frozenset({"undo", "redo", "turn"})
