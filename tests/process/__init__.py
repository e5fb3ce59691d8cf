"""Tests of child processes and frames."""
