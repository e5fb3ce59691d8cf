"""Agents: trainers that act in an environment by the drawn network."""

from collections.abc import Mapping
from typing import ClassVar, Literal

from nodes.block import Block, Inlet, Operation, Trainer, block, brief, counted
from nodes.errors import ShapeError, UserError
from nodes.params import choice, flag, real, whole
from nodes.spec import Spec, Wire
from nodes.trainers import DEVICES

TITLE = "Agents"


@block
class _Agent(Trainer):
    """What every agent has."""

    steps: int = whole(
        100_000, "Steps in the environment after which training ends.", low=1, unit="steps"
    )
    learning_rate: float = real(1e-3, "How far a step goes.", low=0.0)
    discount: float = real(0.99, "What a reward is worth a step later (γ).", low=0.0, high=1.0)
    evaluate_every: int = whole(
        5_000,
        "Steps between two evaluations by greedy episodes.",
        low=1,
        advanced=True,
        unit="steps",
    )
    evaluate_episodes: int = whole(
        20, "Greedy episodes of an evaluation.", low=1, high=10_000, advanced=True, unit="episodes"
    )
    final_episodes: int = whole(
        100, "Greedy episodes that judge the weights in the end.", low=1, high=10_000,
        advanced=True,
     unit="episodes")  # fmt: skip
    goal: float = real(
        0.0, "The mean return of the greedy episodes that ends the training; 0 never ends it."
    )
    keep: str = choice(
        ("best", "last"), "Which weights are kept: of the best evaluation, or the last.",
        advanced=True,
    )  # fmt: skip
    device: str = choice(
        DEVICES, "Where is computed; small networks are quickest on the processor.",
        default="cpu", advanced=True,
    )  # fmt: skip
    seed: int = whole(0, "What random numbers begin with.", low=0, high=2**32 - 1)
    threads: int = whole(
        1, "Processor threads; 0 leaves one free.", low=0, high=1024, advanced=True, unit="threads"
    )

    views: ClassVar[tuple[str, ...]] = ("play", "episodes")
    gives: ClassVar[tuple[str, ...]] = ("action",)
    kinds: ClassVar[Mapping[str, str]] = {"action": "action"}
    feedback: ClassVar[bool] = True

    def summary(self) -> str:
        return f"{counted(self.steps, 'step')} · rate {brief(self.learning_rate)}"


def _choices(action: Spec, environment: str, other: str) -> None:
    """Refuse an environment whose actions are real numbers."""
    if action.floating:
        raise UserError(
            "{node} chooses among actions that can be counted, but {environment} takes real "
            "numbers {taken}. Take {other} in its place, or an environment of actions to choose "
            "from, such as CartPole.",
            environment=environment,
            taken=action,
            other=other,
        )


def _amounts(action: Spec, environment: str, other: str) -> None:
    """Refuse an environment whose actions can be counted."""
    if not action.floating:
        raise UserError(
            "{node} acts by real numbers, but {environment} has {ways} actions to choose from. "
            "Take {other} in its place, or an environment that takes real numbers, such as "
            "Pendulum.",
            environment=environment,
            ways=action.high,
            other=other,
        )


def _values(name: str, spec: Spec, action: Spec) -> None:
    """Refuse values that are not one an action."""
    spec.expect_floating()
    spec.expect_rank(2)
    if spec.features != action.high:
        raise ShapeError(
            "{node} expects {ways} features at {name}, one an action; {source} gives it {shape}.",
            spec,
            ways=action.high,
            name=name,
        )


def _policy(spec: Spec, action: Spec, each: int) -> None:
    spec.expect_floating()
    spec.expect_rank(2)
    if not action.floating and spec.features != action.high:
        raise ShapeError(
            "{node} expects {ways} features at policy, one an action; {source} gives it {shape}.",
            spec,
            ways=action.high,
        )
    if action.floating and spec.features != each * action.features:
        told = "the mean and the logarithm of the deviation of" if each == 2 else "one for"
        raise ShapeError(
            "{node} expects {wanted} features at policy, {told} each of {size} numbers of an "
            "action; {source} gives it {shape}.",
            spec,
            wanted=each * action.features,
            told=told,
            size=action.features,
        )


def _value(name: str, spec: Spec | None) -> None:
    if spec is not None:
        spec.expect_floating()
        if spec.rank != 2 or spec.features != 1:
            raise ShapeError(
                "{node} expects one feature at {name}, what a state promises; {source} gives it "
                "{shape}.",
                spec,
                name=name,
            )


@block
class Table(Block):
    """Keep a number for each state and action, at first 0: the table of Q-learning and SARSA.

    Shape
    -----
    x : (B,), whole numbers
    out : (B, actions)
    """

    actions: int = whole(4, "How many actions there are.", low=1)

    kinds: ClassVar[Mapping[str, str]] = {"out": "tensor"}
    needs = ("layers.table.Table",)
    example = (Spec("observation", (Spec.label(2).axes[0],), "int64", 16),)
    words = ("q table", "tabular", "lookup")

    def layer(self, x: Spec) -> str:
        x.expect_whole()
        x.expect_rank(1)
        if not isinstance(x.high, int):
            raise ShapeError(
                "{node} does not know how many states there are, since {source} does not say.", x
            )
        return f"Table({x.high}, {self.actions})"


@block
class Duel(Operation):
    """Make Q values of what a state promises and how much better each action is than the mean.

    Shape
    -----
    value : (B, 1)
    advantage : (B, actions)
    out : (B, actions)

    References
    ----------
    Wang et al., Dueling network architectures for deep reinforcement learning, 2016
    """

    example = (Spec.tensor(1), Spec.tensor(4))
    words = ("duelling", "dueling", "advantage", "dqn")

    def forward(self, value: Wire, advantage: Wire) -> str:
        value.spec.expect_floating()
        advantage.spec.expect_floating()
        if value.spec.features != 1:
            raise ShapeError(
                "{node} expects one feature at value; {source} gives it {shape}.", value.spec
            )
        return f"{value} + {advantage} - {advantage}.mean(-1, keepdim=True)"


@block
class _Tabular(_Agent):
    """What both agents with a table have."""

    steps: int = whole(
        20_000, "Steps in the environment after which training ends.", low=1, unit="steps"
    )
    learning_rate: float = real(0.5, "How far an entry moves to its target (α).", low=0.0, high=1.0)
    exploration: float = real(
        0.1, "How often any action is taken (ε), in the end.", low=0.0, high=1.0
    )
    exploration_start: float = real(
        1.0, "How often any action is taken (ε), at first.", low=0.0, high=1.0, advanced=True
    )
    exploration_share: float = real(
        0.5, "In which share of the steps exploration falls from its start to its end.",
        low=0.0, high=1.0, advanced=True,
    )  # fmt: skip

    def inputs(self) -> tuple[Inlet, ...]:
        return (Inlet("values"),)

    def suits(self, action: Spec, environment: str) -> None:
        _choices(action, environment, "PPO, SAC or TD3")

    def check(self, arriving: Mapping[str, Spec], gives: Mapping[str, Spec]) -> None:
        _values("values", arriving["values"], gives["action"])

    def summary(self) -> str:
        return f"α {brief(self.learning_rate)} · ε {brief(self.exploration)}"


@block
class QLearning(_Tabular):
    """Learn a table of Q values, towards the best that the next state promises.

    References
    ----------
    Watkins, Learning from delayed rewards, 1989
    """

    loop = "q_learning"
    words = ("q learning", "tabular", "reinforcement learning", "agent", "off-policy")


@block
class SARSA(_Tabular):
    """Learn a table of Q values, towards what the action that is taken next promises.

    References
    ----------
    Rummery and Niranjan, On-line Q-learning using connectionist systems, 1994
    """

    loop = "sarsa"
    words = ("sarsa", "tabular", "reinforcement learning", "agent", "on-policy")


@block
class DQN(_Agent):
    """Learn Q values by a network, from steps that are kept and drawn again.

    References
    ----------
    Mnih et al., Human-level control through deep reinforcement learning, 2015;
    van Hasselt et al., Deep reinforcement learning with double Q-learning, 2016;
    Schaul et al., Prioritized experience replay, 2016
    """

    steps: int = whole(
        60_000, "Steps in the environment after which training ends.", low=1, unit="steps"
    )
    double: bool = flag(True, "Let the network choose the action that the target judges.")
    prioritized: bool = flag(False, "Draw steps more often that were judged wrongly.")
    batch_size: int = whole(64, "How many kept steps make one update.", low=1, unit="samples")
    replay: int = whole(50_000, "How many steps are kept.", low=1, unit="steps")
    warmup: int = whole(1_000, "Random steps before the first update.", low=1, unit="steps")
    train_every: int = whole(1, "Steps between two updates.", low=1, unit="steps")
    soft: float = real(
        0.01, "How far the target network follows in each update (τ).", low=0.0, high=1.0
    )
    exploration: float = real(
        0.05, "How often any action is taken (ε), in the end.", low=0.0, high=1.0, advanced=True
    )
    exploration_start: float = real(
        1.0, "How often any action is taken (ε), at first.", low=0.0, high=1.0, advanced=True
    )
    exploration_share: float = real(
        0.15, "In which share of the steps exploration falls from its start to its end.",
        low=0.0, high=1.0, advanced=True,
    )  # fmt: skip
    clip: float = real(
        10.0, "The largest length of the gradient; 0 leaves it.", low=0.0, advanced=True
    )

    loop = "dqn"
    words = ("deep q", "double", "prioritised", "reinforcement learning", "agent", "off-policy")

    def inputs(self) -> tuple[Inlet, ...]:
        return (Inlet("values"),)

    def suits(self, action: Spec, environment: str) -> None:
        _choices(action, environment, "PPO, SAC or TD3")

    def check(self, arriving: Mapping[str, Spec], gives: Mapping[str, Spec]) -> None:
        _values("values", arriving["values"], gives["action"])


@block
class _PolicyGradient(_Agent):
    """What agents have that move a policy along its gradient."""

    schedule: str = choice(
        ("constant", "linear"), "Whether learning rate and clip ratio fall to 0.", advanced=True
    )
    entropy: float = real(0.0, "How much an undecided policy is rewarded.", low=0.0, advanced=True)
    value_weight: float = real(
        0.5, "How much the error of the value counts.", low=0.0, advanced=True
    )
    clip: float = real(
        0.5, "The largest length of the gradient; 0 leaves it.", low=0.0, advanced=True
    )
    normalize: bool = flag(True, "Bring advantages to mean 0 and deviation 1.", advanced=True)

    def inputs(self) -> tuple[Inlet, ...]:
        return Inlet("policy"), Inlet("value")

    def check(self, arriving: Mapping[str, Spec], gives: Mapping[str, Spec]) -> None:
        _policy(arriving["policy"], gives["action"], 2)
        _value("value", arriving.get("value"))


@block
class REINFORCE(_PolicyGradient):
    """Make actions likelier that whole episodes showed to be good, against a baseline.

    References
    ----------
    Williams, Simple statistical gradient-following algorithms, 1992
    """

    loop = "reinforce"
    words = ("policy gradient", "monte carlo", "reinforcement learning", "agent", "on-policy")

    def inputs(self) -> tuple[Inlet, ...]:
        return Inlet("policy"), Inlet("value", optional=True)


@block
class A2C(_PolicyGradient):
    """Move the policy by how much better than promised each short rollout went.

    References
    ----------
    Mnih et al., Asynchronous methods for deep reinforcement learning, 2016
    """

    rollout: int = whole(16, "Steps of each environment before an update.", low=1, unit="steps")
    trace: float = real(1.0, "How far advantages look ahead (λ).", low=0.0, high=1.0, advanced=True)

    loop = "a2c"
    words = ("advantage actor critic", "reinforcement learning", "agent", "on-policy")


@block
class PPO(_PolicyGradient):
    """Move the policy by many small steps on each rollout, never far from what acted.

    References
    ----------
    Schulman et al., Proximal policy optimization algorithms, 2017
    """

    rollout: int = whole(
        128, "Steps of each environment before the policy moves.", low=1, unit="steps"
    )
    passes: int = whole(10, "How often each rollout is gone through.", low=1)
    batch_size: int = whole(64, "How many steps make one update.", low=1, unit="samples")
    clip_ratio: float = real(
        0.2, "How far the likelihood of an action may move at once.", low=0.0, high=1.0
    )
    trace: float = real(
        0.95, "How far advantages look ahead (λ).", low=0.0, high=1.0, advanced=True
    )
    start: str = choice(
        ("orthogonal", "drawn"),
        "Whether weights begin orthogonal and the policy even, or as the blocks say.",
        advanced=True,
    )

    loop = "ppo"
    words = ("proximal policy", "clip", "reinforcement learning", "agent", "on-policy")


@block
class _ActorCritic(_Agent):
    """What agents have whose critics judge actions of real numbers."""

    steps: int = whole(
        20_000, "Steps in the environment after which training ends.", low=1, unit="steps"
    )
    batch_size: int = whole(256, "How many kept steps make one update.", low=1, unit="samples")
    replay: int = whole(100_000, "How many steps are kept.", low=1, unit="steps")
    warmup: int = whole(1_000, "Random steps before the first update.", low=1, unit="steps")
    train_every: int = whole(1, "Steps between two updates.", low=1, unit="steps")
    soft: float = real(
        0.005, "How far the target critics follow in each update (τ).", low=0.0, high=1.0
    )

    parts: ClassVar[Literal["", "encode-decode", "players", "actor-critic"]] = "actor-critic"
    numbers: ClassVar[int] = 1
    """How many features the policy has for each number of an action."""

    def inputs(self) -> tuple[Inlet, ...]:
        return Inlet("policy"), Inlet("q1"), Inlet("q2", optional=True)

    def suits(self, action: Spec, environment: str) -> None:
        _amounts(action, environment, "DQN or PPO")

    def check(self, arriving: Mapping[str, Spec], gives: Mapping[str, Spec]) -> None:
        _policy(arriving["policy"], gives["action"], self.numbers)
        _value("q1", arriving["q1"])
        _value("q2", arriving.get("q2"))


@block
class SAC(_ActorCritic):
    """Learn a policy over real numbers that stays as undecided as it can afford.

    Its policy gives the mean and the logarithm of the deviation of each number of an action; its
    critics take what is observed and what the agent does.

    References
    ----------
    Haarnoja et al., Soft actor-critic algorithms and applications, 2018
    """

    temperature: float = real(
        1.0, "What being undecided is worth at first; it is learned.", low=1e-6, advanced=True
    )

    loop = "sac"
    numbers = 2
    words = ("soft actor critic", "continuous", "reinforcement learning", "agent", "off-policy")


@block
class TD3(_ActorCritic):
    """Learn what to do in real numbers, believing the sterner of two critics.

    References
    ----------
    Fujimoto et al., Addressing function approximation error in actor-critic methods, 2018
    """

    noise: float = real(0.1, "Deviation of what is tried, in halves of the range.", low=0.0)
    target_noise: float = real(0.2, "Deviation around the target's action.", low=0.0, advanced=True)
    target_clip: float = real(0.5, "How far that noise goes at most.", low=0.0, advanced=True)
    delay: int = whole(
        2, "Updates of the critics for one of the policy.", low=1, advanced=True, unit="updates"
    )

    loop = "td3"
    words = ("ddpg", "deterministic", "continuous", "reinforcement learning", "agent")
