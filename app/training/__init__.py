"""Runs: packages laid out, trained in a process of their own, and read back."""
