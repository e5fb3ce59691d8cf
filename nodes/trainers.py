"""Trainers: what ends a drawing and does the training."""

from collections.abc import Mapping
from typing import ClassVar

from nodes.block import Inlet, Trainer, block, brief, counted
from nodes.params import choice, flag, real, text, whole
from nodes.spec import NUMERIC, Spec

TITLE = "Trainers"

LOSSES = Inlet("losses", many=True, takes=frozenset({"scalar"}))
METRICS = Inlet("metrics", many=True, optional=True, takes=frozenset({"metric"}))
DEVICES = ("auto", "cpu", "cuda", "mps")


@block
class Supervised(Trainer):
    """Make the sum of the losses small over the training part of the data.

    References
    ----------
    torch.optim
    """

    optimizer: str = choice(
        ("Adam", "AdamW", "SGD", "RMSprop", "Adagrad", "NAdam"), "How weights follow gradients."
    )
    learning_rate: float = real(1e-3, "How far a step goes.", low=0.0)
    epochs: int = whole(10, "How often all training samples are seen.", low=1, unit="epochs")
    batch_size: int = whole(64, "How many samples make one step.", low=1, unit="samples")
    momentum: float = real(
        0.9, "How much of the last step goes on, for SGD and RMSprop.", low=0.0, high=1.0,
        advanced=True,
    )  # fmt: skip
    nesterov: bool = flag(False, "Look ahead along the momentum, for SGD.", advanced=True)
    weight_decay: float = real(0.0, "How much weights shrink in each step.", low=0.0)
    schedule: str = choice(
        ("constant", "step", "cosine", "one-cycle", "warm-up", "plateau"),
        "How the learning rate changes.",
    )
    schedule_every: int = whole(
        10,
        "Epochs between drops, or without progress before one.",
        low=1,
        advanced=True,
        unit="epochs",
    )
    schedule_factor: float = real(
        0.1, "What a drop multiplies the learning rate by.", low=0.0, high=1.0, advanced=True
    )
    warmup: int = whole(
        0, "Steps in which the learning rate rises from 0.", low=0, advanced=True, unit="steps"
    )
    steps: int = whole(
        0, "Steps after which training ends; 0 leaves it to epochs.", low=0, unit="steps"
    )
    accumulate: int = whole(
        1,
        "How many batches add their gradients before a step.",
        low=1,
        advanced=True,
        unit="batches",
    )
    clip: float = real(
        0.0, "The largest length of the gradient; 0 leaves it.", low=0.0, advanced=True
    )
    patience: int = whole(
        0,
        "Epochs without progress after which training ends; 0 never ends it.",
        low=0,
        unit="epochs",
    )
    monitor: str = text(
        "", "The loss or metric whose progress counts; none takes the validation loss.",
        advanced=True, most=64,
    )  # fmt: skip
    precision: str = choice(
        ("float32", "bfloat16", "float16"), "In what numbers is computed.", advanced=True
    )
    device: str = choice(DEVICES, "Where is computed; auto takes the fastest there is.")
    seed: int = whole(0, "What random numbers begin with.", low=0, high=2**32 - 1)
    workers: int = whole(
        0,
        "Processes that fetch data; 0 fetches it between steps.",
        low=0,
        high=256,
        advanced=True,
        unit="processes",
    )
    threads: int = whole(
        0, "Processor threads; 0 leaves one free.", low=0, high=1024, advanced=True, unit="threads"
    )

    loop = "supervised"
    words: ClassVar[tuple[str, ...]] = (
        "train",
        "optimizer",
        "adam",
        "sgd",
        "gradient descent",
        "adamw",
        "rmsprop",
        "fit",
        "optimiser",
    )

    def inputs(self) -> tuple[Inlet, ...]:
        return LOSSES, METRICS

    def summary(self) -> str:
        end = counted(self.steps, "step") if self.steps else counted(self.epochs, "epoch")
        return f"{self.optimizer} {brief(self.learning_rate)} · {end}"


@block
class SequenceToSequence(Supervised):
    """Teach a network that writes by the true beginning of what it shall write.

    The target is led through one ShiftRight into the network, so that each place sees what stands
    before it. For validation and predictions the network runs free: it reads what it wrote itself,
    chosen by the decoding. What is measured after the true beginning ends in forced, what is
    measured running free ends in free.

    References
    ----------
    Sutskever et al., Sequence to sequence learning, 2014; Williams and Zipser, A learning
    algorithm for continually running recurrent networks, 1989
    """

    loop = "sequences"
    views = ("writing", "attention")
    parts = "encode-decode"
    words = ("train", "teacher forcing", "seq2seq", "translation", "transformer", "decoder")

    def inputs(self) -> tuple[Inlet, ...]:
        return (
            Inlet("scores", takes=NUMERIC),
            LOSSES,
            METRICS,
            Inlet("decoding", optional=True, takes=frozenset({"decoding"})),
        )

    def check(self, arriving: Mapping[str, Spec], gives: Mapping[str, Spec]) -> None:
        arriving["scores"].expect_rank(3)
        arriving["scores"].expect_floating()


@block
class PerceptronRule(Trainer):
    """Move the weights of a step neuron by the error of each sample, until none is wrong.

    References
    ----------
    Rosenblatt, The perceptron, 1958
    """

    learning_rate: float = real(1.0, "How far a sample moves the weights.", low=0.0)
    epochs: int = whole(50, "How often all training samples are seen.", low=1, unit="epochs")
    shuffle: bool = flag(True, "Take the samples in another order in each epoch.")
    seed: int = whole(0, "What random numbers begin with.", low=0, high=2**32 - 1)

    loop = "perceptron"
    words = ("train", "rosenblatt", "delta rule")

    def inputs(self) -> tuple[Inlet, ...]:
        return Inlet("output", takes=NUMERIC), Inlet("label", takes=NUMERIC), METRICS

    def summary(self) -> str:
        return f"η {brief(self.learning_rate)} · {counted(self.epochs, 'epoch')}"
