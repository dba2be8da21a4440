"""From a line of a generated module to the lines of the spec that it is made from."""

from callwright_gen.sourcemap.places import Place, spec_places
from callwright_gen.sourcemap.scopes import function_at

__all__ = ["Place", "function_at", "spec_places"]
