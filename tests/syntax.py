"""Finds in the syntax trees of the program the texts that end in a translation."""

import ast
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from app.ui import language, words

ROOT = Path(__file__).resolve().parent.parent
ENGLISH_ONLY = ("app/command_line", "nodes/runtime/__main__.py")
"""What speaks to terminals."""

Text = tuple[str, str]
"""A context and an English text in it."""

NOWHERE = 99
"""The place of an argument that can only be named."""

OF_CLASS = ""
"""In place of a context: that of the class around the call, as Qt's ``tr`` has it."""


@dataclass(frozen=True)
class Sink:
    """An argument that ends in a translation.

    Parameters
    ----------
    place, name
        Where it stands among the arguments, and what it is called.
    context
        The context that its texts get.
    """

    place: int
    name: str
    context: str = words.CONTEXT


SINKS: dict[str, tuple[Sink, ...]] = {
    "tr": (Sink(0, "", OF_CLASS),),
    "translated": (Sink(0, "text"),),
    "UserError": (Sink(0, "template"),),
    "ShapeError": (Sink(0, "template"),),
    "RunError": (Sink(0, "reason"),),
    "Problem": (Sink(1, "template"),),
    "Fix": (Sink(0, "template"),),
    "replace": (Sink(NOWHERE, "template"),),
    "QT_TRANSLATE_NOOP": (Sink(1, "text"),),
    "in_language": (Sink(2, "text", language.CONTEXT),),
    "Command": (
        Sink(1, "title", "actions"),
        Sink(2, "menu", "actions"),
        Sink(8, "words", "actions"),
        Sink(9, "under", "actions"),
    ),
}
"""Where texts go; functions that hand a parameter on to one of these are found by themselves."""


@dataclass
class Module:
    """A file, its tree, and what its names at the top stand for."""

    path: Path
    tree: ast.Module
    constants: dict[str, ast.expr] = field(default_factory=dict)
    nodes: list[ast.AST] = field(default_factory=list)
    parents: dict[ast.AST, ast.AST] = field(default_factory=dict)
    imported: dict[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def calls(self) -> Iterator[ast.Call]:
        """Everything that is called in it."""
        return (each for each in self.nodes if isinstance(each, ast.Call))

    @property
    def name(self) -> str:
        """Its dotted name."""
        name = ".".join(self.path.relative_to(ROOT).with_suffix("").parts)
        return name.removesuffix(".__init__")

    @property
    def room(self) -> str:
        """The room that it lies in."""
        return "/".join(self.path.relative_to(ROOT).parts[:2])

    def around(self, node: ast.AST, *kinds: type[ast.AST]) -> Iterator[ast.AST]:
        """Give what stands around a node, of these kinds, from the inside."""
        while node in self.parents:
            node = self.parents[node]
            if isinstance(node, kinds):
                yield node


class Unknown(Exception):  # noqa: N818  # it is no error, but says what cannot be read
    """A text that is not written where it is translated."""


def read(path: Path) -> Module:
    """Read a file of the program."""
    module = Module(path, ast.parse(path.read_text(encoding="utf-8")))
    module.nodes.append(module.tree)
    for each in module.nodes:  # which grows meanwhile
        for child in ast.iter_child_nodes(each):
            module.parents[child] = each
            module.nodes.append(child)
        match each:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if name.isupper():
                module.constants[name] = value
            case ast.Assign(targets=[ast.Tuple(elts=names)], value=ast.Tuple(elts=values)):
                for one, value in zip(names, values, strict=True):
                    if isinstance(one, ast.Name) and one.id.isupper():
                        module.constants[one.id] = value
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                if name.isupper():
                    module.constants[name] = value
            case ast.ImportFrom(module=origin, names=names, level=level):
                up = list(path.relative_to(ROOT).parts)[:-level] if level else []
                source = ".".join([*up, origin] if origin else up)
                module.imported |= {each.asname or each.name: (source, each.name) for each in names}
    return module


@cache
def program() -> list[Module]:
    """Read every file whose texts reach the window."""
    return [
        read(path)
        for top in ("app", "nodes")
        for path in sorted((ROOT / top).rglob("*.py"))
        if not path.relative_to(ROOT).as_posix().startswith(ENGLISH_ONLY)
    ]


def called(call: ast.Call) -> str:
    """Give the last name of what is called."""
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def argument(call: ast.Call, sink: Sink) -> ast.expr | None:
    """Give what a call hands to a sink."""
    for keyword in call.keywords:
        if keyword.arg and keyword.arg == sink.name:
            return keyword.value
    if len(call.args) > sink.place and not any(
        isinstance(each, ast.Starred) for each in call.args[: sink.place + 1]
    ):
        return call.args[sink.place]
    return None


def field_name(expression: ast.expr, taken: Iterable[str]) -> str:
    """Call a place of an f-string by what stands there."""
    calls = [each.func for each in ast.walk(expression) if isinstance(each, ast.Call)]
    names = [
        each.id if isinstance(each, ast.Name) else each.attr
        for each in ast.walk(expression)
        if isinstance(each, ast.Name | ast.Attribute) and each not in calls
    ]
    stem = next((name.strip("_").lower() for name in names if name != "self"), "value")
    name, count = stem, 1
    while name in taken:
        count += 1
        name = f"{stem}{count}"
    return name


def pattern(text: ast.JoinedStr) -> str:
    """Make a template of an f-string."""
    parts: list[str] = []
    seen: dict[str, str] = {}
    for value in text.values:
        if isinstance(value, ast.Constant):
            parts.append(str(value.value))
        elif isinstance(value, ast.FormattedValue):
            written = ast.unparse(value.value)
            if written not in seen:
                seen[written] = field_name(value.value, seen.values())
            parts.append("{" + seen[written] + "}")
    return "".join(parts)


def alternatives(given: ast.expr) -> list[ast.expr]:
    """Give the expressions of which an expression is one, if it is written as several."""
    match given:
        case ast.IfExp(body=body, orelse=orelse):
            return [body, orelse]
        case ast.BoolOp(values=parts) | ast.Tuple(elts=parts) | ast.List(elts=parts):
            return parts
        case ast.Dict(values=parts):
            return parts
        case ast.Starred(value=value):
            return [value]
        case ast.Call(func=ast.Attribute(value=value, attr="get"), args=[_, *default]):
            return [value, *default]
        case _:
            return []


@dataclass
class Reader:
    """Finds the texts of the program in its syntax trees."""

    modules: list[Module]
    sinks: dict[str, tuple[Sink, ...]] = field(default_factory=lambda: dict(SINKS))
    unknown: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.by_name = {module.name: module for module in self.modules}
        self.reading: set[tuple[str, str]] = set()
        self.called = {"translate", *SINKS}
        while self._spread():
            self.called |= {key.rpartition(":")[2] for key in self.sinks}

    def texts(self) -> Iterator[tuple[Module, ast.Call, Text]]:
        """Give each text with its context and where it stands."""
        for module in self.modules:
            for call in module.calls:
                yield from ((module, call, each) for each in self._of_call(module, call))

    def _of_call(self, module: Module, call: ast.Call) -> Iterator[Text]:
        if called(call) == "map" and len(call.args) == 2:
            yield from self._of_map(module, call)
        for sink in self._sinks_of(module, call):
            given = argument(call, sink)
            if given is None or self._is_handed_on(module, call, given):
                continue
            try:
                found = list(self.read(module, self._each(module, given, call, sink), call))
            except Unknown as what:
                self._miss(module, call, what)
                continue
            for text in found:
                yield sink.context or self._class(module, call), text
            if sink.name == "template":
                yield from ((words.CONTEXT, text) for text in self._phrases(module, call))

    def _of_map(self, module: Module, call: ast.Call) -> Iterator[Text]:
        """Give the texts of a table that are looked up one by one."""
        for sink in self._sinks_of(module, ast.Call(call.args[0], [], [])):
            try:
                rows = self._rows(module, call.args[1], call)
                found = [
                    text
                    for there, row in rows
                    if not self._is_handed_on(module, call, row)
                    for text in self.read(there, row, call)
                ]
            except Unknown as what:
                self._miss(module, call, what)
            else:
                yield from ((sink.context, text) for text in found)

    def _miss(self, module: Module, call: ast.Call, what: Unknown) -> None:
        where = module.path.relative_to(ROOT).as_posix()
        self.unknown.append(f"{where}:{call.lineno}: {called(call)}({what})")

    def _each(self, module: Module, given: ast.expr, at: ast.Call, sink: Sink) -> ast.expr:
        """Write out the title of each of several commands that differ by a name."""
        match given:
            case ast.JoinedStr(
                values=[ast.Constant(value=str(head)), ast.FormattedValue(value=name)]
            ):
                if sink.context == "actions":
                    with suppress(Unknown):
                        told = [head + text for text in self.read(module, name, at)]
                        return ast.Tuple([ast.Constant(each) for each in told])
        return given

    def _phrases(self, module: Module, call: ast.Call) -> Iterator[str]:
        """Give the values of a sentence that are words themselves."""
        for keyword in call.keywords:
            for text in self._some(module, keyword.value, call):
                if " " in text or text in words.NOTHING:
                    yield text

    def _some(self, module: Module, given: ast.expr, at: ast.AST) -> Iterator[str]:
        """Give the texts that an expression may be, as far as they can be told."""
        parts = alternatives(given)
        for part in parts:
            yield from self._some(module, part, at)
        match given:
            case _ if parts:
                pass
            case ast.Name(id=name) if name.islower() and (module.name, name) not in self.reading:
                self.reading.add((module.name, name))
                with suppress(Unknown):
                    for where, value in self._values(module, name, at):
                        yield from self._some(where, value, at)
                self.reading.discard((module.name, name))
            case _:
                with suppress(Unknown):
                    yield from list(self.read(module, given, at))

    def _is_handed_on(self, module: Module, call: ast.Call, given: ast.expr) -> bool:
        """Tell whether it is a parameter, so that the texts stand where the function is called."""
        return isinstance(given, ast.Name) and any(
            given.id == each.arg
            for function in module.around(call, ast.FunctionDef)
            if isinstance(function, ast.FunctionDef)
            for each in (*function.args.args, *function.args.kwonlyargs)
        )

    def _sinks_of(self, module: Module, call: ast.Call) -> tuple[Sink, ...]:
        name = called(call)
        if module.name.startswith("app.") and any(each.arg == "hint" for each in call.keywords):
            return (Sink(NOWHERE, "hint"),)
        if name not in self.called:
            return ()
        if name == "translate" and ast.unparse(call.func).endswith("Application.translate"):
            contexts = list(self.read(module, call.args[0], call))
            return (Sink(1, "", contexts[0]),)
        if name == "translated" and not ast.unparse(call.func).startswith(("words.", "translated")):
            return ()  # a rectangle's
        for reach in (f"{module.path}:", f"{module.room}:", ""):
            if f"{reach}{name}" in self.sinks:
                return self.sinks[f"{reach}{name}"]
        return ()

    def _class(self, module: Module, call: ast.Call) -> str:
        around = next(module.around(call, ast.ClassDef), None)
        assert isinstance(around, ast.ClassDef), f"{module.path}:{call.lineno}: tr in no class"
        return around.name

    def read(self, module: Module, given: ast.expr, at: ast.AST) -> Iterator[str]:
        """Give every text that an expression may be.

        Raises
        ------
        Unknown
            If it cannot be told.
        """
        for each in alternatives(given):
            yield from self.read(module, each, at)
        match given:
            case _ if alternatives(given):
                pass
            case ast.Constant(value=str(text)):
                yield text
            case ast.JoinedStr():
                yield pattern(given)
                yield from self._within(module, given, at)
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                for first in self.read(module, left, at):
                    yield from (first + second for second in self.read(module, right, at))
            case ast.Subscript():
                for where, held in self._held(module, given, at):
                    yield from self.read(where, held, at)
            case ast.Name(id=name) | ast.Attribute(attr=name) if name.isupper():
                where, value = self._constant(module, given)
                yield from self.read(where, value, at)
            case ast.Name(id=name) if (module.name, name) not in self.reading:
                self.reading.add((module.name, name))
                try:
                    for where, value in self._values(module, name, at):
                        yield from self.read(where, value, at)
                finally:
                    self.reading.discard((module.name, name))
            case ast.Name():
                pass  # it is made of itself
            case _:
                raise Unknown(ast.unparse(given))

    def _within(self, module: Module, given: ast.JoinedStr, at: ast.AST) -> Iterator[str]:
        """Give the sentences that stand in the places of an f-string."""
        for part in given.values:
            match part:
                case ast.FormattedValue(value=ast.Name() as name):
                    yield from (text for text in self._some(module, name, at) if " " in text)

    def _constant(self, module: Module, given: ast.expr) -> tuple[Module, ast.expr]:
        """Give what a name at the top of a module stands for, and the module."""
        match given:
            case ast.Name(id=name) if name in module.constants:
                return module, module.constants[name]
            case ast.Name(id=name) if name in module.imported:
                source, name = module.imported[name]
            case ast.Attribute(value=ast.Name(id=alias), attr=name) if alias in module.imported:
                source = ".".join(module.imported[alias])
            case _:
                raise Unknown(ast.unparse(given))
        if source not in self.by_name:
            raise Unknown(ast.unparse(given))
        return self._constant(self.by_name[source], ast.Name(name))

    def _held(
        self, module: Module, given: ast.Subscript, at: ast.AST
    ) -> Iterator[tuple[Module, ast.expr]]:
        """Give what may stand in a place of a tuple or a dict."""
        match given.value:
            case ast.Subscript():
                whole = list(self._held(module, given.value, at))
            case ast.Name(id=name) | ast.Attribute(attr=name) if name.isupper():
                whole = [self._constant(module, given.value)]
            case ast.Name(id=name):
                whole = self._values(module, name, at)
            case _:
                whole = [(module, given.value)]
        for where, each in whole:
            match each, given.slice:
                case ast.Tuple(elts=parts), ast.Constant(value=int(place)):
                    yield where, parts[place]
                case ast.Dict(keys=keys, values=parts), ast.Constant(value=str(wanted)):
                    for key, part in zip(keys, parts, strict=True):
                        if isinstance(key, ast.Constant) and key.value == wanted:
                            yield where, part
                case ((ast.Tuple(elts=parts) | ast.List(elts=parts) | ast.Dict(values=parts)), _):
                    yield from ((where, part) for part in parts)
                case _:
                    raise Unknown(ast.unparse(given))

    def _values(self, module: Module, name: str, at: ast.AST) -> list[tuple[Module, ast.expr]]:
        """Give what a name may stand for in the function around a call."""
        around = next(module.around(at, ast.FunctionDef), module.tree)
        found: list[tuple[Module, ast.expr]] = []
        for each in ast.walk(around):
            match each:
                case ast.Assign(targets=[target], value=value):
                    found += place_in(name, target, [(module, value)])
                case (
                    ast.For(target=target, iter=rows) | ast.comprehension(target=target, iter=rows)
                ):
                    if any(isinstance(n, ast.Name) and n.id == name for n in ast.walk(target)):
                        with suppress(Unknown):  # another loop may say it
                            found += place_in(name, target, self._rows(module, rows, at))
        if not found:
            raise Unknown(name)
        return found

    def _rows(self, module: Module, given: ast.expr, at: ast.AST) -> list[tuple[Module, ast.expr]]:
        """Give what a loop goes over."""
        match given:
            case ast.Tuple(elts=rows) | ast.List(elts=rows):
                return [each for row in rows for each in self._row(module, row, at)]
            case ast.Dict(keys=keys):
                return [(module, key) for key in keys if key is not None]
            case ast.Name(id=name) | ast.Attribute(attr=name) if name.isupper():
                where, value = self._constant(module, given)
                return self._rows(where, value, at)
            case ast.Name(id=name):
                return [
                    row
                    for where, value in self._values(module, name, at)
                    for row in self._rows(where, value, at)
                ]
            case ast.Call(func=ast.Attribute(value=held, attr="items")):
                where, value = self._constant(module, held)
                assert isinstance(value, ast.Dict)
                pairs = zip(value.keys, value.values, strict=True)
                return [(where, ast.Tuple([key, each])) for key, each in pairs if key is not None]
            case ast.Subscript():
                return [
                    row
                    for where, held in self._held(module, given, at)
                    for row in self._rows(where, held, at)
                ]
            case ast.ListComp(elt=ast.Name(id=name), generators=[ast.comprehension(iter=rows)]):
                return self._rows(module, rows, at)
            case _:
                raise Unknown(ast.unparse(given))

    def _spread(self) -> bool:
        """Find functions that hand a parameter on to a sink; tell whether there are new ones."""
        known = len(self.sinks)
        for module in self.modules:
            if module.name == "app.ui.words":
                continue  # what comes here is looked up by its value
            for call in module.calls:
                for sink in self._sinks_of(module, call):
                    given = argument(call, sink)
                    if isinstance(given, ast.Name):
                        self._add(module, call, sink, given.id)
        return len(self.sinks) != known

    def _row(self, module: Module, row: ast.expr, at: ast.AST) -> list[tuple[Module, ast.expr]]:
        """Give a row, or the rows of another table; what users have named is no text of ours."""
        if not isinstance(row, ast.Starred):
            return [(module, row)]
        try:
            return self._rows(module, row.value, at)
        except Unknown:
            return []

    def _add(self, module: Module, call: ast.Call, sink: Sink, given: str) -> None:
        for function in module.around(call, ast.FunctionDef):
            assert isinstance(function, ast.FunctionDef)
            arguments = [each.arg for each in (*function.args.posonlyargs, *function.args.args)]
            named = [each.arg for each in function.args.kwonlyargs]
            if given not in (*arguments, *named) or function.name in (*SINKS, called(call)):
                continue
            shift = 1 if arguments[:1] in (["self"], ["cls"]) else 0
            place = arguments.index(given) - shift if given in arguments else NOWHERE
            found = Sink(place, given, sink.context or self._class(module, call))
            reach = module.path if function.name.startswith("_") else module.room
            before = self.sinks.get(f"{reach}:{function.name}", ())
            if found not in before:
                self.sinks[f"{reach}:{function.name}"] = (*before, found)


def place_in(
    name: str, target: ast.expr, rows: list[tuple[Module, ast.expr]]
) -> list[tuple[Module, ast.expr]]:
    """Give what stands for a name where rows are assigned to a target."""
    match target:
        case ast.Name(id=other):
            return rows if other == name else []
        case ast.Tuple(elts=names):
            parts = [(where, row.elts) for where, row in rows if isinstance(row, ast.Tuple)]
            return [
                found
                for place, each in enumerate(names)
                for found in place_in(name, each, [(where, row[place]) for where, row in parts])
            ]
        case _:
            return []


SHOWN = frozenset({
    "QAction", "QCheckBox", "QGroupBox", "QLabel", "QMenu", "QPushButton", "QRadioButton",
    "QListWidgetItem", "QTreeWidgetItem", "addAction", "addItem", "addItems", "addMenu", "addRow",
    "addTab",  "ask_text", "drawText", "insertItem", "insertMenu", "say", "setAccessibleName",
    "setAccessibleDescription", "setHeaderLabels", "setItemText", "setPlaceholderText",
    "setPrefix", "setStatusTip", "setSuffix", "setTabText", "setText", "setTitle", "setToolTip",
    "setWhatsThis", "setWindowTitle", "tell",
})  # fmt: skip
"""What shows the texts that it is called with."""

NAMES = frozenset({"Netwright", "[*] — Netwright", "Tab", "Stage", "1e", "<table></table>"})
"""What is shown and means the same in every language."""


def untranslated(module: Module) -> Iterator[str]:
    """Give the words that are shown as they stand in the code, with where that is."""
    for call in module.calls:
        if called(call) not in SHOWN:
            continue
        given = [*call.args, *(each.value for each in call.keywords)]
        while given:
            each = given.pop()
            given += alternatives(each)
            text = ""
            match each:
                case ast.Constant(value=str(text)):
                    pass
                case ast.JoinedStr():
                    text = "".join(str(p.value) for p in each.values if isinstance(p, ast.Constant))
                case ast.BinOp(left=left, right=right):
                    given += [left, right]
            if any(letter.isalpha() for letter in text) and text not in NAMES:
                yield f"{module.path.relative_to(ROOT).as_posix()}:{call.lineno}: {text}"
