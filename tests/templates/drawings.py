"""The example drawings that come along, from the first neuron to the vision transformer."""

from collections.abc import Callable

from app.graph.graph import Project
from tests.templates import adversaries, agents, graphs, sequences
from tests.templates.pad import Pad, whole


def mp_neuron() -> Project:
    """Draw the neuron of McCulloch and Pitts, its weights and threshold set by hand."""
    return (
        Pad()
        .note(
            """**The neuron of McCulloch and Pitts (1943)** answers 1 where the weighted sum of its
            inputs reaches its threshold. Nothing here is trained: weights 1, 1 and threshold 2
            make AND.

            Other gates of “table”: OR has the threshold 1; NAND the weights -1, -1 and the
            threshold -1; NOT the shape 1, the weight -1 and the threshold 0. For XOR there are no
            weights at all.""",
        )
        .put("table", "TruthTable", (0, 0), gate="and")
        .put("weights", "Parameter", (0, 1), shape=(2,), start="given", entries=(1.0, 1.0),
             trained=False)
        .put("threshold", "Parameter", (1, 1), shape=(1,), start="given", entries=(2.0,),
             trained=False)
        .put("weighted_sum", "MatMul", (1, 0), {"a": "table.features", "b": "weights"})
        .put("above_threshold", "Subtract", (2, 0), {"a": "weighted_sum", "b": "threshold"})
        .put("step", "Step", (3, 0), "above_threshold")
        .put("answer", "Output", (4, 0), "step")
        .put("accuracy", "BinaryAccuracy", (4, 1), {"scores": "step", "target": "table.label"})
        .project
    )  # fmt: skip


def perceptron_iris() -> Project:
    """Draw Rosenblatt's perceptron on two species of iris that a line parts."""
    return (
        Pad()
        .note(
            """**The perceptron (Rosenblatt, 1958)** learns from its mistakes alone: after each
            sample that it judges wrongly, its weights move by η (t - y) x.

            Setosa and versicolor can be parted by a plane, so it ends without a mistake. Try
            versicolor and virginica in “iris”: it never ends.""",
        )
        .put("iris", "Iris", (0, 0), species=("setosa", "versicolor"))
        .put("weighted_sum", "Linear", (1, 0), "iris.features", features=1)
        .put("step", "Step", (2, 0), "weighted_sum")
        .put("accuracy", "BinaryAccuracy", (3, 1), {"scores": "step", "target": "iris.label"})
        .put("rule", "PerceptronRule", (4, 0),
             {"output": "step", "label": "iris.label", "metrics": "accuracy"})
        .project
    )  # fmt: skip


def mlp_xor() -> Project:
    """Draw the smallest network that learns exclusive or."""
    return (
        Pad()
        .note(
            """**Exclusive or** cannot be parted by one line, so a perceptron fails on it. One
            hidden layer bends the plane until a line does.

            Try another activation in the place of “tanh”: with ReLU some seeds fail, with Step
            all of them do, since no gradient passes.""",
        )
        .put("xor", "Xor", (0, 0))
        .put("hidden", "Linear", (1, 0), "xor.features", features=8)
        .put("tanh", "Tanh", (2, 0), "hidden")
        .put("score", "Linear", (3, 0), "tanh", features=1)
        .put("error", "BCEWithLogits", (4, 0), {"scores": "score", "target": "xor.label"})
        .put("accuracy", "BinaryAccuracy", (4, 1), {"scores": "score", "target": "xor.label"},
             threshold=0.0)
        .put("trainer", "Supervised", (5, 0), {"losses": "error", "metrics": "accuracy"},
             learning_rate=0.05, epochs=400, batch_size=4)
        .project
    )  # fmt: skip


def mlp_digits() -> Project:
    """Draw a multilayer perceptron that reads handwritten digits."""
    return (
        Pad()
        .note(
            """**A multilayer perceptron** sees each picture as 64 numbers in a row, so it does not
            know which pixels are neighbours. It still reads 97 of 100 digits.

            4,810 weights: 64·64 + 64 and 64·10 + 10. Compare cnn-digits, which knows about
            neighbours.""",
        )
        .put("digits", "Digits", (0, 0))
        .put("flatten", "Flatten", (1, 0), "digits.image")
        .put("hidden", "Linear", (2, 0), "flatten", features=64)
        .put("relu", "ReLU", (3, 0), "hidden")
        .put("scores", "Linear", (4, 0), "relu", features=10)
        .put("error", "CrossEntropy", (5, 0), {"scores": "scores", "target": "digits.label"})
        .put("accuracy", "Accuracy", (5, 1), {"scores": "scores", "target": "digits.label"})
        .put("trainer", "Supervised", (6, 0), {"losses": "error", "metrics": "accuracy"},
             learning_rate=0.005, schedule="cosine", epochs=30)
        .project
    )  # fmt: skip


def cnn_digits() -> Project:
    """Draw a small convolutional network that reads handwritten digits."""
    return (
        Pad()
        .note(
            """**A convolutional network** slides small kernels over the picture, so what it
            learns in one corner it knows in all of them. Each row is one stage: convolve,
            normalise, cut off what is below zero, keep the largest of each square.

            Press Train: within seconds it reads 98 of 100 digits that it has never seen.""",
        )
        .put("digits", "Digits", (0, 0))
        .put("conv_1", "Conv2d", (1, 0), "digits.image", channels=32)
        .put("norm_1", "BatchNorm2d", (2, 0), "conv_1")
        .put("relu_1", "ReLU", (3, 0), "norm_1")
        .put("pool_1", "MaxPool2d", (4, 0), "relu_1")
        .put("conv_2", "Conv2d", (1, 1), "pool_1", channels=64)
        .put("norm_2", "BatchNorm2d", (2, 1), "conv_2")
        .put("relu_2", "ReLU", (3, 1), "norm_2")
        .put("pool_2", "MaxPool2d", (4, 1), "relu_2")
        .put("flatten", "Flatten", (1, 2), "pool_2")
        .put("dropout", "Dropout", (2, 2), "flatten", share=0.25)
        .put("scores", "Linear", (3, 2), "dropout", features=10)
        .put("error", "CrossEntropy", (4, 2), {"scores": "scores", "target": "digits.label"})
        .put("accuracy", "Accuracy", (4, 3), {"scores": "scores", "target": "digits.label"})
        .put("trainer", "Supervised", (5, 2), {"losses": "error", "metrics": "accuracy"},
             optimizer="AdamW", learning_rate=0.002, weight_decay=0.01, epochs=12)
        .project
    )  # fmt: skip


def lenet5() -> Project:
    """Draw LeNet-5, which read the numbers on bank cheques."""
    return (
        Pad()
        .note(
            """**LeNet-5 (LeCun et al., 1998)** alternates convolutions with averaging until
            nothing is left of the picture but 120 features. It has 61,706 weights and takes
            pictures of 32×32, to which the digits are brought first.

            In the paper the pooling has weights of its own and the end is a radial basis; today
            both are left away, as here.""",
        )
        .put("digits", "Digits", (0, 0))
        .put("resize", "Resize", (1, 0), "digits.image", side=32)
        .put("conv_1", "Conv2d", (2, 0), "resize", channels=6, kernel=5, border="padding")
        .put("tanh_1", "Tanh", (3, 0), "conv_1")
        .put("pool_1", "AvgPool2d", (4, 0), "tanh_1")
        .put("conv_2", "Conv2d", (1, 1), "pool_1", channels=16, kernel=5, border="padding")
        .put("tanh_2", "Tanh", (2, 1), "conv_2")
        .put("pool_2", "AvgPool2d", (3, 1), "tanh_2")
        .put("conv_3", "Conv2d", (4, 1), "pool_2", channels=120, kernel=5, border="padding")
        .put("tanh_3", "Tanh", (5, 1), "conv_3")
        .put("flatten", "Flatten", (1, 2), "tanh_3")
        .put("dense", "Linear", (2, 2), "flatten", features=84)
        .put("tanh_4", "Tanh", (3, 2), "dense")
        .put("scores", "Linear", (4, 2), "tanh_4", features=10)
        .put("error", "CrossEntropy", (5, 2), {"scores": "scores", "target": "digits.label"})
        .put("accuracy", "Accuracy", (5, 3), {"scores": "scores", "target": "digits.label"})
        .put("trainer", "Supervised", (6, 2), {"losses": "error", "metrics": "accuracy"},
             learning_rate=0.002, epochs=10)
        .project
    )  # fmt: skip


def vgg11() -> Project:
    """Draw VGG-11: five stages of small kernels, then three dense layers."""
    project = (
        Pad(composite="ConvReLU")
        .parameters(channels=whole(64, "How many channels come out."))
        .put("x", "Input", (0, 0), kind="image", axes="3, 32, 32")
        .put("conv", "Conv2d", (1, 0), "x", channels="{channels}")
        .put("relu", "ReLU", (2, 0), "conv")
        .put("out", "Output", (3, 0), "relu")
        .project
    )
    project = (
        Pad(project, "Stage")
        .parameters(
            channels=whole(64, "How many channels come out."),
            depth=whole(1, "How many convolutions stand in a row."),
        )
        .put("x", "Input", (0, 0), kind="image", axes="3, 32, 32")
        .put("block", "ConvReLU", (1, 0), "x", channels="{channels}", times="depth")
        .put("pool", "MaxPool2d", (2, 0), "block")
        .put("out", "Output", (3, 0), "pool")
        .project
    )
    return (
        Pad(project)
        .note(
            """**VGG (Simonyan and Zisserman, 2014)** is made of 3×3 kernels alone: two in a row
            see as far as one of 5×5, with fewer weights. Of its 132,863,336 weights nine of ten
            stand in the three dense layers.

            Set the depths of the stages to 2, 2, 3, 3, 3 for VGG-16, and to 2, 2, 4, 4, 4 for
            VGG-19. The pictures here are noise, to try sizes and speed.""",
        )
        .put("noise", "RandomImages", (0, 0), side=224, classes=1000, samples=64)
        .put("stage_1", "Stage", (1, 0), "noise.image", channels=64, depth=1)
        .put("stage_2", "Stage", (2, 0), "stage_1", channels=128, depth=1)
        .put("stage_3", "Stage", (3, 0), "stage_2", channels=256, depth=2)
        .put("stage_4", "Stage", (4, 0), "stage_3", channels=512, depth=2)
        .put("stage_5", "Stage", (5, 0), "stage_4", channels=512, depth=2)
        .put("pool", "AdaptiveAvgPool2d", (1, 1), "stage_5", size=7)
        .put("flatten", "Flatten", (2, 1), "pool")
        .put("dense_1", "Linear", (3, 1), "flatten", features=4096)
        .put("relu_1", "ReLU", (4, 1), "dense_1")
        .put("dropout_1", "Dropout", (5, 1), "relu_1")
        .put("dense_2", "Linear", (1, 2), "dropout_1", features=4096)
        .put("relu_2", "ReLU", (2, 2), "dense_2")
        .put("dropout_2", "Dropout", (3, 2), "relu_2")
        .put("scores", "Linear", (4, 2), "dropout_2", features=1000)
        .put("error", "CrossEntropy", (5, 2), {"scores": "scores", "target": "noise.label"})
        .put("accuracy", "Accuracy", (5, 3), {"scores": "scores", "target": "noise.label"})
        .put("trainer", "Supervised", (6, 2), {"losses": "error", "metrics": "accuracy"},
             optimizer="SGD", learning_rate=0.01, weight_decay=5e-4, epochs=1, batch_size=8)
        .project
    )  # fmt: skip


def resnet18() -> Project:
    """Draw ResNet-18: residual blocks of two convolutions."""
    block = (
        Pad(composite="BasicBlock")
        .parameters(
            channels=whole(64, "How many channels come out."),
            stride=whole(1, "How far the first kernel moves at a time (pixels)."),
        )
        .note(
            """Two convolutions, and a shortcut around them. Only where the sizes differ does the
            shortcut need a convolution of its own: its condition says so, and elsewhere it lets
            everything pass.""",
            at=(240, 360),
            size=(660, 80),
        )
        .put("x", "Input", (0, 0), kind="image", axes="64, 56, 56")
        .put("conv_1", "Conv2d", (1, 0), "x", channels="{channels}", stride="{stride}", bias=False)
        .put("norm_1", "BatchNorm2d", (2, 0), "conv_1")
        .put("relu_1", "ReLU", (3, 0), "norm_1")
        .put("conv_2", "Conv2d", (4, 0), "relu_1", channels="{channels}", bias=False)
        .put("norm_2", "BatchNorm2d", (5, 0), "conv_2")
        .put("projection", "Conv2d", (2, 1), "x", channels="{channels}", kernel=1,
             stride="{stride}", bias=False, when="stride != 1 or in_channels != channels")
        .put("norm_3", "BatchNorm2d", (3, 1), "projection",
             when="stride != 1 or in_channels != channels")
        .put("add", "Add", (6, 0), ("norm_2", "norm_3"))
        .put("relu_2", "ReLU", (7, 0), "add")
        .put("out", "Output", (8, 0), "relu_2")
        .project
    )  # fmt: skip
    return _resnet(
        block,
        "BasicBlock",
        (2, 2, 2, 2),
        """**ResNet-18 (He et al., 2015)**: each block adds its result to what came in, so that
        gradients reach the first layers however deep the network is. 11,689,512 weights.

        Enter Stage and BasicBlock by a double click. Set the depths of the stages to
        3, 4, 6, 3 for ResNet-34. The pictures here are noise, to try sizes and speed; lead your
        own into “conv”.""",
    )


def resnet50() -> Project:
    """Draw ResNet-50: residual blocks that are narrow in the middle."""
    block = (
        Pad(composite="Bottleneck")
        .parameters(
            channels=whole(64, "How many channels stand in the middle; four times as many leave."),
            stride=whole(1, "How far the 3×3 kernel moves at a time (pixels)."),
        )
        .note(
            """A 1×1 convolution makes the block narrow, so that the 3×3 one is cheap, and another
            makes it four times as wide. The shortcut has a convolution only where sizes differ,
            as its condition says.""",
            at=(240, 360),
            size=(660, 80),
        )
        .put("x", "Input", (0, 0), kind="image", axes="64, 56, 56")
        .put("conv_1", "Conv2d", (1, 0), "x", channels="{channels}", kernel=1, bias=False)
        .put("norm_1", "BatchNorm2d", (2, 0), "conv_1")
        .put("relu_1", "ReLU", (3, 0), "norm_1")
        .put("conv_2", "Conv2d", (4, 0), "relu_1", channels="{channels}", stride="{stride}",
             bias=False)
        .put("norm_2", "BatchNorm2d", (5, 0), "conv_2")
        .put("relu_2", "ReLU", (6, 0), "norm_2")
        .put("conv_3", "Conv2d", (7, 0), "relu_2", channels="{channels * 4}", kernel=1, bias=False)
        .put("norm_3", "BatchNorm2d", (8, 0), "conv_3")
        .put("projection", "Conv2d", (4, 1), "x", channels="{channels * 4}", kernel=1,
             stride="{stride}", bias=False, when="stride != 1 or in_channels != channels * 4")
        .put("norm_4", "BatchNorm2d", (5, 1), "projection",
             when="stride != 1 or in_channels != channels * 4")
        .put("add", "Add", (9, 0), ("norm_3", "norm_4"))
        .put("relu_3", "ReLU", (10, 0), "add")
        .put("out", "Output", (11, 0), "relu_3")
        .project
    )  # fmt: skip
    return _resnet(
        block,
        "Bottleneck",
        (3, 4, 6, 3),
        """**ResNet-50 (He et al., 2015)** has blocks that are narrow in the middle, so that depth
        costs little. 25,557,032 weights, the stride in the 3×3 convolutions.

        Set the depths of the stages to 3, 4, 23, 3 for ResNet-101, and to 3, 8, 36, 3 for
        ResNet-152. The pictures here are noise, to try sizes and speed; lead your own into
        “conv”.""",
    )


def _resnet(block: Project, kind: str, depths: tuple[int, ...], text: str) -> Project:
    """Draw what all residual networks have around their blocks."""
    project = (
        Pad(block, "Stage")
        .parameters(
            channels=whole(64, "The channels of its blocks."),
            depth=whole(2, "How many blocks stand in a row."),
            stride=whole(1, "The stride of the first block."),
        )
        .put("x", "Input", (0, 0), kind="image", axes="64, 56, 56")
        .put("block", kind, (1, 0), "x", channels="{channels}",
             stride="{stride if i == 0 else 1}", times="depth")
        .put("out", "Output", (2, 0), "block")
        .project
    )  # fmt: skip
    pad = (
        Pad(project)
        .note(text)
        .put("noise", "RandomImages", (0, 0), side=224, classes=1000, samples=64)
        .put("conv", "Conv2d", (1, 0), "noise.image", channels=64, kernel=7, stride=2, bias=False)
        .put("norm", "BatchNorm2d", (2, 0), "conv")
        .put("relu", "ReLU", (3, 0), "norm")
        .put("pool", "MaxPool2d", (4, 0), "relu", size=3, stride=2, padding=1)
    )
    before = "pool"
    for place, depth in enumerate(depths):
        name = f"stage_{place + 1}"
        pad.put(name, "Stage", (1 + place, 1), before, channels=64 * 2**place, depth=depth,
                stride=1 if place == 0 else 2)  # fmt: skip
        before = name
    return (
        pad.put("mean", "GlobalAvgPool", (1, 2), before)
        .put("scores", "Linear", (2, 2), "mean", features=1000)
        .put("error", "CrossEntropy", (3, 2), {"scores": "scores", "target": "noise.label"})
        .put("accuracy", "Accuracy", (3, 3), {"scores": "scores", "target": "noise.label"})
        .put("trainer", "Supervised", (4, 2), {"losses": "error", "metrics": "accuracy"},
             optimizer="SGD", learning_rate=0.1, weight_decay=1e-4, epochs=1, batch_size=8)
        .project
    )  # fmt: skip


def vit_b_16() -> Project:
    """Draw the vision transformer, base size, patches of 16×16 pixels."""
    project = (
        Pad(composite="EncoderBlock")
        .parameters(
            heads=whole(12, "How many heads look at the patches."),
            hidden=whole(3072, "How many features stand between the two dense layers."),
        )
        .note(
            """First every patch looks at all others, then each is thought over by itself. Both
            branches are added to what came in.""",
            at=(240, -120),
            size=(660, 60),
        )
        .put("x", "Input", (0, 0), axes="197, 768")
        .put("norm_1", "LayerNorm", (1, 0), "x", epsilon=1e-6)
        .put("attention", "MultiheadAttention", (2, 0), "norm_1", heads="{heads}")
        .put("add_1", "Add", (3, 0), ("attention", "x"))
        .put("norm_2", "LayerNorm", (4, 0), "add_1", epsilon=1e-6)
        .put("dense_1", "Linear", (5, 0), "norm_2", features="{hidden}")
        .put("gelu", "GELU", (6, 0), "dense_1")
        .put("dense_2", "Linear", (7, 0), "gelu", features="{in_features}")
        .put("add_2", "Add", (8, 0), ("dense_2", "add_1"))
        .put("out", "Output", (9, 0), "add_2")
        .project
    )
    project = (
        Pad(project, "Encoder")
        .parameters(
            depth=whole(12, "How many blocks stand in a row."),
            heads=whole(12, "How many heads look at the patches."),
            hidden=whole(3072, "How many features stand between the two dense layers."),
        )
        .put("x", "Input", (0, 0), axes="197, 768")
        .put("positions", "Parameter", (0, 1), shape=(1, "{in_channels}", "{in_features}"),
             start="normal")
        .put("add", "Add", (1, 0), ("x", "positions"))
        .put("block", "EncoderBlock", (2, 0), "add", heads="{heads}", hidden="{hidden}",
             times="depth")
        .put("norm", "LayerNorm", (3, 0), "block", epsilon=1e-6)
        .put("out", "Output", (4, 0), "norm")
        .project
    )  # fmt: skip
    return (
        Pad(project)
        .note(
            """**The vision transformer (Dosovitskiy et al., 2020)** cuts the picture into 14×14
            patches and reads them like 196 words. A learned class token stands before them; what
            has become of it in the end is classified. ViT-B/16: 86,567,656 weights.

            Set kernel and stride of “patches” to 32 for B/32; 1,024 channels, depth 24, 16 heads
            and 4,096 hidden features make L/16.""",
        )
        .put("noise", "RandomImages", (0, 0), side=224, classes=1000, samples=64)
        .put("patches", "Conv2d", (1, 0), "noise.image", channels=768, kernel=16, stride=16,
             border="padding")
        .put("flatten", "Flatten", (2, 0), "patches", start=2)
        .put("words", "Transpose", (3, 0), "flatten")
        .put("class_token", "Parameter", (3, 1), shape=(1, 1, 768))
        .put("token", "Expand", (4, 1), {"x": "class_token", "like": "words"})
        .put("joined", "Concatenate", (5, 0), ("token", "words"))
        .put("encoder", "Encoder", (1, 2), "joined", depth=12, heads=12, hidden=3072)
        .put("first", "Select", (2, 2), "encoder")
        .put("scores", "Linear", (3, 2), "first", features=1000)
        .put("error", "CrossEntropy", (4, 2), {"scores": "scores", "target": "noise.label"})
        .put("accuracy", "Accuracy", (4, 3), {"scores": "scores", "target": "noise.label"})
        .put("trainer", "Supervised", (5, 2), {"losses": "error", "metrics": "accuracy"},
             optimizer="AdamW", learning_rate=1e-3, weight_decay=0.1, schedule="cosine",
             epochs=1, batch_size=8, clip=1.0)
        .project
    )  # fmt: skip


def lstm_adding() -> Project:
    """Draw an LSTM on the adding problem, which asks for a long memory."""
    return (
        Pad()
        .note(
            """**The adding problem (Hochreiter and Schmidhuber, 1997)**: of 50 numbers two are
            marked, and their sum is asked at the end. Who always answers 1 has an error of 0.167.

            The LSTM's gates keep the first number until the second comes: below 0.01 after 1,600
            steps. Put an RNN in its place and it forgets.""",
        )
        .put("numbers", "AddingProblem", (0, 0), length=50, samples=20_000)
        .put("lstm", "LSTM", (1, 0), "numbers.sequence", features=64)
        .put("last", "Select", (2, 0), "lstm.out", index=-1)
        .put("answer", "Linear", (3, 0), "last", features=1)
        .put("error", "MSE", (4, 0), {"values": "answer", "target": "numbers.target"})
        .put("distance", "MeanAbsoluteError", (4, 1),
             {"values": "answer", "target": "numbers.target"})
        .put("trainer", "Supervised", (5, 0), {"losses": "error", "metrics": "distance"},
             learning_rate=0.005, epochs=5, batch_size=50, clip=1.0)
        .project
    )  # fmt: skip


DRAWINGS: dict[str, Callable[[], Project]] = {
    "mp-neuron": mp_neuron,
    "perceptron-iris": perceptron_iris,
    "mlp-xor": mlp_xor,
    "mlp-digits": mlp_digits,
    "cnn-digits": cnn_digits,
    "lenet5": lenet5,
    "vgg11": vgg11,
    "resnet18": resnet18,
    "resnet50": resnet50,
    "vit-b-16": vit_b_16,
    "lstm-adding": lstm_adding,
    **agents.DRAWINGS,
    **graphs.DRAWINGS,
    **adversaries.DRAWINGS,
    **sequences.DRAWINGS,
}
"""Every example by its name, in the order in which they are offered."""
