"""Environments: what agents act in, several side by side."""
