"""Adversaries: two players of whom one makes samples and the other tells them from real ones."""

from collections.abc import Mapping
from typing import ClassVar, Literal

from nodes.block import Inlet, Source, Trainer, block, brief, counted
from nodes.convolution import Conv2d
from nodes.dense import Linear
from nodes.errors import ShapeError
from nodes.params import choice, real, whole
from nodes.spec import NUMERIC, Spec
from nodes.trainers import DEVICES, METRICS
from nodes.written import call, unless

TITLE = "Adversaries"

OBJECTIVES = ("non-saturating", "minimax", "least-squares", "wasserstein")
OPTIMIZERS = ("Adam", "AdamW", "RMSprop", "SGD")


@block
class Noise(Source):
    """Draw random numbers for each sample, others in each epoch.

    What is drawn follows from the seed of the run, the epoch and the number of the sample, so that
    a run that goes on draws what it would have drawn.

    Shape
    -----
    noise : (B, features), float32
    """

    features: int = whole(64, "How many numbers each sample gets.", low=1)
    distribution: str = choice(
        ("normal", "uniform"), "How they lie: around 0 with deviation 1, or evenly in -1..1."
    )

    drawn = True
    needs = ("data.noise.Noise",)
    words = ("latent", "random", "gan", "generator", "seed")

    def data(self) -> str:
        return call("Noise", self.features, unless("normal", self.distribution))

    def draw(self, stream: int) -> tuple[str, str]:
        if self.distribution == "normal":
            return f"normal(index, seed, {self.features!r}, {stream})", "data.chance.normal"
        return f"2 * uniform(index, seed, {self.features!r}, {stream}) - 1", "data.chance.uniform"

    def fields(self) -> dict[str, Spec]:
        return {"noise": Spec.tensor(self.features)}

    def summary(self) -> str:
        return f"{counted(self.features, 'number')} · {self.distribution}"


@block
class SpectralLinear(Linear):
    """Weigh all features, and divide the weights by their largest stretch.

    So no input is stretched by more than 1, as a discriminator likes it.

    Shape
    -----
    x : (B, …, F)
    out : (B, …, features)

    References
    ----------
    torch.nn.utils.parametrizations.spectral_norm; Miyato et al., Spectral normalization for
    generative adversarial networks, 2018
    """

    words = ("dense", "spectral norm", "lipschitz")

    def inputs(self) -> tuple[Inlet, ...]:
        return super().inputs()[:1]  # a weight that is given is not its to divide

    def layer(self, x: Spec, weight: Spec | None = None) -> str:
        return f"nn.utils.parametrizations.spectral_norm({Linear.layer(self, x)})"


@block
class SpectralConv2d(Conv2d):
    """Slide small kernels over a picture, their weights divided by their largest stretch.

    Shape
    -----
    x : (B, C, H, W)
    out : as a Conv2d with the same values gives it

    References
    ----------
    torch.nn.utils.parametrizations.spectral_norm; Miyato et al., Spectral normalization for
    generative adversarial networks, 2018
    """

    words = ("convolution", "spectral norm", "lipschitz", "discriminator")

    def inputs(self) -> tuple[Inlet, ...]:
        return super().inputs()[:1]  # a weight that is given is not its to divide

    def layer(self, x: Spec, weight: Spec | None = None) -> str:
        return f"nn.utils.parametrizations.spectral_norm({Conv2d.layer(self, x)})"


@block
class Adversarial(Trainer):
    """Train a generator against a discriminator, each with an optimiser of its own.

    The discriminator is every block that both scores come through, itself or by its twin; the
    generator is the rest before the generated score. No step of one moves the other.

    Shape
    -----
    real, generated : (B, …), the discriminator's scores before any sigmoid

    References
    ----------
    Goodfellow et al., Generative adversarial nets, 2014; Mao et al., Least squares GAN, 2017;
    Gulrajani et al., Improved training of Wasserstein GANs, 2017; Mescheder et al., Which training
    methods for GANs do actually converge?, 2018
    """

    objective: str = choice(OBJECTIVES, "What the players make small.")
    epochs: int = whole(50, "How often all training samples are seen.", low=1, unit="epochs")
    batch_size: int = whole(64, "How many samples make one step.", low=1, unit="samples")
    generator_rate: float = real(
        5e-4,
        "How far a step of the generator goes: 0.001 if it is small, 0.0002 in deep convolutions.",
        low=0.0,
    )
    discriminator_rate: float = real(
        5e-4, "How far a step of the discriminator goes, as that of the generator.", low=0.0
    )
    generator_optimizer: str = choice(
        OPTIMIZERS, "How weights of the generator follow gradients.", advanced=True
    )
    discriminator_optimizer: str = choice(
        OPTIMIZERS, "How weights of the discriminator follow gradients.", advanced=True
    )
    generator_beta_1: float = real(
        0.5, "How much of earlier gradients goes on in the generator, for Adam and its kin.",
        low=0.0, high=0.9999, advanced=True,
    )  # fmt: skip
    discriminator_beta_1: float = real(
        0.5, "How much of earlier gradients goes on in the discriminator, for Adam and its kin.",
        low=0.0, high=0.9999, advanced=True,
    )  # fmt: skip
    generator_beta_2: float = real(
        0.999, "How much of their squares goes on in the generator, for Adam and its kin.",
        low=0.0, high=0.99999, advanced=True,
    )  # fmt: skip
    discriminator_beta_2: float = real(
        0.999, "How much of their squares goes on in the discriminator, for Adam and its kin.",
        low=0.0, high=0.99999, advanced=True,
    )  # fmt: skip
    discriminator_steps: int = whole(
        1,
        "Steps of the discriminator, a batch each, before the generator's turn.",
        low=1,
        unit="steps",
    )
    generator_steps: int = whole(
        1,
        "Steps of the generator in its turn, with other noise each.",
        low=1,
        advanced=True,
        unit="steps",
    )
    smoothing: float = real(
        0.0, "How far the target of real samples lies below 1.", low=0.0, high=0.5, advanced=True
    )
    r1: float = real(
        0.0, "Weight of the squared gradient at real samples; 0 leaves it out.", low=0.0
    )
    penalty: float = real(
        10.0, "Weight of the gradient penalty, for wasserstein.", low=0.0, advanced=True
    )
    average: float = real(
        0.0, "How slowly an average of the generator follows it, as 0.999; 0 for none. The average "
        "is what is measured, shown and kept.", low=0.0, high=0.99999,
    )  # fmt: skip
    steps: int = whole(
        0, "Batches after which training ends; 0 leaves it to epochs.", low=0, unit="batches"
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

    loop = "adversarial"
    parts: ClassVar[Literal["", "encode-decode", "players", "actor-critic"]] = "players"
    origins: ClassVar[Mapping[str, str]] = {
        "real": "Lead samples of the data through the discriminator, and its score here.",
        "generated": "Choose the discriminator, place it again as the same module, lead what the "
        "generator makes through that twin, and its score here.",
    }
    views = ("generated", "walk")
    words = ("gan", "generative", "discriminator", "generator", "wgan", "dcgan", "minimax")

    def inputs(self) -> tuple[Inlet, ...]:
        return Inlet("real", takes=NUMERIC), Inlet("generated", takes=NUMERIC), METRICS

    def check(self, arriving: Mapping[str, Spec], gives: Mapping[str, Spec]) -> None:
        first, second = arriving.get("real"), arriving.get("generated")
        if first is None or second is None:
            return
        first.expect_floating()
        second.expect_floating()
        if first.axes != second.axes:
            raise ShapeError(
                "{node} gets scores of real samples as {real} and of generated ones as {shape} "
                "from {source}; a discriminator gives both alike.",
                second,
                real=str(first),
            )

    def summary(self) -> str:
        end = counted(self.steps, "step") if self.steps else counted(self.epochs, "epoch")
        return f"{self.objective} · {brief(end)}"
