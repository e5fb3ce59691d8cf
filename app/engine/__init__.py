"""Analysis as a service: the window asks what a drawing means, a child process with torch answers."""
