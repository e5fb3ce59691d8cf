"""Tests of what is copied into run packages."""
