"""Analysis as a service: the window asks what a drawing means, a child with torch answers."""
