"""From a drawing to shapes, costs, problems and readable PyTorch code."""
