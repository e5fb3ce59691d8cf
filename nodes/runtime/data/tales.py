"""Little tales that a grammar makes up, for a language model that needs no file."""

import torch

BEASTS = (
    "hare", "otter", "badger", "crow", "hedgehog", "fox", "snail", "heron", "mole", "wren",
    "beaver", "lynx", "toad", "stork", "squirrel",
)  # fmt: skip
NATURES = (
    "small", "old", "proud", "sleepy", "hungry", "shy", "merry", "stubborn", "clever", "lonely",
    "grey", "patient",
)  # fmt: skip
PLACES = (
    "by the river", "under the oak", "behind the mill", "on the hill", "in the tall grass",
    "at the edge of the wood", "near the stone bridge", "in the snow",
)  # fmt: skip
THINGS = (
    "a lantern", "a silver spoon", "a loaf of bread", "a broken clock", "a red kite",
    "an empty jar", "a map of the sea", "a drum", "a letter without a name", "a bag of seeds",
)  # fmt: skip
TIMES = (
    "One morning", "One evening", "Long ago", "In the first week of spring", "When the rain ended",
    "On the shortest day of the year", "Before the sun was up",
)  # fmt: skip
QUESTIONS = (
    "what are you looking for", "where does this road end", "who has lost this",
    "will you carry it for me", "what shall I do with it", "why are you so quiet",
)  # fmt: skip
ANSWERS = (
    "nobody knows", "ask the wind", "it was here before us", "give it to the first who laughs",
    "I only came to listen", "keep it until the leaves fall", "that is not for us to say",
)  # fmt: skip
ENDS = (
    "From that day on they shared {thing}.",
    "And the {other} never spoke of {thing} again.",
    "So they walked home together, and {thing} stayed behind.",
    "In the morning {thing} was gone, and so was the {beast}.",
    "They are still sitting there, if nobody has called them home.",
)
MIDDLES = (
    "There the {beast} found {thing}.",
    "The {beast} carried {thing} and would not put it down.",
    'The {other} came along and asked: "{question}?"',
    '"{answer}," said the {beast}.',
    "Then it grew dark, and the two of them sat {place}.",
    "The {other} was {nature}, but the {beast} was not.",
    "Nobody had ever seen {thing} {place}.",
    '"{question}?" asked the {beast}, but the {other} slept.',
)


def tales(characters: int, seed: int = 0) -> str:
    """Tell tales of that many characters in all, the same for the same seed."""
    teller = _Teller(seed)
    found: list[str] = []
    length = 0
    while length < characters:
        found.append(teller.tale())
        length += len(found[-1])
    return "".join(found)[:characters]


class _Teller:
    """Chooses words by a generator of its own."""

    def __init__(self, seed: int) -> None:
        self._generator = torch.Generator().manual_seed(seed)

    def tale(self) -> str:
        """Tell one tale, with an empty line behind it."""
        beast = self._one(BEASTS)
        other = self._one(tuple(each for each in BEASTS if each != beast))
        thing = self._one(THINGS)
        nature = self._one(NATURES)
        article = "an" if nature[0] in "aeiou" else "a"
        lines = [f"{self._one(TIMES)} {article} {nature} {beast} lived {self._one(PLACES)}."]
        left = list(MIDDLES)
        for _ in range(3 + self._number(4)):
            middle = left.pop(self._number(len(left)))
            lines.append(self._line(middle, beast, other, thing))
        lines.append(self._line(self._one(ENDS), beast, other, thing))
        return "\n".join(lines) + "\n\n"

    def _line(self, sentence: str, beast: str, other: str, thing: str) -> str:
        return sentence.format(
            beast=beast,
            other=other,
            thing=thing,
            place=self._one(PLACES),
            nature=self._one(NATURES),
            question=self._one(QUESTIONS),
            answer=self._one(ANSWERS),
        )

    def _one(self, words: tuple[str, ...]) -> str:
        return words[self._number(len(words))]

    def _number(self, below: int) -> int:
        return int(torch.randint(below, (), generator=self._generator))
