"""Several sets, sample by sample side by side."""

from collections.abc import Mapping

from torch import Tensor

from ..failure import RunError
from .samples import Description, Part, Samples


class Together(Samples):
    """Sets with equally many samples; the first decides how they are parted.

    Parameters
    ----------
    *sets
        Each set, and what its fields are called in a batch.

    Raises
    ------
    RunError
        If they do not have equally many samples.
    """

    def __init__(self, *sets: tuple[Samples, Mapping[str, str]]) -> None:
        counts = [each.samples for each, _ in sets]
        if len(set(counts)) != 1:
            told = ", ".join(map(str, counts))
            raise RunError(f"The data sets must have equally many samples; they have {told}.")
        self.sets = sets
        first = sets[0][0]
        self.samples = first.samples
        self.classes = next((each.classes for each, _ in sets if each.classes), ())
        self.training = Part(self, first.training.numbers)
        self.validation = Part(self, first.validation.numbers)

    def batch(self, numbers: Tensor) -> dict[str, Tensor]:
        return {
            names[field]: held
            for each, names in self.sets
            for field, held in each.batch(numbers).items()
        }

    def describe(self) -> Description:
        return {
            names[field]: told
            for each, names in self.sets
            for field, told in each.describe().items()
        }
