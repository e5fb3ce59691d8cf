"""Data sets: fields by name, in a training and a validation part."""
