"""The plain dialect: pydantic's schema without titles, and with null wherever it is the default."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from callwright_runtime.tools.schema.nulls import with_null
from callwright_runtime.tools.schema.references import has_reference
from callwright_runtime.tools.schema.walk import Schema, transform

if TYPE_CHECKING:
    from collections.abc import Mapping

_MAX_NAME_LENGTH = 64


@lru_cache(1024)  # reading one tool call needs the names of all tools
def schema_name(name: str) -> str:
    """Return a name that every API accepts: letters, digits, `_` and `-`, at most 64 characters."""
    return re.sub(r"[^A-Za-z0-9_-]+", "_", name).strip("_")[:_MAX_NAME_LENGTH] or "answer"


def plain_schema(schema: Mapping[str, Any]) -> Schema:
    """Return a schema without titles, and with the definition that its root refers to in place of the root.

    Null is valid wherever it is the default.
    """
    plain: Schema = transform(schema, _plain_node)
    if "$ref" not in plain:
        return plain
    reference: str = plain["$ref"]
    definitions: Schema = plain["$defs"]
    name = reference.rpartition("/")[2]
    if not any(has_reference(definition, reference) for definition in definitions.values()):
        definitions = {other: schema for other, schema in definitions.items() if other != name}
    return {**plain["$defs"][name], **({"$defs": definitions} if definitions else {})}


def _plain_node(node: Schema) -> Schema:
    return with_null({key: value for key, value in node.items() if key != "title"})
