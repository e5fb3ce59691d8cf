"""How fast the program is: `make bench` prints every number beside its goal."""
