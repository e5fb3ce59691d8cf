"""From data, losses, metrics and a trainer to the training program."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from app.compiler.functions import Function
from app.compiler.partition import Partition
from app.compiler.probe import expression_of
from app.compiler.shapes import Walked
from app.compiler.text import Line
from app.graph.graph import Port, Project
from app.graph.names import legal
from nodes.block import Block, Decoding, Trainer, Wrapper
from nodes.decoding import Greedy
from nodes.errors import UserError
from nodes.params import params
from nodes.spec import Wire


@dataclass(slots=True)
class Experiment:
    """The training program of a drawing.

    Parameters
    ----------
    lines
        The code of ``experiment.py``, below its imports.
    needs
        What it takes from the runtime.
    settings
        What ``settings.json`` holds.
    """

    lines: list[Line] = field(default_factory=list)
    needs: dict[str, None] = field(default_factory=dict)
    settings: dict[str, Any] = field(default_factory=dict)


class ExperimentWriter:
    """Writes ``experiment.py``.

    Parameters
    ----------
    project
        The project, its paths resolved.
    walked
        The main drawing, followed.
    parts
        The drawing taken apart.
    functions
        The parts of the network that are methods of their own.
    """

    def __init__(
        self,
        project: Project,
        walked: Walked,
        parts: Partition,
        functions: Sequence[Function] = (),
    ) -> None:
        self.functions = functions
        self.project = project
        self.graph = project.graph
        self.walked = walked
        self.parts = parts
        self.experiment = Experiment()
        self._network = set(parts.network)
        self._keys = self._batch_keys()

    def write(self) -> Experiment:
        """Write the experiment; nothing where no data set is drawn."""
        self.experiment.settings = self._settings()
        if not self.parts.sources:
            return self.experiment
        blank = Line("")
        named = ", ".join(repr(key) for key in self._arguments())
        results = ", ".join(repr(name) for name in self.parts.results)
        self._say(Line(f"ARGUMENTS = ({named}{',' if named else ''})"))
        self._say(Line(f"RESULTS = ({results}{',' if results else ''})"))
        self._functions()
        self._writing()
        weights = {name: self._loss(name).weight for name in self.parts.losses}  # type: ignore[attr-defined]  # losses have a weight
        only = [name for name in self.parts.losses if self._training_only(name)]
        self._say(Line(f"WEIGHTS: dict[str, float] = {weights!r}"))
        self._say(
            Line(
                f"TRAINING_ONLY: frozenset[str] = frozenset({{{', '.join(map(repr, only))}}})"
                if only
                else "TRAINING_ONLY: frozenset[str] = frozenset()"
            )
        )
        self._say(blank, blank)
        self._data()
        self._say(blank, blank)
        self._prepare()
        self._say(blank, blank)
        self._losses()
        if self._plain_ports():
            self._say(blank, blank)
            self._ports()
        self._say(blank, blank)
        self._metrics()
        if self._shift():
            self._say(blank, blank)
            self._decoding()
        return self.experiment

    def _say(self, *lines: Line) -> None:
        self.experiment.lines.extend(lines)

    def _block(self, name: str) -> Block:
        steps = self.walked.steps.get(name)
        block = steps[0].block if steps else self.graph.nodes[name].block
        if not isinstance(block, Block):
            raise UserError("{node} cannot stand outside the network.", node=name)
        return block

    _loss = _block

    def _training_only(self, name: str) -> bool:
        return bool(getattr(self._block(name), "training_only", False))

    # Names of what a batch holds.

    def _batch_keys(self) -> dict[Port, str]:
        keys: dict[Port, str] = {}
        ports = [
            Port(name, port)
            for name in self.parts.sources
            for port in self.project.outlets(self.graph.nodes[name])
        ]
        stems = [port.name for port in ports]
        for port in ports:
            single = stems.count(port.name) == 1
            keys[port] = port.name if single else f"{port.node}_{port.name}"
        for name in self.parts.around:
            if isinstance(self.graph.nodes[name].block, Wrapper):
                begun = keys.get(self.graph.feeding(name)["x"])
                if begun is not None:
                    keys[Port(name, "out")] = begun
        raw = {
            keys[port]
            for port in ports
            if any(
                link.source == port and self.graph.nodes[link.target.node].role != "preparation"
                for link in self.graph.leaving(port.node)
            )
        }
        for name, port in self.parts.arguments.items():
            if port not in keys:
                keys[port] = name if name not in raw else port.node
        for name in self.parts.around:
            for outlet in self.project.outlets(self.graph.nodes[name]):
                if self.graph.nodes[name].role == "preparation":
                    keys.setdefault(Port(name, outlet), name)
        return keys

    def _arguments(self) -> list[str]:
        return [self._keys.get(port, name) for name, port in self.parts.arguments.items()]

    # The functions.

    def _functions(self) -> None:
        """Name what each function of the network takes and gives, as a batch calls it."""
        if not self.functions:
            return
        self._say(Line("FUNCTIONS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {"))
        for each in self.functions:
            taken = tuple(self._keys.get(port, name) for name, port in each.arguments.items())
            given = tuple(
                self._keys.get(self.parts.arguments[name], name)
                if name in self.parts.arguments
                else name
                for name in each.results
            )
            self._say(Line(f"    {each.name!r}: ({taken!r}, {given!r}),"))
        self._say(Line("}"))
        self._say(Line("MODULES: dict[str, tuple[str, ...]] = {"))
        nodes = self.graph.nodes
        for each in self.functions:
            owners = {
                self.graph.module_of(name): None
                for name in each.nodes
                if nodes[name].role in ("layer", "parameter")
            }
            self._say(Line(f"    {each.name!r}: {tuple(owners)!r},"))
        self._say(Line("}"))

    def _drawn(self) -> list[str]:
        """Give the sources that draw numbers for the samples of the others."""
        return [name for name in self.parts.sources if getattr(self._block(name), "drawn", False)]

    def _data(self) -> None:
        drawn = self._drawn()
        sources = [name for name in self.parts.sources if name not in drawn]
        if not sources:
            raise UserError(
                "{node} draws numbers for the samples of a data set, and there is none in this "
                "drawing. Place one.",
                node=drawn[0],
            )
        codes = []
        for name in sources:
            block = self._block(name)
            self._need(block)
            codes.append((name, self._wrapped(name, block.data())))  # type: ignore[attr-defined]  # sources declare it
        if len(codes) == 1:
            name, code = codes[0]
            self._say(
                Line(f"def data() -> {code.partition('(')[0]}:"),
                Line('    """Give the samples, in a training and a validation part."""'),
                Line(f"    return {code}", name),
            )
            return
        self.experiment.needs["data.together.Together"] = None
        self._say(
            Line("def data() -> Together:"),
            Line('    """Give the samples of all sources, side by side."""'),
            Line("    return Together("),
        )
        for name, code in codes:
            fields = {
                port: self._keys[Port(name, port)]
                for port in self.project.outlets(self.graph.nodes[name])
            }
            self._say(Line(f"        ({code}, {fields!r}),", name))
        self._say(Line("    )"))

    def _wrapped(self, source: str, code: str) -> str:
        """Put around an environment what stands on the wire of its observations."""
        node = source
        while True:
            led = [link.target.node for link in self.graph.leaving(node)]
            around = [
                name
                for name in led
                if name in self.parts.around and isinstance(self._block(name), Wrapper)
            ]
            if not around:
                return code
            if len(led) > 1:
                raise UserError(
                    "{node} changes the environment, so all that is observed must come through "
                    "it: lead {source} into it alone.",
                    node=around[0],
                    source=node,
                )
            node = around[0]
            block = self._block(node)
            assert isinstance(block, Wrapper)
            self._need(block)
            code = block.wraps(code)

    def _prepare(self) -> None:
        self._say(
            Line(
                "def prepare(batch: dict[str, Tensor], training: bool, seed: int)"
                " -> dict[str, Tensor]:"
            ),
            Line('    """Do to a batch what stands between the data and the network."""'),
        )
        names = [
            name
            for name in self.parts.around
            if self.graph.nodes[name].role == "preparation"
            and not isinstance(self._block(name), Wrapper)
        ]
        drawn = self._drawn()
        if drawn or any(self._block(name).random for name in names):
            self._say(Line('    index = batch["index"]'))
        for place, name in enumerate(drawn):
            block = self._block(name)
            expression, need = block.draw(101 + place)  # type: ignore[attr-defined]  # sources have it
            self.experiment.needs[need] = None
            key = self._keys[Port(name, self.project.outlets(self.graph.nodes[name])[0])]
            self._say(Line(f"    batch = {{{key!r}: {expression}, **batch}}", name))
        if not names:
            self._say(Line("    return batch"))
            return
        changed: dict[str, str] = {}
        variables: dict[Port, str] = {}
        for name in names:
            block = self._block(name)
            self._need(block)
            given = self._wires(name, lambda port: variables.get(port, self._from_batch(port)))
            expression = expression_of(block, "", given)
            if getattr(block, "training_only", False):
                passed = next(iter(given))
                expression = f"{expression} if training else {passed}"
            port = Port(name, self.project.outlets(self.graph.nodes[name])[0])
            variables[port] = name
            changed[self._keys[port]] = name
            self._say(Line(f"    {name} = {expression}", name))
        inner = ", ".join(f"{key!r}: {value}" for key, value in changed.items())
        self._say(Line(f"    return {{**batch, {inner}}}"))

    def _losses(self) -> None:
        self._say(
            Line("def losses("),
            Line("    net: nn.Module, batch: dict[str, Tensor]"),
            Line(") -> tuple[dict[str, Tensor], dict[str, tuple[Tensor, ...]]]:"),
            Line('    """Run the network on a batch: its losses, and what each metric reads."""'),
        )
        if not self.parts.losses and not self.parts.metrics:
            self._say(Line("    return {}, {}"))
            return
        self._run((*self.parts.losses, *self.parts.metrics))
        always = [name for name in self.parts.losses if not self._training_only(name)]
        only = [name for name in self.parts.losses if self._training_only(name)]
        for name in always:
            self._say(Line(f"    {name} = {self._loss_code(name)}", name))
        inner = ", ".join(f"{name!r}: {name}" for name in always)
        self._say(Line(f"    losses = {{{inner}}}"))
        if only:
            self._say(Line("    if net.training:"))
            for name in only:
                self._say(Line(f"        losses[{name!r}] = {self._loss_code(name)}", name))
        read = []
        for name in self.parts.metrics:
            block, given = self._block(name), _flat_with_gaps(self._wires(name, self._tensor))
            texts = block.reads(*given)  # type: ignore[attr-defined]  # metrics read
            inner = ", ".join(texts) + ("," if len(texts) == 1 else "")
            read.append(f"{name!r}: ({inner})")
        self._say(Line(f"    return losses, {{{', '.join(read)}}}"))

    def _plain_ports(self) -> dict[str, Port]:
        """Give what leads to a trainer besides losses and metrics."""
        if not self.parts.trainers or self._shift():
            return {}
        name = self.parts.trainers[0]
        feeding = self.graph.feeding(name)
        return {
            inlet.name: feeding[inlet.name]
            for inlet in self.project.inlets(self.graph.nodes[name])
            if not inlet.many and inlet.name in feeding
        }

    # What a network needs to write freely.

    def _shift(self) -> str:
        """Give the node at which what the network wrote enters it; none where nothing is."""
        decode = next((each for each in self.functions if each.name == "decode"), None)
        return next(iter(decode.arguments.values())).node if decode is not None else ""

    def _writing(self) -> None:
        """Name the result that tells the next id, and the argument that is shifted."""
        shift = self._shift()
        if not shift:
            return
        feeding = self.graph.feeding(self.parts.trainers[0])
        scores = {port: name for name, port in self.parts.results.items()}
        shifted = next(iter(self.graph.feeding(shift).values()))
        target = {port: name for name, port in self.parts.arguments.items()}.get(shifted)
        if target is None:
            raise UserError(
                "{node} shifts what the network has made of its input, so the network cannot "
                "write freely: lead the target into it straight from the data.",
                node=shift,
            )
        self._say(Line(f"SCORES = {scores[feeding['scores']]!r}"))
        self._say(Line(f"TARGET = {self._keys.get(shifted, target)!r}"))

    def _decoding(self) -> None:
        start = getattr(self._block(self._shift()), "start", 0)
        source = self.graph.feeding(self.parts.trainers[0]).get("decoding")
        found = Greedy() if source is None else self._block(source.node)
        assert isinstance(found, Decoding)
        self._need(found)
        code = found.decoding(start)
        self._say(
            Line(f"def decoding() -> {code.partition('(')[0]}:"),
            Line('    """Give what chooses each id where the network writes freely."""'),
            Line(f"    return {code}", "" if source is None else source.node),
        )

    def _ports(self) -> None:
        self._say(
            Line("def ports(net: nn.Module, batch: dict[str, Tensor]) -> dict[str, Tensor]:"),
            Line('    """Run the network on a batch: what leads to the trainer."""'),
        )
        self._run(self.parts.trainers[:1])
        inner = ", ".join(
            f"{name!r}: {self._tensor(port)}" for name, port in self._plain_ports().items()
        )
        self._say(Line(f"    return {{{inner}}}"))

    def _run(self, readers: tuple[str, ...]) -> None:
        """Write the network's run and the operations around it, for blocks that read them."""
        self._variables: dict[Port, str] = {}
        self._run_network(readers)
        for name in self.parts.around:
            if self.graph.nodes[name].role != "preparation":
                block = self._block(name)
                self._need(block)
                port = Port(name, self.project.outlets(self.graph.nodes[name])[0])
                given = self._wires(name, self._tensor)
                self._say(Line(f"    {name} = {expression_of(block, '', given)}", name))
                self._variables[port] = name

    def _run_network(self, readers: tuple[str, ...]) -> None:
        entering = {port: name for name, port in self.parts.arguments.items()}
        read = {
            link.source
            for name in (*readers, *self.parts.around)
            if self.graph.nodes[name].role != "preparation"
            for link in self.graph.arriving(name)
            if link.source in self._keys
        }
        for port in (*entering, *(p for p in self._keys if p in read and p not in entering)):
            if port in self._keys and port in read:
                key = self._keys[port]
                variable = key if legal(key) else f"{key}_"  # a file may name a field anything
                while variable in self._variables.values():
                    variable += "_"
                self._variables[port] = variable
                self._say(Line(f"    {variable} = batch[{key!r}]"))
        if not self.parts.network:
            return
        given = ", ".join(self._tensor(port) for port in entering)
        names = list(self.parts.results)
        taken = set(self._variables.values())
        shown = [f"{name}_" if name in taken else name for name in names]
        if names:
            self._say(Line(f"    {', '.join(shown)} = net({given})"))
        for variable, port in zip(shown, self.parts.results.values(), strict=True):
            self._variables[port] = variable

    def _loss_code(self, name: str) -> str:
        block = self._block(name)
        self._need(block)
        return expression_of(block, "", self._wires(name, self._tensor))

    def _metrics(self) -> None:
        self._say(
            Line("def metrics() -> dict[str, Metric]:"),
            Line('    """Give a fresh object for each metric."""'),
        )
        self.experiment.needs["metrics.Metric"] = None
        parts = []
        for name in self.parts.metrics:
            block = self._block(name)
            self._need(block)
            step = self.walked.steps[name][0]
            specs = _flat(step.arriving)
            parts.append((name, block.metric(*specs)))  # type: ignore[attr-defined]  # metrics declare it
        if not parts:
            self._say(Line("    return {}"))
            return
        self._say(Line("    return {"))
        for name, code in parts:
            self._say(Line(f"        {name!r}: {code},", name))
        self._say(Line("    }"))

    # Parts.

    def _tensor(self, port: Port) -> str:
        return self._variables.get(port) or self._from_batch(port)

    def _from_batch(self, port: Port) -> str:
        key = self._keys.get(port)
        if key is None:
            raise UserError("{port} is not at hand outside the network.", port=port)
        return f"batch[{key!r}]"

    def _wires(self, name: str, tensor: Any) -> list[Any]:
        feeding = self.graph.feeding(name)
        given: list[Any] = []
        for inlet in self.project.inlets(self.graph.nodes[name]):
            if inlet.many:
                given.append(
                    tuple(
                        Wire(tensor(source), self.walked.specs[source])
                        for port, source in feeding.items()
                        if port.partition("[")[0] == inlet.name
                    )
                )
            elif inlet.name in feeding:
                source = feeding[inlet.name]
                given.append(Wire(tensor(source), self.walked.specs[source]))
            else:
                given.append(None)
        return given

    def _need(self, block: Block) -> None:
        for need in block.needs:
            self.experiment.needs[need] = None

    def _settings(self) -> dict[str, Any]:
        if not self.parts.trainers:
            return {}
        block = self._block(self.parts.trainers[0])
        assert isinstance(block, Trainer)
        views = self._views()
        return {"loop": block.loop, **written_values(block), **({"views": views} if views else {})}

    def _views(self) -> list[str]:
        """Give the live views that blocks bring, those inside of composites too, each once.

        That of attention is left out where nothing attends.
        """
        graphs = [self.graph, *(self.project.drawing(each) for each in self._composites())]
        nodes = [node for graph in graphs for _, node in sorted(graph.nodes.items())]
        blocks = [node.block for node in nodes if isinstance(node.block, Block)]
        found = (view for block in blocks for view in block.views)
        attends = any(block.attends for block in blocks)
        return [view for view in dict.fromkeys(found) if attends or view != "attention"]

    def _composites(self) -> list[str]:
        """Give the names of the composites that stand in the drawing, at any depth."""
        return sorted(name for name in self.project.uses("") if name in self.project.composites)


def written_values(block: Block) -> dict[str, Any]:
    """Give the fields of a block as plain data."""
    known = params(type(block))
    return {name: known[name].write(value) for name, value in block.values().items()}


def _flat_with_gaps(given: Sequence[Any]) -> list[Any]:
    """Give the wires of all ports in a row, None where nothing is joined."""
    found: list[Any] = []
    for each in given:
        found.extend(each if isinstance(each, tuple) else [each])
    return found


def _flat(given: Sequence[Any]) -> list[Any]:
    found: list[Any] = []
    for each in given:
        if isinstance(each, tuple):
            found.extend(each)
        elif each is not None:
            found.append(each)
    return found
