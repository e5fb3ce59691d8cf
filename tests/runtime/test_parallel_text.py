"""Pairs of sentences as ids: what is read, what gets an id, what is left out and what is told."""

from pathlib import Path

import pytest
import torch

from nodes.runtime.data.parallel_text import OTHER, ParallelText
from nodes.runtime.failure import RunError

PAIRS = (
    ("The cat sleeps.", "Le chat dort."),
    ("A cat eats!", "Un chat mange !"),
    ("The dog sleeps.", "Le chien dort."),
    ("It's late.", "Il est tard."),
)


def one_file(folder: Path) -> str:
    path = folder / "pairs.tsv"
    path.write_text("\n".join("\t".join(pair) for pair in PAIRS) + "\n", encoding="utf-8")
    return str(path)


def sentences(data: ParallelText, field: str, numbers: list[int]) -> list[str]:
    ids = data.batch(torch.tensor(numbers))[field]
    return [
        " ".join(data.vocabulary[field][each] for each in row if each != 0) for row in ids.tolist()
    ]


def test_two_files_and_one_with_tabs_hold_the_same(tmp_path: Path) -> None:
    for name, side in (("en", 0), ("fr", 1)):
        (tmp_path / name).write_text("\n".join(pair[side] for pair in PAIRS), encoding="utf-8")
    two = ParallelText(str(tmp_path / "en"), str(tmp_path / "fr"), validation=0.0)
    one = ParallelText(one_file(tmp_path), validation=0.0)
    assert one.vocabulary == two.vocabulary
    for name, each in one.batch(torch.arange(4)).items():
        assert each.equal(two.batch(torch.arange(4))[name])


def test_ids_say_the_words_and_the_target_its_end(tmp_path: Path) -> None:
    data = ParallelText(one_file(tmp_path), validation=0.0)
    assert sentences(data, "source", [0, 3]) == ["the cat sleeps .", "it's late ."]
    end = data.vocabulary["target"][2]
    assert sentences(data, "target", [0]) == [f"le chat dort . {end}"]
    large = ParallelText(one_file(tmp_path), lower=False, validation=0.0)
    assert sentences(large, "source", [0]) == ["The cat sleeps ."]


def test_a_batch_is_as_wide_as_its_longest_and_the_mask_says_where_words_are(
    tmp_path: Path,
) -> None:
    data = ParallelText(one_file(tmp_path), validation=0.0)
    batch = data.batch(torch.tensor([0, 3]))
    assert batch["source"].shape == (2, 4)
    assert batch["mask"].tolist() == [[True] * 4, [True, True, True, False]]
    assert int(batch["source"][1, 3]) == 0


def test_only_the_most_frequent_words_get_an_id_and_those_of_the_training_part(
    tmp_path: Path,
) -> None:
    data = ParallelText(one_file(tmp_path), vocabulary=2, validation=0.0)
    assert len(data.vocabulary["source"]) == OTHER + 1 + 2
    ids = data.batch(torch.tensor([1]))["source"][0].tolist()
    known = data.vocabulary["source"]
    told = [known[each] for each in ids]
    assert told.count(known[OTHER]) >= 2  # of “a cat eats !” at most two are frequent
    parted = ParallelText(one_file(tmp_path), validation=0.5)
    learned = {
        word
        for number in parted.training.numbers.tolist()
        for word in sentences(parted, "source", [number])[0].split()
    }
    assert set(parted.vocabulary["source"][OTHER + 1 :]) == learned


def test_long_pairs_are_left_out_and_no_more_are_used_than_asked_for(tmp_path: Path) -> None:
    with (tmp_path / "long.tsv").open("w", encoding="utf-8") as file:
        file.write("one two three\teins zwei drei\none\teins zwei drei vier\n")
    assert ParallelText(str(tmp_path / "long.tsv"), longest=3, validation=0.0).samples == 1
    assert ParallelText(one_file(tmp_path), most=2, validation=0.0).samples == 2
    with pytest.raises(RunError, match="no pair of at most 2 words a side"):
        ParallelText(one_file(tmp_path), longest=2)


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("one\ntwo", "eins", "has 2 lines and .* 1; line by line they should say the same"),
        ("one\teins\ntwo", "", "Line 2 of .* has no tab between two sentences"),
    ],
)
def test_lines_that_do_not_pair_are_told(
    first: str, second: str, told: str, tmp_path: Path
) -> None:
    (tmp_path / "a").write_text(first, encoding="utf-8")
    (tmp_path / "b").write_text(second, encoding="utf-8")
    with pytest.raises(RunError, match=told):
        ParallelText(str(tmp_path / "a"), str(tmp_path / "b") if second else "")


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"\xff\xfe\x00\xd8")
    with pytest.raises(RunError, match="cannot be read as text"):
        ParallelText(str(tmp_path / "a"))
