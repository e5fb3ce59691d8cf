"""The network as an immutable value: nouns, verbs, names, differences and layout."""
