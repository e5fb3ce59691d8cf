"""Decoding: how a network that writes one id after another chooses each of them."""

from nodes.block import Decoding, block, brief
from nodes.params import real, whole
from nodes.written import call, unless

TITLE = "Decoding"


@block
class _Writing(Decoding):
    """What all decodings have in common."""

    end: int = whole(2, "The id after which a sequence is over.", low=0)
    pad: int = whole(0, "The id that stands behind its end.", low=0)
    longest: int = whole(
        50,
        "How many ids are written at most where no target says so.",
        low=1,
        high=100_000,
        unit="ids",
    )

    def _made(self, name: str, start: int, **named: object) -> str:
        return call(
            name,
            start=start,
            end=unless(2, self.end),
            pad=unless(0, self.pad),
            longest=unless(50, self.longest),
            **named,
        )


@block
class Greedy(_Writing):
    """Write the likeliest id, then the likeliest after it, and so on until the end.

    Shape
    -----
    decoding : into the port of that name of a trainer of sequences
    """

    needs = ("decoding.Greedy",)
    words = ("generate", "free running", "predict", "argmax")

    def decoding(self, start: int) -> str:
        return self._made("Greedy", start)

    def summary(self) -> str:
        return "the likeliest"


@block
class Sampling(_Writing):
    """Draw each id by its probability, so that no two texts are the same.

    Shape
    -----
    decoding : into the port of that name of a trainer of sequences

    References
    ----------
    Fan et al., Hierarchical neural story generation, 2018
    """

    temperature: float = real(
        1.0, "What scores are divided by; below 1 the likely becomes likelier.", low=0.0, high=100.0
    )
    top: int = whole(0, "Among how many of the likeliest it is drawn; 0 takes all.", low=0)

    needs = ("decoding.Sampling",)
    words = ("generate", "free running", "top-k", "random", "temperature")

    def decoding(self, start: int) -> str:
        return self._made(
            "Sampling",
            start,
            temperature=unless(1.0, self.temperature),
            top=unless(0, self.top),
        )

    def summary(self) -> str:
        best = f" · best {brief(self.top)}" if self.top else ""
        return f"temperature {brief(self.temperature)}{best}"


@block
class Beam(_Writing):
    """Keep the best few beginnings side by side, and write the best sequence of all.

    Shape
    -----
    decoding : into the port of that name of a trainer of sequences

    References
    ----------
    Wu et al., Google's neural machine translation system, 2016
    """

    width: int = whole(4, "How many beginnings are kept.", low=1, high=1_000)
    penalty: float = real(
        0.6, "How much longer sequences are favoured; 0 does not.", low=0.0, high=10.0
    )

    needs = ("decoding.Beam",)
    words = ("generate", "free running", "search", "length penalty")

    def decoding(self, start: int) -> str:
        return self._made(
            "Beam", start, width=unless(4, self.width), penalty=unless(0.6, self.penalty)
        )

    def summary(self) -> str:
        return f"{brief(self.width)} wide · penalty {brief(self.penalty)}"
