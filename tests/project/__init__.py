"""Tests of app/project."""
