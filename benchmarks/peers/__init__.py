"""The same calls with other libraries, each in its own environment and process, over one loopback server."""
