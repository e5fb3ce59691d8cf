"""Every text that users read, found in the syntax trees of the program and in its catalogue."""

import ast
import re
from collections.abc import Iterable, Iterator

from app.graph.graph import Composite
from app.project import templates
from app.project.library import BUILT_IN, Library
from app.ui import words
from nodes import CATALOGUE, CATEGORIES
from nodes.block import doc
from nodes.ends import Note
from nodes.params import UNITS, Choice, params
from nodes.spec import EVERY
from tests.syntax import ROOT, Module, Reader, Text, pattern, program

FIELD = re.compile(r"\{\w+\}")

DYNAMIC = frozenset({
    "definition.help",  # what users wrote, or a composite that comes along
    "doc(kind)",
    "definition.help.partition('\\n')[0]",
    "str(vars(category)['TITLE'])",
    "topic_of(project)",
    "app/ui/plots/play.py: name",  # of an action
    "command.title",
    "command.menu",
    "command.under",
    "command.words",
    "app/ui/menu.py: key",  # of a command
    "each.template",  # of an error that was read where it was made
    "entry.category",
    "entry.help",
    "self._entry.help",
    "error.template",
    "field.replace('_', ' ')",
    "made[0]",
    "BY_KEY[holder].title",
    "app/ui/palette.py: category",
    "app/ui/composite_form.py: line.text().strip()",  # what users write
    "value.split(' or ')",
    "make(case)",  # repairs
    "template",  # a sentence that was found again
    "kind_of(node)",  # the name of a class in the code, which stays
    "hint",
    "param.hint",
    "parameter.param.hint",
    "spec.kind",
    "what.template",
})  # fmt: skip
"""What is translated by its value, which `of_catalogue` and the others find elsewhere."""


def of_catalogue() -> Iterator[Text]:
    """Give what the blocks say of themselves."""
    for category in CATEGORIES:
        yield words.CONTEXT, str(vars(category)["TITLE"])
    for kind in CATALOGUE.values():
        yield words.CONTEXT, doc(kind)
        yield from ((words.CONTEXT, origin) for origin in kind.origins.values())
        yield words.SEARCHED, kind.__name__
        for name, param in params(kind).items():
            yield words.CONTEXT, param.hint
            yield words.CONTEXT, name.replace("_", " ")
            if isinstance(param, Choice):
                yield from ((words.CHOICES, option) for option in param.options)
    for each in (*EVERY, *words.NOTHING):
        yield words.CONTEXT, each
    for unit in UNITS:
        yield words.COUNTED, unit


def of_composites() -> Iterator[Text]:
    """Give what the composites that come along are, and what their parameters mean."""
    for kept in Library(BUILT_IN).kept():
        yield words.SEARCHED, kept.name
        for each in kept.project.composites.values():
            yield from of_composite(each)


def of_composite(definition: Composite) -> Iterator[Text]:
    """Give what a composite is, and what its parameters mean."""
    yield words.CONTEXT, definition.help.partition("\n")[0]
    yield words.CONTEXT, definition.help
    for parameter in definition.parameters:
        yield words.CONTEXT, parameter.param.hint
        yield words.CONTEXT, parameter.name.replace("_", " ")


def of_forms(modules: Iterable[Module]) -> Iterator[Text]:
    """Give what the values are called that forms of the window's own have."""
    for module in modules:
        for constant in module.constants.values() if module.name.startswith("app.ui.") else ():
            match constant:
                case ast.Dict(keys=keys, values=[ast.Call(), *_] as values):
                    for key, value in zip(keys, values, strict=True):
                        match key, value:
                            case ast.Constant(value=str(name)), ast.Call(keywords=given):
                                if any(each.arg == "hint" for each in given):
                                    yield words.CONTEXT, name.replace("_", " ")


def of_templates() -> Iterator[Text]:
    """Give what the models that come along say in their notes, and of their parameters."""
    for _, project in templates.loaded():
        drawings = [project.graph, *(each.graph for each in project.composites.values())]
        for node in (node for graph in drawings for node in graph.nodes.values()):
            if isinstance(node.block, Note):
                yield words.CONTEXT, node.block.text
        for each in project.composites.values():
            yield from of_composite(each)


def of_environments(modules: Iterable[Module]) -> Iterator[Text]:
    """Give what environments call their actions and what is observed."""
    for module in modules:
        if module.path.parent.name != "environments":
            continue
        for each in module.nodes:
            match each:
                case ast.Assign(targets=[ast.Name(id="names" | "moves")], value=ast.Tuple()) | (
                    ast.AnnAssign(target=ast.Name(id="names" | "moves"), value=ast.Tuple())
                ):
                    assert each.value is not None
                    yield from ((words.CONTEXT, text) for text in ast.literal_eval(each.value))


def of_summaries(modules: Iterable[Module]) -> Iterator[Text]:
    """Give the parts of what blocks tell of their values on the canvas."""
    for module in modules:
        if module.path.parent != ROOT / "nodes":
            continue
        for call in module.nodes:
            match call:
                case ast.Call(func=ast.Name(id="counted"), args=[_, ast.Constant(value=str(noun))]):
                    for told in (f"{{count}} {noun}", f"{{count}} {noun}s", f"{noun}s = {{count}}"):
                        yield words.SUMMARIES, told
                case ast.FunctionDef(name="summary"):
                    for each in ast.walk(call):
                        match each, module.parents[each]:
                            case ast.JoinedStr(), ast.FormattedValue():
                                pass  # how a number is written
                            case ast.JoinedStr(), _:
                                yield from _parts(pattern(each))
                            case ast.Constant(value=str(text)), (
                                ast.Return() | ast.IfExp() | ast.Assign()
                            ):
                                yield from _parts(text)


def _parts(written: str) -> Iterator[Text]:
    for part in re.sub(r"(\{\w+\})(?:\{\w+\})+", r"\1", written).split(" · "):
        if worded(part):
            yield words.SUMMARIES, part.strip()


def of_repairs(reader: Reader) -> Iterator[Text]:
    """Give what the repairs say that functions for them find."""
    for module in reader.modules:
        for function in module.nodes:
            match function:
                case ast.FunctionDef(returns=ast.Name(id="Found")):
                    for each in ast.walk(function):
                        match each:
                            case ast.Yield(value=ast.Tuple(elts=[told, _, _])):
                                for text in reader.read(module, told, each):
                                    yield words.CONTEXT, text


def of_views(reader: Reader) -> Iterator[Text]:
    """Give what live views say in place of a picture."""
    for module in reader.modules:
        if module.path.parent.name != "views":
            continue
        for each in module.nodes:
            match each:
                case ast.Dict(keys=keys, values=values):
                    told = [
                        value
                        for key, value in zip(keys, values, strict=True)
                        if isinstance(key, ast.Constant) and key.value == "told"
                    ]
                case ast.Assign(
                    targets=[ast.Subscript(slice=ast.Constant(value="told"))], value=value
                ):
                    told = [value]
                case _:
                    continue
            for value in told:
                if not isinstance(value, ast.ListComp):
                    yield from ((words.CONTEXT, text) for text in reader.read(module, value, each))


def worded(text: str) -> bool:
    """Tell whether a text has words of its own beside its fields."""
    return any(letter.isalpha() for letter in FIELD.sub("", text))


def every() -> tuple[dict[Text, str], list[str]]:
    """Give every text with the file that it was found in first, and what could not be read."""
    modules = program()
    reader = Reader(modules)
    found: dict[Text, str] = {}
    for module, _, text in reader.texts():
        if worded(text[1]):
            found.setdefault(text, module.path.relative_to(ROOT).as_posix())
    others = {
        "nodes": of_catalogue(),
        "resources/templates": of_templates(),
        "resources/composites": of_composites(),
        "app/ui": of_forms(modules),
        "nodes/runtime/environments": of_environments(modules),
        "nodes/block.py": of_summaries(modules),
        "nodes/runtime/views": of_views(reader),
        "app/compiler/repairs.py": of_repairs(reader),
    }
    for where, texts in others.items():
        for told in texts:
            if worded(told[1]):
                found.setdefault(told, where)
    return found, [each for each in reader.unknown if not DYNAMIC & set(_inside(each))]


def _inside(unknown: str) -> tuple[str, str]:
    """Give what could not be read, alone and with its file."""
    written = unknown.partition("(")[2].removesuffix(")")
    return written, f"{unknown.partition(':')[0]}: {written}"
