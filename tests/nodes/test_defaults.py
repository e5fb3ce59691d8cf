import pytest

from nodes import CATALOGUE


@pytest.mark.parametrize("name", ["Linear", "Embedding", "RNN", "GRU", "LSTM"])
def test_a_layer_within_a_network_begins_wide_enough_to_learn_with(name: str) -> None:
    # ten features before the values of DQN on CartPole ended at a return of 9, 64 at 500
    assert vars(CATALOGUE[name]())["features"] >= 64
