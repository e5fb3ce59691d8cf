"""The composites that come along: parts of networks that many drawings are made of."""

from collections.abc import Callable
from dataclasses import replace

from app.graph import edits
from app.graph.graph import Project
from app.project import library
from nodes.params import Real
from tests.templates.drawings import DRAWINGS as TEMPLATES
from tests.templates.pad import Pad, whole


def residual_block() -> Project:
    """Cut the block out of ResNet-18."""
    return _cut(
        "resnet18",
        "BasicBlock",
        "ResidualBlock",
        "Two convolutions and a shortcut around them, as in ResNet-18 and ResNet-34 (He et al., "
        "2015). The shortcut gets a convolution of its own where sizes differ.",
    )


def bottleneck() -> Project:
    """Cut the block out of ResNet-50."""
    return _cut(
        "resnet50",
        "Bottleneck",
        "Bottleneck",
        "Narrow, look around, widen, with a shortcut around all, as in ResNet-50 and deeper (He "
        "et al., 2015). Four times as many channels leave as stand in the middle.",
    )


def inverted_residual() -> Project:
    """Draw the block of MobileNetV2."""
    pad = (
        Pad(composite="InvertedResidual")
        .parameters(
            channels=whole(32, "How many channels come out."),
            stride=whole(1, "How far the 3×3 kernel moves at a time (pixels)."),
            expansion=whole(6, "How many times as many channels stand in the middle.", low=2),
        )
        .note(
            """A 1×1 convolution widens the block, so that the 3×3 one, which sees each channel by
            itself, has much to look at; another narrows it. The sum is made only where the sizes
            agree, as its condition says.""",
            at=(240, 180),
            size=(660, 80),
        )
        .put("x", "Input", (0, 0), kind="image", axes="32, 28, 28")
        .put("widen", "Conv2d", (1, 0), "x", channels="{in_channels * expansion}", kernel=1,
             bias=False)
        .put("norm_1", "BatchNorm2d", (2, 0), "widen")
        .put("relu_1", "ReLU6", (3, 0), "norm_1")
        .put("look", "Conv2d", (4, 0), "relu_1", channels="{in_channels * expansion}",
             stride="{stride}", groups="{in_channels * expansion}", bias=False)
        .put("norm_2", "BatchNorm2d", (5, 0), "look")
        .put("relu_2", "ReLU6", (6, 0), "norm_2")
        .put("narrow", "Conv2d", (7, 0), "relu_2", channels="{channels}", kernel=1, bias=False)
        .put("norm_3", "BatchNorm2d", (8, 0), "narrow")
        .put("add", "Add", (9, 0), ("norm_3", "x"), when="stride == 1 and in_channels == channels")
        .put("out", "Output", (10, 0), "add")
    )  # fmt: skip
    return _told(
        pad,
        "Widen, look at each channel by itself, narrow: many features for few operations, as in "
        "MobileNetV2 (Sandler et al., 2018).",
    )


def squeeze_excite() -> Project:
    """Draw the attention over channels of SENet."""
    pad = (
        Pad(composite="SqueezeExcite")
        .parameters(reduction=whole(4, "How many times fewer features stand in the middle."))
        .put("x", "Input", (0, 0), kind="image", axes="64, 28, 28")
        .put("squeeze", "AdaptiveAvgPool2d", (1, 1), "x")
        .put("narrow", "Conv2d", (2, 1), "squeeze", channels="{in_channels // reduction}", kernel=1)
        .put("relu", "ReLU", (3, 1), "narrow")
        .put("widen", "Conv2d", (4, 1), "relu", channels="{in_channels}", kernel=1)
        .put("gate", "Sigmoid", (5, 1), "widen")
        .put("scaled", "Multiply", (6, 0), ("x", "gate"))
        .put("out", "Output", (7, 0), "scaled")
    )
    return _told(
        pad,
        "Weigh each channel by what the whole picture shows: squeeze to one number a channel, "
        "then excite (Hu et al., 2018). Put it behind any convolution.",
    )


def inception() -> Project:
    """Draw the module of GoogLeNet."""
    pad = (
        Pad(composite="Inception")
        .parameters(
            direct=whole(64, "Channels of the 1×1 kernels."),
            narrow=whole(96, "Channels in front of the 3×3 kernels."),
            middle=whole(128, "Channels of the 3×3 kernels."),
            thin=whole(16, "Channels in front of the large kernels."),
            large=whole(32, "Channels of the large kernels."),
            pooled=whole(32, "Channels behind the pooling."),
            kernel=whole(5, "Side of the large kernels (pixels)."),
        )
        .put("x", "Input", (0, 0), kind="image", axes="192, 28, 28")
        .put("pool", "MaxPool2d", (1, 3), "x", size=3, stride=1, padding=1, ceil=True)
    )
    ways: tuple[tuple[tuple[str, int | str], ...], ...] = (
        (("direct", 1),),
        (("narrow", 1), ("middle", 3)),
        (("thin", 1), ("large", "{kernel}")),
        (("pooled", 1),),
    )
    ends = []
    for row, way in enumerate(ways):
        before = "pool" if row == 3 else "x"
        for step, (channels, kernel) in enumerate(way):
            column = 3 * step + (2 if row == 3 else 1)
            pad.put(channels, "Conv2d", (column, row), before, channels=f"{{{channels}}}",
                    kernel=kernel, bias=False)  # fmt: skip
            pad.put(f"norm_{channels}", "BatchNorm2d", (column + 1, row), channels, epsilon=0.001)
            before = f"relu_{channels}"
            pad.put(before, "ReLU", (column + 2, row), f"norm_{channels}")
        ends.append(before)
    pad.put("joined", "Concatenate", (7, 0), tuple(ends)).put("out", "Output", (8, 0), "joined")
    return _told(
        pad,
        "Look with kernels of three sizes at once, and put what they see side by side, as in "
        "GoogLeNet (Szegedy et al., 2014). The channels that come out are the sum of four.",
    )


def double_conv() -> Project:
    """Draw the two convolutions of a step of U-Net."""
    pad = (
        Pad(composite="DoubleConv")
        .parameters(channels=whole(64, "How many channels come out."))
        .put("x", "Input", (0, 0), kind="image", axes="3, 64, 64")
        .put("conv_1", "Conv2d", (1, 0), "x", channels="{channels}", bias=False)
        .put("norm_1", "BatchNorm2d", (2, 0), "conv_1")
        .put("relu_1", "ReLU", (3, 0), "norm_1")
        .put("conv_2", "Conv2d", (4, 0), "relu_1", channels="{channels}", bias=False)
        .put("norm_2", "BatchNorm2d", (5, 0), "conv_2")
        .put("relu_2", "ReLU", (6, 0), "norm_2")
        .put("out", "Output", (7, 0), "relu_2")
    )
    return _told(
        pad,
        "Twice a 3×3 convolution, batch norm and ReLU: each step of a U-Net (Ronneberger et al., "
        "2015) on its way down.",
    )


def up_step() -> Project:
    """Draw a step of U-Net on its way up."""
    pad = (
        Pad(double_conv().with_drawing(Project().graph), "UpStep")
        .parameters(channels=whole(64, "How many channels come out."))
        .put("x", "Input", (0, 0), kind="image", axes="128, 32, 32", order=1)
        .put("skipped", "Input", (0, 1), kind="image", axes="64, 64, 64", order=2)
        .put("grow", "ConvTranspose2d", (1, 0), "x", channels="{channels}")
        .put("fitted", "CropLike", (2, 1), {"x": "skipped", "like": "grow"})
        .put("joined", "Concatenate", (3, 0), ("fitted", "grow"))
        .put("convs", "DoubleConv", (4, 0), "joined", channels="{channels}")
        .put("out", "Output", (5, 0), "convs")
    )
    return _told(
        pad,
        "Double the sides, put beside it what skipped the depth of the U-Net, and look at both. "
        "Lead into “skipped” what the step at the same height gave on the way down.",
    )


def encoder_block() -> Project:
    """Draw the encoder layer of the Transformer."""
    pad = _heads("EncoderBlock")
    pad = (
        pad.put("x", "Input", (0, 0), axes="S, 64", order=1)
        .put("mask", "Input", (0, 1), kind="mask", dtype="bool", axes="S", order=2)
        .put("attention", "MultiheadAttention", (1, 0), {"query": "x", "mask": "mask"},
             heads="{heads}", dropout="{dropout}")
        .put("dropout_1", "Dropout", (2, 0), "attention.out", share="{dropout}")
        .put("add_1", "Add", (3, 0), ("dropout_1", "x"))
        .put("norm_1", "LayerNorm", (4, 0), "add_1")
    )  # fmt: skip
    _think(pad, 5, "norm_1", "x").put("norm_2", "LayerNorm", (10, 0), "add_2")
    return _told(
        pad.put("out", "Output", (11, 0), "norm_2"),
        "Every place looks at all others, then is thought over by itself: the encoder of the "
        "Transformer (Vaswani et al., 2017). The mask is true where there is something to read.",
    )


def decoder_block() -> Project:
    """Draw the decoder layer of the Transformer."""
    pad = _heads("DecoderBlock")
    pad = (
        pad.put("x", "Input", (0, 0), axes="T, 64", order=1)
        .put("memory", "Input", (0, 1), axes="S, 64", order=2)
        .put("mask", "Input", (0, 2), kind="mask", dtype="bool", axes="S", order=3)
        .put("self_attention", "MultiheadAttention", (1, 0), "x", heads="{heads}",
             dropout="{dropout}", causal="yes")
        .put("dropout_1", "Dropout", (2, 0), "self_attention.out", share="{dropout}")
        .put("add_1", "Add", (3, 0), ("dropout_1", "x"))
        .put("norm_1", "LayerNorm", (4, 0), "add_1")
        .put("attention", "MultiheadAttention", (5, 0),
             {"query": "norm_1", "key": "memory", "mask": "mask"}, heads="{heads}",
             dropout="{dropout}")
        .put("dropout_2", "Dropout", (6, 0), "attention.out", share="{dropout}")
        .put("add_3", "Add", (7, 0), ("dropout_2", "norm_1"))
        .put("norm_2", "LayerNorm", (8, 0), "add_3")
    )  # fmt: skip
    _think(pad, 9, "norm_2", "x").put("norm_3", "LayerNorm", (14, 0), "add_2")
    return _told(
        pad.put("out", "Output", (15, 0), "norm_3"),
        "Each place looks back at those before it, then at what the encoder read, then is thought "
        "over by itself (Vaswani et al., 2017). The mask is that of the memory.",
    )


def causal_block() -> Project:
    """Draw the layer of which language models are made."""
    pad = _heads("CausalBlock")
    pad = (
        pad.put("x", "Input", (0, 0), axes="T, 64")
        .put("norm_1", "LayerNorm", (1, 0), "x")
        .put("attention", "MultiheadAttention", (2, 0), "norm_1", heads="{heads}",
             dropout="{dropout}", causal="yes")
        .put("dropout_1", "Dropout", (3, 0), "attention.out", share="{dropout}")
        .put("add_1", "Add", (4, 0), ("dropout_1", "x"))
        .put("norm_2", "LayerNorm", (5, 0), "add_1")
    )  # fmt: skip
    _think(pad, 6, "norm_2", "x", bend="GELU", onto="add_1")
    return _told(
        pad.put("out", "Output", (11, 0), "add_2"),
        "The layer of GPT-2 (Radford et al., 2019): each place sees itself and what was before it. "
        "Repeat it, and put a LayerNorm behind the last.",
    )


def lstm_cell() -> Project:
    """Draw one step of an LSTM from its gates."""
    pad = (
        Pad(composite="GatedMemory")
        .parameters(features=whole(64, "How many numbers the state has."))
        .note(
            """Four sums at once, then parted: what is let in, what is forgotten, what is new, and
            what is shown. Run it step by step, and lead first states of zeros into h and c.""",
            at=(240, -140),
            size=(660, 80),
        )
        .put("x", "Input", (0, 0), axes="16", order=1)
        .put("h", "Input", (0, 1), axes="64", order=2)
        .put("c", "Input", (0, 3), axes="64", order=3)
        .put("from_x", "Linear", (1, 0), "x", features="{4 * features}")
        .put("from_h", "Linear", (1, 1), "h", features="{4 * features}")
        .put("sums", "Add", (2, 0), ("from_x", "from_h"))
        .put("parts", "Split", (3, 0), "sums", parts=("{features}",) * 4, axis=-1)
        .put("let_in", "Sigmoid", (4, 0), "parts.part_1")
        .put("keep", "Sigmoid", (4, 3), "parts.part_2")
        .put("fresh", "Tanh", (4, 1), "parts.part_3")
        .put("show", "Sigmoid", (4, 2), "parts.part_4")
        .put("kept", "Multiply", (5, 3), ("keep", "c"))
        .put("added", "Multiply", (5, 0), ("let_in", "fresh"))
        .put("memory", "Add", (6, 1), ("kept", "added"))
        .put("bent", "Tanh", (7, 1), "memory")
        .put("state", "Multiply", (8, 0), ("show", "bent"))
        .put("out", "Output", (9, 0), "state", order=1)
        .put("h_next", "Output", (9, 1), "state", order=2)
        .put("c_next", "Output", (9, 3), "memory", order=3)
    )  # fmt: skip
    return _told(
        pad,
        "One step of an LSTM (Hochreiter and Schmidhuber, 1997), drawn gate by gate, to look into "
        "and to change. For speed take the LSTM block; it has the same weights.",
    )


def gru_cell() -> Project:
    """Draw one step of a GRU from its gates."""
    pad = (
        Pad(composite="GatedState")
        .parameters(features=whole(64, "How many numbers the state has."))
        .put("x", "Input", (0, 0), axes="16", order=1)
        .put("h", "Input", (0, 2), axes="64", order=2)
        .put("from_x", "Linear", (1, 0), "x", features="{3 * features}")
        .put("from_h", "Linear", (1, 2), "h", features="{3 * features}")
        .put("of_x", "Split", (2, 0), "from_x", parts=("{features}",) * 3, axis=-1)
        .put("of_h", "Split", (2, 2), "from_h", parts=("{features}",) * 3, axis=-1)
        .put("sum_reset", "Add", (3, 2), ("of_x.part_1", "of_h.part_1"))
        .put("reset", "Sigmoid", (4, 2), "sum_reset")
        .put("sum_keep", "Add", (3, 1), ("of_x.part_2", "of_h.part_2"))
        .put("keep", "Sigmoid", (4, 1), "sum_keep")
        .put("recalled", "Multiply", (5, 2), ("reset", "of_h.part_3"))
        .put("sum_fresh", "Add", (6, 0), ("of_x.part_3", "recalled"))
        .put("fresh", "Tanh", (7, 0), "sum_fresh")
        .put("apart", "Subtract", (8, 1), {"a": "h", "b": "fresh"})
        .put("kept", "Multiply", (9, 1), ("keep", "apart"))
        .put("state", "Add", (10, 0), ("fresh", "kept"))
        .put("out", "Output", (11, 0), "state", order=1)
        .put("h_next", "Output", (11, 1), "state", order=2)
    )  # fmt: skip
    return _told(
        pad,
        "One step of a GRU (Cho et al., 2014), drawn gate by gate, to look into and to change. For "
        "speed take the GRU block; it has the same weights.",
    )


def grow_block() -> Project:
    """Draw the block of the generator of DCGAN."""
    pad = (
        Pad(composite="GrowBlock")
        .parameters(channels=whole(128, "How many channels come out."))
        .put("x", "Input", (0, 0), kind="image", axes="256, 8, 8")
        .put("grow", "ConvTranspose2d", (1, 0), "x", channels="{channels}", kernel=4, padding=1,
             bias=False)
        .put("norm", "BatchNorm2d", (2, 0), "grow")
        .put("relu", "ReLU", (3, 0), "norm")
        .put("out", "Output", (4, 0), "relu")
    )  # fmt: skip
    return _told(
        pad,
        "Double the sides of a picture that is being made: a step of the generator of DCGAN "
        "(Radford et al., 2015).",
    )


def judge_block() -> Project:
    """Draw the block of the discriminator of DCGAN."""
    pad = (
        Pad(composite="JudgeBlock")
        .parameters(
            channels=whole(128, "How many channels come out."),
            slope=Real(default=0.2, hint="What is left of numbers below zero.", low=0.0, high=1.0),
        )
        .put("x", "Input", (0, 0), kind="image", axes="64, 32, 32")
        .put("look", "Conv2d", (1, 0), "x", channels="{channels}", kernel=4, stride=2,
             border="padding", padding=1, bias=False)
        .put("norm", "BatchNorm2d", (2, 0), "look")
        .put("leak", "LeakyReLU", (3, 0), "norm", slope="{slope}")
        .put("out", "Output", (4, 0), "leak")
    )  # fmt: skip
    return _told(
        pad,
        "Halve the sides of a picture that is judged: a step of the discriminator of DCGAN "
        "(Radford et al., 2015).",
    )


def temporal_block() -> Project:
    """Cut the level out of the temporal convolutional network."""
    return _cut(
        "tcn-adding",
        "Level",
        "TemporalBlock",
        "Two convolutions that see only what was, and a way around them (Bai et al., 2018). Repeat "
        "it with a dilation of 2**i, and each level sees twice as far back.",
    )


def _heads(name: str) -> Pad:
    """Begin a layer of a Transformer with its parameters."""
    return Pad(composite=name).parameters(
        heads=whole(4, "How many heads look at the places."),
        hidden=whole(256, "How many features stand between the two dense layers."),
        dropout=Real(default=0.1, hint="How much is dropped while training.", low=0.0, high=1.0),
    )


def _think(
    pad: Pad, column: int, before: str, sizes: str, bend: str = "ReLU", onto: str = ""
) -> Pad:
    """Put the two dense layers of a Transformer, and add what comes out to what came in."""
    features = (
        "{in_features}"
        if len(pad.project.composites[pad.composite].inputs()) == 1
        else (f"{{{sizes}_features}}")
    )
    return (
        pad.put("dense_1", "Linear", (column, 0), before, features="{hidden}")
        .put("bend", bend, (column + 1, 0), "dense_1")
        .put("dropout_mid", "Dropout", (column + 2, 0), "bend", share="{dropout}")
        .put("dense_2", "Linear", (column + 3, 0), "dropout_mid", features=features)
        .put("dropout_end", "Dropout", (column + 3, 1), "dense_2", share="{dropout}")
        .put("add_2", "Add", (column + 4, 0), ("dropout_end", onto or before))
    )


def _told(pad: Pad, help_: str) -> Project:
    """Say what a composite is for, and put it by itself into the drawing, as the library does."""
    name = pad.composite
    definition = replace(pad.project.composites[name], help=help_)
    project = replace(pad.project, composites=pad.project.composites.set(name, definition))
    return library.piece(project, name)


def _cut(template: str, name: str, new: str, help_: str) -> Project:
    """Cut a composite out of a template."""
    pad = Pad(edits.rename_composite(library.piece(TEMPLATES[template](), name), name, new))
    pad.composite = new
    return _told(pad, help_)


DRAWINGS: dict[str, Callable[[], Project]] = {
    "Bottleneck": bottleneck,
    "CausalBlock": causal_block,
    "DecoderBlock": decoder_block,
    "DoubleConv": double_conv,
    "EncoderBlock": encoder_block,
    "GatedMemory": lstm_cell,
    "GatedState": gru_cell,
    "GrowBlock": grow_block,
    "Inception": inception,
    "InvertedResidual": inverted_residual,
    "JudgeBlock": judge_block,
    "ResidualBlock": residual_block,
    "SqueezeExcite": squeeze_excite,
    "TemporalBlock": temporal_block,
    "UpStep": up_step,
}
"""Every composite by its name."""
