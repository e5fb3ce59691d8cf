"""The small tables that come with scikit-learn."""

from collections.abc import Sequence
from typing import Any

import torch
from sklearn import datasets
from torch import Tensor

from .samples import Table, label, tensor

SPECIES = ("setosa", "versicolor", "virginica")
MEASURES = ("sepal_length", "sepal_width", "petal_length", "petal_width")


class Iris(Table):
    """The measures of 150 irises of three species.

    Parameters
    ----------
    species
        Which species, in the order of their labels.
    measures
        Which measures, in centimetres.
    standardize
        Whether each measure is brought to mean 0 and deviation 1.
    validation, split_seed
        Which share is kept for validation, and what the parting begins with.

    References
    ----------
    sklearn.datasets.load_iris; Fisher, 1936
    """

    def __init__(
        self,
        species: Sequence[str] = SPECIES,
        measures: Sequence[str] = MEASURES,
        standardize: bool = False,
        validation: float = 0.2,
        split_seed: int = 0,
    ) -> None:
        features, target = _loaded(datasets.load_iris())
        wanted = [SPECIES.index(each) for each in species]
        rows = torch.cat([(target == each).nonzero().flatten() for each in wanted])
        labels = torch.cat(
            [torch.full((int((target == each).sum()),), new) for new, each in enumerate(wanted)]
        )
        columns = [MEASURES.index(each) for each in measures]
        super().__init__(
            {"features": features[rows][:, columns], "label": labels},
            {"features": tensor(len(columns)), "label": label(len(wanted))},
            species,
        )
        self.part(validation, split_seed)
        if standardize:
            self.standardize("features")


class Wine(Table):
    """13 measures of 178 wines of three growers.

    References
    ----------
    sklearn.datasets.load_wine
    """

    def __init__(
        self, standardize: bool = True, validation: float = 0.2, split_seed: int = 0
    ) -> None:
        loaded = datasets.load_wine()
        features, target = _loaded(loaded)
        super().__init__(
            {"features": features, "label": target},
            {"features": tensor(features.shape[1]), "label": label(3)},
            [str(name) for name in loaded.target_names],
        )
        self.part(validation, split_seed)
        if standardize:
            self.standardize("features")


class BreastCancer(Table):
    """30 measures of 569 growths, malignant or benign.

    References
    ----------
    sklearn.datasets.load_breast_cancer
    """

    def __init__(
        self, standardize: bool = True, validation: float = 0.2, split_seed: int = 0
    ) -> None:
        loaded = datasets.load_breast_cancer()
        features, target = _loaded(loaded)
        super().__init__(
            {"features": features, "label": target},
            {"features": tensor(features.shape[1]), "label": label(2)},
            [str(name) for name in loaded.target_names],
        )
        self.part(validation, split_seed)
        if standardize:
            self.standardize("features")


class Diabetes(Table):
    """10 measures of 442 patients, and how far their disease went in a year.

    References
    ----------
    sklearn.datasets.load_diabetes
    """

    def __init__(
        self, standardize: bool = True, validation: float = 0.2, split_seed: int = 0
    ) -> None:
        loaded = datasets.load_diabetes()
        features = torch.from_numpy(loaded.data).float()
        target = torch.from_numpy(loaded.target).float().unsqueeze(1)
        super().__init__(
            {"features": features, "target": target},
            {"features": tensor(features.shape[1]), "target": tensor(1)},
        )
        self.part(validation, split_seed)
        if standardize:
            self.standardize("features", "target")


def _loaded(bunch: Any) -> tuple[Tensor, Tensor]:
    return torch.from_numpy(bunch.data).float(), torch.from_numpy(bunch.target).long()
