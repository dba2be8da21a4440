"""Load: read, merge and validate the YAML of a provider, and record the position of every value."""

from callwright_gen.load.loader import LoadedSpec, load_spec, try_load
from callwright_gen.load.schema import spec_schema

__all__ = ["LoadedSpec", "load_spec", "spec_schema", "try_load"]
