"""How the environments of Gymnasium are drawn from what they show, at its own measures."""

import math

import numpy as np

from .environment import Array
from .scene import Point, Scene, turned

POLE = 1.0
"""How long the pole of the cart is."""
REACH = 2.4
"""How far the cart may go to either side."""
CAR_LEFT, CAR_RIGHT = -1.2, 0.6
"""Where the valley of the car begins and ends."""
WIDE, HIGH = 20.0, 40 / 3
"""The room of the lander, 600 × 400 pixels of 30 a unit."""
LEGS = 0.6
"""How far the lander's middle is above its pad when it stands."""
BODY = ((-14, 17), (-17, 0), (-17, -10), (17, -10), (17, 0), (14, 17))
STOPS = ((0, 0, "R"), (4, 0, "G"), (0, 4, "Y"), (3, 4, "B"))
"""Where the taxi stops: column, row and name."""
WALLS = ((2, 0), (2, 1), (1, 3), (1, 4), (3, 3), (3, 4))
"""Cells of the taxi's town, as column and row, with a wall at their left."""


def cart_pole(shown: Array) -> Scene:
    """Draw a cart and its pole: place, speed, angle, speed of the angle."""
    scene = Scene(2 * REACH + 0.6, 1.9, len(shown))
    place, angle, floor = shown[:, 0] + REACH + 0.3, shown[:, 2], 1.55
    scene.line("line", 0.03, ((0.0, floor), (scene.facts["wide"], floor)))
    for end in (0.3, 2 * REACH + 0.3):
        scene.line("bad", 0.03, ((end, floor - 0.12), (end, floor + 0.12)))
    top = floor - 0.32
    scene.area(
        "thing",
        ((place - 0.3, top), (place + 0.3, top), (place + 0.3, floor - 0.07),
         (place - 0.3, floor - 0.07)),
    )  # fmt: skip
    for wheel in (-0.18, 0.18):
        scene.disc("dark", 0.07, (place + wheel, floor - 0.07))
    tip = (place + POLE * np.sin(angle), top - POLE * np.cos(angle))
    scene.line("strong", 0.09, ((place, top), tip))
    scene.disc("dark", 0.05, (place, top + np.zeros_like(place)))
    return scene


def mountain_car(shown: Array, goal: float) -> Scene:
    """Draw a car in its valley: place and speed."""
    scene = Scene(CAR_RIGHT - CAR_LEFT, 1.25, len(shown))
    across = np.linspace(CAR_LEFT, CAR_RIGHT, 64)
    hill: list[Point] = [(x - CAR_LEFT, _slope(x)) for x in across.tolist()]
    scene.area("ground", [*hill, (CAR_RIGHT - CAR_LEFT, 1.25), (0.0, 1.25)])
    scene.line("line", 0.01, hill)
    flag = goal - CAR_LEFT, _slope(goal)
    scene.line("strong", 0.012, (flag, (flag[0], flag[1] - 0.16)))
    scene.area(
        "good", ((flag[0], flag[1] - 0.16), (flag[0] + 0.08, flag[1] - 0.13),
                 (flag[0], flag[1] - 0.1)),
    )  # fmt: skip
    place = shown[:, 0]
    angle = -np.arctan(1.35 * np.cos(3 * place))
    at = place - CAR_LEFT, _slope(place)
    body = ((-0.06, -0.075), (0.06, -0.075), (0.06, -0.025), (-0.06, -0.025))
    scene.area("thing", turned(body, angle, at))
    for wheel in turned(((-0.035, -0.02), (0.035, -0.02)), angle, at):
        scene.disc("dark", 0.02, wheel)
    return scene


def _slope(place: Array | float) -> Array | float:
    found: Array | float = 1.15 - (np.sin(3 * place) * 0.45 + 0.55)
    return found


def acrobot(shown: Array) -> Scene:
    """Draw two links: cosine and sine of both angles, and their speeds."""
    scene = Scene(5.4, 4.6, len(shown))
    middle, height = 2.7, 2.3
    first = np.arctan2(shown[:, 1], shown[:, 0])
    both = first + np.arctan2(shown[:, 3], shown[:, 2])
    knee = middle + np.sin(first), height + np.cos(first)
    foot = knee[0] + np.sin(both), knee[1] + np.cos(both)
    scene.line("good", 0.04, ((0.0, height - 1), (5.4, height - 1)))
    scene.line("strong", 0.2, ((middle, height), knee))
    scene.line("thing", 0.2, (knee, foot))
    scene.disc("dark", 0.1, (middle, height))
    scene.disc("dark", 0.1, knee)
    return scene


def pendulum(shown: Array, actions: Array | None) -> Scene:
    """Draw a pendulum, and the torque on it: cosine and sine of its angle, and its speed."""
    scene = Scene(3.4, 2.6, len(shown))
    middle, height = 1.7, 1.3
    cosine, sine = shown[:, 0], shown[:, 1]
    scene.ring("line", 1.0, (middle, height))
    scene.line("thing", 0.2, ((middle, height), (middle - sine, height - cosine)))
    scene.disc("dark", 0.07, (middle, height))
    if actions is not None:
        torque = actions[:, 0]
        parts = [
            (middle - 0.3 * np.sin(turn), height - 0.3 * np.cos(turn))
            for turn in (torque * (math.pi / 2 * share / 8) for share in range(9))
        ]
        scene.line("warning", 0.05, parts)
        scene.disc("warning", 0.06, parts[-1])
    return scene


def lunar_lander(shown: Array, ground: tuple[float, ...], actions: Array | None) -> Scene:
    """Draw a lander and its engines: place, speed, angle, its speed, and which legs stand."""
    scene = Scene(WIDE, HIGH, len(shown))
    pad = HIGH - HIGH / 4
    surface: list[Point] = [
        (WIDE * i / (len(ground) - 1), HIGH - height) for i, height in enumerate(ground)
    ]
    scene.area("ground", [*surface, (WIDE, HIGH), (0.0, HIGH)])
    scene.line("line", 0.08, surface)
    for flag in (0.4 * WIDE, 0.6 * WIDE):
        scene.line("strong", 0.08, ((flag, pad), (flag, pad - 1.5)))
        scene.area("warning", ((flag, pad - 1.5), (flag + 0.8, pad - 1.2), (flag, pad - 0.9)))
    angle = -shown[:, 4]
    at = WIDE / 2 * (1 + shown[:, 0]), pad - LEGS - HIGH / 2 * shown[:, 1]
    if actions is not None:
        for strength, flame in _flames(actions):
            burning = np.where(strength > 0, 1.0, np.nan)
            scene.area("flame", [(x * burning, y) for x, y in turned(_up(flame), angle, at)])
    for place, side in ((6, -1), (7, 1)):
        knee, foot = turned(_up(((side * 13, -8), (side * 22, -22))), angle, at)
        scene.line("strong", 0.13, (knee, foot))
        standing = np.where(shown[:, place] > 0.5, foot[0], np.nan)
        scene.disc("good", 0.2, (standing, foot[1]))
    scene.area("thing", turned(_up(BODY), angle, at))
    return scene


def _up(points: tuple[tuple[int, int], ...]) -> list[tuple[float, float]]:
    return [(x / 30, -y / 30) for x, y in points]


def _flames(actions: Array) -> list[tuple[Array, tuple[tuple[int, int], ...]]]:
    """Give how strongly each engine burns, and its flame."""
    if actions.ndim == 1:
        left, main, right = ((actions == number).astype(np.float32) for number in (1, 2, 3))
    else:
        main, aside = actions[:, 0], actions[:, 1]
        left, right = -aside - 0.5, aside - 0.5
    return [
        (main, ((-7, -10), (0, -32), (7, -10))),
        (left, ((-17, 9), (-32, 6), (-17, 3))),
        (right, ((17, 9), (32, 6), (17, 3))),
    ]


def taxi(shown: Array) -> Scene:
    """Draw a taxi, its passenger and where he wants to go, all told by one number."""
    scene = Scene(5, 5, len(shown))
    scene.cells(("." * 5,) * 5)
    for column, row, name in STOPS:
        scene.area("ground", _square(column + 0.5, row + 0.5, 0.46))
        scene.word("muted", 0.4, (column + 0.5, row + 0.5), name)
    for column, row in WALLS:
        scene.line("strong", 0.07, ((column, row), (column, row + 1)))
    rest, wanted = np.divmod(shown, 4)
    cell, waiting = np.divmod(rest, 5)
    at = cell % 5 + 0.5, cell // 5 + 0.5
    places = np.array([(column + 0.5, row + 0.5) for column, row, _ in STOPS])
    scene.ring("good", 0.42, (places[wanted, 0], places[wanted, 1]))
    inside = waiting == len(STOPS)
    stop = places[np.where(inside, 0, waiting)]
    scene.area("thing", _square(*at, 0.26))
    scene.disc(
        "warning", 0.14, (np.where(inside, at[0], stop[:, 0]), np.where(inside, at[1], stop[:, 1]))
    )
    return scene


def _square(x: Array | float, y: Array | float, half: float) -> list[Point]:
    return [(x + a * half, y + b * half) for a, b in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
