"""One training loop a file; each computes one event when it is asked for the next."""
