"""Metrics: what is measured over a whole part of the data."""

from nodes.block import Metric, block, brief
from nodes.errors import ShapeError
from nodes.losses import alike, classes_of, masked
from nodes.params import choice, real, whole
from nodes.spec import BATCH, Spec, Wire
from nodes.written import call, unless

TITLE = "Metrics"


class _Masked(Metric):
    """What the metrics have in common that may leave out rows."""

    def reads(self, *given: Wire | None) -> tuple[str, ...]:
        first, second, *mask = given
        assert first is not None
        assert second is not None
        return tuple(map(str, masked(mask[0] if mask else None, first, second)))


@block
class Accuracy(_Masked):
    """Tell for which share of the samples the largest score stands at the right class.

    Shape
    -----
    scores : (B, classes), (B, T, classes) or pictures (B, classes, H, W)
    target : (B,), (B, T) or (B, H, W), whole numbers
    mask : which rows count, bool (B,); all where it is not joined
    value : 0 to 1
    """

    needs = ("metrics.Accuracy",)
    views = ("confusion",)
    example = (Spec.tensor(5), Spec.label(5))
    words = ("right", "correct", "acc")

    def metric(self, scores: Spec, target: Spec, mask: Spec | None = None) -> str:
        _check_mask(scores, target, mask)
        classes_of(scores, target)
        return call("Accuracy", axis=unless(1, _class_axis(scores)))


@block
class TopAccuracy(_Masked):
    """Tell for which share of the samples the right class is among the best few.

    Shape
    -----
    scores : (B, classes)
    target : (B,), whole numbers
    mask : which rows count, bool (B,); all where it is not joined
    value : 0 to 1
    """

    best: int = whole(5, "How many classes may be guessed.", low=1)

    needs = ("metrics.TopAccuracy",)
    example = (Spec.tensor(7), Spec.label(7))
    words = ("top-5", "top-k")

    def metric(self, scores: Spec, target: Spec, mask: Spec | None = None) -> str:
        _check_mask(scores, target, mask)
        scores.expect_rank(2)
        if classes_of(scores, target) < self.best:
            raise ShapeError(
                "{node} guesses {best} classes, but {source} gives it {shape}.",
                scores,
                best=self.best,
            )
        return call("TopAccuracy", self.best)

    def summary(self) -> str:
        return f"best {self.best}"


@block
class BinaryAccuracy(_Masked):
    """Tell for which share of the samples yes and no are right.

    Shape
    -----
    scores : (B, …)
    target : as scores, or (B,) where scores are (B, 1); 0 or 1
    mask : which rows count, bool (B,); all where it is not joined
    value : 0 to 1
    """

    threshold: float = real(
        0.5, "What counts as yes: above this; 0.5 for probabilities, 0 for scores."
    )

    needs = ("metrics.BinaryAccuracy",)
    example = (Spec.tensor(1), Spec.label(2))
    words = ("right", "correct")

    def metric(self, scores: Spec, target: Spec, mask: Spec | None = None) -> str:
        _check_mask(scores, target, mask)
        alike(Wire("scores", scores), Wire("target", target))
        return call("BinaryAccuracy", self.threshold)

    def summary(self) -> str:
        return f"yes above {brief(self.threshold)}"


@block
class TokenAccuracy(Metric):
    """Tell which share of the ids of sequences is right; padding does not count.

    Shape
    -----
    scores : (B, T, ids)
    target : (B, T), whole numbers
    value : 0 to 1
    """

    ignore: int = whole(0, "The id in the target that does not count: that of padding.")

    needs = ("metrics.TokenAccuracy",)
    example = (Spec.tensor(6, 5), Spec.tokens(6, 5))
    words = ("right", "correct", "translation")

    def metric(self, scores: Spec, target: Spec) -> str:
        scores.expect_rank(3)
        classes_of(scores, target)
        return call("TokenAccuracy", ignore=unless(0, self.ignore))

    def summary(self) -> str:
        return f"without {brief(self.ignore)}"


@block
class ExactMatch(Metric):
    """Tell for which share of the sequences every id is right; padding does not count.

    Shape
    -----
    scores : (B, T, ids)
    target : (B, T), whole numbers
    value : 0 to 1
    """

    ignore: int = whole(0, "The id in the target that does not count: that of padding.")

    needs = ("metrics.ExactMatch",)
    example = (Spec.tensor(6, 5), Spec.tokens(6, 5))
    words = ("right", "correct", "translation", "sequence")

    def metric(self, scores: Spec, target: Spec) -> str:
        scores.expect_rank(3)
        classes_of(scores, target)
        return call("ExactMatch", ignore=unless(0, self.ignore))

    def summary(self) -> str:
        return f"without {brief(self.ignore)}"


@block
class F1(_Masked):
    """Tell how well precision and recall go together.

    Shape
    -----
    scores : (B, classes) or (B, T, classes)
    target : (B,) or (B, T), whole numbers
    mask : which rows count, bool (B,); all where it is not joined
    value : 0 to 1

    References
    ----------
    sklearn.metrics.f1_score
    """

    average: str = choice(
        ("macro", "micro", "weighted"),
        "The mean of the classes, all samples together, or the classes by their size.",
    )

    needs = ("metrics.F1",)
    example = (Spec.tensor(5), Spec.label(5))
    words = ("f-score",)

    def metric(self, scores: Spec, target: Spec, mask: Spec | None = None) -> str:
        _check_mask(scores, target, mask)
        return _of_classes("F1", scores, target, self.average)


@block
class Precision(_Masked):
    """Tell which share of what was said to be a class is of that class.

    Shape
    -----
    scores : (B, classes) or (B, T, classes)
    target : (B,) or (B, T), whole numbers
    mask : which rows count, bool (B,); all where it is not joined
    value : 0 to 1

    References
    ----------
    sklearn.metrics.precision_score
    """

    average: str = choice(
        ("macro", "micro", "weighted"),
        "The mean of the classes, all samples together, or the classes by their size.",
    )

    needs = ("metrics.Precision",)
    example = (Spec.tensor(5), Spec.label(5))
    words = ("positive predictive",)

    def metric(self, scores: Spec, target: Spec, mask: Spec | None = None) -> str:
        _check_mask(scores, target, mask)
        return _of_classes("Precision", scores, target, self.average)


@block
class Recall(_Masked):
    """Tell which share of a class was found.

    Shape
    -----
    scores : (B, classes) or (B, T, classes)
    target : (B,) or (B, T), whole numbers
    mask : which rows count, bool (B,); all where it is not joined
    value : 0 to 1

    References
    ----------
    sklearn.metrics.recall_score
    """

    average: str = choice(
        ("macro", "micro", "weighted"),
        "The mean of the classes, all samples together, or the classes by their size.",
    )

    needs = ("metrics.Recall",)
    example = (Spec.tensor(5), Spec.label(5))
    words = ("sensitivity",)

    def metric(self, scores: Spec, target: Spec, mask: Spec | None = None) -> str:
        _check_mask(scores, target, mask)
        return _of_classes("Recall", scores, target, self.average)


@block
class MeanIoU(Metric):
    """Tell by which share found and true areas overlap, as the mean of the classes.

    Shape
    -----
    scores : (B, classes, H, W)
    target : (B, H, W), whole numbers
    value : 0 to 1

    References
    ----------
    sklearn.metrics.jaccard_score
    """

    needs = ("metrics.MeanIoU",)
    example = (
        Spec.image(4, 6, 5),
        Spec("label", (BATCH, 6, 5), "int64", 4),
    )
    words = ("segmentation", "intersection over union", "jaccard")

    def metric(self, scores: Spec, target: Spec) -> str:
        return call("MeanIoU", classes_of(scores, target), axis=unless(1, _class_axis(scores)))


@block
class MeanSquaredError(_Masked):
    """Take the mean of the squared differences.

    Shape
    -----
    values : (B, …)
    target : as values, or (B,) where they are (B, 1)
    mask : which rows count, bool (B,); all where it is not joined
    value : 0 or more
    """

    needs = ("metrics.MeanSquaredError",)
    example = (Spec.tensor(3), Spec.tensor(3))
    words = ("mse", "regression")

    def metric(self, values: Spec, target: Spec, mask: Spec | None = None) -> str:
        _check_mask(values, target, mask)
        alike(Wire("values", values), Wire("target", target))
        return call("MeanSquaredError")


@block
class MeanAbsoluteError(_Masked):
    """Take the mean of the differences without their signs.

    Shape
    -----
    values : (B, …)
    target : as values, or (B,) where they are (B, 1)
    mask : which rows count, bool (B,); all where it is not joined
    value : 0 or more
    """

    needs = ("metrics.MeanAbsoluteError",)
    example = (Spec.tensor(3), Spec.tensor(3))
    words = ("mae", "regression")

    def metric(self, values: Spec, target: Spec, mask: Spec | None = None) -> str:
        _check_mask(values, target, mask)
        alike(Wire("values", values), Wire("target", target))
        return call("MeanAbsoluteError")


@block
class R2(_Masked):
    """Tell which share of the target's variance the values explain.

    Shape
    -----
    values : (B, …)
    target : as values, or (B,) where they are (B, 1)
    mask : which rows count, bool (B,); all where it is not joined
    value : at most 1

    References
    ----------
    sklearn.metrics.r2_score
    """

    needs = ("metrics.R2",)
    example = (Spec.tensor(1), Spec.tensor(1))
    words = ("determination", "regression")

    def metric(self, values: Spec, target: Spec, mask: Spec | None = None) -> str:
        _check_mask(values, target, mask)
        alike(Wire("values", values), Wire("target", target))
        return call("R2")


@block
class AUC(_Masked):
    """Tell how often a yes has a higher score than a no.

    A coin reaches 0.5. It is the area under the curve of right against false alarms.

    Shape
    -----
    scores : (B,) or (B, 1), the higher the more likely yes
    target : (B,), 0 or 1
    mask : which rows count, bool (B,); all where it is not joined
    value : 0 to 1

    References
    ----------
    sklearn.metrics.roc_auc_score
    """

    needs = ("metrics.AUC",)
    example = (Spec.tensor(1), Spec.label(2))
    words = ("roc", "area under the curve", "ranking", "link prediction")

    def metric(self, scores: Spec, target: Spec, mask: Spec | None = None) -> str:
        _check_mask(scores, target, mask)
        alike(Wire("scores", scores), Wire("target", target))
        return call("AUC")


@block
class MeanValue(Metric):
    """Take the mean of whatever arrives.

    Shape
    -----
    x : any
    value : one number
    """

    needs = ("metrics.MeanValue",)
    example = (Spec.tensor(3),)
    words = ("average", "watch")

    def metric(self, x: Spec) -> str:
        return call("MeanValue")


def _check_mask(values: Spec, target: Spec, mask: Spec | None) -> None:
    if mask is not None:
        masked(Wire("mask", mask), Wire("values", values), Wire("target", target))


def _class_axis(scores: Spec) -> int:
    return -1 if scores.rank == 3 and scores.kind != "image" else 1


def _of_classes(name: str, scores: Spec, target: Spec, average: str) -> str:
    classes = classes_of(scores, target)
    axis = unless(1, _class_axis(scores))
    return call(name, classes, average=unless("macro", average), axis=axis)


@block
class ModesFound(Metric):
    """Tell how many clouds of a ring hold at least a given share of the generated points.

    Shape
    -----
    samples : (B, 2)
    value : 0 to modes
    """

    modes: int = whole(8, "How many clouds the ring has.", low=1, high=1000)
    radius: float = real(2.0, "Radius of the ring.", low=0.0)
    deviation: float = real(0.05, "Standard deviation of each cloud.", low=0.0)
    within: float = real(4.0, "How many deviations from a middle count.", low=0.0, advanced=True)
    share: float = real(
        0.008, "The share of all points that a cloud must hold.", low=0.0, high=1.0, advanced=True
    )

    needs = ("coverage.ModesFound",)
    views = ("judge_field", "modes")
    example = (Spec.tensor(2),)
    words = ("gan", "mode collapse", "coverage", "ring")

    def metric(self, samples: Spec) -> str:
        _points(samples)
        return call(
            "ModesFound",
            self.modes,
            self.radius,
            self.deviation,
            within=unless(4.0, self.within),
            share=unless(0.008, self.share),
        )

    def summary(self) -> str:
        return f"of {brief(self.modes)}"


@block
class GoodSamples(Metric):
    """Tell which share of the generated points is near a cloud of a ring.

    Shape
    -----
    samples : (B, 2)
    value : 0 to 1
    """

    modes: int = whole(8, "How many clouds the ring has.", low=1, high=1000)
    radius: float = real(2.0, "Radius of the ring.", low=0.0)
    deviation: float = real(0.05, "Standard deviation of each cloud.", low=0.0)
    within: float = real(4.0, "How many deviations from a middle count.", low=0.0, advanced=True)

    needs = ("coverage.GoodSamples",)
    views = ("judge_field",)
    example = (Spec.tensor(2),)
    words = ("gan", "quality", "ring")

    def metric(self, samples: Spec) -> str:
        _points(samples)
        return call(
            "GoodSamples",
            self.modes,
            self.radius,
            self.deviation,
            within=unless(4.0, self.within),
        )

    def summary(self) -> str:
        return f"within {brief(self.within)} deviations"


@block
class ClassesFound(Metric):
    """Tell how many classes of real samples the generated ones cover.

    Each generated sample counts for the class of the real one that is nearest; not at all where it
    is further from it than real ones are from each other.

    Shape
    -----
    samples, real : (B, …), of one shape
    label : (B,), the classes of the real ones
    value : 0 to how many classes there are
    """

    share: float = real(0.02, "The share of all samples that a class must have.", low=0.0, high=1.0)
    within: float = real(
        1.0, "How far a sample may lie, in distances between real ones.", low=0.0, advanced=True
    )

    needs = ("coverage.ClassesFound",)
    views = ("modes",)
    example = (Spec.image(1, 4, 4), Spec.image(1, 4, 4), Spec.label(3))
    words = ("gan", "mode collapse", "coverage", "judge")

    def metric(self, samples: Spec, real: Spec, label: Spec) -> str:
        label.expect_whole()
        if samples.axes[1:] != real.axes[1:]:
            raise ShapeError(
                "{node} compares generated samples with real ones of the same shape, {real}; "
                "{source} gives it {shape}.",
                samples,
                real=str(real),
            )
        if not isinstance(label.high, int):
            raise ShapeError(
                "{node} needs to know how many classes there are; {source} does not say.", label
            )
        return call(
            "ClassesFound",
            label.high,
            share=unless(0.02, self.share),
            within=unless(1.0, self.within),
        )

    def summary(self) -> str:
        return f"with {brief(self.share)} or more"


def _points(samples: Spec) -> None:
    """Raise a `ShapeError` unless these are points of the plane."""
    samples.expect_rank(2)
    if samples.features != 2:
        raise ShapeError(
            "{node} expects points of the plane (B, 2); {source} gives it {shape}.", samples
        )
