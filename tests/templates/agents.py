"""The example drawings of agents: tables, values, policies, and both at once."""

from collections.abc import Callable
from typing import Any

from app.graph.graph import Project
from tests.templates.pad import Pad


def q_frozenlake() -> Project:
    """Draw a table of Q values that crosses a frozen lake."""
    return (
        Pad()
        .note(
            """**Q-learning (Watkins, 1989)** keeps a number for each cell and step: what is still
            to come. Each step moves one entry towards the reward and the best of the next cell.

            The wire from “agent” leads the action back into “lake”: this circle is the whole of
            reinforcement learning. Make the lake slippery, and even the best way falls in at
            times.""",
        )
        .put("lake", "FrozenLake", (0, 0), is_slippery=False)
        .put("table", "Table", (1, 0), "lake.observation", actions=4)
        .put("agent", "QLearning", (2, 0), {"values": "table"}, steps=20_000,
             exploration_share=0.8, evaluate_every=2_000, goal=1.0)
        .lead("agent.action", "lake.action")
        .project
    )  # fmt: skip


def q_cliffwalking() -> Project:
    """Draw a table of Q values that finds the shortest way along a cliff."""
    pad = Pad().note(
        """**The cliff (Sutton and Barto, example 6.6)**: each step costs 1, a fall 100. The
        shortest way, -13, runs along the very edge, and Q-learning finds it, since it learns
        what the best step would bring, not the one that it takes while exploring.

        Put SARSA in the place of “agent”: it learns the safe way along the top.""",
    )
    return _cliff(pad, "QLearning", evaluate_every=2_000, goal=-13.0)


def sarsa_cliffwalking() -> Project:
    """Draw the same table, which learns the safe way along the top."""
    return _cliff(Pad(), "SARSA", learning_rate=0.1, steps=60_000, exploration_share=0.2)


def _cliff(pad: Pad, agent: str, **values: Any) -> Project:
    """Draw a table of Q values for the cliff, and who learns it."""
    return (
        pad
        .put("cliff", "CliffWalking", (0, 0))
        .put("table", "Table", (1, 0), "cliff.observation", actions=4)
        .put("agent", agent, (2, 0), {"values": "table"},
             **{"steps": 20_000, "discount": 1.0, **values})
        .lead("agent.action", "cliff.action")
        .project
    )  # fmt: skip


def reinforce_cartpole() -> Project:
    """Draw a policy that learns from whole episodes, with a baseline."""
    return (
        Pad()
        .note(
            """**REINFORCE (Williams, 1992)** plays whole episodes and makes likelier what was done
            in the good ones. What “value” promises is taken off each return, which moves no
            policy on average and quietens all of them.

            Take the wire from “value” away: the mean of the returns stands in for it, and it
            learns more slowly.""",
        )
        .put("cart", "CartPole", (0, 0), count=16)
        .put("hidden_1", "Linear", (1, 0), "cart.observation", features=64)
        .put("tanh_1", "Tanh", (2, 0), "hidden_1")
        .put("policy", "Linear", (3, 0), "tanh_1", features=2)
        .put("hidden_2", "Linear", (1, 1), "cart.observation", features=64)
        .put("tanh_2", "Tanh", (2, 1), "hidden_2")
        .put("value", "Linear", (3, 1), "tanh_2", features=1)
        .put("agent", "REINFORCE", (4, 0), {"policy": "policy", "value": "value"},
             steps=300_000, learning_rate=0.01, evaluate_every=20_000, goal=475.0)
        .lead("agent.action", "cart.action")
        .project
    )  # fmt: skip


def dqn_cartpole() -> Project:
    """Draw a network that learns Q values from kept steps."""
    return (
        Pad()
        .note(
            """**DQN (Mnih et al., 2015)** learns Q values by a network. Two things keep it from
            chasing itself: steps are kept and drawn again in any order, and targets come from a
            copy that follows slowly (τ = 0.05). Copying it whole every 500 steps failed on one
            seed of two.

            For a duelling network lead a value and advantages into a “Duel”.""",
        )
        .put("cart", "CartPole", (0, 0))
        .put("hidden_1", "Linear", (1, 0), "cart.observation", features=128)
        .put("relu_1", "ReLU", (2, 0), "hidden_1")
        .put("hidden_2", "Linear", (3, 0), "relu_1", features=128)
        .put("relu_2", "ReLU", (4, 0), "hidden_2")
        .put("values", "Linear", (5, 0), "relu_2", features=2)
        .put("agent", "DQN", (6, 0), {"values": "values"}, steps=60_000, learning_rate=2.3e-3,
             discount=0.98, train_every=2, soft=0.05, exploration_share=0.05,
             evaluate_every=1_000, goal=475.0)
        .lead("agent.action", "cart.action")
        .project
    )  # fmt: skip


def ppo_cartpole() -> Project:
    """Draw a policy and a value that learn from rollouts of eight carts."""
    pad = Pad().note(
        """**PPO (Schulman et al., 2017)**: eight carts are driven side by side, then policy and
        value learn from what they saw, ten times over, but never so far that the actions
        seen would be much likelier or rarer than when they were taken.

        An episode that only its time ended is not worth nothing after it: the value of its
        last state is added.""",
    )
    return _eight_carts(
        pad, "PPO", steps=120_000, learning_rate=1e-3, rollout=128, passes=10, batch_size=256,
        evaluate_every=10_000, goal=475.0,
    )  # fmt: skip


def a2c_cartpole() -> Project:
    """Draw the same networks, which take one step on each short rollout."""
    return _eight_carts(
        Pad(), "A2C", steps=300_000, learning_rate=1e-3, trace=0.95, evaluate_every=20_000,
        goal=475.0,
    )  # fmt: skip


def _eight_carts(pad: Pad, agent: str, **values: Any) -> Project:
    """Draw a policy and a value for eight carts, and who learns them."""
    return (
        pad
        .put("cart", "CartPole", (0, 0), count=8)
        .put("hidden_1", "Linear", (1, 0), "cart.observation", features=64)
        .put("tanh_1", "Tanh", (2, 0), "hidden_1")
        .put("hidden_2", "Linear", (3, 0), "tanh_1", features=64)
        .put("tanh_2", "Tanh", (4, 0), "hidden_2")
        .put("policy", "Linear", (5, 0), "tanh_2", features=2)
        .put("hidden_3", "Linear", (1, 1), "cart.observation", features=64)
        .put("tanh_3", "Tanh", (2, 1), "hidden_3")
        .put("hidden_4", "Linear", (3, 1), "tanh_3", features=64)
        .put("tanh_4", "Tanh", (4, 1), "hidden_4")
        .put("value", "Linear", (5, 1), "tanh_4", features=1)
        .put("agent", agent, (6, 0), {"policy": "policy", "value": "value"}, **values)
        .lead("agent.action", "cart.action")
        .project
    )  # fmt: skip


def ppo_lunarlander() -> Project:
    """Draw a policy and a value that learn to land on the moon."""
    return (
        Pad()
        .note(
            """**A landing on the moon**: engines are on or off, fuel costs, a crash costs 100. Who
            lands well gets 200 and more, for which PPO needs some 400,000 steps, two minutes. The
            learning rate falls as the steps run out.

            This environment needs Box2D. Its state cannot be saved, so a run that is resumed goes
            on with the same weights, but from a fresh landing.""",
        )
        .put("lander", "LunarLander", (0, 0), count=16)
        .put("hidden_1", "Linear", (1, 0), "lander.observation", features=64)
        .put("tanh_1", "Tanh", (2, 0), "hidden_1")
        .put("hidden_2", "Linear", (3, 0), "tanh_1", features=64)
        .put("tanh_2", "Tanh", (4, 0), "hidden_2")
        .put("policy", "Linear", (5, 0), "tanh_2", features=4)
        .put("hidden_3", "Linear", (1, 1), "lander.observation", features=64)
        .put("tanh_3", "Tanh", (2, 1), "hidden_3")
        .put("hidden_4", "Linear", (3, 1), "tanh_3", features=64)
        .put("tanh_4", "Tanh", (4, 1), "hidden_4")
        .put("value", "Linear", (5, 1), "tanh_4", features=1)
        .put("agent", "PPO", (6, 0), {"policy": "policy", "value": "value"}, steps=1_000_000,
             learning_rate=7e-4, schedule="linear", discount=0.999, trace=0.98, entropy=0.01,
             rollout=256, passes=6, batch_size=128, evaluate_every=50_000, goal=220.0)
        .lead("agent.action", "lander.action")
        .project
    )  # fmt: skip


def sac_pendulum() -> Project:
    """Draw a policy over real numbers and two critics that swing up a pendulum."""
    pad = Pad().note(
        """**Soft actor-critic (Haarnoja et al., 2018)**: the policy gives a mean and a
        deviation, and two critics judge what is observed together with what is done, so the
        action leads to them too. The policy is paid for staying undecided, and the price is
        learned.

        TD3 in its place wants one feature of “policy”, and no deviation.""",
    )
    return _pendulum(pad, "SAC", 2)


def td3_pendulum() -> Project:
    """Draw a policy without a deviation, and the same critics."""
    return _pendulum(Pad(), "TD3", 1)


def _pendulum(pad: Pad, agent: str, features: int) -> Project:
    """Draw an actor and two critics for a pendulum, and who learns them."""
    return (
        pad
        .put("pendulum", "Pendulum", (0, 1))
        .put("hidden_1", "Linear", (1, 0), "pendulum.observation", features=64)
        .put("relu_1", "ReLU", (2, 0), "hidden_1")
        .put("hidden_2", "Linear", (3, 0), "relu_1", features=64)
        .put("relu_2", "ReLU", (4, 0), "hidden_2")
        .put("policy", "Linear", (5, 0), "relu_2", features=features)
        .put("pair", "Concatenate", (1, 1), "pendulum.observation")
        .put("hidden_3", "Linear", (2, 1), "pair", features=64)
        .put("relu_3", "ReLU", (3, 1), "hidden_3")
        .put("hidden_4", "Linear", (4, 1), "relu_3", features=64)
        .put("relu_4", "ReLU", (5, 1), "hidden_4")
        .put("q1", "Linear", (6, 1), "relu_4", features=1)
        .put("hidden_5", "Linear", (2, 2), "pair", features=64)
        .put("relu_5", "ReLU", (3, 2), "hidden_5")
        .put("hidden_6", "Linear", (4, 2), "relu_5", features=64)
        .put("relu_6", "ReLU", (5, 2), "hidden_6")
        .put("q2", "Linear", (6, 2), "relu_6", features=1)
        .put("agent", agent, (7, 1), {"policy": "policy", "q1": "q1", "q2": "q2"},
             steps=20_000, learning_rate=1e-3, evaluate_every=2_000)
        .lead("agent.action", "pendulum.action")
        .lead("agent.action", "pair.x")
        .project
    )  # fmt: skip


DRAWINGS: dict[str, Callable[[], Project]] = {
    "q-frozenlake": q_frozenlake,
    "q-cliffwalking": q_cliffwalking,
    "reinforce-cartpole": reinforce_cartpole,
    "dqn-cartpole": dqn_cartpole,
    "ppo-cartpole": ppo_cartpole,
    "ppo-lunarlander": ppo_lunarlander,
    "sac-pendulum": sac_pendulum,
}
"""Every drawing of an agent by its name."""

COUNTS: dict[str, tuple[int, int | None]] = {
    "q-frozenlake": (64, None),
    "q-cliffwalking": (192, None),
    "reinforce-cartpole": (835, None),
    "dqn-cartpole": (17_410, None),
    "ppo-cartpole": (9_155, None),
    "ppo-lunarlander": (9_797, None),
    "sac-pendulum": (13_636, None),
}
"""Parameters of each, as the reference programs have them, or as the sums come to."""
