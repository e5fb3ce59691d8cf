"""The window: it knows Qt and never torch."""
