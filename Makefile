# Every target sets up what it needs first; a second call finds it done.

BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help set-up run test check fmt bench soak clean

help:
	@echo "make run    open Netwright with the digits example"
	@echo "make test   check, then every test"
	@echo "make check  lint, format, types and import rules only"
	@echo "make bench  measure the canvas and the engine"
	@echo "make soak   the tests that take an hour"
	@echo "make fmt    format the code"
	@echo "make clean  remove what set-up and tools made"

# Ends at once where its stamp still fits pyproject.toml and constraints.txt.
set-up:
	@.ci/setup

run: set-up
	$(BIN)/python main.py --example cnn-digits

check: set-up
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

test: check
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 2 --dist worksteal

bench: set-up
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.benchmarks

soak: set-up
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest --soak -m soak

fmt: set-up
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf .venv build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find app nodes tests -name __pycache__ -prune -exec rm -rf {} +
