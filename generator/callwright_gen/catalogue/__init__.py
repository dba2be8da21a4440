"""The catalogue of problems: each has an id, a title, a reason and examples. `problems.yaml` is the only source.

Ids are stable. Their first digit says what a problem concerns: 0 the file and its YAML, 1 keys and values, 2 shapes,
3 read paths, 4 the SDK, 8 the generated module, 9 the run and the state of the output.
"""

from callwright_gen.catalogue.kinds import Kind, id_of, kind_named, kind_of, kinds

__all__ = ["Kind", "id_of", "kind_named", "kind_of", "kinds"]
