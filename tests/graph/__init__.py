"""Tests of app/graph."""
