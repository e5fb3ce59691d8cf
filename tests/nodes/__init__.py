"""What is declared in nodes, over the whole catalogue."""
