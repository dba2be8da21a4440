"""The version of Callwright: the package metadata is built from it."""

__version__ = "0.2.0.dev0"
