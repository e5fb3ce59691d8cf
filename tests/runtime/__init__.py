"""What is copied into run packages."""
