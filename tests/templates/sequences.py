"""The example drawings of sequences: memories, convolutions in time, and networks that write."""

from collections.abc import Callable
from typing import Any

from app.graph.graph import Project
from nodes.params import Real
from tests.templates.pad import Pad, whole


def rnn_adding() -> Project:
    """Draw an RNN on the adding problem, which it cannot learn."""
    return (
        Pad()
        .note(
            """**Why an RNN forgets.** In each step its state passes through the same weights and a
            tanh, so a gradient on its way back is multiplied by the same matrix 50 times: it dies
            out or blows up. Of the first marked number nothing arrives, the error stays near
            0.167, that of always answering 1.

            Open lstm-adding: a memory that is added to, not multiplied, solves the same task.
            Watch how the gradients differ.""",
        )
        .put("numbers", "AddingProblem", (0, 0), length=50, samples=20_000)
        .put("rnn", "RNN", (1, 0), "numbers.sequence", features=64)
        .put("last", "Select", (2, 0), "rnn.out", index=-1)
        .put("answer", "Linear", (3, 0), "last", features=1)
        .put("error", "MSE", (4, 0), {"values": "answer", "target": "numbers.target"})
        .put("distance", "MeanAbsoluteError", (4, 1),
             {"values": "answer", "target": "numbers.target"})
        .put("trainer", "Supervised", (5, 0), {"losses": "error", "metrics": "distance"},
             learning_rate=0.005, epochs=5, batch_size=50, clip=1.0)
        .project
    )  # fmt: skip


def tcn_adding() -> Project:
    """Draw a temporal convolutional network on the adding problem."""
    project = (
        Pad(composite="Level")
        .parameters(
            channels=whole(24, "How many channels come out."),
            kernel=whole(6, "Length of the kernels (steps)."),
            dilation=whole(1, "Distance between the points of the kernels (steps)."),
            dropout=Real(default=0.0, hint="How much is dropped while training.", low=0.0,
                         high=1.0),
        )
        .note(
            """Two convolutions that see only what was, and a way around them. The way has a
            convolution of its own only where the number of channels changes.""",
            at=(240, 360),
            size=(660, 80),
        )
        .put("x", "Input", (0, 0), axes="2, T")
        .put("conv_1", "Conv1d", (1, 0), "x", channels="{channels}", kernel="{kernel}",
             border="causal", dilation="{dilation}", weights="normalised")
        .put("relu_1", "ReLU", (2, 0), "conv_1")
        .put("dropout_1", "Dropout", (3, 0), "relu_1", share="{dropout}")
        .put("conv_2", "Conv1d", (4, 0), "dropout_1", channels="{channels}", kernel="{kernel}",
             border="causal", dilation="{dilation}", weights="normalised")
        .put("relu_2", "ReLU", (5, 0), "conv_2")
        .put("dropout_2", "Dropout", (6, 0), "relu_2", share="{dropout}")
        .put("around", "Conv1d", (3, 1), "x", channels="{channels}", kernel=1,
             when="in_channels != channels")
        .put("add", "Add", (7, 0), ("dropout_2", "around"))
        .put("relu_3", "ReLU", (8, 0), "add")
        .put("out", "Output", (9, 0), "relu_3")
        .project
    )  # fmt: skip
    return (
        Pad(project)
        .note(
            """**A temporal convolutional network (Bai et al., 2018)** sees the past without a
            state. From level to level its kernels reach twice as far: four levels of kernel 6 see
            1 + 2·5·(1 + 2 + 4 + 8) = 151 steps, and no step sees a later one.

            Enter “level” by a double click: it stands four times in a row, with dilations of
            1, 2, 4 and 8. “Receptive field” below shows what a step sees. Eight levels of 30
            channels and kernel 7 have 96,001 weights.""",
        )
        .put("numbers", "AddingProblem", (0, 0), length=50, samples=20_000)
        .put("channels", "Transpose", (1, 0), "numbers.sequence")
        .put("level", "Level", (2, 0), "channels", channels=24, kernel=6, dilation="{2**i}",
             times=4)
        .put("last", "Select", (3, 0), "level", axis=-1, index=-1)
        .put("answer", "Linear", (4, 0), "last", features=1)
        .put("error", "MSE", (5, 0), {"values": "answer", "target": "numbers.target"})
        .put("distance", "MeanAbsoluteError", (5, 1),
             {"values": "answer", "target": "numbers.target"})
        .put("trainer", "Supervised", (6, 0), {"losses": "error", "metrics": "distance"},
             learning_rate=0.004, epochs=5, batch_size=50, clip=1.0)
        .project
    )  # fmt: skip


def char_lm() -> Project:
    """Draw a language model that writes one character after another."""
    return (
        Pad()
        .note(
            """**A language model of characters** says at each place how likely each next
            character is. Whoever draws from that, again and again, writes: see “Text” below while
            it trains, from noise to words to sentences.

            Without a file it reads little tales made up by a grammar. Choose a text of your own in
            “text”; the last tenth of it is kept to judge.""",
        )
        .put("text", "TextFile", (0, 0), length=64)
        .put("embedding", "Embedding", (1, 0), "text.tokens", features=64)
        .put("lstm", "LSTM", (2, 0), "embedding", features=256)
        .put("scores", "Linear", (3, 0), "lstm.out", features=42)
        .put("error", "CrossEntropy", (4, 0), {"scores": "scores", "target": "text.target"})
        .put("accuracy", "Accuracy", (4, 1), {"scores": "scores", "target": "text.target"})
        .put("trainer", "Supervised", (5, 0), {"losses": "error", "metrics": "accuracy"},
             learning_rate=0.004, schedule="cosine", epochs=4, batch_size=50, clip=1.0)
        .project
    )  # fmt: skip


def _reversal(pad: Pad, samples: int = 20_000) -> Pad:
    """Put what all drawings that write begin with."""
    return (
        pad.put("pairs", "Reversal", (0, 0), samples=samples, validation=1_000 / samples)
        .put("mask", "PaddingMask", (1, 1), "pairs.source")
        .put("shift", "ShiftRight", (1, 2), "pairs.target", start=1)
    )


def _trained(pad: Pad, column: int, **values: Any) -> Project:
    """Put what all drawings that write end with."""
    return (
        pad.put("error", "CrossEntropy", (column, 0),
                {"scores": "decoder.scores", "target": "pairs.target"}, ignore=0)
        .put("exact", "ExactMatch", (column, 1),
             {"scores": "decoder.scores", "target": "pairs.target"})
        .put("right", "TokenAccuracy", (column, 2),
             {"scores": "decoder.scores", "target": "pairs.target"})
        .put("greedy", "Greedy", (column, 3))
        .put("trainer", "SequenceToSequence", (column + 1, 0),
             {"scores": "decoder.scores", "losses": "error", "metrics": ("exact", "right"),
              "decoding": "greedy.decoding"}, **values)
        .project
    )  # fmt: skip


def _encoder(out: bool) -> Project:
    """Draw an encoder that reads by an LSTM."""
    pad = (
        Pad(composite="Encoder")
        .parameters(
            embedded=whole(48, "How many numbers stand for a symbol."),
            features=whole(128, "How many numbers the state has."),
        )
        .put("tokens", "Input", (0, 0), kind="tokens", dtype="int64", axes="S", high=23, order=1)
        .put("mask", "Input", (0, 1), kind="mask", dtype="bool", axes="S", order=2)
        .put("embedding", "Embedding", (1, 0), "tokens", features="{embedded}")
        .put("lstm", "LSTM", (2, 0), {"x": "embedding", "mask": "mask"}, features="{features}")
    )
    if out:
        pad.put("memory", "Output", (3, 0), "lstm.out", order=1)
    return (
        pad.put("h", "Output", (3, 1), "lstm.h", order=2)
        .put("c", "Output", (3, 2), "lstm.c", order=3)
        .project
    )


def seq2seq_lstm_reverse() -> Project:
    """Draw an encoder and a decoder that pass each other nothing but a state."""
    project = (
        Pad(_encoder(out=False), "Decoder")
        .parameters(
            embedded=whole(48, "How many numbers stand for a symbol."),
            features=whole(128, "How many numbers the state has."),
            symbols=whole(23, "How many ids there are."),
        )
        .put("tokens", "Input", (0, 0), kind="tokens", dtype="int64", axes="T", high=23, order=1)
        .put("h", "Input", (0, 1), axes="128", order=2)
        .put("c", "Input", (0, 2), axes="128", order=3)
        .put("embedding", "Embedding", (1, 0), "tokens", features="{embedded}")
        .put("lstm", "LSTM", (2, 0), {"x": "embedding", "h": "h", "c": "c"}, features="{features}")
        .put("head", "Linear", (3, 0), "lstm.out", features="{symbols}")
        .put("scores", "Output", (4, 0), "head")
        .project
    )
    pad = _reversal(
        Pad(project).note(
            """**Sequence to sequence (Sutskever et al., 2014).** The encoder reads four to ten
            symbols; all that it passes on is its last state. The decoder writes them backwards.

            While it is taught, the decoder reads the true beginning, shifted by one (“shift”). To
            judge it, it runs free and reads what it wrote itself: see _forced and _free. After
            2,400 steps 99 of 100 sequences are right to the last symbol.""",
        ),
        samples=50_000,
    ).put("encoder", "Encoder", (2, 0), {"tokens": "pairs.source", "mask": "mask"},
          embedded=48, features=128).put(
        "decoder", "Decoder", (3, 0), {"tokens": "shift", "h": "encoder.h", "c": "encoder.c"},
        embedded=48, features=128, symbols=23,
    )  # fmt: skip
    return _trained(pad, 4, learning_rate=0.005, schedule="cosine", steps=2_400, batch_size=64,
                    clip=1.0)  # fmt: skip


def seq2seq_attention_reverse() -> Project:
    """Draw a decoder that looks at all that the encoder has read."""
    project = (
        Pad(_encoder(out=True), "Attention")
        .note(
            """How well each place of the memory fits decides how much of it is taken; the
            padding is left out before the shares are made.""",
            at=(240, -140),
            size=(660, 60),
        )
        .put("query", "Input", (0, 0), axes="T, 128", order=1)
        .put("memory", "Input", (0, 1), axes="S, 128", order=2)
        .put("mask", "Input", (0, 2), kind="mask", dtype="bool", axes="S", order=3)
        .put("keys", "Transpose", (1, 1), "memory")
        .put("fits", "MatMul", (2, 0), {"a": "query", "b": "keys"})
        .put("places", "Unsqueeze", (2, 2), "mask", axis=1)
        .put("masked", "MaskFill", (3, 0), {"x": "fits", "mask": "places"}, value=-1e9,
             where="false")
        .put("shares", "Softmax", (4, 0), "masked")
        .put("taken", "MatMul", (5, 0), {"a": "shares", "b": "memory"})
        .put("context", "Output", (6, 0), "taken")
        .project
    )  # fmt: skip
    project = (
        Pad(project, "Decoder")
        .parameters(
            embedded=whole(48, "How many numbers stand for a symbol."),
            features=whole(128, "How many numbers the state has."),
            symbols=whole(23, "How many ids there are."),
        )
        .put("tokens", "Input", (0, 0), kind="tokens", dtype="int64", axes="T", high=23, order=1)
        .put("h", "Input", (0, 1), axes="128", order=2)
        .put("c", "Input", (0, 2), axes="128", order=3)
        .put("memory", "Input", (0, 3), axes="S, 128", order=4)
        .put("mask", "Input", (0, 4), kind="mask", dtype="bool", axes="S", order=5)
        .put("embedding", "Embedding", (1, 0), "tokens", features="{embedded}")
        .put("lstm", "LSTM", (2, 0), {"x": "embedding", "h": "h", "c": "c"}, features="{features}")
        .put("attention", "Attention", (3, 1),
             {"query": "lstm.out", "memory": "memory", "mask": "mask"})
        .put("both", "Concatenate", (4, 0), ("lstm.out", "attention"), axis=-1)
        .put("head", "Linear", (5, 0), "both", features="{symbols}")
        .put("scores", "Output", (6, 0), "head")
        .project
    )  # fmt: skip
    pad = _reversal(
        Pad(project).note(
            """**Attention (Bahdanau et al., 2014; Luong et al., 2015).** A single state is a
            narrow door. Here the decoder looks back at every place that the encoder has read, and
            for each symbol takes what fits: three times as fast to learn, and right to the last.

            Open “Attention” below while it trains: the line from corner to corner is the
            reversal that it finds.""",
        )
    ).put("encoder", "Encoder", (2, 0), {"tokens": "pairs.source", "mask": "mask"},
          embedded=48, features=128).put(
        "decoder", "Decoder", (3, 0),
        {"tokens": "shift", "h": "encoder.h", "c": "encoder.c", "memory": "encoder.memory",
         "mask": "mask"},
        embedded=48, features=128, symbols=23,
    )  # fmt: skip
    return _trained(pad, 4, learning_rate=0.005, schedule="cosine", steps=1_200, batch_size=64,
                    clip=1.0)  # fmt: skip


def transformer_reverse() -> Project:
    """Draw a Transformer: encoder, decoder, and attention between them."""
    sizes = {
        "heads": whole(4, "How many heads look at the places."),
        "hidden": whole(256, "How many features stand between the two dense layers."),
    }
    project = (
        Pad(composite="EncoderBlock")
        .parameters(**sizes)
        .put("x", "Input", (0, 0), axes="S, 64", order=1)
        .put("mask", "Input", (0, 1), kind="mask", dtype="bool", axes="S", order=2)
        .put("attention", "MultiheadAttention", (1, 0), {"query": "x", "mask": "mask"},
             heads="{heads}")
        .put("add_1", "Add", (2, 0), ("attention", "x"))
        .put("norm_1", "LayerNorm", (3, 0), "add_1")
        .put("dense_1", "Linear", (4, 0), "norm_1", features="{hidden}")
        .put("relu", "ReLU", (5, 0), "dense_1")
        .put("dense_2", "Linear", (6, 0), "relu", features="{x_features}")
        .put("add_2", "Add", (7, 0), ("dense_2", "norm_1"))
        .put("norm_2", "LayerNorm", (8, 0), "add_2")
        .put("out", "Output", (9, 0), "norm_2")
        .project
    )  # fmt: skip
    project = (
        Pad(project, "DecoderBlock")
        .parameters(**sizes)
        .note(
            """First each place looks at those before it, then at the memory of the encoder, then
            it is thought over by itself.""",
            at=(240, -120),
            size=(660, 60),
        )
        .put("x", "Input", (0, 0), axes="T, 64", order=1)
        .put("memory", "Input", (0, 1), axes="S, 64", order=2)
        .put("mask", "Input", (0, 2), kind="mask", dtype="bool", axes="S", order=3)
        .put("self_attention", "MultiheadAttention", (1, 0), "x", heads="{heads}", causal="yes")
        .put("add_1", "Add", (2, 0), ("self_attention", "x"))
        .put("norm_1", "LayerNorm", (3, 0), "add_1")
        .put("cross_attention", "MultiheadAttention", (4, 0),
             {"query": "norm_1", "key": "memory", "mask": "mask"}, heads="{heads}")
        .put("add_2", "Add", (5, 0), ("cross_attention", "norm_1"))
        .put("norm_2", "LayerNorm", (6, 0), "add_2")
        .put("dense_1", "Linear", (7, 0), "norm_2", features="{hidden}")
        .put("relu", "ReLU", (8, 0), "dense_1")
        .put("dense_2", "Linear", (9, 0), "relu", features="{x_features}")
        .put("add_3", "Add", (10, 0), ("dense_2", "norm_2"))
        .put("norm_3", "LayerNorm", (11, 0), "add_3")
        .put("out", "Output", (12, 0), "norm_3")
        .project
    )  # fmt: skip
    whole_sizes = {
        "features": whole(64, "How many numbers stand for a place."),
        "depth": whole(2, "How many blocks stand in a row."),
        **sizes,
    }
    project = (
        Pad(project, "Encoder")
        .parameters(**whole_sizes)
        .put("tokens", "Input", (0, 0), kind="tokens", dtype="int64", axes="S", high=23, order=1)
        .put("mask", "Input", (0, 1), kind="mask", dtype="bool", axes="S", order=2)
        .put("embedding", "Embedding", (1, 0), "tokens", features="{features}")
        .put("positions", "SinePositions", (2, 0), "embedding")
        .put("block", "EncoderBlock", (3, 0), {"x": "positions", "mask": "mask"}, heads="{heads}",
             hidden="{hidden}", times="depth")
        .put("norm", "LayerNorm", (4, 0), "block")
        .put("memory", "Output", (5, 0), "norm")
        .project
    )  # fmt: skip
    project = (
        Pad(project, "Decoder")
        .parameters(symbols=whole(23, "How many ids there are."), **whole_sizes)
        .put("tokens", "Input", (0, 0), kind="tokens", dtype="int64", axes="T", high=23, order=1)
        .put("memory", "Input", (0, 1), axes="S, 64", order=2)
        .put("mask", "Input", (0, 2), kind="mask", dtype="bool", axes="S", order=3)
        .put("embedding", "Embedding", (1, 0), "tokens", features="{features}")
        .put("positions", "SinePositions", (2, 0), "embedding")
        .put("block", "DecoderBlock", (3, 0),
             {"x": "positions", "memory": "memory", "mask": "mask"}, heads="{heads}",
             hidden="{hidden}", times="depth")
        .put("norm", "LayerNorm", (4, 0), "block")
        .put("head", "Linear", (5, 0), "norm", features="{symbols}")
        .put("scores", "Output", (6, 0), "head")
        .project
    )  # fmt: skip
    pad = _reversal(
        Pad(project).note(
            """**The Transformer (Vaswani et al., 2017)** has no state at all: every place looks at
            all others at once, and sines tell it where it stands. The decoder's places look only
            back, then at the encoder's memory.

            Enter the blocks by a double click; 238,167 weights. 512 features, 8 heads, 2,048
            hidden and depth 6 make the paper's base model.""",
        )
    ).put("encoder", "Encoder", (2, 0), {"tokens": "pairs.source", "mask": "mask"},
          features=64, depth=2, heads=4, hidden=256).put(
        "decoder", "Decoder", (3, 0),
        {"tokens": "shift", "memory": "encoder", "mask": "mask"},
        symbols=23, features=64, depth=2, heads=4, hidden=256,
    )  # fmt: skip
    return _trained(pad, 4, learning_rate=0.001, schedule="warm-up", warmup=100, steps=1_500,
                    batch_size=64, clip=1.0)  # fmt: skip


DRAWINGS: dict[str, Callable[[], Project]] = {
    "rnn-adding": rnn_adding,
    "tcn-adding": tcn_adding,
    "seq2seq-lstm-reverse": seq2seq_lstm_reverse,
    "seq2seq-attention-reverse": seq2seq_attention_reverse,
    "transformer-reverse": transformer_reverse,
    "char-lm": char_lm,
}
"""The examples of this family by name."""
