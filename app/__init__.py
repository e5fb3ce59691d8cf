"""Netwright: draw neural networks and see them learn."""
