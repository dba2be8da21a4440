"""Helpers without dependencies on the rest of the runtime."""
