"""The composites that come along, built as a user would build them, and their references."""
