"""Format specs: keys in the order of the models, with every comment at its key."""

from callwright_gen.format.spec import format_spec

__all__ = ["format_spec"]
