"""Project files: saved whole or not at all, read strictly, brought up to date."""
