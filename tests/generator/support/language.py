"""The spec language, traversed by its own JSON schema: every place that accepts text, whichever spec uses it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from callwright_gen.load import spec_schema
from callwright_gen.load.nodes import plain
from callwright_gen.load.yaml_source import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.generator.support.trees import Tree

SPECS = Path(__file__).parents[3] / "specs"
ANY = "*"  # in a place: a name that the spec chooses, or an item of a list


@dataclass(frozen=True)
class Field:
    """A place that accepts text, with its schema definition; with `is_key`, it is the key at this place."""

    place: tuple[str, ...]
    kind: str
    is_key: bool = False

    def __str__(self) -> str:
        return f"{'.'.join(self.place)}{' as key' if self.is_key else ''}"


@cache
def fields() -> tuple[Field, ...]:
    """Return every field of the language that accepts text, in a fixed order, each once."""
    schema = json.loads(spec_schema())
    definitions = schema["$defs"]
    return tuple(dict.fromkeys(_fields(definitions["Spec"], definitions, (), "text")))


def _fields(schema: Any, definitions: Any, place: tuple[str, ...], kind: str) -> Iterator[Field]:
    if reference := schema.get("$ref"):
        name = reference.removeprefix("#/$defs/")
        yield from _fields(definitions[name], definitions, place, name)
    for choice in (*schema.get("anyOf", ()), *schema.get("oneOf", ())):
        yield from _fields(choice, definitions, place, kind)
    for key, field in schema.get("properties", {}).items():
        yield from _fields(field, definitions, (*place, key), "text")
    if isinstance(values := schema.get("additionalProperties"), dict):
        yield Field((*place, ANY), _name_of(schema), is_key=True)
        yield from _fields(values, definitions, (*place, ANY), "text")
    if isinstance(items := schema.get("items"), dict):
        yield from _fields(items, definitions, (*place, ANY), "text")
    if _takes_text(schema):
        yield Field(place, kind)


def _takes_text(schema: Any) -> bool:
    """Return whether a schema is for text, or for any value."""
    shaped = {"$ref", "anyOf", "oneOf", "type", "enum", "const"} & schema.keys()
    return not shaped or "string" in schema.get("type", ()) or "enum" in schema or isinstance(schema.get("const"), str)


def _name_of(schema: Any) -> str:
    return schema.get("propertyNames", {}).get("$ref", "text").rpartition("/")[2]


@cache
def specs() -> dict[str, Tree]:
    """Return the spec of every provider as plain data, without its parents, which the loader merges."""
    return {path.stem: _tree(path) for path in sorted(SPECS.glob("*.yaml"))}


def _tree(path: Path) -> Tree:
    tree: Tree = json.loads(json.dumps(plain(read_yaml(path).root)))
    return tree


def home_of(field: Field) -> str:
    """Return the name of the spec that already has most of a field's place."""
    return max(specs(), key=lambda name: _reach(specs()[name], field.place))


def graft(tree: Tree, field: Field, value: Tree) -> Tree:
    """Set a value, or a key with `is_key`, at a place of the language; create missing parents."""
    return _grafted(tree, field.place, value, is_key=field.is_key)


def _step(tree: Tree, step: str) -> str | int | None:
    """Return the key or index of a step at this place, or None if it does not exist."""
    if isinstance(tree, list):
        return 0 if step == ANY and tree else None
    if isinstance(tree, dict):
        return next(iter(tree), None) if step == ANY else (step if step in tree else None)
    return None


def _reach(tree: Tree, place: tuple[str, ...]) -> int:
    """Count how many steps of a place exist in a tree."""
    at = _step(tree, place[0]) if place else None
    if at is None:
        return 0
    return 1 + _reach(_child(tree, at), place[1:])


def _child(tree: Any, at: str | int) -> Tree:
    child: Tree = tree[at]
    return child


def _grafted(tree: Tree, place: tuple[str, ...], value: Tree, *, is_key: bool) -> Tree:
    if not place:
        return value
    at = _step(tree, place[0])
    below: Tree = None if at is None else _child(tree, at)
    if is_key and len(place) == 1:
        others = {key: item for key, item in tree.items() if key != at} if isinstance(tree, dict) else {}
        return {str(value): below, **others}
    changed = _grafted(below, place[1:], value, is_key=is_key)
    if isinstance(tree, list):
        return [changed, *tree[1:]]
    fresh = "extra" if place[0] == ANY else place[0]
    return {**(tree if isinstance(tree, dict) else {}), str(fresh if at is None else at): changed}


def good_values() -> dict[str, tuple[Tree, ...]]:
    """Return the values of the specs at fields of each kind."""
    found: dict[str, dict[str, Tree]] = {}
    for field in fields():
        for tree in specs().values():
            for value in _at(tree, field):
                found.setdefault(field.kind, {})[json.dumps(value)] = value
    return {kind: tuple(values.values()) for kind, values in found.items()}


def _at(tree: Tree, field: Field) -> Iterator[Tree]:
    trees = [tree]
    for step in field.place[:-1] if field.is_key else field.place:
        trees = [child for each in trees for child in _children(each, step)]
    for each in trees:
        yield from each if field.is_key and isinstance(each, dict) else [each] if not field.is_key else []


def _children(tree: Tree, step: str) -> list[Tree]:
    if isinstance(tree, list):
        return tree if step == ANY else []
    if isinstance(tree, dict):
        return list(tree.values()) if step == ANY else [tree[step]] if step in tree else []
    return []
