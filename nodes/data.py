"""Data: sets of samples, each field a port."""

from nodes.block import Source, block, brief, counted
from nodes.errors import UserError
from nodes.params import choice, flag, names, path, real, text, whole
from nodes.spec import BATCH, Spec, axis
from nodes.written import call, unless

TITLE = "Data"

SPECIES = ("setosa", "versicolor", "virginica")
MEASURES = ("sepal_length", "sepal_width", "petal_length", "petal_width")
GATES = ("and", "or", "nand", "nor", "xor", "xnor", "not")


@block
class _Split(Source):
    """What the sets have in common that are parted into training and validation."""

    validation: float = real(
        0.2, "Which share of the samples is kept for validation.", low=0.0, high=0.9
    )
    split_seed: int = whole(
        0, "What the parting begins with.", low=0, high=2**32 - 1, advanced=True
    )

    def _parted(self, name: str, **named: object) -> str:
        return call(
            name,
            **named,
            validation=self.validation,
            split_seed=unless(0, self.split_seed),
        )

    def summary(self) -> str:
        return f"{brief(self.validation)} for validation"


@block
class Digits(_Split):
    """Give 1,797 pictures of handwritten digits, 8×8 pixels.

    Shape
    -----
    image : (B, 1, 8, 8), float32
    label : (B,), int64 in 0..9

    References
    ----------
    sklearn.datasets.load_digits
    """

    scale: bool = flag(True, "Bring the pixels from 0..16 to 0..1.")

    needs = ("data.digits.Digits",)
    words = ("mnist", "handwriting", "pictures")

    def data(self) -> str:
        return self._parted("Digits", scale=unless(True, self.scale))

    def fields(self) -> dict[str, Spec]:
        return {"image": Spec.image(1, 8, 8), "label": Spec.label(10)}


@block
class Mnist(_Split):
    """Read pictures of handwritten digits, 28×28 pixels, from a folder of IDX files.

    The folder holds ``train-images-idx3-ubyte`` and ``train-labels-idx1-ubyte``, those of
    ``t10k``, or all four, gzipped or not. Where all four are there, ``t10k`` is the validation.
    Fashion-MNIST and the like come in the same form.

    Shape
    -----
    image : (B, 1, 28, 28), float32 in 0..1
    label : (B,), int64 in 0..9

    References
    ----------
    LeCun and Cortes, The MNIST database of handwritten digits
    """

    folder: str = path(
        "The folder of the IDX files.", folder=True, holding=("*-images*idx3-ubyte*",)
    )
    most: int = whole(0, "How many samples are used; 0 takes all.", low=0, unit="samples")

    needs = ("data.mnist.Mnist",)
    words = ("handwriting", "fashion", "idx", "pictures")

    def data(self) -> str:
        _chosen("folder", self.folder)
        return self._parted("Mnist", folder=self.folder, most=unless(0, self.most))

    def fields(self) -> dict[str, Spec]:
        return {"image": Spec.image(1, 28, 28), "label": Spec.label(10)}


@block
class ImageFolder(_Split):
    """Read pictures from a folder that has one folder for each class.

    Shape
    -----
    image : (B, 3, side, side), or (B, 1, side, side) where grey; float32 in 0..1
    label : (B,), int64, the classes in the order of the alphabet
    """

    folder: str = path(
        "The folder that holds a folder for each class.", folder=True, holding=("*/",)
    )
    side: int = whole(64, "To which side the pictures are brought.", low=1, high=4096, unit="px")
    grey: str = choice(("no", "yes"), "Whether colours become grey.")

    in_file = True
    needs = ("data.image_folder.ImageFolder",)
    words = ("pictures", "photographs", "own")

    def data(self) -> str:
        _chosen("folder", self.folder)
        return self._parted(
            "ImageFolder",
            folder=self.folder,
            side=self.side,
            grey=unless(False, self.grey == "yes"),
        )

    def fields(self) -> dict[str, Spec]:
        channels = 1 if self.grey == "yes" else 3
        label = Spec("label", (BATCH,), "int64")
        return {"image": Spec.image(channels, self.side, self.side), "label": label}


@block
class RandomImages(_Split):
    """Give pictures of noise with random labels, to try sizes and speed.

    Shape
    -----
    image : (B, channels, side, side), float32, normal
    label : (B,), int64 in 0..classes-1
    """

    side: int = whole(224, "Side of the pictures.", low=1, high=4096, unit="px")
    channels: int = whole(3, "How many channels they have.", low=1, high=4096)
    classes: int = whole(1000, "How many classes there are.", low=1)
    samples: int = whole(256, "How many pictures there are.", low=1, high=10**9, unit="samples")
    seed: int = whole(0, "What the noise begins with.", low=0, high=2**32 - 1, advanced=True)

    needs = ("data.random_images.RandomImages",)
    words = ("noise", "benchmark", "imagenet", "pictures")

    def data(self) -> str:
        return self._parted(
            "RandomImages",
            side=self.side,
            channels=self.channels,
            classes=self.classes,
            samples=self.samples,
            seed=unless(0, self.seed),
        )

    def fields(self) -> dict[str, Spec]:
        image = Spec.image(self.channels, self.side, self.side)
        return {"image": image, "label": Spec.label(self.classes)}

    def summary(self) -> str:
        return f"{self.samples} of {self.channels}×{self.side}×{self.side}"


@block
class Iris(_Split):
    """Give the measures of 150 irises of three species.

    Shape
    -----
    features : (B, measures), float32, centimetres
    label : (B,), int64, the species in their order

    References
    ----------
    sklearn.datasets.load_iris; Fisher, 1936
    """

    species: tuple[str, ...] = names(SPECIES, "Which species: setosa, versicolor, virginica.")
    measures: tuple[str, ...] = names(
        MEASURES, "Which measures: sepal_length, sepal_width, petal_length, petal_width."
    )
    standardize: bool = flag(False, "Bring each measure to mean 0 and deviation 1.")

    needs = ("data.tables.Iris",)
    words = ("flowers", "fisher", "table", "perceptron")

    def __post_init__(self) -> None:
        super().__post_init__()
        _subset("species", self.species, SPECIES, 2)
        _subset("measures", self.measures, MEASURES, 1)

    def data(self) -> str:
        return self._parted(
            "Iris",
            species=unless(SPECIES, self.species),
            measures=unless(MEASURES, self.measures),
            standardize=unless(False, self.standardize),
        )

    def fields(self) -> dict[str, Spec]:
        return {"features": Spec.tensor(len(self.measures)), "label": Spec.label(len(self.species))}

    def summary(self) -> str:
        return f"{len(self.species)} species · {len(self.measures)} measures"


@block
class Wine(_Split):
    """Give 13 measures of 178 wines of three growers.

    Shape
    -----
    features : (B, 13), float32
    label : (B,), int64 in 0..2

    References
    ----------
    sklearn.datasets.load_wine
    """

    standardize: bool = flag(True, "Bring each measure to mean 0 and deviation 1.")

    needs = ("data.tables.Wine",)
    words = ("table", "classification")

    def data(self) -> str:
        return self._parted("Wine", standardize=unless(True, self.standardize))

    def fields(self) -> dict[str, Spec]:
        return {"features": Spec.tensor(13), "label": Spec.label(3)}


@block
class BreastCancer(_Split):
    """Give 30 measures of 569 growths, malignant or benign.

    Shape
    -----
    features : (B, 30), float32
    label : (B,), int64: 0 malignant, 1 benign

    References
    ----------
    sklearn.datasets.load_breast_cancer
    """

    standardize: bool = flag(True, "Bring each measure to mean 0 and deviation 1.")

    needs = ("data.tables.BreastCancer",)
    words = ("table", "binary", "classification", "medicine")

    def data(self) -> str:
        return self._parted("BreastCancer", standardize=unless(True, self.standardize))

    def fields(self) -> dict[str, Spec]:
        return {"features": Spec.tensor(30), "label": Spec.label(2)}


@block
class Diabetes(_Split):
    """Give 10 measures of 442 patients, and how far their disease went in a year.

    Shape
    -----
    features : (B, 10), float32
    target : (B, 1), float32

    References
    ----------
    sklearn.datasets.load_diabetes
    """

    standardize: bool = flag(True, "Bring each measure, and the target, to mean 0 and deviation 1.")

    needs = ("data.tables.Diabetes",)
    words = ("table", "regression", "medicine")

    def data(self) -> str:
        return self._parted("Diabetes", standardize=unless(True, self.standardize))

    def fields(self) -> dict[str, Spec]:
        return {"features": Spec.tensor(10), "target": Spec.tensor(1)}


@block
class TruthTable(Source):
    """Give every row of a logic gate's table, for training and validation alike.

    Shape
    -----
    features : (B, 2), float32 of zeros and ones; (B, 1) for not
    label : (B,), int64 in 0..1
    """

    gate: str = choice(GATES, "Which gate.")

    needs = ("data.logic.TruthTable",)
    words = ("logic", "boolean", "perceptron", "neuron")

    def data(self) -> str:
        return call("TruthTable", self.gate)

    def fields(self) -> dict[str, Spec]:
        return {"features": Spec.tensor(1 if self.gate == "not" else 2), "label": Spec.label(2)}


@block
class Xor(Source):
    """Give points at the four corners of a square, labelled by exclusive or.

    Training and validation have the same four corners, with noise of their own.

    Shape
    -----
    features : (B, 2), float32
    label : (B,), int64 in 0..1
    """

    samples: int = whole(
        4, "How many points there are, the corners in turn.", low=4, high=10**7, unit="samples"
    )
    noise: float = real(0.0, "Standard deviation around the corners.", low=0.0)
    seed: int = whole(0, "What the noise begins with.", low=0, high=2**32 - 1, advanced=True)

    needs = ("data.logic.Xor",)
    words = ("exclusive or", "logic", "points")

    def data(self) -> str:
        return call(
            "Xor",
            samples=unless(4, self.samples),
            noise=unless(0.0, self.noise),
            seed=unless(0, self.seed),
        )

    def fields(self) -> dict[str, Spec]:
        return {"features": Spec.tensor(2), "label": Spec.label(2)}


@block
class Points(_Split):
    """Give points of the plane in two or more classes that no line parts.

    Shape
    -----
    features : (B, 2), float32
    label : (B,), int64
    """

    form: str = choice(("moons", "circles", "spirals", "blobs"), "How the classes lie.")
    samples: int = whole(500, "How many points there are.", low=2, high=10**7, unit="samples")
    classes: int = whole(2, "How many classes spirals and blobs have.", low=2, high=100)
    noise: float = real(0.1, "Standard deviation of the noise.", low=0.0)
    seed: int = whole(0, "What the points begin with.", low=0, high=2**32 - 1, advanced=True)

    needs = ("data.points.Points",)
    words = ("two moons", "spiral", "toy", "playground", "circles")

    def data(self) -> str:
        return self._parted(
            "Points",
            form=self.form,
            samples=self.samples,
            classes=self.classes,
            noise=self.noise,
            seed=unless(0, self.seed),
        )

    def fields(self) -> dict[str, Spec]:
        classes = self.classes if self.form in ("spirals", "blobs") else 2
        return {"features": Spec.tensor(2), "label": Spec.label(classes)}

    def summary(self) -> str:
        return f"{self.samples} {self.form}"


@block
class Ring(_Split):
    """Give points of the plane in clouds that lie on a ring, to see whether a network finds all.

    Shape
    -----
    features : (B, 2), float32
    label : (B,), int64, the cloud
    """

    modes: int = whole(8, "How many clouds there are.", low=1, high=1000)
    radius: float = real(2.0, "Radius of the ring.", low=0.0)
    deviation: float = real(0.05, "Standard deviation of each cloud.", low=0.0)
    samples: int = whole(12_500, "How many points there are.", low=2, high=10**7, unit="samples")
    seed: int = whole(0, "What the points begin with.", low=0, high=2**32 - 1, advanced=True)

    needs = ("data.ring.Ring",)
    words = ("gaussians", "mixture", "modes", "gan", "points")

    def data(self) -> str:
        return self._parted(
            "Ring",
            modes=unless(8, self.modes),
            radius=unless(2.0, self.radius),
            deviation=unless(0.05, self.deviation),
            samples=unless(12_500, self.samples),
            seed=unless(0, self.seed),
        )

    def fields(self) -> dict[str, Spec]:
        return {"features": Spec.tensor(2), "label": Spec.label(self.modes)}

    def summary(self) -> str:
        return f"{counted(self.modes, 'cloud')} · {counted(self.samples, 'point')}"


@block
class AddingProblem(_Split):
    """Give sequences of numbers of which two are marked; their sum is the answer.

    Shape
    -----
    sequence : (B, length, 2), float32: a number in 0..1, and 1 where it is marked
    target : (B, 1), float32 in 0..2

    References
    ----------
    Hochreiter and Schmidhuber, Long short-term memory, 1997
    """

    length: int = whole(50, "How many steps a sequence has.", low=2, high=100_000, unit="steps")
    samples: int = whole(
        100_000, "How many sequences there are.", low=1, high=10**9, unit="samples"
    )
    steps: str = choice(
        ("fixed", "open"), "Whether shapes show the length as a number or as T.", advanced=True
    )
    seed: int = whole(0, "What the numbers begin with.", low=0, high=2**32 - 1, advanced=True)

    needs = ("data.adding.AddingProblem",)
    words = ("sequence", "memory", "lstm", "long term")

    def data(self) -> str:
        return self._parted(
            "AddingProblem",
            length=self.length,
            samples=self.samples,
            seed=unless(0, self.seed),
        )

    def fields(self) -> dict[str, Spec]:
        length = "T" if self.steps == "open" else self.length
        return {"sequence": Spec.tensor(length, 2), "target": Spec.tensor(1)}

    def summary(self) -> str:
        return f"{counted(self.length, 'step')} · {counted(self.samples, 'sequence')}"


@block
class Reversal(_Split):
    """Give sequences of symbols, and the same backwards: the smallest task of translation.

    Shape
    -----
    source : (B, S), int64: symbols from 3 up, behind them 0 as padding
    target : (B, T), int64: the symbols backwards, then 2 as the end, behind it 0 as padding
    mask : (B, S), bool, where the source is no padding
    """

    symbols: int = whole(20, "How many symbols there are.", low=1, high=10_000)
    shortest: int = whole(4, "How many symbols a sequence has at least.", low=1, high=10_000)
    longest: int = whole(10, "How many it has at most.", low=1, high=10_000)
    samples: int = whole(20_000, "How many sequences there are.", low=1, high=10**9, unit="samples")
    seed: int = whole(0, "What the symbols begin with.", low=0, high=2**32 - 1, advanced=True)

    needs = ("data.reversal.Reversal",)
    words = ("sequence", "translation", "seq2seq", "transformer", "copy")

    def data(self) -> str:
        if self.longest < self.shortest:
            raise UserError(
                "{node} has a longest sequence of {longest} symbols, below its shortest of "
                "{shortest}.",
                longest=self.longest,
                shortest=self.shortest,
            )
        return self._parted(
            "Reversal",
            symbols=self.symbols,
            shortest=self.shortest,
            longest=self.longest,
            samples=self.samples,
            seed=unless(0, self.seed),
        )

    def fields(self) -> dict[str, Spec]:
        return {
            "source": Spec.tokens("S", self.symbols + 3),
            "target": Spec.tokens("T", self.symbols + 3),
            "mask": Spec("mask", (BATCH, axis("S")), "bool"),
        }

    def summary(self) -> str:
        return f"{self.shortest} to {self.longest} of {self.symbols} symbols"


@block
class ParallelText(_Split):
    """Read pairs of sentences from two files, or from one with a tab between them.

    The words of the training part that occur most become the ids: 0 is padding, 1 the start, 2
    the end, and 3 stands for any other word.

    Shape
    -----
    source : (B, S), int64, behind the words 0 as padding
    target : (B, T), int64: the words, then 2 as the end, behind it 0 as padding
    mask : (B, S), bool, where the source is no padding
    """

    source_file: str = path(
        "The sentences to be read, one a line, or pairs with a tab.", suffixes=(".txt", ".tsv")
    )
    target_file: str = path(
        "The sentences to be written, one a line; none where the first file holds pairs."
    )
    vocabulary: int = whole(5_000, "How many words of each side get an id.", low=1, high=10**6)
    longest: int = whole(40, "Pairs with a longer sentence are left out.", low=1, unit="words")
    most: int = whole(0, "How many pairs are used; 0 takes all.", low=0, unit="pairs")
    lower: bool = flag(True, "Take large letters for small ones.", advanced=True)

    in_file = True
    optional_files = ("target_file",)
    needs = ("data.parallel_text.ParallelText",)
    words = ("translation", "seq2seq", "bilingual", "sentences", "own")

    def data(self) -> str:
        _chosen("source_file", self.source_file)
        return self._parted(
            "ParallelText",
            source_file=self.source_file,
            target_file=unless("", self.target_file),
            vocabulary=self.vocabulary,
            longest=self.longest,
            most=unless(0, self.most),
            lower=unless(True, self.lower),
        )

    def fields(self) -> dict[str, Spec]:
        return {
            "source": Spec("tokens", (BATCH, axis("S")), "int64"),
            "target": Spec("tokens", (BATCH, axis("T")), "int64"),
            "mask": Spec("mask", (BATCH, axis("S")), "bool"),
        }

    def summary(self) -> str:
        return f"{self.vocabulary} words a side"


@block
class TextFile(Source):
    """Cut a text into stretches of characters, and ask for the next one at each place.

    The end of the text is the validation part. Without a file there are little tales, made up by
    a grammar.

    Shape
    -----
    tokens : (B, length), int64, the characters as numbers
    target : (B, length), int64, the characters that follow
    """

    file: str = path("The text, in UTF-8; none takes little tales.", suffixes=(".txt", ".md"))
    length: int = whole(
        64, "How many characters a stretch has.", low=1, high=100_000, unit="characters"
    )
    stride: int = whole(
        0, "From one stretch to the next; 0 takes the length.", low=0, unit="characters"
    )
    validation: float = real(
        0.1, "Which share of the text is kept for validation.", low=0.0, high=0.9
    )

    in_file = True
    optional_files = ("file",)
    views = ("text",)
    needs = ("data.text_file.TextFile",)
    words = ("characters", "language model", "shakespeare")

    def data(self) -> str:
        return call(
            "TextFile",
            file=self.file,
            length=self.length,
            stride=unless(0, self.stride),
            validation=self.validation,
        )

    def fields(self) -> dict[str, Spec]:
        tokens = Spec("tokens", (BATCH, axis(self.length)), "int64")
        return {"tokens": tokens, "target": tokens.like(kind="label")}

    def summary(self) -> str:
        return counted(self.length, "character") + ("" if self.file else " · little tales")


@block
class CsvTable(_Split):
    """Read a table of numbers from a CSV file with a line of names.

    Shape
    -----
    features : (B, columns), float32
    target : (B,), int64 where it is a class; (B, 1), float32 where it is a number
    """

    file: str = path("The table.", suffixes=(".csv", ".tsv", ".txt"))
    target: str = text("", "The column that is to be found; none takes the last.", most=200)
    kind: str = choice(("class", "number"), "What the target is.")
    columns: tuple[str, ...] = names(
        (), "The columns that are given; none takes all but the target.", plain=False
    )
    delimiter: str = choice(("comma", "semicolon", "tab"), "What stands between the columns.")
    standardize: bool = flag(True, "Bring each column to mean 0 and deviation 1.")

    in_file = True
    needs = ("data.csv_table.CsvTable",)
    words = ("table", "own", "spreadsheet", "regression", "classification")

    def data(self) -> str:
        _chosen("file", self.file)
        return self._parted(
            "CsvTable",
            file=self.file,
            target=unless("", self.target),
            kind=self.kind,
            columns=unless((), self.columns),
            delimiter=unless("comma", self.delimiter),
            standardize=unless(True, self.standardize),
        )

    def fields(self) -> dict[str, Spec]:
        label = Spec("label", (BATCH,), "int64")
        features = Spec.tensor(len(self.columns) or "F")
        return {"features": features, "target": label if self.kind == "class" else Spec.tensor(1)}

    def summary(self) -> str:
        return f"{self.kind} {self.target}".strip()


@block
class NpzFile(_Split):
    """Read arrays from an NPZ file, one sample a row; each array is a port.

    Shape
    -----
    each array : (B, …), real numbers as float32, whole numbers as int64
    """

    file: str = path("The file.", suffixes=(".npz",))
    arrays: tuple[str, ...] = names(("x", "y"), "Which arrays are read.")

    in_file = True
    needs = ("data.npz_file.NpzFile",)
    words = ("numpy", "own", "arrays")

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.arrays or len(set(self.arrays)) < len(self.arrays):
            raise UserError("arrays must name at least one array, and each once.")
        if "index" in self.arrays:
            raise UserError("arrays may not hold index, which stands for a sample's number.")

    def data(self) -> str:
        _chosen("file", self.file)
        return self._parted("NpzFile", file=self.file, arrays=self.arrays)

    def fields(self) -> dict[str, Spec]:
        return dict.fromkeys(self.arrays, Spec.tensor("F"))

    def summary(self) -> str:
        return ", ".join(self.arrays)


def _chosen(name: str, value: str) -> None:
    if not value.strip():
        raise UserError("{node} needs a {name}: choose one.", name=name)


def _subset(name: str, given: tuple[str, ...], known: tuple[str, ...], least: int) -> None:
    strange = [each for each in given if each not in known]
    if strange or len(given) < least or len(set(given)) < len(given):
        raise UserError(
            "{name} must be {least} or more of {known}, each once.",
            name=name,
            least=least,
            known=", ".join(known),
        )
