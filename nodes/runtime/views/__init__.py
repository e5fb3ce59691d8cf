"""Live views of a run, one a file: each makes the frames of one view."""
