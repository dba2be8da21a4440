"""Stage one: the YAML of a provider, read with positions, merged, and validated."""

from callwright_gen.load.loader import LoadedSpec, load_spec
from callwright_gen.load.schema import spec_schema

__all__ = ["LoadedSpec", "load_spec", "spec_schema"]
