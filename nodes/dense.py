"""Dense layers: every output sees every input."""

from nodes.block import Block, Spec, block
from nodes.params import flag, whole
from nodes.written import call, unless

TITLE = "Dense"


@block
class Linear(Block):
    """Weigh all features of each sample and add a bias.

    Shape
    -----
    x : (B, …, F)
    out : (B, …, features)

    References
    ----------
    torch.nn.Linear
    """

    features: int = whole(10, "How many numbers come out.", low=1)
    bias: bool = flag(True, "Add a learned number to each output.")

    example = (Spec.tensor(16),)
    words = ("dense", "fully connected")

    def layer(self, x: Spec) -> str:
        """Give the line in ``__init__``."""
        x.expect_floating()
        return call("nn.Linear", x.features, self.features, bias=unless(True, self.bias))
