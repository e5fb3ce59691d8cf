"""What blocks become where the libraries lack it: copied into every run package that uses it."""
