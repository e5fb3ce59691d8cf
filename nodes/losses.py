"""Losses: what is counted as an error, and made small by training."""

from collections.abc import Mapping
from typing import ClassVar

from nodes.block import Loss, block, brief
from nodes.errors import ShapeError
from nodes.params import flag, numbers, real, whole
from nodes.spec import Spec, Wire
from nodes.written import call, unless

TITLE = "Losses"


@block
class _Weighed(Loss):
    """What all losses have in common."""

    weight: float = real(1.0, "How much it counts in the sum of all losses.", low=0.0)
    training_only: bool = flag(False, "Leave it out of validation.", advanced=True)

    def summary(self) -> str:
        return "" if self.weight == 1 else f"weight {brief(self.weight)}"


@block
class CrossEntropy(_Weighed):
    """Compare scores of classes with the right class.

    Shape
    -----
    scores : (B, classes), (B, T, classes) or pictures (B, classes, H, W)
    target : (B,), (B, T) or (B, H, W), whole numbers in 0..classes-1
    mask : which rows count, bool (B,); all where it is not joined
    loss : one number

    References
    ----------
    torch.nn.CrossEntropyLoss
    """

    smoothing: float = real(0.0, "How much of the target goes to all classes.", low=0.0, high=1.0)
    ignore: int = whole(-100, "A target that does not count.", advanced=True)
    class_weights: tuple[float, ...] = numbers(
        (), "How much each class counts; none where all count the same.", advanced=True
    )

    example = (Spec.tensor(5), Spec.label(5))
    words = ("softmax", "classification", "negative log likelihood", "ce", "log loss")

    def forward(self, scores: Wire, target: Wire, mask: Wire | None = None) -> str:
        scores, target = masked(mask, scores, target)
        classes = classes_of(scores.spec, target.spec)
        if self.class_weights and len(self.class_weights) != classes:
            raise ShapeError(
                "{node} has {given} class weights for {classes} classes.",
                given=len(self.class_weights),
                classes=classes,
            )
        ends = ""
        if self.class_weights:
            weights = [float(each) for each in self.class_weights]
            ends += f", weight=torch.tensor({weights!r}, device={scores}.device)"
        if unless(-100, self.ignore) is self.ignore:
            ends += f", ignore_index={self.ignore!r}"
        if unless(0.0, self.smoothing) is self.smoothing:
            ends += f", label_smoothing={self.smoothing!r}"
        return f"F.cross_entropy({rows(scores)}, {flat(scores, target)}{ends})"


@block
class NLL(_Weighed):
    """Take minus the logarithm that stands at the right class.

    Shape
    -----
    scores : (B, classes) or (B, T, classes), logarithms as LogSoftmax gives them
    target : (B,) or (B, T), whole numbers in 0..classes-1
    mask : which rows count, bool (B,); all where it is not joined
    loss : one number

    References
    ----------
    torch.nn.NLLLoss
    """

    example = (Spec.tensor(5), Spec.label(5))
    words = ("negative log likelihood",)

    def forward(self, scores: Wire, target: Wire, mask: Wire | None = None) -> str:
        scores, target = masked(mask, scores, target)
        classes_of(scores.spec, target.spec)
        return f"F.nll_loss({rows(scores)}, {flat(scores, target)})"


@block
class BCEWithLogits(_Weighed):
    """Compare scores with yes and no, each score for itself.

    Shape
    -----
    scores : (B, …), real numbers
    target : as scores, or (B,) where scores are (B, 1); 0 to 1
    mask : which rows count, bool (B,); all where it is not joined
    loss : one number

    References
    ----------
    torch.nn.BCEWithLogitsLoss
    """

    positive: float = real(1.0, "How much a yes counts against a no.", low=0.0, advanced=True)

    example = (Spec.tensor(1), Spec.label(2))
    words = ("binary cross entropy", "sigmoid")

    def forward(self, scores: Wire, target: Wire, mask: Wire | None = None) -> str:
        scores, target = masked(mask, scores, target)
        end = ""
        if unless(1.0, self.positive) is self.positive:
            end = f", pos_weight=torch.tensor({self.positive!r}, device={scores}.device)"
        return f"F.binary_cross_entropy_with_logits({scores}, {alike(scores, target)}{end})"


@block
class BCE(_Weighed):
    """Compare probabilities with yes and no, each for itself.

    Shape
    -----
    probabilities : (B, …), 0 to 1
    target : as probabilities, or (B,) where they are (B, 1); 0 to 1
    mask : which rows count, bool (B,); all where it is not joined
    loss : one number

    References
    ----------
    torch.nn.BCELoss
    """

    example = (Spec.tensor(1), Spec.label(2))
    words = ("binary cross entropy",)

    def forward(self, probabilities: Wire, target: Wire, mask: Wire | None = None) -> str:
        probabilities, target = masked(mask, probabilities, target)
        return f"F.binary_cross_entropy({probabilities}, {alike(probabilities, target)})"


@block
class MSE(_Weighed):
    """Take the mean of the squared differences.

    Shape
    -----
    values : (B, …)
    target : as values, or (B,) where they are (B, 1)
    mask : which rows count, bool (B,); all where it is not joined
    loss : one number

    References
    ----------
    torch.nn.MSELoss
    """

    example = (Spec.tensor(3), Spec.tensor(3))
    words = ("mean squared error", "regression", "l2", "mse loss")

    def forward(self, values: Wire, target: Wire, mask: Wire | None = None) -> str:
        values, target = masked(mask, values, target)
        return f"F.mse_loss({values}, {alike(values, target)})"


@block
class L1(_Weighed):
    """Take the mean of the differences without their signs.

    Shape
    -----
    values : (B, …)
    target : as values, or (B,) where they are (B, 1)
    mask : which rows count, bool (B,); all where it is not joined
    loss : one number

    References
    ----------
    torch.nn.L1Loss
    """

    example = (Spec.tensor(3), Spec.tensor(3))
    words = ("mean absolute error", "regression", "mae")

    def forward(self, values: Wire, target: Wire, mask: Wire | None = None) -> str:
        values, target = masked(mask, values, target)
        return f"F.l1_loss({values}, {alike(values, target)})"


@block
class SmoothL1(_Weighed):
    """Square small differences and take large ones as they are.

    Shape
    -----
    values : (B, …)
    target : as values, or (B,) where they are (B, 1)
    mask : which rows count, bool (B,); all where it is not joined
    loss : one number

    References
    ----------
    torch.nn.SmoothL1Loss
    """

    beta: float = real(1.0, "Where small ends and large begins.", low=0.0)

    example = (Spec.tensor(3), Spec.tensor(3))
    words = ("huber", "regression", "boxes")

    def forward(self, values: Wire, target: Wire, mask: Wire | None = None) -> str:
        values, target = masked(mask, values, target)
        given = call("", beta=unless(1.0, self.beta))[1:-1]
        end = f", {given}" if given else ""
        return f"F.smooth_l1_loss({values}, {alike(values, target)}{end})"


@block
class Hinge(_Weighed):
    """Ask that the right class leads by a margin.

    Shape
    -----
    scores : (B, classes)
    target : (B,), whole numbers in 0..classes-1
    mask : which rows count, bool (B,); all where it is not joined
    loss : one number

    References
    ----------
    torch.nn.MultiMarginLoss
    """

    margin: float = real(1.0, "By how much it must lead.", low=0.0)

    example = (Spec.tensor(5), Spec.label(5))
    words = ("svm", "margin")

    def forward(self, scores: Wire, target: Wire, mask: Wire | None = None) -> str:
        scores, target = masked(mask, scores, target)
        scores.spec.expect_rank(2)
        classes_of(scores.spec, target.spec)
        end = f", margin={self.margin!r}" if unless(1.0, self.margin) is self.margin else ""
        return f"F.multi_margin_loss({scores}, {target}{end})"


@block
class KLDivergence(_Weighed):
    """Tell how far one distribution is from another, as a student is from its teacher.

    Shape
    -----
    scores : (B, classes)
    target : (B, classes), scores of the teacher
    loss : one number

    References
    ----------
    torch.nn.KLDivLoss; Hinton et al., Distilling the knowledge in a neural network, 2015
    """

    temperature: float = real(1.0, "What both scores are divided by.", low=0.001)

    example = (Spec.tensor(5), Spec.tensor(5))
    words = ("distillation", "kullback leibler", "kl")

    def forward(self, scores: Wire, target: Wire) -> str:
        same(scores.spec, target.spec)
        heat = self.temperature
        first = f"F.log_softmax({scores} / {heat!r}, -1)"
        second = f"F.log_softmax({target} / {heat!r}, -1)"
        return f"F.kl_div({first}, {second}, reduction='batchmean', log_target=True)"


@block
class Minimize(_Weighed):
    """Take the mean of what arrives as the loss itself.

    Shape
    -----
    x : any
    loss : one number
    """

    takes: ClassVar[Mapping[str, tuple[str, ...]]] = {"x": ("tensor", "image", "scalar")}
    example = (Spec.tensor(3),)
    words = ("custom", "own loss", "penalty")

    def forward(self, x: Wire) -> str:
        x.spec.expect_floating()
        return f"{x}.mean()"


def masked(mask: Wire | None, *wires: Wire) -> tuple[Wire, ...]:
    """Write wires at the rows that a mask keeps; as they are where there is no mask.

    Raises
    ------
    ShapeError
        If the mask does not say yes or no of each row.
    """
    if mask is None:
        return wires
    rows = {str(wire.spec.axes[0]) for wire in wires if wire.spec.rank}
    if mask.spec.dtype != "bool" or {str(each) for each in mask.spec.axes} != rows:
        raise ShapeError(
            "{node} takes at mask a yes or no for each row ({rows},); {source} gives it "
            "{dtype} {shape}.",
            mask.spec,
            rows=", ".join(sorted(rows)),
            dtype=mask.spec.dtype,
        )
    return tuple(Wire(f"{wire}[{mask}]", wire.spec) for wire in wires)


def classes_of(scores: Spec, target: Spec) -> int:
    """Give the number of classes, if scores and target fit.

    Raises
    ------
    ShapeError
        If they do not.
    """
    scores.expect_floating()
    target.expect_whole()
    if scores.rank != target.rank + 1:
        raise ShapeError(
            "{node} expects a score for each class and target, so one axis more than the target "
            "has; {source} gives it {shape} for a target {target}.",
            scores,
            target=target,
        )
    classes = scores.size(-1 if scores.rank == 3 and scores.kind != "image" else 1)
    if isinstance(target.high, int) and target.high > classes:
        raise ShapeError(
            "{node} gets scores of {classes} classes from {source}, but the target has {wanted}.",
            scores,
            classes=classes,
            wanted=target.high,
        )
    return classes


def rows(scores: Wire) -> str:
    """Write scores of sequences as rows, so that the classes are axis 1."""
    return f"{scores}.flatten(0, 1)" if scores.spec.rank == 3 else str(scores)


def flat(scores: Wire, target: Wire) -> str:
    """Write the target so that it fits `rows`."""
    return f"{target}.flatten()" if scores.spec.rank == 3 else str(target)


def same(values: Spec, target: Spec) -> None:
    """Raise unless both are tensors of real numbers with one shape.

    Raises
    ------
    ShapeError
        If they are not.
    """
    values.expect_floating()
    shapes = [tuple(map(str, each.axes)) for each in (values, target)]
    if shapes[0] != shapes[1]:
        raise ShapeError(
            "{node} compares number by number; {source} gives it {shape} for a target {target}.",
            values,
            target=target,
        )


def alike(values: Wire, target: Wire) -> str:
    """Write the target in the shape and dtype of the values.

    Raises
    ------
    ShapeError
        If it does not have one number for each of theirs.
    """
    written = (
        str(target) if target.spec.dtype == values.spec.dtype else f"{target}.to({values}.dtype)"
    )
    if values.spec.rank == target.spec.rank + 1 and values.spec.axes[-1] == 1:
        same(values.spec.like(axes=values.spec.axes[:-1]), target.spec)
        return f"{written}.unsqueeze(-1)"
    same(values.spec, target.spec)
    return written
