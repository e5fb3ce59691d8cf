"""Live views of a training run, one a file; each shows what it is told, when the clock ticks."""
