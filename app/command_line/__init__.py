"""The command line: everything that the window does with a project, without one."""
