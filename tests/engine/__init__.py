"""Tests of the engine and its client."""
