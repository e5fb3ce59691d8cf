"""Following: which blocks the end of a wire is offered, the likeliest first."""

from collections.abc import Iterable, Mapping

from app.graph import edits
from app.graph.graph import Port, Project
from app.ui.offer import Entry
from app.ui.stock import Stock
from nodes import CATALOGUE
from nodes.block import DECLARING, Block
from nodes.errors import UserError
from nodes.spec import Spec, Wire

USUAL: Mapping[str, Mapping[str, int]] = {
    "label": {"loss": 0, "metric": 1, "operation": 2, "layer": 3, "preparation": 5},
    "": {"layer": 0, "operation": 2, "loss": 3, "metric": 3, "trainer": 3, "preparation": 4},
}
"""How far down the blocks of a role stand for a wire of a kind, and for any other."""
OTHERS = 5
REFUSED = 10
AFTER: Mapping[str, tuple[str, ...]] = {
    "Conv1d": ("BatchNorm1d", "ReLU", "MaxPool1d", "Conv1d"),
    "Conv2d": ("BatchNorm2d", "ReLU", "MaxPool2d", "Conv2d"),
    "ConvTranspose2d": ("BatchNorm2d", "ReLU", "ConvTranspose2d", "Tanh"),
    "BatchNorm1d": ("ReLU", "Linear", "Conv1d"),
    "BatchNorm2d": ("ReLU", "Conv2d", "Add", "MaxPool2d"),
    "MaxPool2d": ("Conv2d", "Flatten", "Dropout2d"),
    "AdaptiveAvgPool2d": ("Flatten",),
    "GlobalAvgPool": ("Linear",),
    "Flatten": ("Linear", "Dropout"),
    "Linear": ("ReLU", "Dropout", "Linear", "Softmax", "CrossEntropy"),
    "Embedding": ("LSTM", "GRU", "SinePositions", "EncoderLayer"),
    "LSTM": ("Linear", "LSTM", "Dropout", "Select"),
    "GRU": ("Linear", "GRU", "Dropout", "Select"),
    "SinePositions": ("EncoderLayer", "DecoderLayer"),
    "MultiheadAttention": ("Add", "LayerNorm", "Dropout"),
    "EncoderLayer": ("EncoderLayer", "Mean", "Select", "Linear"),
    "LayerNorm": ("Linear", "MultiheadAttention"),
    "Add": ("ReLU", "LayerNorm", "Conv2d"),
    "GCNConv": ("ReLU", "GCNConv", "Dropout", "GlobalPool"),
    **dict.fromkeys(("ReLU", "GELU", "SiLU"), ("Conv2d", "Linear", "MaxPool2d", "Dropout")),
    **dict.fromkeys(("Dropout", "Dropout2d"), ("Linear", "Conv2d", "Flatten")),
    "CrossEntropy": ("Supervised",),
    "MSE": ("Supervised",),
}
"""What usually follows a block, the likeliest first."""
USUALLY = 3.0
"""How much nearer that makes it: in front of all that a role alone makes likely."""
SEQUENCE = frozenset({"Recurrent", "Attention", "Sequences"})


def following(
    stock: Stock,
    project: Project,
    composite: str,
    entries: Iterable[Entry],
    port: Port,
    spec: Spec | None,
) -> tuple[Entry, ...]:
    """Give the entries that a wire from a port may lead to, the likeliest first.

    Parameters
    ----------
    stock
        Where what can be placed is taken from.
    project, composite
        Where the port stands.
    entries
        What can be placed, in the order of the palette.
    port
        Where the wire begins: an output, or an input that wants something.
    spec
        What the output gives, if it is one and that is known.
    """
    fitting = [each for each in entries if fits(stock, project, composite, each.key, port)]
    node = project.drawing(composite).nodes[port.node]
    if port.name not in project.outlets(node):
        return tuple(fitting)
    after = AFTER.get(type(node.block).__name__, ())

    def far(entry: Entry) -> float:
        found = _far(entry, spec, node.role == "source")
        if entry.key in after and found < REFUSED:
            return found - USUALLY - 1.0 + after.index(entry.key) / len(after)
        return found

    return tuple(sorted(fitting, key=far))


def fits(stock: Stock, project: Project, composite: str, key: str, port: Port) -> bool:
    """Tell whether a new block has a port that a wire from ``port`` may lead into."""
    try:
        taken, block = stock.taken(project, key)
        after, name = edits.place(taken, composite, block, (0, 0))
    except UserError:
        return False
    graph = after.drawing(composite)
    node = graph.nodes[name]
    if port.name in after.outlets(graph.nodes[port.node]):
        pairs = [(port, Port(name, each.name)) for each in after.inlets(node)]
    else:
        pairs = [(Port(name, each), port) for each in after.outlets(node)]
    return any(not edits.may_connect(after, graph, *pair) for pair in pairs)


def _far(entry: Entry, spec: Spec | None, from_source: bool) -> float:
    """Tell how unlikely an entry is behind a wire that gives this."""
    kind = CATALOGUE.get(entry.key)
    if kind is None:
        return 1.0  # a composite
    block = kind()
    if spec is None:
        return USUAL[""].get(block.role, OTHERS)
    if _refuses(block, spec):
        return REFUSED
    inlets = block.inputs()
    roles = USUAL.get(spec.kind, USUAL[""])
    far = float(roles.get(block.role, OTHERS))
    if block.role == "preparation" and from_source and spec.kind in ("image", "observation"):
        far = 1.0
    if block.role in ("layer", "operation") and sum(not each.optional for each in inlets) > 1:
        far += 1.0  # it wants more than this wire
    of_graphs = any("graph" in inlet.takes for inlet in inlets)
    if str(spec.axes[0] if spec.axes else "") == "V" or spec.kind == "graph":
        return far - 1.5 if of_graphs else far
    if spec.rank == 3 and spec.floating and entry.category in SEQUENCE:
        far -= 0.5
    return far + 1.5 if of_graphs else far


def _refuses(block: Block, spec: Spec) -> bool:
    """Tell whether a block with one input says that it cannot take this."""
    needed = [inlet for inlet in block.inputs() if not inlet.optional]
    if len(needed) != 1 or needed[0].many or block.role not in DECLARING:
        return False
    given = Wire(needed[0].name, spec) if DECLARING[block.role] == "forward" else spec
    try:
        getattr(block, DECLARING[block.role])(given)
    except UserError:
        return True
    return False
