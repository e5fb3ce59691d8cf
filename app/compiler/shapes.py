"""Follow the tensors through a drawing, node by node; name each problem once, where it arises."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from immutables import Map

from app.compiler import feedback
from app.compiler.probe import Answer, Arriving, Prober
from app.compiler.report import Problem
from app.graph.expressions import evaluate, resolve, value_of
from app.graph.graph import Composite, Graph, Node, Port, Project, Unknown, Use, circle
from app.graph.sizes import port_sizes
from nodes.block import Block, Inlet, Trainer
from nodes.code import Code
from nodes.errors import ShapeError, UserError
from nodes.spec import WAYS, Free, Spec

MOST_REPEATS = 1_000
MOST_STEPS = 200_000
MOST_KNOWN = 20_000
MOST_DEEP = 40
UNFED = "Nothing is connected to {ports}. {way}"


@dataclass(frozen=True, slots=True)
class Context:
    """What a drawing may use besides itself.

    Parameters
    ----------
    fields
        Asks a data set whose fields lie in a file for their specs.
    code
        Gives the class of a code block by its name and text, if the user trusts it.
    refused
        What is wrong with nodes of the main drawing before they are looked at.
    """

    fields: Callable[[Block], dict[str, Spec]] | None = None
    code: Callable[[str, str], type] | None = None
    refused: Mapping[str, UserError] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Step:
    """One run of a node: in a row of ×N there are N.

    Parameters
    ----------
    block
        The block with its expressions worked out.
    env
        The numbers that its expressions saw.
    arriving
        What arrived at each inlet.
    outputs
        What each output port gave, where it is known.
    answer
        What a block made of it.
    inner
        The drawing inside, for a composite.
    times
        How often it runs, where that is once for each step of a sequence.
    """

    block: Block | Use
    env: Mapping[str, Any]
    arriving: Arriving
    outputs: Mapping[str, Spec]
    answer: Answer | None = None
    inner: "Walked | None" = None
    times: int = 1


@dataclass(frozen=True, slots=True)
class Walked:
    """A drawing followed at one place.

    Parameters
    ----------
    composite
        The name of the definition; empty for the main drawing.
    graph
        The drawing.
    env
        The numbers behind the names: parameters and the sizes of the ports.
    arriving
        The specs of the input ports of a composite.
    order
        Its nodes in the order the tensors flow.
    steps
        For each node that ran, its runs.
    specs
        What each output port gives.
    given
        The same by the node.
    unfinished
        The places inside that have problems of their own.
    problems
        What went wrong, at addresses relative to this place.
    counted
        How many blocks each node that ran unrolls into, and under no name all of them together.
    """

    composite: str
    graph: Graph
    env: Mapping[str, Any]
    arriving: Mapping[str, Spec]
    order: tuple[str, ...]
    steps: dict[str, tuple[Step, ...]] = field(default_factory=dict)
    specs: dict[Port, Spec] = field(default_factory=dict)
    given: dict[str, tuple[tuple[Port, Spec], ...]] = field(default_factory=dict)
    unfinished: list["Walked"] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    counted: dict[str, int] = field(default_factory=dict)

    @property
    def blocks(self) -> int:
        """How many blocks it unrolls into, those of its composites counted at each place."""
        return self.counted.get("", 0)

    def count(self, name: str, blocks: int) -> None:
        """Count the blocks that a node unrolls into."""
        self.counted[name] = blocks
        self.counted[""] = self.blocks + blocks

    def outputs(self, definition: Composite) -> dict[str, Spec]:
        """Give the specs of a composite's output ports that are known."""
        found = {}
        for name in definition.outputs():
            feeding = definition.graph.arriving(name)
            spec = self.specs.get(feeding[0].source) if feeding else None
            if spec is not None:
                found[name] = spec
        return found

    def places(self) -> Iterator["Walked"]:
        """Give this place and every place of a composite inside it that has no problem."""
        yield self
        for runs in self.steps.values():
            for step in runs:
                if step.inner is not None:
                    yield from step.inner.places()

    def unfinished_places(self) -> Iterator["Walked"]:
        """Give this place and every place inside it that has a problem."""
        yield self
        for inner in self.unfinished:
            yield from inner.unfinished_places()


class Walker:
    """Follows tensors through drawings, and remembers blocks and composites it has seen."""

    def __init__(self, prober: Prober | None = None) -> None:
        self.prober = prober or Prober()
        self._inside: dict[tuple[Any, ...], Walked] = {}
        self._own: dict[str, tuple[Composite, object]] = {}
        self._marks: dict[str, tuple[object, ...]] = {}
        self._composites: Map[str, Composite] | None = None
        self._count = 0
        self._depth = 0
        self._last: tuple[Project, Walked, frozenset[str]] | None = None

    def walk(self, project: Project, context: Context) -> Walked:
        """Follow the tensors through the main drawing; what did not change is remembered."""
        self._count = 0
        graph = project.graph
        if self._last is not None and _joined_alike(graph, self._last[0].graph):
            order, behind = self._last[1].order, self._last[2]
        else:
            order, behind = graph.in_order(), frozenset(circle(graph))
        walked = Walked("", graph, {}, {}, order)
        self._follow(project, context, walked, behind)
        self._last = project, walked, behind
        return walked

    def inside(
        self,
        project: Project,
        context: Context,
        composite: str,
        env: Mapping[str, Any],
        arriving: Mapping[str, Spec],
    ) -> Walked:
        """Follow the tensors through a composite, where its parameters and ports are these."""
        definition = project.composites[composite]
        self._learn(project)
        key = (
            composite,
            self._marks[composite],
            tuple(sorted(env.items())),
            tuple(sorted(arriving.items(), key=lambda item: item[0])),
        )
        found = self._inside.get(key)
        if found is None:
            full = {**env, **port_sizes(definition, arriving)}
            graph = definition.graph
            found = Walked(composite, graph, full, arriving, graph.in_order())
            self._depth += 1
            try:
                if self._depth > MOST_DEEP:
                    raise UserError(
                        "{composite} stands more than {most} composites deep.",
                        composite=composite,
                        most=MOST_DEEP,
                    )
                self._follow(project, context, found, frozenset(circle(graph)))
            finally:
                self._depth -= 1
            if len(self._inside) > MOST_KNOWN:
                self._inside.clear()
            self._inside[key] = found
        return found

    def _learn(self, project: Project) -> None:
        """Mark each composite so that equal definitions, insides included, have equal marks."""
        if project.composites is self._composites:
            return
        self._composites = project.composites
        for name, definition in project.composites.items():
            known = self._own.get(name)
            if known is None or known[0] != definition:
                self._own[name] = (definition, object())
            else:
                self._own[name] = (definition, known[1])
        self._marks = {
            name: tuple(
                self._own[each][1]
                for each in (name, *sorted(project.uses(name)))
                if each in project.composites
            )
            for name in project.composites
        }

    def _follow(
        self, project: Project, context: Context, walked: Walked, behind: frozenset[str]
    ) -> None:
        """Follow the tensors through a drawing.

        Parameters
        ----------
        project, context
            What the drawing may use.
        walked
            The place; what is found is added to it.
        behind
            The nodes in or behind a circle.
        """
        graph = walked.graph
        for name in walked.order:
            if graph.feeds_back(name):
                walked.specs.update(feedback.read_back(graph, walked.env, name))
        for name in walked.order:
            node = graph.nodes[name]
            self._count += 1
            if node.role == "note" or (not walked.composite and self._again(project, walked, name)):
                continue
            if name in behind:
                other = feedback.other_in_circle(graph, name)
                if other:
                    walked.problems.append(
                        _problem(
                            walked,
                            name,
                            "{node} and {other} stand in a circle; a network may run in a circle "
                            "only through an agent. Take one of their wires away.",
                            {"other": other},
                        )
                    )
                continue
            try:
                self._step(project, context, graph, walked, name, node)
            except UserError as error:
                walked.problems.append(_tell(walked, graph, name, error))

    def _again(self, project: Project, walked: Walked, name: str) -> bool:
        """Take over what the walk before found at a node to which nothing happened since."""
        if self._last is None:
            return False
        before, last, _ = self._last
        node = walked.graph.nodes[name]
        links = walked.graph.arriving(name)
        steps = last.steps.get(name)
        if (
            steps is None
            or last.graph.nodes.get(name) is not node
            or last.graph.arriving(name) != links
            or node.role == "source"
            or node.feedback
            or isinstance(node.block, Code)
            or (isinstance(node.block, Use) and before.composites is not project.composites)
            or (node.twin and not _alike(walked.graph, last.graph, node.twin))
        ):
            return False
        for link in links:
            if walked.specs.get(link.source) is not last.specs.get(link.source):
                return False
        walked.steps[name] = steps
        walked.count(name, last.counted[name])
        walked.given[name] = last.given[name]
        walked.specs.update(last.given[name])
        return True

    def _step(
        self,
        project: Project,
        context: Context,
        graph: Graph,
        walked: Walked,
        name: str,
        node: Node,
    ) -> None:
        if not walked.composite and name in context.refused:
            raise context.refused[name]
        if node.twin:
            first = graph.nodes.get(node.twin)
            if first is None or first.twin:
                raise UserError("{node} is a twin of {twin}, which is not here.", twin=node.twin)
            block = first.block
        else:
            block = node.block
        if isinstance(block, Unknown):
            raise UserError(
                "There is no block {kind} in this version of Netwright. {node} is kept as it is; "
                "update Netwright, or replace the block.",
                kind=block.kind,
            )
        if isinstance(block, Use) and block.composite in project.uses(block.composite):
            raise UserError("{composite} stands inside itself.", composite=block.composite)
        if isinstance(block, Use) and block.composite not in project.composites:
            raise UserError(
                "{node} uses {composite}, which is not defined here.", composite=block.composite
            )
        if node.role == "input" and walked.composite:
            walked.specs[Port(name, "out")] = walked.arriving[name]
            return
        if isinstance(block, Trainer) and block.feedback:
            feedback.check_actions(graph, walked.env, name, block)
        inlets = project.inlets(Node(block))
        given = self._arriving(project, graph, walked, name, inlets)
        if node.role == "source":
            feedback.check_agents(graph, walked.specs, walked.env, name)
            given = (None,) * len(inlets)  # a source waits for nobody
        if given is None:
            return
        if isinstance(block, Trainer):
            arriving = {
                each.target.name: walked.specs[each.source] for each in graph.arriving(name)
            }
            gives = feedback.gives(project, graph, walked.specs, name)
            if gives is None:
                return
            resolve(block, walked.env).check(arriving, gives)
        runs: list[Step] = []
        outlets = project.outlets(Node(block))
        for step in self._runs(project, context, walked, node, block, inlets, outlets, given):
            runs.append(step)
            if step.inner is not None and step.inner.problems:
                walked.problems.extend(_nested(name, node, len(runs) - 1, step.inner.problems))
                walked.unfinished.append(step.inner)
                return
        self._unroll(walked, name, runs)
        walked.steps[name] = tuple(runs)
        results = _results(runs, given, outlets)
        walked.given[name] = tuple((Port(name, port), spec) for port, spec in results.items())
        walked.specs.update(walked.given[name])

    def _unroll(self, walked: Walked, name: str, runs: Sequence[Step]) -> None:
        """Count what a node unrolls into: composites are followed once, but stand at each place."""
        inner = [step.inner.blocks for step in runs if step.inner is not None]
        if inner and walked.blocks + len(runs) + sum(inner) > MOST_STEPS:
            raise _too_many()
        walked.count(name, len(runs) + sum(inner))

    def _given(self, project: Project, walked: Walked, port: Port) -> Spec | None:
        """Give what a port gives, or None where that is not known yet."""
        spec = walked.specs.get(port)
        node = walked.graph.nodes.get(port.node)
        if spec is None and node is not None and node.role not in ("input", "unknown"):
            used = node.block.composite if isinstance(node.block, Use) else ""
            known = not used or used in project.composites
            if known and port.name not in project.outlets(node):
                raise UserError(
                    "{source} has no output {gone} any more; take the wire away.",
                    source=port.node,
                    gone=port.name,
                )
        return spec

    def _arriving(
        self, project: Project, graph: Graph, walked: Walked, name: str, inlets: tuple[Inlet, ...]
    ) -> Arriving | None:
        """Give what arrives at each inlet; None where something before it is not known."""
        feeding = graph.feeding(name)
        missing: list[str] = []
        given: list[Spec | tuple[Spec, ...] | None] = []
        unknown = False
        expected: set[str] = set()
        for inlet in inlets:
            if inlet.many:
                links = [link for link in graph.arriving(name) if link.target.stem == inlet.name]
                expected.update(link.target.name for link in links)
                specs = [self._given(project, walked, link.source) for link in links]
                for link, spec in zip(links, specs, strict=True):
                    if spec is not None:
                        _check_kind(inlet, spec, link.target.name, link.source)
                if not links and not inlet.optional:
                    missing.append(inlet.name)
                unknown = unknown or None in specs
                given.append(tuple(spec for spec in specs if spec is not None))
                continue
            expected.add(inlet.name)
            source = feeding.get(inlet.name)
            if source is None:
                if not inlet.optional:
                    missing.append(inlet.name)
                given.append(None)
                continue
            spec = self._given(project, walked, source)
            if spec is None:
                unknown = True
            else:
                _check_kind(inlet, spec, inlet.name, source)
            given.append(spec)
        stray = [port for port in feeding if port not in expected]
        if stray:
            raise UserError(
                "{node} has no port {ports} any more; take the wire away.", ports=", ".join(stray)
            )
        if missing:
            block = graph.nodes[name].block
            way = block.origins.get(missing[0], "") if isinstance(block, Block) else ""
            way = way or "Drag a wire there from the block that gives it."
            raise UserError(UNFED, ports=", ".join(missing), port=missing[0], way=way)
        return None if unknown else tuple(given)

    def _runs(
        self,
        project: Project,
        context: Context,
        walked: Walked,
        node: Node,
        block: Block | Use,
        inlets: tuple[Inlet, ...],
        outlets: tuple[str, ...],
        given: Arriving,
    ) -> Iterator[Step]:
        count = value_of(node.repeat, walked.env)
        if not isinstance(count, int) or not 0 <= count <= MOST_REPEATS:
            raise UserError(
                "{node} can stand 0 to {most} times in a row, not {count}.",
                most=MOST_REPEATS,
                count=count,
            )
        if node.stepwise and (node.repeat != 1 or node.when is not None):
            raise UserError(
                "{node} runs once for each step, so it can neither stand in a row nor be "
                "conditional. Put it into a composite that does."
            )
        if node.when is not None and len(outlets) != 1:
            raise UserError("{node} has several outputs, so it cannot pass its input through.")
        alone = not inlets or node.role == "source"
        if (node.when is not None or node.repeat != 1) and alone:
            raise UserError(
                "{node} has no input, so it can neither stand in a row nor pass anything through."
            )
        for index in range(count):
            self._count += 1
            if self._count > MOST_STEPS:
                raise _too_many()
            env = walked.env if node.repeat == 1 else {**walked.env, "i": index}
            if node.when is not None and not evaluate(node.when, env):
                continue
            if node.stepwise:
                yield self._run_stepwise(project, context, block, env, inlets, given)
                return
            step = self._run(project, context, block, env, given)
            yield step
            given = onward(inlets, outlets, given, step.outputs)

    def _run(
        self,
        project: Project,
        context: Context,
        block: Block | Use,
        env: Mapping[str, Any],
        given: Arriving,
    ) -> Step:
        if isinstance(block, Use):
            definition = project.composites[block.composite]
            values = use_values(definition, block, env)
            arriving = dict(zip(definition.inputs(), given, strict=True))
            inner = self.inside(project, context, block.composite, values, arriving)  # type: ignore[arg-type]  # composites have no ports for many
            return Step(block, env, given, inner.outputs(definition), inner=inner)
        settled = resolve(block, env)
        answer = self._answer(settled, given, context)
        outputs = dict(zip(settled.outputs(), answer.outputs, strict=False))
        return Step(settled, env, given, outputs, answer=answer)

    def _run_stepwise(
        self,
        project: Project,
        context: Context,
        block: Block | Use,
        env: Mapping[str, Any],
        inlets: tuple[Inlet, ...],
        given: Arriving,
    ) -> Step:
        """Run a composite on one step of a sequence, and tell what it gives for all of them."""
        sequence = given[0] if given else None
        if not isinstance(block, Use) or not isinstance(sequence, Spec):
            raise UserError("{node} cannot run step by step; only composites can.")
        if sequence.rank < 2:
            raise ShapeError(
                "{node} runs once for each step of a sequence (B, T, …); {source} gives it "
                "{shape}.",
                sequence,
            )
        batch, steps, *rest = sequence.axes
        kind = "tensor" if sequence.kind == "image" else sequence.kind
        one = sequence.like(axes=(batch, *rest), kind=kind)
        found = self._run(project, context, block, env, (one, *given[1:]))
        state = carried_on(inlets, tuple(found.outputs))
        arriving = {inlet.name: spec for inlet, spec in zip(inlets, given, strict=True)}
        outputs = {}
        for port, spec in found.outputs.items():
            if port not in state:
                outputs[port] = spec.like(axes=(*spec.axes[:1], steps, *spec.axes[1:]))
                continue
            before = arriving[state[port]]
            assert isinstance(before, Spec)
            if (before.axes, before.dtype) != (spec.axes, spec.dtype):
                raise ShapeError(
                    "{node} takes {shape} at {takes} and gives {given} at {gives}, which goes on "
                    "there in the next step. What goes on must keep its shape.",
                    before,
                    takes=state[port],
                    gives=port,
                    given=spec,
                )
            outputs[port] = spec
        times = steps.base if isinstance(steps, Free) else steps
        return Step(block, env, given, outputs, inner=found.inner, times=times)

    def _answer(self, block: Block, given: Arriving, context: Context) -> Answer:
        match block.role:
            case "source":
                fields = context.fields(block) if context.fields else block.fields()  # type: ignore[attr-defined]  # sources have fields
                return Answer(tuple(fields[port] for port in block.outputs()))
            case "input":
                return Answer((block.spec(),))  # type: ignore[attr-defined]  # inputs have a spec
            case "output" | "trainer" | "fitted":
                return Answer()
            case "metric":
                _metric(block, given)
                return Answer((Spec.scalar("metric"),))
            case "decoding":
                return Answer((Spec.scalar("decoding"),))
            case _:
                return self.prober.ask(block, given, _classes(block, context))


def _classes(block: Block, context: Context) -> dict[str, Any]:
    """Give the class that a code block brings along."""
    if not isinstance(block, Code):
        return {}
    if context.code is None:
        raise UserError("{node} holds code of its own, which is not run here.")
    name = block.class_name()
    return {name: context.code(name, block.source)}


def use_values(definition: Composite, use: Use, env: Mapping[str, Any]) -> dict[str, Any]:
    """Work out what a composite's parameters are at one place, and check them."""
    values = {}
    params = definition.params()
    for name in use.values:
        if name not in params:
            raise UserError(
                "{composite} has no parameter {name}.", composite=use.composite, name=name
            )
    for name, param in params.items():
        value = value_of(use.values.get(name, param.default), env)
        param.check(name, value)
        values[name] = value
    return values


def onward(
    inlets: tuple[Inlet, ...],
    outlets: tuple[str, ...],
    given: Arriving,
    outputs: Mapping[str, Spec],
) -> Arriving:
    """Give what arrives at the next run in a row of ×N.

    Each output goes on to the input of its name, else the first to the first; other inputs get
    the same each time.
    """
    after = list(given)
    handed = handed_on(inlets, outlets)
    for index, inlet in enumerate(inlets):
        found = outputs.get(handed.get(inlet.name, ""))
        if found is not None:
            here = after[index]
            after[index] = (found, *here[1:]) if isinstance(here, tuple) else found
    return tuple(after)


def carried_on(inlets: tuple[Inlet, ...], outlets: tuple[str, ...]) -> dict[str, str]:
    """Tell by outlet to which inlet it goes on in the next step of a sequence: each to its peer.

    The first of both are the sequences; outlets without a peer are sequences too.
    """
    return {outlet: inlet.name for inlet, outlet in zip(inlets[1:], outlets[1:], strict=False)}


def handed_on(inlets: tuple[Inlet, ...], outlets: tuple[str, ...]) -> dict[str, str]:
    """Tell by inlet which output goes on to it in a row of ×N; of many wires to the first."""
    found = {inlet.name: inlet.name for inlet in inlets if inlet.name in outlets and not inlet.many}
    return found or {inlet.name: outlet for inlet, outlet in zip(inlets[:1], outlets, strict=False)}


def _too_many() -> UserError:
    return UserError("This drawing unrolls into more than {most} blocks.", most=MOST_STEPS)


def _results(runs: list[Step], given: Arriving, outlets: tuple[str, ...]) -> Mapping[str, Spec]:
    """Give what a node gives in the end; without any run, what arrived first."""
    if runs:
        return runs[-1].outputs
    first = given[0] if given else None
    passed = first[0] if isinstance(first, tuple) and first else first
    return {outlets[0]: passed} if outlets and isinstance(passed, Spec) else {}


def _metric(block: Block, given: Arriving) -> None:
    flat: list[Any] = []
    for inlet, each in zip(block.inputs(), given, strict=True):
        flat.extend(each if inlet.many and isinstance(each, tuple) else [each])
    block.metric(*flat)  # type: ignore[attr-defined]  # metrics declare it


def _check_kind(inlet: Inlet, spec: Spec, port: str, source: Port) -> None:
    if spec.kind not in inlet.takes:
        raise UserError(
            "{node} takes {takes} at {port}; {source} gives it {kind}. {way}",
            takes=" or ".join(sorted(inlet.takes)) if len(inlet.takes) < 4 else "a tensor",
            port=port,
            source=source.node,
            kind=spec.kind,
            way=WAYS.get(spec.kind, "Take the wire away."),
        )


def _joined_alike(graph: Graph, other: Graph) -> bool:
    """Tell whether two drawings have the same nodes by name, and the same links."""
    return (
        graph.into == other.into
        and len(graph.nodes) == len(other.nodes)
        and all(name in other.nodes for name in graph.nodes)
    )


def _alike(graph: Graph, other: Graph, name: str) -> bool:
    """Tell whether a node is the very same in two drawings, and no code that may be trusted."""
    node = graph.nodes.get(name)
    return node is other.nodes.get(name) and node is not None and not isinstance(node.block, Code)


def _tell(walked: Walked, graph: Graph, name: str, error: UserError) -> Problem:
    """Make a problem of an error: with the node, who feeds it, and the shapes on its wires."""
    values = dict(error.values)
    links = graph.arriving(name)
    port = str(values.get("port", ""))
    told = [
        f"{link.source.node}'s {walked.specs[link.source]}"
        for link in links
        if link.source in walked.specs
    ]
    values.setdefault("arriving", " and ".join(told) if told else "nothing")
    if isinstance(error, ShapeError):
        about = error.about
        for link in links:
            if walked.specs.get(link.source) is about or walked.specs.get(link.source) == about:
                values.setdefault("source", link.source.node)
                port = port or link.target.name
                break
        values.setdefault("shape", str(about))
    return _problem(walked, name, error.template, values, port)


def _problem(
    walked: Walked, name: str, template: str, values: Mapping[str, Any], port: str = ""
) -> Problem:
    filled = {
        key: value if isinstance(value, int | float | str) else str(value)
        for key, value in values.items()
    }
    filled.setdefault("node", name)
    return Problem(name, template, filled, port, (), walked.composite, name)


def _nested(name: str, node: Node, index: int, problems: list[Problem]) -> list[Problem]:
    path = f"{name}.{index}" if node.repeat != 1 else name
    return [
        Problem(
            f"{path}.{each.node}",
            each.template,
            each.values,
            each.port,
            each.fixes,
            each.composite,
            each.inside,
        )
        for each in problems
    ]
