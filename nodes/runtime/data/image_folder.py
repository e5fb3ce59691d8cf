"""Pictures in a folder that has one folder for each class."""

from pathlib import Path

import torch
from torch import Tensor

from ..failure import RunError
from .fit import expect_inside
from .pictures import SUFFIXES, read_picture
from .samples import Description, Samples, image, label


class ImageFolder(Samples):
    """Pictures that are read as they are fetched; the classes are the folders, by the alphabet.

    Parameters
    ----------
    folder
        The folder that holds a folder for each class.
    side
        To which side the pictures are brought (pixels).
    grey
        Whether colours become grey.
    validation, split_seed
        Which share is kept for validation, and what the parting begins with.

    Raises
    ------
    RunError
        If there is no such folder, or no picture in it.
    """

    def __init__(
        self,
        folder: str,
        side: int,
        grey: bool = False,
        validation: float = 0.2,
        split_seed: int = 0,
    ) -> None:
        top = Path(folder)
        if not top.is_dir():
            raise RunError(f"There is no folder {folder}.")
        inner = sorted(each for each in top.iterdir() if each.is_dir())
        found = [
            (path, number)
            for number, each in enumerate(inner)
            for path in sorted(each.rglob("*"))
            if path.suffix.lower() in SUFFIXES and path.is_file()
        ]
        if not found:
            raise RunError(f"{folder} holds no folder with pictures: one for each class.")
        for path, _ in found:
            expect_inside(path, top)
        self.paths = [path for path, _ in found]
        self.labels = torch.tensor([number for _, number in found])
        self.classes = tuple(each.name for each in inner)
        self.side, self.grey = side, grey
        self.samples = len(found)
        self.part(validation, split_seed)

    def batch(self, numbers: Tensor) -> dict[str, Tensor]:
        side = (self.side, self.side)
        pictures = [read_picture(self.paths[each], side, self.grey) for each in numbers.tolist()]
        return {"image": torch.stack(pictures), "label": self.labels[numbers]}

    def describe(self) -> Description:
        channels = 1 if self.grey else 3
        return {
            "image": image(channels, self.side, self.side),
            "label": label(len(self.classes)),
        }
