"""Tests of app/project/file.py, reading.py, writing.py and strict.py."""

import copy
import gc
import json
import os
import random
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from immutables import Map

from app.graph import edits
from app.graph.graph import Composite, Graph, Node, Project, Unknown, Use
from app.project import file, migrations, reading
from nodes import CATALOGUE
from nodes.errors import UserError
from tests.graph.drawings import drawing, made, projects, residual, scaled

PROJECTS = Path(__file__).resolve().parent.parent / "projects"


def example() -> Project:
    graph = drawing(
        {"digits": "Digits", "conv": "Conv2d", "lost": "ReLU", "total": "Add", "note": "Note"},
        *("digits.image conv.x", "conv.out lost.x", "lost.out total.x[0]", "conv.out total.x[1]"),
    )
    lost = Unknown("Vanished", '{"block": "Vanished", "odd": [1, {"a": null}], "values": {"k": 3}}')
    graph = edits.exchange(graph, "lost", lost)
    graph = edits.title(edits.configure(graph, "note", text="Zwei\nZeilen ✓"), "conv", "卷积")
    project = edits.define(Project(graph), "Scaled", scaled())
    project, name = edits.place(project, "", CATALOGUE["Linear"](), (0.5, -3.0), "other")
    return project.with_drawing(edits.move(project.graph, {name: (1.25, 7.0)}))


@given(projects())
@settings(max_examples=80)
def test_a_project_comes_back_as_it_was_byte_for_byte(project: Project) -> None:
    text = file.write(project)
    again = file.read(text)
    assert again == project
    assert file.write(again) == text


def test_the_same_project_made_in_another_order_gives_the_same_text() -> None:
    graph = residual(3)
    turned = Graph.of(dict(reversed(list(graph.nodes.items()))), reversed(list(graph.links())))
    assert file.write(Project(turned)) == file.write(Project(graph))


def test_the_text_that_a_node_keeps_is_only_its_own() -> None:
    project = example()
    text = file.write(project)
    node = project.graph.nodes["conv"]
    assert node.text
    assert node.text in text
    assert node == file.read(text).graph.nodes["conv"]  # which keeps none yet
    graph = edits.move(project.graph, {"conv": (3.0, 4.0)})
    moved = edits.repeat(edits.title(graph, "conv", "other"), "conv", 2)
    again = file.read(file.write(project.with_drawing(moved)))
    assert again.graph == moved


def test_a_node_is_a_line() -> None:
    before = example()
    after = before.with_drawing(edits.configure(before.graph, "conv", channels=77))
    old, new = (file.write(each).splitlines() for each in (before, after))
    assert sum(a != b for a, b in zip(old, new, strict=True)) == 1


def test_every_block_comes_back(tmp_path: Path) -> None:
    nodes = {f"n{number}": Node(kind()) for number, kind in enumerate(CATALOGUE.values())}
    project = Project(Graph.of(nodes, []))
    assert file.read(file.write(project)) == project


def test_the_file_of_format_1_opens_for_ever() -> None:
    project = file.load(PROJECTS / "format-1.netwright")  # is never written again
    assert set(project.graph.links()) == set(example().graph.links())
    assert project.graph.nodes["conv"].title == "卷积"
    assert project.graph.nodes["conv"].block == made("Conv2d", channels=16, kernel=3)
    assert project.graph.nodes["lost"] == example().graph.nodes["lost"]
    assert project.composites == example().composites


def switched() -> Project:
    """Make a project that only format 2 holds."""
    project = example()
    for name, mode in (("lost", "disabled"), ("conv", "bypassed")):
        graph = edits.switch(project, project.graph, name, mode)  # type: ignore[arg-type]  # one of its modes
        project = project.with_drawing(graph)
    link = next(iter(project.graph.arriving("conv")))
    graph, _ = edits.reroute(project, project.graph, link, (120.0, 20.0))
    return project.with_drawing(edits.colour(graph, "note", "teal"))


def test_the_file_of_format_2_opens_for_ever() -> None:
    project = file.load(PROJECTS / "format-2.netwright")  # is never written again
    assert set(project.graph.links()) == set(switched().graph.links())
    assert project.graph.nodes["lost"].mode == "disabled"
    assert project.graph.nodes["conv"].mode == "bypassed"
    assert project.graph.nodes["note"].colour == "teal"
    assert project.graph.nodes["reroute_1"].role == "reroute"


def chosen() -> Project:
    """Make a project that only format 3 holds."""
    inner = drawing({"x": "Input", "gelu": "GELU", "y": "Output"}, "x.out gelu.x", "gelu.out y.x")
    around = Graph.of(
        {"a": Node(Use("Own", Map({"approximate": "tanh"}))), "b": Node(Use("Own"))}, []
    )
    project = edits.define(Project(around), "Own", Composite(inner))
    return edits.expose(project, "Own", "gelu", "approximate")


def test_the_file_of_format_3_opens_for_ever_and_is_written_as_it_is() -> None:
    path = PROJECTS / "format-3.netwright"  # is never written again
    project = file.load(path)
    assert project == chosen()
    assert file.write(project) == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("options", ["[]", '["a", "a"]', '["=a"]', '["a\'b"]', "3", '["b"]'])
def test_options_that_cannot_be_told_apart_are_refused(options: str) -> None:
    how = {"name": "how", "kind": "choice", "default": "a", "options": json.loads(options)}
    told = {"format": 3, "nodes": {}, "composites": {"A": {"parameters": [how]}}}
    with pytest.raises(UserError, match="how of A"):
        file.read(json.dumps(told))


def test_only_what_older_programs_would_misread_is_kept_from_them() -> None:
    assert json.loads(file.write(example()))["format"] == 1
    assert json.loads(file.write(switched()))["format"] == 2
    again = switched()
    for name in ("lost", "conv"):
        again = again.with_drawing(edits.switch(again, again.graph, name, ""))
    assert json.loads(file.write(again))["format"] == 1  # a colour changes nothing that is computed
    inside = Project(composites=example().composites)
    graph = edits.switch(inside, inside.drawing("Scaled"), "relu", "bypassed")
    inside = inside.with_drawing(graph, "Scaled")
    assert json.loads(file.write(inside))["format"] == 2


def test_a_colour_of_a_newer_program_is_kept() -> None:
    data = json.loads(file.write(example()))
    data["nodes"]["note"]["colour"] = "mauve"
    assert json.loads(file.write(file.read(json.dumps(data)))) == data


def test_a_block_that_is_not_known_is_saved_back_unharmed() -> None:
    text = file.write(example())
    line = next(line for line in text.splitlines() if "Vanished" in line)
    assert json.loads("{" + line.strip().rstrip(",") + "}")["lost"] == {
        "at": [520, 0],
        "block": "Vanished",
        "odd": [1, {"a": None}],
        "values": {"k": 3},
    }
    assert file.write(file.read(text)) == text


def test_keys_that_are_not_known_are_kept_where_they_stood() -> None:
    data = json.loads(file.write(example()))
    data["author"] = {"name": "somebody"}
    data["nodes"]["conv"]["mood"] = "glad"
    data["nodes"]["conv"]["values"]["new"] = 3
    data["composites"]["Scaled"]["icon"] = "x"
    data["composites"]["Scaled"]["nodes"]["relu"]["mood"] = "blue"
    project = file.read(json.dumps(data))
    assert project.graph == example().graph
    assert json.loads(file.write(project)) == data
    less = edits.remove_nodes(project, "", {"conv"})
    assert '"glad"' not in file.write(less)
    assert "somebody" in file.write(less)


def test_a_newer_file_is_refused_with_the_way_out() -> None:
    with pytest.raises(UserError, match=r"format 7; this one reads up to 3.*Update"):
        file.read('{"format": 7, "nodes": {}}')


def test_migrations_bring_older_data_up_to_date() -> None:
    steps = (
        lambda data: {**data, "nodes": {**data["nodes"], "first": 1}},
        lambda data: {**data, "nodes": {**data["nodes"], "second": data["nodes"]["first"] + 1}},
    )
    old = {"format": 1, "nodes": {}}
    assert migrations.upgrade(old, steps) == {"format": 3, "nodes": {"first": 1, "second": 2}}
    assert migrations.upgrade({"format": 2, "nodes": {"first": 5}}, steps)["nodes"]["second"] == 6
    assert len(migrations.MIGRATIONS) + 1 == migrations.FORMAT
    for number in range(1, migrations.FORMAT + 1):
        assert (PROJECTS / f"format-{number}.netwright").exists()


def changed(change: Callable[[dict[str, Any]], object]) -> str:
    data = json.loads(file.write(example()))
    change(data)
    return json.dumps(data)


def put(*path: str | int) -> Callable[[object], Callable[[dict[str, Any]], None]]:
    def value(value: object) -> Callable[[dict[str, Any]], None]:
        def change(data: Any) -> None:
            for key in path[:-1]:
                data = data[key]
            data[path[-1]] = value

        return change

    return value


CONV = ("nodes", "conv")
WRONG: dict[str, Callable[[dict[str, Any]], object]] = {
    "a mode that is none": put("nodes", "conv", "mode")("off"),
    "a mode that is true": put("nodes", "conv", "mode")(True),
    "a colour that is a number": put("nodes", "conv", "colour")(7),
    "a colour that is no name": put("nodes", "conv", "colour")("#ff0000"),
    "no format": lambda data: data.pop("format"),
    "a format that is true": put("format")(True),
    "format 0": put("format")(0),
    "nodes as a list": put("nodes")([]),
    "a node that is a number": put(*CONV)(3),
    "a name that is code": put("nodes", "x; import os")({"block": "ReLU"}),
    "a reserved name": put("nodes", "forward")({"block": "ReLU"}),
    "neither block nor use": put(*CONV)({}),
    "block and use": put(*CONV, "use")("Scaled"),
    "a value out of bounds": put(*CONV, "values", "channels")(0),
    "a value of another kind": put(*CONV, "values", "channels")(True),
    "a value that is a real": put(*CONV, "values", "channels")(1.5),
    "a choice that is none": put(*CONV, "values", "mode")("import"),
    "a flag that is 1": put(*CONV, "values", "bias")(1),
    "an empty expression": put(*CONV, "values", "channels")(" "),
    "a place far out": put(*CONV, "at")([1e30, 0]),
    "a place of three": put(*CONV, "at")([1, 2, 3]),
    "a place of texts": put(*CONV, "at")(["1", "2"]),
    "repeats without end": put(*CONV, "repeat")(10**9),
    "repeats that are true": put(*CONV, "repeat")(True),
    "a twin of nothing": put(*CONV, "twin")("gone"),
    "a twin of itself": put(*CONV, "twin")("conv"),
    "a twin of another kind": put(*CONV, "twin")("total"),
    "a title without end": put(*CONV, "title")("x" * 501),
    "half a character": put(*CONV, "title")("\ud800"),
    "a link from nowhere": put("links", 0)(["gone.out", "conv.x"]),
    "a link of one": put("links", 0)(["conv.out"]),
    "a port that is code": put("links", 0)(["conv.out", "lost.x)"]),
    "a source with a place": put("links", 0)(["conv.out[0]", "other.x"]),
    "two links to one port": lambda data: data["links"].append(data["links"][0]),
    "a gap among wires": lambda data: data["links"].append(["conv.out", "total.x[5]"]),
    "a place with zeros": lambda data: data["links"].append(["conv.out", "total.x[02]"]),
    "a composite that is called Net": put("composites", "Net")({"nodes": {}, "links": []}),
    "a composite that is code": put("composites", "A(B)")({"nodes": {}, "links": []}),
    "a parameter that is code": put("composites", "Scaled", "parameters", 0, "name")("a=1"),
    "a parameter of no kind": put("composites", "Scaled", "parameters", 0, "kind")("text"),
    "a default out of bounds": put("composites", "Scaled", "parameters", 0, "default")(0),
    "a bound that is text": put("composites", "Scaled", "parameters", 0, "low")("1"),
    "a composite in itself": put("composites", "Scaled", "nodes", "me")({"use": "Scaled"}),
    "deep nesting": put("more")(json.loads("[" * 40 + "]" * 40)),
}


@pytest.mark.parametrize("what", sorted(WRONG))
def test_a_file_is_refused_that_holds(what: str) -> None:
    with pytest.raises(UserError):
        file.read(changed(WRONG[what]))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        "{",
        '{"format": 1, "nodes": {}, "nodes": {}}',
        '{"format": 1, "nodes": {}, "extra": NaN}',
        '{"format": 1, "nodes": {}, "extra": -Infinity}',
        '{"format": 1, "nodes": {}, "extra": 1e999}',
        '{"format": 1, "nodes": {}, "extra": ' + "9" * 5_000 + "}",
        '{"format": 1, "nodes": {}, "extra": "\\ud800"}',
        '{"format": 1, "nodes": {}, "\\udfff": 1}',
        '{"format": 1, "nodes": {}, "extra": ' + "[" * 100_000 + "]" * 100_000 + "}",
        b"\xff\xfe{}",
        " " * (64 * 2**20 + 1),
    ],
    ids=str,
)
def test_what_is_no_plain_json_is_refused(text: str | bytes) -> None:
    with pytest.raises(UserError):
        file.read(text)


def test_a_file_with_too_many_nodes_is_refused() -> None:
    nodes = ",".join(f'"n{number}":{{"block":"ReLU"}}' for number in range(100_001))
    with pytest.raises(UserError, match="100000"):
        file.read(f'{{"format": 1, "nodes": {{{nodes}}}}}')


HARMFUL = {"exec", "compile", "import", "open", "socket.connect", "subprocess.Popen", "os.system"}
_watching: list[list[str]] = []


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if _watching and (event in HARMFUL or event.startswith(("socket.", "subprocess.", "os."))):
        _watching[-1].append(f"{event} {arguments!r}"[:200])


_hooked: list[bool] = []


@contextmanager
def nothing_harmful() -> Iterator[None]:
    """Fail where anything is run, imported, opened or started meanwhile."""
    if not _hooked:
        sys.addaudithook(_hook)  # can never be taken away again, so it looks at `_watching`
        _hooked.append(True)
    seen: list[str] = []
    _watching.append(seen)
    try:
        yield
    finally:
        _watching.pop()
    assert not seen


STRANGE: tuple[object, ...] = (
    *(None, True, 0, -1, 1e308, 10**20, "", "x" * 300, "__import__('os').system('true')"),
    *("{0.__class__}", "%s%n", "../../etc/passwd", "\x00", "\u202e", "0x10", "[0]", "a.b.c"),
    *([], {}, [[]], {"": {}}, ["conv.out", "conv.x"], {"block": "Code"}, {"use": "Scaled"}),
)


def mutated(data: Any, draw: random.Random) -> Any:
    """Change one thing somewhere in plain data."""
    root: Any = {"": copy.deepcopy(data)}
    holder: Any = root
    key: Any = ""
    for _ in range(draw.randint(1, 6)):
        inside = holder[key]
        if not isinstance(inside, dict | list) or not inside:
            break
        holder = inside
        key = (
            draw.choice(sorted(holder)) if isinstance(holder, dict) else draw.randrange(len(holder))
        )
    match draw.randrange(4):
        case 0 if isinstance(holder, dict) and holder is not root:
            holder[draw.choice(["__class__", "eval", "conv", "values", "use"])] = holder.pop(key)
        case 1 if holder is not root:
            del holder[key]
        case _:
            holder[key] = draw.choice(STRANGE)
    return root[""]


def test_mutated_files_are_refused_or_read_and_run_nothing() -> None:
    draw = random.Random(7)
    data = json.loads(file.write(example()))
    read = 0
    for _ in range(1_500):
        text = json.dumps(mutated(data, draw))
        if draw.random() < 0.2:
            at = draw.randrange(len(text))
            text = text[:at] + draw.choice('{}[]",:0\\\x00é') + text[at + draw.randint(0, 3) :]
        with nothing_harmful():
            try:
                project = file.read(text)
            except UserError:
                continue
        read += 1
        again = file.write(project)
        assert file.read(again) == project
    assert 100 < read < 1_400  # neither refuses everything nor takes everything


def test_the_watch_over_loading_sees_what_it_looks_for() -> None:
    with pytest.raises(AssertionError), nothing_harmful():
        compile("1", "", "eval")


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "drawing.netwright"
    file.save(Project(residual(1)), path)
    return path


def test_what_is_saved_is_loaded(saved: Path) -> None:
    assert file.load(saved) == Project(residual(1))
    assert [each.name for each in saved.parent.iterdir()] == [saved.name]


CALLS = ("open", "write", "fsync", "close", "replace", "rename", "fchmod", "stat", "unlink")


@contextmanager
def failing(monkeypatch: pytest.MonkeyPatch, number: int) -> Iterator[list[str]]:
    """Let the system call of that number fail; gives the names of those made so far."""
    made: list[str] = []

    def wrapped(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            made.append(name)
            if len(made) == number + 1:
                if name == "close":
                    real(*arguments, **named)
                raise OSError(28, "No space left on device")
            return real(*arguments, **named)

        return call

    with monkeypatch.context() as patch:
        for name in CALLS:
            patch.setattr(os, name, wrapped(name, getattr(os, name)))
        yield made


def test_whichever_system_call_of_a_save_fails_nothing_is_lost(
    saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = saved.read_bytes(), Project(residual(2))
    tried = []
    for number in range(100):
        with failing(monkeypatch, number) as made:
            try:
                file.save(new, saved)
                told = ""
            except UserError as error:
                told = str(error)
        if len(made) <= number:
            break
        tried.append(made[number])
        assert [each.name for each in saved.parent.iterdir()] == [saved.name]
        if told:
            assert saved.read_bytes() == old
            assert str(saved) in told
            assert "No space left on device" in told
        else:
            assert file.load(saved) == new
            saved.write_bytes(old)
    assert {"open", "write", "fsync", "close", "fchmod"} <= set(tried)
    assert {"replace", "rename"} & set(tried)
    assert file.load(saved) == new


def test_an_interrupted_save_leaves_the_old_file_alone(
    saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(descriptor: int) -> None:
        raise KeyboardInterrupt

    old = saved.read_bytes()
    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        file.save(Project(), saved)
    assert saved.read_bytes() == old
    assert [each.name for each in saved.parent.iterdir()] == [saved.name]


@pytest.mark.skipif(sys.platform == "win32", reason="modes and links are another matter there")
def test_a_save_keeps_mode_and_link(saved: Path) -> None:
    saved.chmod(0o640)
    link = saved.with_name("link.netwright")
    link.symlink_to(saved.name)
    file.save(Project(), link)
    assert link.is_symlink()
    assert file.load(saved) == Project()
    assert saved.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("path", ["nowhere/a.netwright", "."])
def test_a_path_that_cannot_be_written_or_read_is_named(tmp_path: Path, path: str) -> None:
    for act in (lambda p: file.save(Project(), p), file.load):
        with pytest.raises(UserError, match=r"cannot be read|could not be saved") as told:
            act(tmp_path / path)
        assert str(tmp_path) in str(told.value)


def test_text_that_no_file_can_hold_is_told_before_anything_is_written(saved: Path) -> None:
    old = saved.read_bytes()
    torn = edits.title(residual(1), "image", "\ud800")
    with pytest.raises(UserError, match="half a character"):
        file.save(Project(torn), saved)
    assert saved.read_bytes() == old


@given(st.binary(max_size=200))
@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_refused_with_a_sentence(data: bytes) -> None:
    with pytest.raises(UserError):
        file.read(data)


def test_what_a_block_held_does_not_spoil_the_composite_in_its_place() -> None:
    text = (
        '{"format": 1, "composites": {"C": {"nodes": {}}}, '
        '"nodes": {"a": {"block": "ReLU", "values": {"from the future": [1]}}}}'
    )
    project = file.read(text)
    graph = Graph.of({**project.graph.nodes, "a": Node(Use("C"))}, ())
    assert file.read(file.write(project.with_drawing(graph))).graph == graph


def test_what_could_not_be_opened_again_is_not_saved(tmp_path: Path) -> None:
    path = tmp_path / "kept.netwright"
    file.save(example(), path)
    before = path.read_bytes()
    spoilt = Graph.of({"a": Node(CATALOGUE["ReLU"](), title="x" * 100_000)}, ())
    with pytest.raises(UserError, match="could not be opened again"):
        file.save(Project(spoilt), path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_each_save_reads_back_what_no_save_has_read_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    real = reading._parts

    def parts(data: dict[str, Any], name: str) -> Any:
        made.append(name)
        return real(data, name)

    monkeypatch.setattr(reading, "_parts", parts)
    path, project = tmp_path / "kept.netwright", example()
    everything = [*project.graph.nodes, *project.composites["Scaled"].graph.nodes]
    for after, wanted in (
        (project, everything),
        (project, []),
        (project.with_drawing(edits.configure(project.graph, "conv", channels=77)), ["conv"]),
        (edits.rename_node(project, "", "lost", "found"), []),  # the very same node
    ):
        made.clear()
        file.save(after, path)
        assert sorted(made) == sorted(wanted)
        assert file.load(path) == after
    long = replace(project.graph.nodes["conv"], title="x" * 100_000)
    spoilt = replace(project.graph, nodes=project.graph.nodes.set("conv", long))
    cut = replace(project.graph, nodes=project.graph.nodes.delete("lost"))  # its wires are left
    before = path.read_bytes()
    for graph in (spoilt, spoilt, cut):
        with pytest.raises(UserError, match="could not be opened again"):
            file.save(project.with_drawing(graph), path)
    assert path.read_bytes() == before


def test_a_key_that_stands_twice_among_very_many_is_found_at_once() -> None:
    keys = ",".join(f'"a{number}":0' for number in range(300_000))
    long = "z" * 100_000
    began = time.perf_counter()
    file.read(f'{{"format":1,"nodes":{{}},"more":{{{keys},"{long}":0}}}}')
    read = time.perf_counter()
    with pytest.raises(UserError, match="stands twice") as raised:
        file.read(f'{{"format":1,"nodes":{{}},"more":{{{keys},"{long}":0,"{long}":1}}}}')
    assert len(str(raised.value)) < 200
    # In squared time it took hours.
    assert time.perf_counter() - read < 10 * (read - began)


def test_too_many_composites_are_refused_before_they_are_followed() -> None:
    inside = ",".join(
        f'"C{n}":{{"nodes":{{"a":{{"use":"C{n + 1}"}}}}}}' for n in range(reading.MOST_COMPOSITES)
    )
    text = f'{{"format":1,"nodes":{{}},"composites":{{{inside},"Last":{{"nodes":{{}}}}}}}}'
    with pytest.raises(UserError, match="composites"):
        file.read(text)


def test_values_that_only_look_alike_are_told_apart_however_often_they_are_read() -> None:
    def text(value: str) -> str:
        return (
            '{"format": 1, "links": [], "nodes": '
            f'{{"a": {{"block": "Linear", "values": {{"features": {value}}}}}}}}}'
        )

    for _ in range(2):
        assert '"features": 1,' in file.write(file.read(text("1")))
        for other in ("true", '"1"x', "1e1", "[1]", "-1"):
            with pytest.raises(UserError):
                file.read(text(other))
    one, same = (file.read(text("1")).graph.nodes["a"].block for _ in range(2))
    assert one is same  # equal blocks are made once


@pytest.mark.parametrize(("deep", "fits"), [(30, True), (33, False), (5_000, False)])
def test_lists_may_stand_inside_one_another_up_to_a_bound(deep: int, fits: bool) -> None:
    inside = "[" * deep + "1" + "]" * deep
    text = f'{{"format": 1, "links": [], "nodes": {{}}, "more": {inside}}}'
    if fits:
        assert json.loads(file.read(text).extra)["more"]
    else:
        with pytest.raises(UserError, match="nested too deeply"):
            file.read(text)


def test_the_collector_goes_on_after_a_file_that_is_refused_and_stays_off_where_it_was() -> None:
    assert gc.isenabled()
    with pytest.raises(UserError):
        file.read("{")
    assert gc.isenabled()
    gc.disable()
    try:
        file.read(file.write(example()))
        assert not gc.isenabled()
    finally:
        gc.enable()
