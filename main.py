"""Netwright: opens the window, or does what a command says without one."""

import sys

from app.command_line.arguments import main

if __name__ == "__main__":
    sys.exit(main())
