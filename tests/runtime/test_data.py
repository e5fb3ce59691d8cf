import gzip
import pickle
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image, UnidentifiedImageError

from nodes import CATALOGUE
from nodes.block import Source
from nodes.runtime.data.adding import AddingProblem
from nodes.runtime.data.chance import normal, uniform
from nodes.runtime.data.csv_table import CsvTable
from nodes.runtime.data.digits import Digits
from nodes.runtime.data.image_folder import ImageFolder
from nodes.runtime.data.logic import TruthTable, Xor
from nodes.runtime.data.mnist import Mnist
from nodes.runtime.data.npz_file import NpzFile
from nodes.runtime.data.points import Points
from nodes.runtime.data.random_images import RandomImages
from nodes.runtime.data.samples import Samples
from nodes.runtime.data.tables import BreastCancer, Diabetes, Iris, Wine
from nodes.runtime.data.text_file import TextFile
from nodes.runtime.data.together import Together
from nodes.runtime.failure import RunError
from tests.nodes.building import needed

BUILT_IN: dict[str, dict[str, Any]] = {
    "Digits": {},
    "RandomImages": {"side": 8, "samples": 20, "classes": 4},
    "Iris": {"species": ("setosa", "virginica"), "measures": ("petal_length",)},
    "Wine": {},
    "BreastCancer": {},
    "Diabetes": {},
    "TruthTable": {},
    "Xor": {"samples": 10, "noise": 0.1},
    "Points": {"form": "spirals", "classes": 3},
    "AddingProblem": {"length": 10, "samples": 100},
    "Reversal": {"symbols": 5, "shortest": 2, "longest": 6, "samples": 100},
}


def agrees(found: torch.Tensor, kind: str, axes: list[Any], dtype: str, high: Any) -> None:
    assert found.ndim == 1 + len(axes)
    for size, axis in zip(found.shape[1:], axes, strict=True):
        assert axis == size or isinstance(axis, str)  # one with a name differs from batch to batch
    assert f"torch.{dtype}" == str(found.dtype)
    if high is not None:
        assert 0 <= int(found.min()) <= int(found.max()) < high
    assert kind in {"image", "label", "tensor", "tokens", "mask"}


def check(data: Samples) -> None:
    """Compare what a set tells of itself with what it gives."""
    parts = [part for part in (data.training, data.validation) if len(part)]
    for part in parts:
        batch = part.__getitems__(list(range(min(5, len(part)))))
        assert batch.pop("index").dtype == torch.int64
        assert list(batch) == list(data.describe())
        for name, told in data.describe().items():
            agrees(batch[name], **told)
    if data.classes and "label" in data.describe():
        assert len(data.classes) == data.describe()["label"]["high"]


@pytest.mark.parametrize("name", sorted(BUILT_IN))
def test_a_set_gives_what_its_block_says(name: str) -> None:
    block = CATALOGUE[name](**BUILT_IN[name])
    assert isinstance(block, Source)
    data: Samples = eval(block.data(), needed(block))
    check(data)
    told = data.describe()
    assert list(told) == list(block.outputs())
    for field, spec in block.fields().items():
        assert list(map(str, told[field]["axes"])) == list(map(str, spec.axes[1:]))
        assert told[field]["kind"] == spec.kind
        assert told[field]["dtype"] == spec.dtype
        assert told[field]["high"] == spec.high


@pytest.mark.parametrize("name", sorted(set(BUILT_IN) - {"TruthTable", "Xor"}))
def test_no_sample_stands_in_both_parts_and_none_is_lost(name: str) -> None:
    block = CATALOGUE[name](**BUILT_IN[name])
    assert isinstance(block, Source)
    data: Samples = eval(block.data(), needed(block))
    training, validation = (
        set(data.training.numbers.tolist()),
        set(data.validation.numbers.tolist()),
    )
    assert not training & validation
    assert training | validation == set(range(data.samples))


def test_the_digits_are_parted_as_scikit_learn_parts_them() -> None:
    data = Digits(validation=0.2)
    assert (len(data.training), len(data.validation)) == (1437, 360)
    assert float(data.fields["image"].max()) == 1.0
    assert float(Digits(scale=False).fields["image"].max()) == 16.0


def test_another_seed_parts_otherwise_and_the_same_seed_alike() -> None:
    first, again, other = Wine(split_seed=1), Wine(split_seed=1), Wine(split_seed=2)
    assert first.training.numbers.equal(again.training.numbers)
    assert not first.training.numbers.equal(other.training.numbers)


def test_the_global_random_state_is_left_alone() -> None:
    torch.manual_seed(5)
    before = torch.get_rng_state()
    RandomImages(4, 1, 2, 5).training.__getitems__([0, 1])
    AddingProblem(5, 10).training.__getitems__([0])
    Points("moons", 10, 2, 0.1)
    assert torch.get_rng_state().equal(before)


@pytest.mark.parametrize("kind", [Wine, BreastCancer, Diabetes])
def test_columns_are_standardized_by_the_training_part_alone(kind: type[Any]) -> None:
    data = kind(validation=0.3)
    seen = data.fields["features"][data.training.numbers]
    assert float(seen.mean(0).abs().max()) < 1e-5
    assert float((seen.std(0, correction=0) - 1).abs().max()) < 1e-5


def test_irises_keep_the_order_of_the_species_that_were_asked_for() -> None:
    data = Iris(species=("virginica", "setosa"), measures=("petal_width", "sepal_length"))
    assert data.classes == ("virginica", "setosa")
    assert data.samples == 100
    first = data.fields["features"][data.fields["label"] == 0]
    assert float(first[:, 0].mean()) == pytest.approx(2.026, abs=1e-3)  # virginica's petal width


@pytest.mark.parametrize(
    ("gate", "answers"),
    [("and", [0, 0, 0, 1]), ("xor", [0, 1, 1, 0]), ("nand", [1, 1, 1, 0]), ("not", [1, 0])],
)
def test_a_truth_table_holds_every_row_in_both_parts(gate: str, answers: list[int]) -> None:
    data = TruthTable(gate)
    for part in (data.training, data.validation):
        assert part.__getitems__(list(range(len(part))))["label"].tolist() == answers


def test_exclusive_or_has_noise_of_its_own_in_each_part() -> None:
    data = Xor(samples=8, noise=0.1)
    training = data.training.__getitems__(list(range(8)))
    validation = data.validation.__getitems__(list(range(8)))
    assert training["label"].equal(validation["label"])
    assert not training["features"].equal(validation["features"])
    assert training["features"].round().equal(validation["features"].round())


def test_the_two_marked_numbers_add_up_to_the_target() -> None:
    data = AddingProblem(length=50, samples=2000)
    batch = data.training.__getitems__(list(range(1600)))
    values, marks = batch["sequence"].unbind(2)
    assert marks.sum(1).equal(torch.full((1600,), 2.0))
    assert marks[:, :25].sum(1).equal(torch.ones(1600))
    assert (values * marks).sum(1, keepdim=True).allclose(batch["target"])
    variance = float(batch["target"].var())
    assert variance == pytest.approx(1 / 6, rel=0.1)  # what a constant answer leaves over


def test_a_sample_is_the_same_in_whatever_batch_it_is_fetched() -> None:
    for data in (AddingProblem(20, 50, seed=3), RandomImages(4, 2, 5, 50, seed=3)):
        together = data.training.__getitems__([4, 7, 1])
        alone = data.training.__getitems__([7])
        assert all(together[name][1].equal(alone[name][0]) for name in together)


def test_drawn_numbers_are_uniform_and_independent_of_one_another() -> None:
    numbers = torch.arange(20_000)
    drawn = uniform(numbers, seed=0, draws=4)
    assert float(drawn.min()) >= 0
    assert float(drawn.max()) < 1
    assert torch.corrcoef(drawn.T).fill_diagonal_(0).abs().max() < 0.03
    counts = torch.histc(drawn, 16, 0, 1)
    assert float((counts / counts.mean() - 1).abs().max()) < 0.06
    for other in (uniform(numbers, 1, 4), uniform(numbers, 0, 4, stream=1)):
        assert abs(float(torch.corrcoef(torch.stack([drawn[:, 0], other[:, 0]]))[0, 1])) < 0.03


def test_drawn_normal_numbers_are_normal() -> None:
    drawn = normal(torch.arange(20_000), 0, 3)
    assert float(drawn.mean()) == pytest.approx(0, abs=0.02)
    assert float(drawn.std()) == pytest.approx(1, abs=0.02)
    assert float((drawn.abs() < 1).float().mean()) == pytest.approx(0.6827, abs=0.01)


def paint(path: Path, colour: tuple[int, int, int]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (10, 6), colour).save(path)


def test_a_folder_of_pictures_has_its_folders_as_classes(tmp_path: Path) -> None:
    for number in range(4):
        paint(tmp_path / "rose" / f"{number}.png", (255, 0, 0))
        paint(tmp_path / "aster" / f"{number}.jpg", (0, 0, 255))
    (tmp_path / "aster" / "notes.txt").write_text("no picture")
    data = ImageFolder(str(tmp_path), 8, validation=0.25)
    check(data)
    assert data.classes == ("aster", "rose")
    batch = data.training.__getitems__(list(range(len(data.training))))
    red = batch["image"][:, 0].mean((1, 2))
    assert ((red > 0.5).long()).equal(batch["label"])
    check(ImageFolder(str(tmp_path), 8, grey=True))


def test_a_broken_picture_is_told_by_its_name(tmp_path: Path) -> None:
    paint(tmp_path / "a" / "1.png", (1, 2, 3))
    (tmp_path / "a" / "1.png").write_bytes(b"no picture")
    data = ImageFolder(str(tmp_path), 8, validation=0.0)
    with pytest.raises(RunError, match=r"1\.png cannot be read as a picture"):
        data.training.__getitems__([0])


def test_a_picture_that_would_start_a_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a" / "1.png"
    path.parent.mkdir()
    path.write_bytes(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n%%EndComments\nshowpage\n")
    with pytest.raises(RunError, match="cannot be read as a picture") as refused:
        ImageFolder(str(tmp_path), 8).validation.__getitems__([0])
    assert isinstance(refused.value.__cause__, UnidentifiedImageError)  # it was not even tried


@pytest.mark.parametrize("folder", ["missing", "."])
def test_a_folder_without_pictures_is_refused(folder: str, tmp_path: Path) -> None:
    with pytest.raises(RunError):
        ImageFolder(str(tmp_path / folder), 8)


def write_idx(path: Path, array: np.ndarray) -> None:
    head = bytes([0, 0, 8, array.ndim]) + b"".join(n.to_bytes(4, "big") for n in array.shape)
    held = head + array.astype(np.uint8).tobytes()
    path.write_bytes(gzip.compress(held) if path.suffix == ".gz" else held)


def write_digits(folder: Path, stem: str, count: int, ending: str = "") -> None:
    pictures = np.arange(count * 28 * 28).reshape(count, 28, 28) % 256
    write_idx(folder / f"{stem}-images-idx3-ubyte{ending}", pictures)
    write_idx(folder / f"{stem}-labels-idx1-ubyte{ending}", np.arange(count) % 10)


@pytest.mark.parametrize("ending", ["", ".gz"])
def test_digits_are_read_from_idx_files(tmp_path: Path, ending: str) -> None:
    write_digits(tmp_path, "t10k", 30, ending)
    data = Mnist(str(tmp_path))
    check(data)
    assert (len(data.training), len(data.validation)) == (24, 6)
    batch = data.training.__getitems__([0])
    assert int(batch["label"]) == int(batch["index"]) % 10
    assert float(batch["image"][0, 0, 0, 1] * 255) == pytest.approx(
        (int(batch["index"]) * 784 + 1) % 256
    )


def test_the_second_pair_of_idx_files_is_the_validation(tmp_path: Path) -> None:
    write_digits(tmp_path, "train", 20)
    write_digits(tmp_path, "t10k", 7)
    data = Mnist(str(tmp_path))
    assert data.training.numbers.tolist() == list(range(20))
    assert len(data.validation) == 7
    assert len(Mnist(str(tmp_path), most=5).training) == 5


def test_torn_idx_files_are_told(tmp_path: Path) -> None:
    write_digits(tmp_path, "train", 20)
    path = tmp_path / "train-images-idx3-ubyte"
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(RunError, match="torn"):
        Mnist(str(tmp_path))
    with pytest.raises(RunError, match="no IDX files"):
        Mnist(str(tmp_path / "elsewhere"))


def test_the_real_digits_can_be_read(shared_data: Path) -> None:
    data = Mnist(str(shared_data / "mnist-t10k"))
    assert (len(data.training), len(data.validation)) == (8000, 2000)
    check(data)


TABLE = "length,width,kind\n1,10,b\n2,20,a\n3,30,b\n4,40,a\n"


def test_a_table_has_its_last_column_as_target(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("\ufeff" + TABLE, encoding="utf-8")
    data = CsvTable(str(path), "class", standardize=False, validation=0.25)
    check(data)
    assert data.classes == ("a", "b")
    assert data.fields["features"].tolist() == [[1, 10], [2, 20], [3, 30], [4, 40]]
    assert data.fields["target"].tolist() == [1, 0, 1, 0]


def test_a_table_gives_the_columns_that_are_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text(TABLE.replace(",", ";"), encoding="utf-8")
    data = CsvTable(str(path), "number", target="length", columns=["width"], delimiter="semicolon")
    check(data)
    seen = data.fields["target"][data.training.numbers]
    assert float(seen.mean()) == pytest.approx(0, abs=1e-6)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a,b\n", "no line below"),
        ("", "no line below"),
        ("a,b\n1,2\n1\n", "Line 3 of .* has 1 columns"),
        ("a,b\n1,2\nx,2\n", "Line 3 of .* has no number in a, but 'x'"),
        ("a,b\n1,2\nnan,2\n", "no number in a"),
    ],
)
def test_what_is_wrong_with_a_table_is_told(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "table.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RunError, match=told):
        CsvTable(str(path), "class")
    with pytest.raises(RunError, match="cannot be read"):
        CsvTable(str(tmp_path / "missing.csv"), "class")


def test_a_column_that_is_missing_is_told_with_those_there_are(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text(TABLE, encoding="utf-8")
    with pytest.raises(RunError, match="no column colour; it has length, width, kind"):
        CsvTable(str(path), "class", target="colour")


def test_arrays_are_read_with_their_kinds(tmp_path: Path) -> None:
    path = tmp_path / "held.npz"
    np.savez(path, x=np.zeros((6, 3, 4, 5)), y=np.array([0, 1, 2, 0, 1, 2], np.int16))
    data = NpzFile(str(path), ("x", "y"))
    check(data)
    assert data.describe()["x"]["kind"] == "image"
    assert data.describe()["y"] == {"kind": "label", "axes": [], "dtype": "int64", "high": 3}


class Planted:
    """What would write a file, were it ever unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return (Path.write_text, (self.path, "ran"))


def test_arrays_that_could_run_code_are_refused(tmp_path: Path) -> None:
    planted = tmp_path / "planted"
    held = np.empty(2, dtype=object)
    held[0] = Planted(planted)
    path = tmp_path / "held.npz"
    np.savez(path, x=held)
    with pytest.raises(RunError, match="cannot be read"):
        NpzFile(str(path), ("x",))
    raw = tmp_path / "raw.npz"
    raw.write_bytes(pickle.dumps(Planted(planted)))
    with pytest.raises(RunError, match="cannot be read"):
        NpzFile(str(raw), ("x",))
    assert not planted.exists()


def test_an_array_that_is_too_large_for_memory_is_told(tmp_path: Path) -> None:
    path = tmp_path / "held.npz"
    with zipfile.ZipFile(path, "w") as held, held.open("x.npy", "w") as file:
        shape = {"descr": "<f8", "fortran_order": False, "shape": (2**50,)}
        np.lib.format.write_array_header_1_0(file, shape)
    with pytest.raises(RunError, match="cannot be read"):
        NpzFile(str(path), ("x",))


def test_arrays_that_do_not_fit_are_told(tmp_path: Path) -> None:
    path = tmp_path / "held.npz"
    np.savez(path, x=np.zeros((6, 3)), y=np.zeros(5), words=np.array(["a", "b"]))
    with pytest.raises(RunError, match="x 6, y 5"):
        NpzFile(str(path), ("x", "y"))
    with pytest.raises(RunError, match="no array z; it has x, y, words"):
        NpzFile(str(path), ("z",))
    with pytest.raises(RunError, match="no array of numbers"):
        NpzFile(str(path), ("words",))


def test_a_text_asks_for_the_next_character_at_each_place(tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_text("abcd" * 25, encoding="utf-8")
    data = TextFile(str(path), length=8, validation=0.2)
    check(data)
    assert data.classes == ("a", "b", "c", "d")
    batch = data.training.__getitems__(list(range(len(data.training))))
    assert batch["target"].equal((batch["tokens"] + 1) % 4)
    last = int(data.starts[data.training.numbers].max()) + 8
    first = int(data.starts[data.validation.numbers].min())
    assert last < first == 80


def test_a_text_that_is_too_short_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_text("abc", encoding="utf-8")
    with pytest.raises(RunError, match="too few"):
        TextFile(str(path), length=8)


def test_two_sets_go_side_by_side() -> None:
    images, numbers = Digits(), AddingProblem(5, 1797)
    data = Together(
        (images, {"image": "image", "label": "label"}),
        (numbers, {"sequence": "sequence", "target": "sum"}),
    )
    check(data)
    batch = data.training.__getitems__([3])
    assert batch["label"].equal(images.training.__getitems__([3])["label"])
    assert data.classes == images.classes
    with pytest.raises(RunError, match="equally many"):
        Together((images, {}), (AddingProblem(5, 10), {}))
