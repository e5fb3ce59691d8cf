"""The example drawings, built as a user would build them, and what each must come to."""
