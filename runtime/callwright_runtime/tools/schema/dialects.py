"""The dialects of JSON schema that APIs enforce, by name.

A dialect says which keywords an API accepts. Other keywords move to the description, where the model reads them, and
pydantic checks them in the answer.
"""

from __future__ import annotations

from dataclasses import dataclass

from callwright_runtime.errors import ArgumentValueError

_STRUCTURE = frozenset(
    ("type", "properties", "required", "items", "anyOf", "$ref", "$defs", "enum", "const", "description")
)
_NUMBERS = frozenset(("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"))
_LISTS = frozenset(("minItems", "maxItems"))
_TIMES = frozenset(("date-time", "date", "time"))
_FORMATS = _TIMES | {"duration", "email", "hostname", "ipv4", "ipv6", "uuid"}


@dataclass(frozen=True)
class Dialect:
    """What an API accepts in a schema.

    Parameters:
        keywords: the keywords that it accepts; None for all.
        formats: the values of `format` that it accepts; None for all.
        any_pattern: whether a pattern may use more than regular languages can express, such as look-ahead.
        closed: whether objects must exclude additional properties.
        all_required: whether every property must be required.
        optional_cycles: whether only properties that are not required may lead back to their own object.
        bare_references: whether a reference must not have sibling keys.
        one_kind: whether every node needs exactly one of `type`, `enum`, `const`, `anyOf`, `allOf` and `$ref`.
        max_min_items: the highest `minItems` that it accepts, if there is one.
        optional: whether a request can say that its schema is not enforced.
        shallow: whether a property has a type, items, values and a description, and nothing else.
    """

    keywords: frozenset[str] | None = None
    formats: frozenset[str] | None = None
    any_pattern: bool = False
    closed: bool = False
    all_required: bool = False
    optional_cycles: bool = False
    bare_references: bool = False
    one_kind: bool = False
    max_min_items: int | None = None
    optional: bool = False
    shallow: bool = False


DIALECTS = {
    "plain": Dialect(any_pattern=True),
    "portable": Dialect(),
    "strict": Dialect(
        keywords=_STRUCTURE | _NUMBERS | _LISTS | {"pattern", "format", "additionalProperties"},
        formats=_FORMATS,
        closed=True,
        all_required=True,
        bare_references=True,
        optional=True,
    ),
    "closed": Dialect(
        keywords=_STRUCTURE | {"allOf", "minItems", "format", "additionalProperties"},
        formats=_FORMATS | {"uri"},
        closed=True,
        bare_references=True,
        one_kind=True,
        max_min_items=1,
    ),
    "bounded": Dialect(
        keywords=(_STRUCTURE - {"const"})
        | _LISTS
        | {"minimum", "maximum", "prefixItems", "format", "additionalProperties", "default"},
        formats=_TIMES,
        optional_cycles=True,
        bare_references=True,
    ),
    "typed": Dialect(
        keywords=_STRUCTURE | {"format"}, formats=_TIMES | {"uuid"}, all_required=True, bare_references=True
    ),
    "shallow": Dialect(shallow=True),
}
"""`plain` is pydantic's schema. The other dialects:

- `portable`: all of JSON schema except patterns with look-around, back-references and similar constructs.
- `strict`: closed objects, all properties required; bounds of numbers and lists, regular patterns and common formats.
- `closed`: closed objects and common formats; no bounds, no patterns.
- `bounded`: open objects; bounds of numbers and lists, no patterns, references alone, cycles only where optional.
- `typed`: types and names only, all properties required; no bounds, no patterns.
- `shallow`: properties with a type, items, values and a description; what is inside them is described.
"""


def find_dialect(name: str) -> Dialect:
    """Return the dialect of a name.

    Raises:
        ArgumentValueError: there is none.
    """
    try:
        return DIALECTS[name]
    except KeyError:
        raise ArgumentValueError(
            f"dialect={name!r} is not a dialect of JSON schema: use one of {', '.join(DIALECTS)}."
        ) from None
