"""Two players: their losses are the formulas, and no step of one moves the other."""

import json
import math
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import torch
from torch import Tensor, nn

from app.compiler.report import Package
from app.training.package import lay_out
from nodes.adversaries import Adversarial as AdversarialBlock
from nodes.runtime.coverage import ClassesFound, GoodSamples, ModesFound
from nodes.runtime.data.chance import normal, uniform
from nodes.runtime.data.ring import Ring, centres
from nodes.runtime.loops.adversarial import MIXING, discriminator_loss, generator_loss
from nodes.runtime.order import mixed
from nodes.runtime.view import Showing, undisturbed
from nodes.runtime.views import generated, judge_field, modes, walk
from tests.runtime.conftest import history
from tests.runtime.tiny import SETTINGS as OPTIONS

MODEL = '''"""Two players for the tests."""

import torch
from torch import Tensor, nn


class Net(nn.Module):
    """A generator with batch statistics, and a discriminator with spectral norm."""

    def __init__(self) -> None:
        super().__init__()
        self.make_1 = nn.Linear(4, 8)
        self.norm_1 = nn.BatchNorm1d(8)
        self.make_2 = nn.Linear(8, 2)
        self.look_1 = nn.utils.parametrizations.spectral_norm(nn.Linear(2, 8))
        self.score = nn.Linear(8, 1)

    def forward(self, noise: Tensor, features: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        made = self.generate(noise)
        return made, self.discriminate(features), self.discriminate(made)

    def generate(self, noise: Tensor) -> Tensor:
        return self.make_2(torch.tanh(self.norm_1(self.make_1(noise))))

    def discriminate(self, features: Tensor) -> Tensor:
        return self.score(torch.tanh(self.look_1(features)))
'''

PLAIN = MODEL.replace("nn.utils.parametrizations.spectral_norm(nn.Linear(2, 8))", "nn.Linear(2, 8)")

EXPERIMENT = '''"""A small ring."""

from .runtime.coverage import GoodSamples, ModesFound
from .runtime.data.chance import normal
from .runtime.data.ring import Ring

ARGUMENTS = ("noise", "features")
RESULTS = ("made", "score", "score_2")
FUNCTIONS = {
    "generate": (("noise",), ("features",)),
    "discriminate": (("features",), ("score",)),
}
MODULES = {"generate": ("make_1", "norm_1", "make_2"), "discriminate": ("look_1", "score")}
WEIGHTS = {}
TRAINING_ONLY = frozenset()


def data():
    return Ring(samples=200)


def prepare(batch, training, seed):
    return {"noise": normal(batch["index"], seed, 4, 101), **batch}


def metrics():
    return {"modes": ModesFound(8, 2.0, 0.5), "good": GoodSamples(8, 2.0, 0.5)}


def losses(net, batch):
    made, _, _ = net(batch["noise"], batch["features"])
    return {}, {"modes": (made,), "good": (made,)}
'''

SETTINGS = {
    "loop": "adversarial", "epochs": 2, "batch_size": 32, "generator_rate": 0.01,
    "discriminator_rate": 0.02, "views": ["generated", "walk", "judge_field", "modes"],
}  # fmt: skip


@pytest.fixture
def duel(
    tmp_path: Path, imported: Callable[[Path], ModuleType]
) -> Callable[..., tuple[Any, Iterator[Any]]]:
    """Begin a run of two players; gives the run and its events."""

    def begun(
        folder: str = "run",
        *,
        resume: bool = False,
        model: str = MODEL,
        experiment: str = EXPERIMENT,
        **settings: Any,
    ) -> tuple[Any, Iterator[Any]]:
        files = {
            "__init__.py": "",
            "__main__.py": "",
            "model.py": model,
            "experiment.py": experiment,
            "settings.json": json.dumps({**OPTIONS, **SETTINGS, **settings}),
            "nodes.json": "{}",
        }
        made = Package("tiny", files, frozenset({"coverage", "data.ring"}))
        laid = lay_out(made, tmp_path / folder)
        module = imported(laid)
        run = module.Run(module.load(), tmp_path / folder, resume=resume)
        return run, run.events()

    return begun


def state(net: nn.Module, *modules: str) -> dict[str, Tensor]:
    return {
        name: tensor.clone()
        for name, tensor in net.state_dict().items()
        if name.partition(".")[0] in modules
    }


def same(one: dict[str, Tensor], other: dict[str, Tensor]) -> bool:
    return all(torch.equal(tensor, other[name]) for name, tensor in one.items())


def test_no_step_of_one_player_moves_the_other(duel: Any) -> None:
    run, events = duel(r1=0.5, discriminator_steps=3)
    next(events)
    loop, net = run.session.loop, run.session.net
    makers, judges = ("make_1", "norm_1", "make_2"), ("look_1", "score")
    batch = run.session.data.training.__getitems__(list(range(16)))
    prepared = run.session.experiment.prepare(batch, True, 5)
    before = state(net, *makers, *judges)
    loop._judge(prepared, 5)
    assert same(state(net, *makers), {k: v for k, v in before.items() if k[:4] in ("make", "norm")})
    assert not same(state(net, *judges), before)
    between = state(net, *makers, *judges)
    loop._make(prepared)
    assert same(state(net, *judges), between)
    assert not same(state(net, *makers), between)
    assert all(weight.requires_grad for weight in net.parameters())


def test_a_discriminator_may_have_batch_statistics(duel: Any) -> None:
    judge = "        self.look_1 = nn.Sequential(nn.Linear(2, 8), nn.BatchNorm1d(8))\n"
    lines = MODEL.splitlines(keepends=True)
    model = "".join(judge if "self.look_1 =" in line else line for line in lines)
    run, events = duel(model=model, epochs=1, r1=0.1)
    told = list(events)
    assert told[-1].event == "finished", told[-1]
    counted = run.session.net.look_1[1].num_batches_tracked
    assert int(counted) == 2 * told[-2].step  # real and made, and nothing of the generator's turns


@pytest.mark.parametrize("objective", ["non-saturating", "minimax", "least-squares", "wasserstein"])
def test_the_losses_of_the_first_step_are_the_formulas(duel: Any, objective: str) -> None:
    options = {"objective": objective, "smoothing": 0.1, "r1": 0.7, "penalty": 3.0}
    run, events = duel(model=PLAIN, **options)
    next(events)
    net = run.session.net
    reference = run.program.model.Net()
    reference.load_state_dict(net.state_dict())
    order = next(iter(run.session.loop.order))
    told = next(events).losses

    seed = mixed(3, 1)
    batch = run.session.data.training.__getitems__(order)
    real = batch["features"].requires_grad_()
    noise = normal(batch["index"], seed, 4, 101)
    made = reference.generate(noise).detach()
    scores, others = reference.discriminate(real), reference.discriminate(made)
    by = torch.autograd.grad(scores.sum(), real, retain_graph=True)[0]
    penalty = 0.7 / 2 * float((by**2).sum(1).mean())
    s, g = scores.detach().double(), others.detach().double()
    logistic = torch.nn.functional.logsigmoid
    if objective == "wasserstein":
        share = uniform(batch["index"], seed, 1, MIXING)
        between = ((1 - share) * real + share * made).detach().requires_grad_()
        slope = torch.autograd.grad(reference.discriminate(between).sum(), between)[0]
        wanted = g.mean() - s.mean() + 3.0 * ((slope.norm(dim=1) - 1) ** 2).mean()
    elif objective == "least-squares":
        wanted = ((s - 0.9) ** 2).mean() / 2 + (g**2).mean() / 2
    else:
        wanted = -(0.9 * logistic(s) + 0.1 * logistic(-s)).mean() - logistic(-g).mean()
    assert told["discriminator"] == pytest.approx(float(wanted.detach()) + penalty, abs=1e-6)

    # The generator is judged by the discriminator as its step left it.
    judge = run.session.net
    fresh = run.program.model.Net()
    fresh.load_state_dict(judge.state_dict())
    mine = reference.make_1, reference.norm_1, reference.make_2
    reference.norm_1.train()
    fresh.make_1, fresh.norm_1, fresh.make_2 = mine
    score = fresh.discriminate(fresh.generate(noise)).detach().double()
    wanted = {
        "wasserstein": -score.mean(),
        "least-squares": ((score - 1) ** 2).mean() / 2,
        "minimax": logistic(-score).mean(),
        "non-saturating": -logistic(score).mean(),
    }[objective]
    assert told["generator"] == pytest.approx(float(wanted), abs=1e-6)


def test_smoothing_is_one_sided() -> None:
    real, made = torch.tensor([[0.3]]), torch.tensor([[-0.2]])
    plain = discriminator_loss("minimax", real, made, 0.0)
    smooth = discriminator_loss("minimax", real, made, 0.2)
    assert float(smooth - plain) == pytest.approx(0.2 * 0.3, abs=1e-6)
    assert generator_loss("minimax", made) == -generator_loss("non-saturating", -made)


def test_the_generator_has_its_turn_after_so_many_steps(duel: Any) -> None:
    _, events = duel(discriminator_steps=2, epochs=1)
    told = [set(each.losses) for each in events if each.event == "step"]
    assert told == [{"discriminator"}, {"discriminator", "generator"}] * 2 + [{"discriminator"}]


def test_a_run_that_was_stopped_goes_on_to_the_very_same_weights(duel: Any) -> None:
    options = {"average": 0.9, "r1": 0.1, "discriminator_steps": 2, "generator_steps": 2}
    whole, events = duel("whole", **options)
    list(events)
    part, events = duel("part", **options)
    for event in events:
        if event.event == "step" and event.step == 7:
            part.stop()
    more, events = duel("part", resume=True, **options)
    list(events)
    assert same(whole.session.net.state_dict(), more.session.net.state_dict())
    told = [each for each in history(whole.folder) if each["event"] in ("step", "epoch")]
    assert [each for each in history(more.folder) if each["event"] in ("step", "epoch")] == told


def test_the_average_is_what_is_kept_and_measured(duel: Any) -> None:
    run, events = duel(average=0.9, epochs=1)
    next(events)
    loop, net = run.session.loop, run.session.net
    for _ in range(3):
        next(events)
    present = state(net, "make_1")
    with loop.averaged():
        assert not same(state(net, "make_1"), present)
    assert same(state(net, "make_1"), present)
    list(events)
    for weight, average in zip(loop.makers, loop.averages, strict=True):
        assert torch.equal(weight, average)


def test_a_loss_that_is_no_number_is_told_with_a_way_out(duel: Any) -> None:
    sgd = {"generator_optimizer": "SGD", "discriminator_optimizer": "SGD"}
    _, events = duel(generator_rate=1e30, discriminator_rate=1e30, epochs=40, **sgd)
    last = list(events)[-1]
    assert last.event == "failed"
    assert "Lower rates of both players" in last.reason


def test_a_run_learns_the_ring_a_little(duel: Any) -> None:
    _, events = duel(model=PLAIN, epochs=60, r1=0.1, average=0.9)
    metrics = list(events)[-1].metrics
    assert metrics["validation"]["good"] > 0.3
    assert set(metrics["training"]) == {"discriminator", "generator"}


def test_each_player_has_an_optimiser_of_its_own(duel: Any) -> None:
    settings = {
        "generator_optimizer": "AdamW", "generator_rate": 0.003, "generator_beta_1": 0.1,
        "generator_beta_2": 0.9, "discriminator_rate": 0.004, "discriminator_beta_1": 0.2,
    }  # fmt: skip
    run, events = duel(**settings)
    next(events)
    loop = run.session.loop
    made, judged = loop.generator, loop.discriminator
    assert (type(made).__name__, type(judged).__name__) == ("AdamW", "Adam")
    assert (made.defaults["lr"], made.defaults["betas"]) == (0.003, (0.1, 0.9))
    assert (judged.defaults["lr"], judged.defaults["betas"]) == (0.004, (0.2, 0.999))
    for optimizer, weights in ((made, loop.makers), (judged, loop.judges)):
        assert [id(each) for each in optimizer.param_groups[0]["params"]] == list(map(id, weights))
    _, refused = duel("other", discriminator_optimizer="Best")
    assert list(refused)[-1].reason == "There is no optimiser called Best."


def test_what_comes_with_the_block_is_what_the_loop_takes(duel: Any) -> None:
    block = AdversarialBlock()
    run, events = duel(**block.values())
    next(events)
    for player in ("generator", "discriminator"):
        made = getattr(run.session.loop, player)
        betas = getattr(block, f"{player}_beta_1"), getattr(block, f"{player}_beta_2")
        assert type(made).__name__ == getattr(block, f"{player}_optimizer")
        assert made.defaults["betas"] == betas == (0.5, 0.999)
        assert made.defaults["lr"] == getattr(block, f"{player}_rate")


TOLD_MODEL = (
    PLAIN.replace("nn.Linear(4, 8)", "nn.Linear(12, 8)")
    .replace("nn.Linear(2, 8)", "nn.Linear(10, 8)")
    .replace("noise: Tensor)", "noise: Tensor, label: Tensor)")
    .replace("def discriminate(self, features: Tensor)",
             "def discriminate(self, features: Tensor, label: Tensor)")
    .replace("self.make_1(noise)", "self.make_1(self.told(noise, label))")
    .replace("self.look_1(features)", "self.look_1(self.told(features, label))")
    .replace("features: Tensor) -> tuple", "features: Tensor, label: Tensor) -> tuple")
    .replace("self.generate(noise)", "self.generate(noise, label)")
    .replace("self.discriminate(features)", "self.discriminate(features, label)")
    .replace("self.discriminate(made)", "self.discriminate(made, label)")
) + '''
    def told(self, x: Tensor, label: Tensor) -> Tensor:
        return torch.cat([x, nn.functional.one_hot(label, 8).to(x.dtype)], dim=1)
'''  # fmt: skip

TOLD_EXPERIMENT = (
    EXPERIMENT.replace('(("noise",), ("features",))', '(("noise", "label"), ("features",))')
    .replace('(("features",), ("score",))', '(("features", "label"), ("score",))')
    .replace('ARGUMENTS = ("noise", "features")', 'ARGUMENTS = ("noise", "features", "label")')
    .replace('batch["features"])\n', 'batch["features"], batch["label"])\n')
)


@pytest.mark.parametrize("objective", ["non-saturating", "wasserstein"])
def test_both_players_may_be_told_a_label(duel: Any, objective: str) -> None:
    given = {"model": TOLD_MODEL, "experiment": TOLD_EXPERIMENT, "objective": objective, "r1": 0.1}
    run, events = duel(**given)
    told = list(events)
    assert told[-1].event == "finished"
    batch = run.session.data.validation.__getitems__([0, 1])
    prepared = run.session.experiment.prepare(batch, False, 1)
    same_noise = prepared["noise"][:1].expand(2, -1)
    with torch.no_grad(), undisturbed(run.session.net):
        one, two = run.session.net.generate(same_noise, torch.tensor([0, 3]))
    assert not torch.equal(one, two)


# Metrics.


def test_modes_are_counted_as_told() -> None:
    points = centres(8, 2.0).repeat_interleave(torch.tensor([30, 20, 19, 0, 40, 20, 20, 20]), dim=0)
    far = torch.zeros(2_500 - len(points), 2)
    found, good = ModesFound(8, 2.0, 0.05), GoodSamples(8, 2.0, 0.05)
    for metric in (found, good):
        metric.update(points)
        metric.update(far)
    assert found.value() == 6
    assert found.counts().tolist() == [30, 20, 19, 0, 40, 20, 20, 20]
    assert good.value() == pytest.approx(169 / 2_500)


def test_the_real_ring_has_all_modes_and_only_good_points() -> None:
    ring = Ring()
    points = ring.validation.__getitems__(list(range(len(ring.validation))))["features"]
    found, good = ModesFound(8, 2.0, 0.05), GoodSamples(8, 2.0, 0.05)
    found.update(points)
    good.update(points)
    assert len(points) == 2_500
    assert found.value() == 8
    assert good.value() == pytest.approx(1 - math.exp(-8), abs=1e-3)


def test_classes_are_those_of_the_nearest_and_nothing_far_counts() -> None:
    real = torch.randn(90, 4) * 0.1 + 10 * torch.arange(90).remainder(3)[:, None]
    label = torch.arange(90) % 3
    metric = ClassesFound(3)
    metric.update(real[label < 2] + 0.001, real, label)
    assert metric.counts().tolist() == [30, 30, 0]
    assert metric.value() == 2
    metric.reset()
    metric.update(torch.full((50, 4), 5.0), real, label)
    assert metric.counts().tolist() == [0, 0, 0]


# Views.


def showing(run: Any) -> Showing:
    session = run.session
    return Showing(
        session.net, session.experiment, session.data, session.settings, session.device,
        session.folder, session.loop,
    )  # fmt: skip


@pytest.mark.parametrize("view", [generated, walk, judge_field, modes])
def test_a_view_shows_something_and_changes_nothing(duel: Any, view: ModuleType) -> None:
    run, events = duel(average=0.9)
    for _ in range(4):
        next(events)
    before = {name: tensor.clone() for name, tensor in run.session.net.state_dict().items()}
    with undisturbed(run.session.net):
        frame = view.make(showing(run))({})
    assert frame is not None
    assert frame.arrays
    assert same(before, run.session.net.state_dict())


def test_a_walk_begins_and_ends_at_its_samples(duel: Any) -> None:
    run, events = duel()
    next(events)
    with undisturbed(run.session.net):
        look = walk.make(showing(run))
        shown = generated.make(showing(run))({})
        first = look({"at": 0.0, "start": 2, "end": 5})
        last = look({"at": 1.0, "start": 2, "end": 5})
    assert shown is not None
    assert first is not None
    assert last is not None
    ends = shown.arrays["points"]
    assert torch.allclose(first.arrays["sample"][0], ends[2], atol=1e-5)
    assert torch.allclose(last.arrays["sample"][0], ends[5], atol=1e-5)
    assert first.arrays["way"].shape == (9, 2)


def test_the_field_is_the_judgement_of_each_place(duel: Any) -> None:
    run, events = duel(model=PLAIN)
    next(events)
    with undisturbed(run.session.net):
        frame = judge_field.make(showing(run))({})
        assert frame is not None
        left, low, _, _ = frame.facts["box"]
        score = run.session.net.discriminate(torch.tensor([[left, low]]))
    assert float(frame.arrays["field"][0, 0]) == pytest.approx(float(score.sigmoid()), abs=1e-5)
