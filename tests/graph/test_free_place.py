import pytest

from app.graph import edits
from tests.compiler.small import block, graph


@pytest.mark.parametrize("wanted", [(0.0, 0.0), (100.0, 60.0), (-170.0, 140.0)])
def test_a_new_block_leaves_room_for_a_picture_in_every_other(
    wanted: tuple[float, float],
) -> None:
    drawn = graph({"first": block("ReLU"), "second": block("ReLU")})
    drawn = edits.move(drawn, {"second": (0.0, 160.0)})
    x, y = edits.free_place(drawn, wanted)
    assert x == pytest.approx(wanted[0], abs=10)
    for each in drawn.nodes.values():
        assert abs(each.x - x) >= 180 or abs(each.y - y) >= 160


def test_a_free_place_is_taken_as_it_is() -> None:
    drawn = graph({"first": block("ReLU")})
    assert edits.free_place(drawn, (240.0, 0.0)) == (240.0, 0.0)
