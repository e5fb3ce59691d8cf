"""Tests of runs: packages, worker, client and history."""
