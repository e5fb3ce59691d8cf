"""Preparation: what is done to samples between the data and the network."""

from typing import ClassVar

from nodes.block import Preparation, block, brief
from nodes.errors import ShapeError, UserError
from nodes.params import choice, numbers, real, size, whole
from nodes.spec import Spec, Wire, axis

TITLE = "Preparation"

IMAGENET_MEAN = (0.485, 0.456, 0.406)
IMAGENET_DEVIATION = (0.229, 0.224, 0.225)


@block
class Resize(Preparation):
    """Bring pictures to a given size.

    Shape
    -----
    x : (B, C, H, W)
    out : (B, C, side, side)

    References
    ----------
    torch.nn.functional.interpolate
    """

    side: int | tuple[int, ...] = size(32, "Side of what comes out.", low=1, high=4096, unit="px")
    mode: str = choice(("bilinear", "nearest", "bicubic"), "How what lies between is found.")

    example = (Spec.image(3, 20, 30),)
    words = ("scale", "interpolate")

    def forward(self, x: Wire) -> str:
        x.spec.expect_image()
        side = self.side if isinstance(self.side, tuple) else (self.side, self.side)
        smooth = ", antialias=True" if self.mode != "nearest" else ""
        return f"F.interpolate({x}, size={side!r}, mode={self.mode!r}{smooth})"

    def summary(self) -> str:
        side = self.side if isinstance(self.side, tuple) else (self.side, self.side)
        return f"to {'×'.join(map(str, side))}"


@block
class CenterCut(Preparation):
    """Cut the middle out of pictures.

    Shape
    -----
    x : (B, C, H, W)
    out : (B, C, side, side)
    """

    side: int | tuple[int, ...] = size(24, "Side of what is kept.", low=1, high=4096, unit="px")

    needs = ("layers.crop.center_crop",)
    example = (Spec.image(3, 32, 30),)
    words = ("crop",)

    def forward(self, x: Wire) -> str:
        x.spec.expect_image()
        return f"center_crop({x}, {self.side!r})"


@block
class Standardize(Preparation):
    """Take the mean from each channel and divide it by its deviation.

    Shape
    -----
    x : (B, C, …)
    out : as x

    References
    ----------
    torchvision.transforms.Normalize
    """

    mean: tuple[float, ...] = numbers(IMAGENET_MEAN, "The mean of each channel, or one for all.")
    deviation: tuple[float, ...] = numbers(
        IMAGENET_DEVIATION, "The standard deviation of each channel, or one for all."
    )

    needs = ("data.preparation.standardize",)
    example = (Spec.image(3, 6, 6),)
    words = ("normalize", "imagenet", "mean")

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.mean or not self.deviation:
            raise UserError("mean and deviation need at least one number each.")
        if any(each <= 0 for each in self.deviation):
            raise UserError("deviation must be above 0, since it is divided by.")

    def forward(self, x: Wire) -> str:
        x.spec.expect_floating()
        for given in (self.mean, self.deviation):
            if len(given) not in (1, x.spec.channels):
                raise ShapeError(
                    "{node} has {given} numbers, one a channel; {source} gives it {shape}.",
                    x.spec,
                    given=len(given),
                )
        return f"standardize({x}, {self.mean!r}, {self.deviation!r})"

    def summary(self) -> str:
        return f"mean {', '.join(f'{each:g}' for each in self.mean[:3])}"


@block
class Rescale(Preparation):
    """Multiply everything by a number and add another, as bytes become 0..1.

    Shape
    -----
    x : (B, …)
    out : as x, float32
    """

    factor: float = real(1 / 255, "What everything is multiplied by.")
    shift: float = real(0.0, "What is added afterwards.")

    example = (Spec.image(3, 6, 6),)
    words = ("scale", "255")

    def forward(self, x: Wire) -> str:
        return f"{x}.float() * {self.factor!r} + {self.shift!r}"


@block
class Grey(Preparation):
    """Turn colours into grey as bright as they are.

    Shape
    -----
    x : (B, 3, H, W)
    out : (B, 1, H, W)

    References
    ----------
    ITU-R BT.601
    """

    needs = ("data.preparation.grey",)
    example = (Spec.image(3, 6, 6),)
    words = ("gray", "black and white")

    def forward(self, x: Wire) -> str:
        _colours(x)
        return f"grey({x})"


@block
class RandomFlip(Preparation):
    """Mirror random pictures from left to right while training.

    Shape
    -----
    x : (B, C, H, W)
    out : as x
    """

    share: float = real(0.5, "How many of them.", low=0.0, high=1.0)

    needs = ("data.preparation.random_flip",)
    example = (Spec.image(3, 6, 6),)
    random = True
    training_only: ClassVar[bool] = True
    words = ("mirror", "augmentation", "horizontal")

    def forward(self, x: Wire) -> str:
        x.spec.expect_image()
        return f"random_flip({x}, index, seed, {self.share!r})"


@block
class RandomShift(Preparation):
    """Move each picture by a few random pixels while training.

    Shape
    -----
    x : (B, C, H, W)
    out : as x, zeros where nothing was
    """

    pixels: int = whole(2, "How far at most, in each direction.", low=0, high=1024, unit="px")

    needs = ("data.preparation.random_shift",)
    example = (Spec.image(3, 6, 6),)
    random = True
    training_only: ClassVar[bool] = True
    words = ("translate", "augmentation", "crop")

    def forward(self, x: Wire) -> str:
        x.spec.expect_image()
        return f"random_shift({x}, index, seed, {self.pixels!r})"

    def summary(self) -> str:
        return f"±{self.pixels} px"


@block
class RandomCrop(Preparation):
    """Cut a square out at a random place; in the middle outside of training.

    Shape
    -----
    x : (B, C, H, W)
    out : (B, C, side, side)
    """

    side: int = whole(24, "Side of what is kept.", low=1, high=4096, unit="px")

    needs = ("data.preparation.random_crop",)
    example = (Spec.image(3, 32, 30),)
    random = True
    words = ("augmentation", "cut")

    def forward(self, x: Wire) -> str:
        x.spec.expect_image()
        return f"random_crop({x}, index, seed, {self.side!r}, training)"

    def stated(self, *arriving: Spec) -> dict[str, Spec] | None:
        axes = (*arriving[0].axes[:2], axis(self.side), axis(self.side))
        return {"out": arriving[0].like(axes=axes)}

    def summary(self) -> str:
        return f"to {self.side}×{self.side}"


@block
class RandomRotation(Preparation):
    """Turn each picture by a random angle while training.

    Shape
    -----
    x : (B, C, H, W)
    out : as x, zeros where nothing was
    """

    degrees: float = real(10.0, "How far at most, to each side.", low=0.0, high=180.0, unit="°")

    needs = ("data.preparation.random_rotation",)
    example = (Spec.image(3, 6, 6),)
    random = True
    training_only: ClassVar[bool] = True
    words = ("augmentation", "turn")

    def forward(self, x: Wire) -> str:
        x.spec.expect_image()
        return f"random_rotation({x}, index, seed, {self.degrees!r})"

    def summary(self) -> str:
        return f"±{brief(self.degrees)}°"


@block
class RandomBrightness(Preparation):
    """Make each picture brighter or darker at random while training.

    Shape
    -----
    x : (B, C, H, W)
    out : as x
    """

    strength: float = real(0.2, "How much at most, as a share.", low=0.0, high=1.0)

    needs = ("data.preparation.random_brightness",)
    example = (Spec.image(3, 6, 6),)
    random = True
    training_only: ClassVar[bool] = True
    words = ("augmentation", "jitter", "contrast")

    def forward(self, x: Wire) -> str:
        x.spec.expect_image()
        return f"random_brightness({x}, index, seed, {self.strength!r})"


@block
class RandomNoise(Preparation):
    """Add normal noise to each sample while training.

    Shape
    -----
    x : (B, …)
    out : as x
    """

    deviation: float = real(0.05, "Standard deviation of the noise.", low=0.0)

    needs = ("data.preparation.random_noise",)
    example = (Spec.image(3, 6, 6),)
    random = True
    training_only: ClassVar[bool] = True
    words = ("augmentation", "gaussian")

    def forward(self, x: Wire) -> str:
        x.spec.expect_floating()
        return f"random_noise({x}, index, seed, {self.deviation!r})"


def _colours(x: Wire) -> None:
    x.spec.expect_image()
    if x.spec.channels != 3:
        raise ShapeError("{node} expects three colours; {source} gives it {shape}.", x.spec)
