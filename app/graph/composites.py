"""The verbs on composites: define, group, ungroup, make unique, expose; they change a project."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from typing import Any

from immutables import Map

from app.graph import expressions, names
from app.graph.graph import (
    NETWORK,
    Composite,
    Graph,
    Link,
    Node,
    Parameter,
    Port,
    Project,
    Standing,
    Use,
    natural,
    node_of,
)
from app.graph.placing import (
    Place,
    add,
    configure,
    exchange,
    insert_between,
    promoted,
    remove,
    rename,
)
from app.graph.steady import check_steady
from app.graph.wiring import closed, leads_back, relink, unlink
from nodes import CATALOGUE
from nodes.block import Block
from nodes.errors import UserError
from nodes.params import Choice, Expression, Flag, Param, Real, Sizes, Whole, params

COUNTER = "i"
"""The name that counts the repeats of a node in its own expressions."""
ROOM = 240.0
"""How far from the blocks that were grouped their ports stand, in canvas units."""


def define(project: Project, name: str, composite: Composite | None = None) -> Project:
    """Add a composite, empty unless one is given.

    Raises
    ------
    UserError
        If the name is not legal or not free.
    """
    names.check_composite(name, project.composites)
    made = composite or Composite()
    return replace(project, composites=project.composites.set(name, made))


def rename_composite(project: Project, name: str, new: str) -> Project:
    """Give a composite another name, wherever it stands."""
    definition = composite_of(project, name)
    if new == name:
        return project
    names.check_composite(new, project.composites)
    composites = project.composites.delete(name).set(new, definition)
    renamed = replace(project, composites=composites)
    return _at_uses(renamed, name, lambda use: replace(use, composite=new))


def remove_composite(project: Project, name: str) -> Project:
    """Take a definition away.

    Raises
    ------
    UserError
        If it still stands somewhere.
    """
    composite_of(project, name)
    for drawing in _drawings(project):
        for node in project.drawing(drawing).nodes.values():
            if isinstance(node.block, Use) and node.block.composite == name:
                raise UserError(
                    "{name} still stands in {place}; remove or ungroup it there first.",
                    name=name,
                    place=drawing or "the drawing",
                )
    return replace(project, composites=project.composites.delete(name))


def may_use(project: Project, composite: str, used: str) -> UserError | None:
    """Tell why a composite may not stand inside another, if there is a reason."""
    if composite and (used == composite or composite in project.uses(used)):
        return UserError(
            "{used} cannot stand inside {composite}: it would contain itself.",
            used=used,
            composite=composite,
        )
    if used not in project.composites:
        return UserError("There is no composite named {used}.", used=used)
    return None


def place(
    project: Project, composite: str, block: Standing, at: Place, name: str = ""
) -> tuple[Project, str]:
    """Put a block into a drawing and give its name.

    Raises
    ------
    UserError
        If a composite would contain itself.
    """
    _check_use(project, composite, block)
    graph, name = add(project.drawing(composite), block, at, name)
    return project.with_drawing(graph, composite), name


def insert(
    project: Project, composite: str, block: Standing, target: Port, at: Place
) -> tuple[Project, str]:
    """Put a block on the wire of a drawing that ends at ``target``, and give its name.

    Raises
    ------
    UserError
        If a composite would contain itself, or as `insert_between` says.
    """
    _check_use(project, composite, block)
    graph = project.drawing(composite)
    graph, name = insert_between(project, graph, block, target, at=at)
    return project.with_drawing(graph, composite), name


def _check_use(project: Project, composite: str, block: Standing) -> None:
    if isinstance(block, Use) and (reason := may_use(project, composite, block.composite)):
        raise reason


def remove_nodes(project: Project, composite: str, gone: Collection[str]) -> Project:
    """Take nodes out of a drawing; ports that go with them are disconnected where they stand."""
    graph = remove(project.drawing(composite), gone)
    return settle(project.with_drawing(graph, composite), composite)


def settle(project: Project, composite: str) -> Project:
    """Take away the links to ports that a composite no longer has."""
    if not composite:
        return project
    definition = project.composites[composite]
    inlets, outlets = set(definition.inputs()), set(definition.outputs())

    def dangling(graph: Graph, name: str) -> Iterator[Link]:
        yield from (each for each in graph.arriving(name) if each.target.name not in inlets)
        yield from (each for each in graph.leaving(name) if each.source.name not in outlets)

    def mend(graph: Graph) -> Graph:
        used = uses_in(graph, composite)
        return unlink(graph, {link for name in used for link in dangling(graph, name)})

    return _everywhere(project, mend)


def rename_node(project: Project, composite: str, name: str, new: str) -> Project:
    """Rename a node of a drawing; where it is a port of a composite, its wires follow."""
    graph = project.drawing(composite)
    node = node_of(graph, name)
    project = project.with_drawing(rename(graph, name, new), composite)
    if not composite or node.role not in {"input", "output"} or new == name:
        return project
    if node.role == "input":
        project = _rename_sizes(project, composite, name, new)

    def follow(graph: Graph) -> Graph:
        gone, fresh = [], []
        for use in uses_in(graph, composite):
            arriving = [each for each in graph.arriving(use) if each.target.name == name]
            leaving = [each for each in graph.leaving(use) if each.source.name == name]
            gone += arriving if node.role == "input" else leaving
            if node.role == "input":
                fresh += [Link(each.source, Port(use, new)) for each in arriving]
            else:
                fresh += [Link(Port(use, new), each.target) for each in leaving]
        return relink(graph, gone, fresh) if gone else graph

    return _everywhere(project, follow)


def set_parameters(project: Project, composite: str, parameters: tuple[Parameter, ...]) -> Project:
    """Give a composite other parameters; values of those that are gone are dropped.

    Raises
    ------
    UserError
        If a name is not legal or stands twice, or a default is out of its bounds.
    """
    definition = composite_of(project, composite)
    known: set[str] = set()
    for each in parameters:
        names.check(each.name, known)
        each.param.check(each.name, each.default)
        known.add(each.name)
    changed = replace(definition, parameters=parameters)
    project = replace(project, composites=project.composites.set(composite, changed))
    dropped = {each.name for each in definition.parameters} - known
    if not dropped:
        return project

    def drop(use: Use) -> Use:
        values = Map({key: value for key, value in use.values.items() if key not in dropped})
        return replace(use, values=values)

    return _at_uses(project, composite, drop)


def rename_parameter(project: Project, composite: str, name: str, new: str) -> Project:
    """Give a parameter another name, in the expressions inside and at every place."""
    definition = composite_of(project, composite)
    if new == name:
        return project
    names.check(new, {each.name for each in definition.parameters})
    parameters = tuple(
        replace(each, name=new) if each.name == name else each for each in definition.parameters
    )
    graph = _with_names(definition.graph, {name: new})
    changed = replace(definition, parameters=parameters, graph=graph)
    project = replace(project, composites=project.composites.set(composite, changed))

    def follow(use: Use) -> Use:
        if name not in use.values:
            return use
        return replace(use, values=use.values.delete(name).set(new, use.values[name]))

    return _at_uses(project, composite, follow)


def expose(project: Project, composite: str, node: str, field: str, name: str = "") -> Project:
    """Make a value of a node inside a composite a parameter of the composite.

    Raises
    ------
    UserError
        If the value cannot be a parameter, or follows one already.
    """
    definition = composite_of(project, composite)
    block = node_of(definition.graph, node).block
    param, value = _value_in(project, block, field)
    kind = _kind_of_parameter(param, value)
    if kind is None:
        raise UserError(
            "{field} of {node} cannot be a parameter: only a plain number, a choice, or yes or "
            "no can.",
            field=field,
            node=node,
        )
    if isinstance(kind, Choice) and isinstance(block, Block):
        check_steady(node, block, field)
    kind.check(field, value)  # a value of a composite is judged where it is used, so it may be off
    taken = {each.name for each in definition.parameters}
    if name:
        names.check(name, taken)
    else:
        wanted = (field, f"{node}_{field}")
        name = next((each for each in wanted if names.legal(each) and each not in taken), "")
        name = name or names.free(field, taken)
    parameters = (*definition.parameters, Parameter(name, kind))
    changed = _with_value(block, field, Expression(name))
    root = definition.graph.nodes[node].twin or node
    nodes = definition.graph.nodes
    for each, standing in definition.graph.nodes.items():
        if root in {each, standing.twin}:
            nodes = nodes.set(each, replace(standing, block=changed))
    graph = replace(definition.graph, nodes=nodes)
    definition = replace(definition, graph=graph, parameters=parameters)
    return replace(project, composites=project.composites.set(composite, definition))


def choose(project: Project, graph: Graph, name: str, field: str, word: str) -> Graph:
    """Give a place of a composite, and its twins, one of the words of a parameter.

    Raises
    ------
    UserError
        If it is none of the options.
    """
    block = node_of(graph, name).block
    param, _ = _value_in(project, block, field)
    if not (isinstance(block, Use) and isinstance(param, Choice)):
        return configure(graph, name, **{field: word})
    param.check(field, word)
    return exchange(graph, name, replace(block, values=block.values.set(field, word)))


def make_unique(project: Project, composite: str, name: str, new: str = "") -> Project:
    """Give one place of a composite a definition of its own, a copy of the shared one."""
    graph = project.drawing(composite)
    node = node_of(graph, name)
    if not isinstance(node.block, Use):
        raise UserError("{node} is no composite.", node=name)
    shared = composite_of(project, node.block.composite)
    if new:
        names.check_composite(new, project.composites)
    else:
        new = names.free_composite(node.block.composite, project.composites)
    project = replace(project, composites=project.composites.set(new, shared))
    own = replace(node, block=replace(node.block, composite=new), twin="")
    nodes = promoted(graph.nodes, {name}).set(name, own)
    return project.with_drawing(replace(graph, nodes=nodes), composite)


def group(project: Project, composite: str, chosen: Collection[str], name: str) -> Project:
    """Make a composite called ``name`` of some nodes of a drawing and put it in their place.

    Its ports are the wires that enter and leave the nodes, and those of their ports that wait for
    a wire.

    Raises
    ------
    UserError
        If something among them cannot stand in a composite, or it would feed itself.
    """
    names.check_composite(name, project.composites)
    graph = project.drawing(composite)
    selected = set(chosen) & set(graph.nodes)
    _check_group(graph, selected)
    inner, led, given = _inside(project, graph, selected)
    parameters, values, renamed = _handed_down(project, composite, inner)
    definition = Composite(_with_names(inner, renamed), parameters)
    composites = project.composites.set(name, definition)
    corner = _corner(graph, selected)
    use = Use(name, Map({key: Expression(text) for key, text in values.items()}))
    rest = _without(graph, selected)
    rest, node = add(rest, use, corner)
    links = [Link(source, Port(node, port)) for source, port in led.items()]
    links += [
        Link(Port(node, given[link.source]), link.target)
        for each in sorted(selected)
        for link in graph.leaving(each)
        if link.target.node not in selected
    ]
    return replace(project, composites=composites).with_drawing(relink(rest, (), links), composite)


def ungroup(project: Project, composite: str, name: str) -> Project:
    """Put the nodes of a composite in the place of one that stands in a drawing.

    Raises
    ------
    UserError
        If it is repeated, conditional or shared, or its inside needs the sizes of its ports.
    """
    graph = project.drawing(composite)
    node = node_of(graph, name)
    if not isinstance(node.block, Use):
        raise UserError("{node} is no composite.", node=name)
    definition = composite_of(project, node.block.composite)
    _check_ungroup(graph, name, node, definition)
    values = {
        each.name: node.block.values.get(each.name, each.default) for each in definition.parameters
    }
    inner = {
        each: _mapped(part, lambda text: expressions.substitute(text, values))
        for each, part in definition.graph.nodes.items()
        if part.role not in {"input", "output"}
    }
    rest = replace(graph, nodes=graph.nodes.delete(name))
    outer = (*graph.arriving(name), *graph.leaving(name))
    fresh: dict[str, str] = {}
    for each, part in inner.items():
        free = each not in rest.nodes
        fresh[each] = each if free else names.free(each, {**rest.nodes, **inner})
        rest = replace(rest, nodes=rest.nodes.set(fresh[each], part))
    left, top = _corner(definition.graph, set(inner)) if inner else (node.x, node.y)
    for each, part in inner.items():
        moved = replace(
            part,
            x=part.x + node.x - left,
            y=part.y + node.y - top,
            twin=fresh.get(part.twin, ""),
        )
        rest = replace(rest, nodes=rest.nodes.set(fresh[each], moved))
    joined = relink(rest, outer, _joined(graph, definition.graph, name, fresh))
    return project.with_drawing(closed(joined), composite)


def composite_of(project: Project, name: str) -> Composite:
    """Give the composite of that name.

    Raises
    ------
    UserError
        If there is none.
    """
    found = project.composites.get(name)
    if found is None:
        raise UserError("There is no composite named {name}.", name=name)
    return found


def expressions_of(node: Node) -> Iterator[Expression]:
    """Give every expression that stands in a node."""
    held: list[Any] = [node.repeat, node.when]
    match node.block:
        case Block() as block:
            for value in block.expressions().values():
                held += value if isinstance(value, tuple) else (value,)
        case Use(values=values):
            held += values.values()
    yield from (each for each in held if isinstance(each, Expression))


def _mapped(node: Node, change: Callable[[Expression], Any]) -> Node:
    """Give a node with something else in the place of each of its expressions."""

    def one(value: Any) -> Any:
        return change(value) if isinstance(value, Expression) else value

    block = node.block
    match block:
        case Block():
            values = {
                key: tuple(map(one, value)) if isinstance(value, tuple) else one(value)
                for key, value in block.expressions().items()
            }
            block = block.with_values(**values) if values else block
        case Use(values=held):
            block = replace(block, values=Map({key: one(value) for key, value in held.items()}))
    condition = one(node.when)
    if condition is not None and not isinstance(condition, Expression):
        condition = None if condition else Expression("False")
    return replace(node, block=block, repeat=one(node.repeat), when=condition)


def _with_names(graph: Graph, renamed: Mapping[str, str]) -> Graph:
    if not renamed:
        return graph
    nodes = graph.nodes.mutate()
    for name, node in graph.nodes.items():
        changed = _mapped(node, lambda text: expressions.rename(text, renamed))
        if changed != node:
            nodes[name] = changed
    return replace(graph, nodes=nodes.finish())


def _rename_sizes(project: Project, composite: str, name: str, new: str) -> Project:
    """Let the sizes of a port go by its new name, ``memory_features`` by ``keys_features``."""
    definition = project.composites[composite]
    parameters = {each.name for each in definition.parameters}
    read = {
        word
        for node in definition.graph.nodes.values()
        for text in expressions_of(node)
        for word in expressions.names_in(text)
    }
    sizes = {word for word in read - parameters if word.startswith(f"{name}_")}
    renamed = {word: new + word.removeprefix(name) for word in sizes}
    return project.with_drawing(_with_names(definition.graph, renamed), composite)


def _check_group(graph: Graph, selected: set[str]) -> None:
    if not selected:
        raise UserError("Select the blocks that are to be grouped.")
    for name in sorted(selected, key=natural):
        if graph.nodes[name].role not in NETWORK | {"note", "reroute"}:
            raise UserError(
                "{node} cannot stand in a composite: only layers, operations, parameters and "
                "other composites can.",
                node=name,
            )
    for name, node in graph.nodes.items():
        if node.twin and (name in selected) != (node.twin in selected):
            raise UserError(
                "{node} and {other} share one module; group both or neither.",
                node=name,
                other=node.twin,
            )
    between = leads_back(graph, selected)
    if between:
        raise UserError(
            "{node} lies between the blocks of the selection; select it too, or the composite "
            "would feed itself.",
            node=between,
        )


def _inside(
    project: Project, graph: Graph, selected: set[str]
) -> tuple[Graph, dict[Port, str], dict[Port, str]]:
    """Give the drawing of a group, its input ports by what feeds them, its outputs by source."""
    nodes = {name: graph.nodes[name] for name in graph.nodes if name in selected}
    left, top = _corner(graph, selected)
    right = max(node.x for node in nodes.values())
    links: list[Link] = []
    led: dict[Port, str] = {}
    ordered = sorted(selected, key=lambda name: (nodes[name].y, nodes[name].x, natural(name)))
    outside = [
        link
        for name in ordered
        for link in graph.arriving(name)
        if link.source.node not in selected
    ]
    waiting = [port for name in ordered for port in _waiting(project, graph, name)]
    many = len({link.source for link in outside}) + len(waiting) > 1
    for link in outside:
        if link.source not in led:
            source = link.source
            wanted = (link.target.stem, source.node, f"{source.node}_{source.name}")
            led[source] = _port(wanted if many else ("x", *wanted), nodes)
            nodes[led[source]] = Node(_end("input", len(led) - 1), left - ROOM, top)
        links.append(Link(Port(led[link.source], "out"), link.target))
    for place, target in enumerate(waiting, start=len(led)):
        name = _port((target.name, f"{target.node}_{target.name}"), nodes)
        nodes[name] = Node(_end("input", place), left - ROOM, top)
        links.append(Link(Port(name, "out"), target))
    links += [
        link for name in ordered for link in graph.arriving(name) if link.source.node in selected
    ]
    given = _outputs(project, graph, selected, ordered)
    for place, source in enumerate(given):
        plain = "out" if len(given) == 1 else f"out_{place + 1}"
        own = plain if source.name == "out" else source.name
        name = given[source] = _port((plain,) if len(given) == 1 else (own, plain), nodes)
        nodes[name] = Node(_end("output", place), right + ROOM, top)
        links.append(Link(source, Port(name, "x")))
    return _ended(Graph.of(nodes, links)), led, given


def _ended(graph: Graph) -> Graph:
    """Lead links of ends to the ports that the blocks for ends really have."""
    outlet, inlet = _end("input", 0).outputs()[0], _end("output", 0).inputs()[0].name
    if (outlet, inlet) == ("out", "x"):
        return graph
    links = [
        Link(
            Port(link.source.node, outlet)
            if graph.nodes[link.source.node].role == "input"
            else link.source,
            Port(link.target.node, inlet)
            if graph.nodes[link.target.node].role == "output"
            else link.target,
        )
        for link in graph.links()
    ]
    return Graph.of(graph.nodes, links)


def _outputs(
    project: Project, graph: Graph, selected: set[str], ordered: list[str]
) -> dict[Port, str]:
    found: dict[Port, str] = {}
    for name in ordered:
        leaving = graph.leaving(name)
        used = {link.source for link in leaving if link.target.node not in selected}
        if not leaving and graph.nodes[name].role != "note":
            used = {Port(name, outlet) for outlet in project.outlets(graph.nodes[name])[:1]}
        found |= dict.fromkeys(sorted(used), "")
    return found


def _waiting(project: Project, graph: Graph, name: str) -> Iterator[Port]:
    joined = {link.target.stem for link in graph.arriving(name)}
    for inlet in project.inlets(graph.nodes[name]):
        if not (inlet.optional or inlet.many or inlet.name in joined):
            yield Port(name, inlet.name)


def _port(wanted: Collection[str], taken: Mapping[str, Node]) -> str:
    for name in wanted:
        if names.legal(name) and name not in taken:
            return name
    return names.free("x", taken)


def _handed_down(
    project: Project, composite: str, inner: Graph
) -> tuple[tuple[Parameter, ...], dict[str, str], dict[str, str]]:
    """Give what a group inside a composite needs of it.

    That is its parameters, the text of each value that the group is given, and for the sizes of
    ports, which mean something else inside the group, the names that they get there.
    """
    if not composite:
        return (), {}, {}
    known = {each.name: each for each in project.composites[composite].parameters}
    read = {
        word
        for node in inner.nodes.values()
        for text in expressions_of(node)
        for word in expressions.names_in(text)
    } - {COUNTER}
    parameters = [each for name, each in known.items() if name in read]
    renamed = {word: f"given_{word}" for word in sorted(read - set(known))}
    parameters += [
        Parameter(new, Whole(default=1, hint=f"The {word} of the drawing around it.", low=1))
        for word, new in renamed.items()
    ]
    values = {each.name: each.name for each in parameters}
    values |= {new: word for word, new in renamed.items()}
    return tuple(parameters), values, renamed


def _check_ungroup(graph: Graph, name: str, node: Node, definition: Composite) -> None:
    shared = node.twin or any(each.twin == name for each in graph.nodes.values())
    if node.repeat != 1 or node.stepwise or node.when is not None or shared:
        raise UserError(
            "{node} is repeated, stepwise, conditional or shared; ungroup it after taking that "
            "away.",
            node=name,
        )
    if node.mode:
        raise UserError(
            "{node} is disabled or bypassed; enable it before it is ungrouped.", node=name
        )
    known = {each.name for each in definition.parameters} | {COUNTER}
    for inside, part in definition.graph.nodes.items():
        for text in expressions_of(part):
            sizes = sorted(expressions.names_in(text) - known)
            if sizes:
                raise UserError(
                    "{node} cannot be ungrouped: {inside} reads {size}, which only exists inside.",
                    node=name,
                    inside=inside,
                    size=sizes[0],
                )


def _joined(graph: Graph, inner: Graph, name: str, fresh: Mapping[str, str]) -> Iterator[Link]:
    """Give the links that stand where a composite stood."""
    feeding = graph.feeding(name)

    def led(source: Port) -> Port | None:
        if source.node in fresh:
            return Port(fresh[source.node], source.name)
        return feeding.get(source.node)

    for link in inner.links():
        source = led(link.source)
        if source is None:
            continue
        if link.target.node in fresh:
            yield Link(source, Port(fresh[link.target.node], link.target.name))
        else:
            for outer in graph.leaving(name):
                if outer.source.name == link.target.node:
                    yield Link(source, outer.target)


def _without(graph: Graph, selected: set[str]) -> Graph:
    """Take nodes away, and leave the gaps at ports for many, which their group fills again."""
    links = {link for name in selected for link in (*graph.arriving(name), *graph.leaving(name))}
    graph = relink(graph, links, ())
    nodes = graph.nodes.mutate()
    for name in selected:
        del nodes[name]
    return replace(graph, nodes=nodes.finish())


def _corner(graph: Graph, chosen: Collection[str]) -> Place:
    return (
        min(graph.nodes[name].x for name in chosen),
        min(graph.nodes[name].y for name in chosen),
    )


def _end(role: str, order: int) -> Block:
    kind = next(each for each in CATALOGUE.values() if each.role == role)
    return kind().with_values(order=order)


def _value_in(project: Project, block: Standing, field: str) -> tuple[Param | None, Any]:
    match block:
        case Block():
            return params(type(block)).get(field), getattr(block, field, None)
        case Use(composite=used, values=values):
            param = composite_of(project, used).params().get(field)
            return param, values.get(field, param.default if param else None)
        case _:
            return None, None


def _with_value(block: Standing, field: str, value: Any) -> Standing:
    match block:
        case Block():
            return block.with_values(**{field: value})
        case Use(values=values):
            return replace(block, values=values.set(field, value))
        case _:
            return block


def _kind_of_parameter(param: Param | None, value: Any) -> Whole | Real | Flag | Choice | None:
    match param:
        case Whole() | Real() | Flag() | Choice() if not isinstance(value, Expression):
            return replace(param, default=value, advanced=False)
        case Sizes(low=low, high=high, hint=hint, unit=unit) if type(value) is int:
            return Whole(default=value, hint=hint, unit=unit, low=low, high=high)
        case _:
            return None


def _drawings(project: Project) -> tuple[str, ...]:
    return ("", *sorted(project.composites))


def _everywhere(project: Project, change: Callable[[Graph], Graph]) -> Project:
    for drawing in _drawings(project):
        before = project.drawing(drawing)
        after = change(before)
        if after is not before:
            project = project.with_drawing(after, drawing)
    return project


def uses_in(graph: Graph, composite: str) -> tuple[str, ...]:
    """Give the nodes of a drawing that a composite stands in."""
    return tuple(
        name
        for name, node in graph.nodes.items()
        if isinstance(node.block, Use) and node.block.composite == composite
    )


def _at_uses(project: Project, composite: str, change: Callable[[Use], Use]) -> Project:
    """Change every node that a composite stands in."""

    def follow(graph: Graph) -> Graph:
        nodes = graph.nodes
        for name in uses_in(graph, composite):
            node = graph.nodes[name]
            assert isinstance(node.block, Use)
            nodes = nodes.set(name, replace(node, block=change(node.block)))
        return graph if nodes is graph.nodes else replace(graph, nodes=nodes)

    return _everywhere(project, follow)
