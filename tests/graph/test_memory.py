from app.graph.memory import remembered


def test_the_same_objects_are_looked_into_once_and_others_anew() -> None:
    asked = []

    @remembered(2)
    def joined(one: list[int], other: list[int]) -> list[int]:
        asked.append((one, other))
        return one + other

    first, second, alike = [1], [2], [1]
    assert joined(first, second) is joined(first, second)
    assert len(asked) == 1
    assert joined(alike, second) == [1, 2]  # equal, but another object
    assert len(asked) == 2
    joined(second, first)
    joined(first, second)  # two others have been asked since
    assert len(asked) == 4
