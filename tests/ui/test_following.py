import pytest

from app.graph.graph import Project
from app.ui import offer
from app.ui.following import fits, following
from app.ui.stock import Stock
from nodes import CATALOGUE
from nodes.spec import BATCH, Spec, axis
from tests.ui.conftest import joined, node, port


def titles(source: str, field: str, spec: Spec) -> list[str]:
    drawn = joined({"data": node(source)})
    entries = offer.of_catalogue()
    return [
        each.title for each in following(Stock(), drawn, "", entries, port(f"data.{field}"), spec)
    ]


def test_only_what_fits_is_offered(digits: Project) -> None:
    assert fits(Stock(), digits, "", "ReLU", port("linear_1.out"))
    assert not fits(Stock(), digits, "", "Digits", port("linear_1.out"))
    assert fits(Stock(), digits, "", "Linear", port("accuracy.scores"))
    assert not fits(Stock(), digits, "", "Supervised", port("accuracy.scores"))


@pytest.mark.parametrize(
    ("source", "field", "spec", "first"),
    [
        ("Digits", "image", Spec.image(1, 8, 8), "Conv2d"),
        ("Digits", "label", Spec.label(10), "CrossEntropy"),
        ("CartPole", "observation", Spec("observation", (BATCH, 4)), "Linear"),
        ("AddingProblem", "sequence", Spec("tensor", (BATCH, axis("T"), 2)), "RNN"),
        ("TextFile", "tokens", Spec("tokens", (BATCH, 64), "int64", 42), "Embedding"),
        ("KarateClub", "x", Spec("tensor", (axis("V"), 34)), "GCNConv"),
        ("KarateClub", "edge_index", Spec("graph", (2, axis("E")), "int64", "V"), "GCNConv"),
    ],
)
def test_what_usually_follows_comes_first(source: str, field: str, spec: Spec, first: str) -> None:
    assert titles(source, field, spec)[0] == first


@pytest.mark.parametrize(
    ("kind", "spec", "wanted"),
    [
        ("Conv2d", Spec.image(8, 8, 8), ["BatchNorm2d", "ReLU", "MaxPool2d"]),
        ("Linear", Spec.tensor(8), ["ReLU", "Dropout", "Linear"]),
        ("Flatten", Spec.tensor(8), ["Linear", "Dropout"]),
    ],
)
def test_what_usually_stands_behind_a_block_is_offered_first(
    kind: str, spec: Spec, wanted: list[str]
) -> None:
    drawn = joined({"block": node(kind)})
    found = following(Stock(), drawn, "", offer.of_catalogue(), port("block.out"), spec)
    assert [each.title for each in found[: len(wanted)]] == wanted


def test_what_would_refuse_the_wire_comes_last() -> None:
    found = titles("Digits", "image", Spec.image(1, 8, 8))
    for refused in ("Embedding", "RandomImages"):
        assert refused not in found[: len(found) // 2]


def test_a_wire_from_an_input_keeps_the_order_of_the_palette(digits: Project) -> None:
    found = following(Stock(), digits, "", offer.of_catalogue(), port("accuracy.scores"), None)
    places = [list(CATALOGUE).index(each.key) for each in found]
    assert places == sorted(places)
