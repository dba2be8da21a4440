"""The same calls by other libraries: each in an environment and a process of its own, over one loopback server."""
