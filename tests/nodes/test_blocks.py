"""What holds for every block of the catalogue: a new one is tested by being declared."""

import inspect
import json
import keyword
import math
from collections.abc import Iterator
from typing import Any

import pytest
import torch

from nodes import CATALOGUE, CATEGORIES, blocks_of, category_of
from nodes.block import Block, Source, doc, slug
from nodes.errors import UserError
from nodes.params import (
    UNITS,
    Choice,
    Expression,
    Flag,
    Names,
    Numbers,
    Param,
    Real,
    Sizes,
    Text,
    Whole,
    params,
)
from nodes.spec import Axis, Free, Spec, Wire
from nodes.written import Number, Size
from tests.nodes.building import build, needed, sample, shape

BLOCKS = sorted(CATALOGUE)
TENSORS = frozenset({"layer", "operation", "preparation", "loss", "metric"})
FED = [name for name in BLOCKS if CATALOGUE[name].role in TENSORS]
RUNNING = [name for name in FED if CATALOGUE[name].role != "metric"]
BATCHES = (2, 3)


@pytest.fixture(autouse=True)
def same_chance() -> None:
    torch.manual_seed(0)


def made(name: str) -> Block:
    return CATALOGUE[name]()


@pytest.mark.parametrize("name", FED)
def test_a_block_has_an_example_for_each_port_that_it_needs(name: str) -> None:
    block = made(name)
    inlets = block.inputs()
    least = sum(not inlet.optional for inlet in inlets)
    assert len(block.example) >= least
    assert len(block.example) <= len(inlets) or inlets[0].many


@pytest.mark.parametrize("name", RUNNING)
@pytest.mark.parametrize("batch", BATCHES)
def test_a_block_gives_a_tensor_for_each_of_its_ports(name: str, batch: int) -> None:
    block = made(name)
    built = build(block, block.example)
    built.namespace["index"] = torch.arange(batch)
    found = built(*(sample(spec, batch=batch) for spec in block.example))
    assert len(found) == len(block.outputs())
    assert all(bool(torch.isfinite(each.float()).all()) for each in found)
    if block.role == "loss":
        assert found[0].shape == ()


@pytest.mark.parametrize("name", [n for n in RUNNING if CATALOGUE[n].probe != "real"])
def test_the_shape_without_allocating_is_the_shape_of_real_tensors(name: str) -> None:
    block = made(name)
    real = build(block, block.example)(*map(sample, block.example))
    given = (sample(spec, "meta") for spec in block.example)
    meta = build(block, block.example, "meta")(*given)
    assert [each.shape for each in meta] == [each.shape for each in real]
    assert [each.dtype for each in meta] == [each.dtype for each in real]


@pytest.mark.parametrize("name", RUNNING)
def test_a_stated_shape_is_the_shape_of_real_tensors(name: str) -> None:
    block = made(name)
    stated = block.stated(*block.example)
    if stated is None:
        return
    found = dict(zip(block.outputs(), build(block, block.example)(*map(sample, block.example)),
                     strict=True))  # fmt: skip
    arriving = {each for spec in block.example for each in spec.axes}
    sizes: dict[Axis, int] = {}  # of axes that begin here: how many rows are left, values tell
    for port, spec in stated.items():
        assert found[port].ndim == spec.rank
        assert f"torch.{spec.dtype}" == str(found[port].dtype)
        for size, given, wanted in zip(found[port].shape, spec.axes, shape(spec), strict=True):
            if isinstance(given, Free) and given not in arriving:
                wanted = sizes.setdefault(given, size)
            assert size == wanted


@pytest.mark.parametrize("name", RUNNING)
def test_gradient_flows_exactly_where_a_block_says_so(name: str) -> None:
    block = made(name)
    built = build(block, block.example)
    given = [sample(spec) for spec in block.example]
    floating = [each.requires_grad_() for each in given if each.is_floating_point()]
    found = [each for each in built(*given) if each.requires_grad]
    if found:
        torch.stack([each.pow(2).sum() for each in found]).sum().backward()
    flowing = [each.grad is not None and bool(each.grad.any()) for each in floating]
    assert any(flowing) == (block.gradient and bool(floating))


@pytest.mark.parametrize("name", [n for n in BLOCKS if CATALOGUE[n].role == "parameter"])
@pytest.mark.parametrize("start", ["zeros", "ones", "normal", "given"])
def test_a_parameter_holds_the_numbers_that_it_says(name: str, start: str) -> None:
    block = made(name).with_values(shape=(2, 3), start=start, entries=(1, 2, 3, 4, 5, 6.5))
    held = eval(block.layer(), needed(block))  # type: ignore[attr-defined]
    assert held.shape == (2, 3)
    assert bool((held == 0).all()) == (start == "zeros")
    assert (held[1, 2] == 6.5) == (start == "given")
    assert held.requires_grad == (name == "Parameter")


@pytest.mark.parametrize("name", [n for n in BLOCKS if CATALOGUE[n].role == "metric"])
def test_a_metric_gives_a_number_for_what_it_was_given(name: str) -> None:
    block = made(name)
    built = build(block, block.example)
    built.namespace["layer"] = built.module
    given = [sample(spec, batch=6) for spec in block.example]
    built.module.update(*given)
    assert math.isfinite(built.module.value())
    built.module.reset()
    assert math.isnan(built.module.value())


@pytest.mark.parametrize("name", BLOCKS)
def test_values_survive_a_file(name: str) -> None:
    block = made(name)
    for value in variants(block):
        known = params(type(value))
        held = json.loads(json.dumps({k: known[k].write(v) for k, v in value.values().items()}))
        assert CATALOGUE[name](**{k: known[k].read(k, v) for k, v in held.items()}) == value


def variants(block: Block) -> Iterator[Block]:
    """Give the block, and each change of one value that it takes."""
    yield block
    for field, param in params(type(block)).items():
        for value in others(param):
            try:
                yield block.with_values(**{field: value})
            except UserError:
                continue


def others(param: Param) -> Iterator[Any]:
    match param:
        case Choice():
            yield from param.options
        case Flag():
            yield not param.default
        case Real():
            yield from (0.25, 1.5)
        case Whole():
            yield from (1, 3)
        case Sizes() if param.single:
            yield from (3, (3,) * (param.length or 1))
        case Sizes():
            yield (2, 3)
        case Numbers():
            yield (0.5, 1.5)
        case Names():
            yield ("one", "two")
        case Text():
            yield "X"
    if param.open:
        yield (
            Expression("channels * 2")
            if not isinstance(param, Sizes) or param.single
            else (Expression("channels"),)
        )


def wrong(param: Param) -> Iterator[Any]:
    yield None
    yield object()
    match param:
        case Whole():
            yield from (1.5, True, "1", 2**60)
            if param.low is not None:
                yield param.low - 1
            if param.high is not None:
                yield param.high + 1
        case Real():
            yield from (math.nan, math.inf, True, "1")
            if param.low is not None:
                yield param.low - 0.001
            if param.high is not None:
                yield param.high + 0.001
        case Flag():
            yield from (1, "yes")
        case Choice():
            yield from ("nothing of this kind", 0)
        case Sizes():
            yield from ((1.5,) * (param.length or 1), [1, 2], (2**60,) * (param.length or 1))
            if param.low is not None:
                yield (param.low - 1,) * (param.length or 1)
        case Numbers():
            yield from ((math.nan,), ("1",), 1.0)
        case Names():
            yield from ((1,), "one", ("a\nb",))
        case Text():
            yield from (1, "a" * (param.most + 1))
            if not param.lines:
                yield "a\nb"


@pytest.mark.parametrize("name", BLOCKS)
def test_what_a_value_may_not_be_is_refused_in_a_sentence(name: str) -> None:
    block = made(name)
    for field, param in params(type(block)).items():
        for value in wrong(param):
            with pytest.raises(UserError) as refused:
                block.with_values(**{field: value})
            assert field in str(refused.value), value
            assert str(refused.value).endswith(".")


@pytest.mark.parametrize("name", BLOCKS)
def test_a_block_explains_itself(name: str) -> None:
    kind = CATALOGUE[name]
    first = doc(kind)
    assert first.endswith("."), first
    assert first[0].isupper()
    assert len(first) <= 100
    if kind.role in TENSORS | {"source", "parameter"}:
        assert "Shape\n-----" in (inspect.getdoc(kind) or "")
    for field, param in params(kind).items():
        assert param.hint.endswith("."), (name, field)
        for said in ("pixels", "0 to 1", *UNITS):
            assert f"({said})" not in param.hint, "its unit and its bounds are shown beside it"
        assert field.isidentifier()


@pytest.mark.parametrize("name", BLOCKS)
def test_the_default_of_a_value_is_allowed_and_told_shortly(name: str) -> None:
    block = made(name)
    assert len(block.summary()) <= 48
    for value in variants(block):
        assert isinstance(value.summary(), str)
        assert "Expression(" not in value.summary()


@pytest.mark.parametrize("name", [n for n in BLOCKS if CATALOGUE[n].role != "source"])
def test_ports_have_names_that_code_can_use(name: str) -> None:
    block = made(name)
    inlets = [inlet.name for inlet in block.inputs()]
    assert len(set(inlets)) == len(inlets)
    assert len(set(block.outputs())) == len(block.outputs())
    for port in (*inlets, *block.outputs()):
        assert port.isidentifier()
        assert not keyword.iskeyword(port)


def test_every_block_gives_its_nodes_a_name_of_their_own() -> None:
    stems = [slug(name) for name in BLOCKS]
    assert len(set(stems)) == len(stems)
    assert all(stem.isidentifier() and stem.isascii() for stem in stems)


@pytest.mark.parametrize("name", BLOCKS)
def test_no_value_hides_what_a_block_does(name: str) -> None:
    assert not set(params(CATALOGUE[name])) & (set(dir(Block)) | {"layer", "run", "forward"})


def test_every_category_has_a_title_and_blocks() -> None:
    titles = [vars(category)["TITLE"] for category in CATEGORIES]
    assert len(set(titles)) == len(titles)
    assert all(blocks_of(category) for category in CATEGORIES)
    assert sum(len(blocks_of(category)) for category in CATEGORIES) == len(CATALOGUE)
    assert category_of(CATALOGUE["Conv2d"]) == "Convolution"


def named_sizes(number: int, spec: Spec) -> Spec:
    """Give the spec with each fixed size as the text of an expression."""
    axes = tuple(
        axis if isinstance(axis, Free) else Size(axis, f"size_{number}_{place}")
        for place, axis in enumerate(spec.axes)
    )
    return spec.like(axes=axes)


@pytest.mark.parametrize("name", [n for n in BLOCKS if CATALOGUE[n].role == "layer"])
def test_the_line_of_a_layer_may_name_the_sizes_that_arrive(name: str) -> None:
    block = made(name)
    scope: dict[str, Any] = needed(block)
    for number, spec in enumerate(block.example):
        scope |= {f"size_{number}_{place}": axis for place, axis in enumerate(spec.axes)}
    named = [named_sizes(number, spec) for number, spec in enumerate(block.example)]
    plain = eval(block.layer(*block.example), scope)  # type: ignore[attr-defined]
    again = eval(block.layer(*named), scope)  # type: ignore[attr-defined]
    assert str(again) == str(plain)


def code(block: Block) -> str:
    """Give the code of a block where its example arrives, or what is wrong with it."""
    wires = [Wire(f"a{number}", spec) for number, spec in enumerate(block.example)]
    try:
        if method := getattr(block, "layer", None):
            return str(method(*block.example))
        return str(block.forward(*wires))  # type: ignore[attr-defined]
    except UserError:
        return "refused"


@pytest.mark.parametrize(
    "name", [n for n in BLOCKS if CATALOGUE[n].role in {"layer", "operation", "parameter"}]
)
def test_an_expression_gives_one_line_whatever_its_number(name: str) -> None:
    block = made(name)
    for field, param in params(type(block)).items():
        lines = set()
        for number in (1, 2, 3):
            if isinstance(param, Whole) or (isinstance(param, Sizes) and param.single):
                lines.add(code(block.with_values(**{field: Size(number, "p")})))
            elif isinstance(param, Real) and number <= (param.high or number):
                lines.add(code(block.with_values(**{field: Number(number, "p")})))
        assert len(lines - {"refused"}) <= 1, lines


@pytest.mark.parametrize(
    "kind", [kind for kind, each in CATALOGUE.items() if issubclass(each, Source)]
)
def test_a_source_knows_its_ports_while_its_values_are_expressions(kind: str) -> None:
    block = CATALOGUE[kind]()
    fields = {
        name: Expression("amount")
        for name, param in params(type(block)).items()
        if isinstance(param, Whole | Real)
    }
    assert block.with_values(**fields).outputs() == block.outputs()
