"""JSON text → Surface. The file is untrusted: anything that does not have the recorded form is rejected."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias, TypeVar, cast

from callwright_gen.files import read_file, with_unix_lines
from callwright_gen.problems import Position, Problem, SpecError
from callwright_gen.surface.model import Access, Alias, Enumeration, Field, Members, Params, Record, Symbol, SymbolKind
from callwright_gen.surface.snapshot import Surface
from callwright_gen.types import Named, TypeExpr, TypeSyntaxError, parse_type

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

_KINDS: Mapping[str, SymbolKind] = {"class": "class", "alias": "alias", "function": "function", "module": "module"}
_ACCESSES: Mapping[str, Access] = {"attribute": "attribute", "key": "key"}
_Table: TypeAlias = dict[str, object]
_Value = TypeVar("_Value")


def load_surface(path: Path, label: str = "") -> Surface:
    """Read a recorded surface. The stem of the file is the provider's name, `label` the file's name in messages.

    Raises:
        SpecError: The file is missing, unreadable, or does not have the recorded form. Holds all problems.
    """
    file = label or str(path)
    try:
        text = with_unix_lines(read_file(path)).decode()
    except FileNotFoundError as error:
        hint = f"Run `callwright surface {path.stem}`"
        problem = Problem(Position(file, 1, 1), "", f"no surface recorded for {path.stem!r} yet", hint)
        raise SpecError([problem]) from error
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8 text"
        raise SpecError([_problem(file, path.stem, "", f"cannot be read ({reason})")]) from error
    return parse_surface(text, path.stem, file)


def parse_surface(text: str, name: str, file: str) -> Surface:
    """Parse the text of a recorded surface.

    Raises:
        SpecError: The text does not have the recorded form. Holds all problems.
    """
    reader = _Reader(name, file)
    surface = reader.surface(reader.parse(text))
    if reader.problems:
        raise SpecError(reader.problems)
    return surface


def _problem(file: str, name: str, where: str, what: str, line: int = 1, column: int = 1) -> Problem:
    return Problem(Position(file, line, column), where, what, f"Record it again: `callwright surface {name}`")


def _is_record(access: str, rest: Mapping[str, object]) -> bool:
    flags = {key: value for key, value in rest.items() if key not in {"constants", "aliases"}}
    return access in _ACCESSES and flags in ({}, {"mapping": True})


class _Reader:
    """Converts each part of the file. Collects problems instead of stopping at the first."""

    def __init__(self, name: str, file: str) -> None:
        self._name = name
        self._file = file
        self.problems: list[Problem] = []

    def parse(self, text: str) -> object:
        """Parse the JSON. Duplicate keys are rejected, since a reviewer may notice only one of them."""
        try:
            return cast("object", json.loads(text, object_pairs_hook=self._unique))
        except json.JSONDecodeError as error:
            raise SpecError([self._at("", f"not JSON: {error.msg}", error.lineno, error.colno)]) from error
        except (RecursionError, ValueError) as error:
            raise SpecError([self._at("", "not JSON in the recorded form")]) from error

    def _unique(self, pairs: list[tuple[str, object]]) -> _Table:
        table = dict(pairs)
        if len(table) != len(pairs):
            names = [name for name, _ in pairs]
            self._note("", f"duplicate keys: {sorted({name for name in names if names.count(name) > 1})}")
        return table

    def surface(self, data: object) -> Surface:
        """Convert the whole file."""
        top = self._table(data, "the file", {"sdk", "symbols", "params", "types"})
        sdk = self._table(top.get("sdk"), "sdk", {"dist", "version"})
        return Surface(
            self._name,
            self._text(sdk.get("dist"), "sdk.dist"),
            self._text(sdk.get("version"), "sdk.version"),
            self._each(top.get("symbols"), "symbols", self._symbol),
            self._each(top.get("params"), "params", self._params),
            self._each(top.get("types"), "types", self._members),
        )

    def _each(self, data: object, where: str, convert: Callable[[object, str], _Value | None]) -> dict[str, _Value]:
        table = self._table(data, where)
        for key in table:
            self._check_reference(key, where)
        converted = {key: convert(value, f"{where}.{key}") for key, value in table.items()}
        return {key: value for key, value in converted.items() if value is not None}

    def _check_reference(self, key: str, where: str) -> None:
        if not all(part.isidentifier() for part in key.replace(":", ".", 1).split(".")):
            self._note(f"{where}.{key}", "must look like 'package.module:Name'")

    def _symbol(self, value: object, where: str) -> Symbol | None:
        kind, _, path = self._text(value, where).partition(" ")
        if kind not in _KINDS or not all(part.isidentifier() for part in path.split(".")):
            self._note(where, f"must look like 'class package.Name', not {value!r}")
            return None
        if kind != "module":
            self._named(path, where)
        return Symbol(_KINDS[kind], path)

    def _members(self, value: object, where: str) -> Members | None:
        self._named(where.removeprefix("types."), where)
        table = self._table(value, where)
        match table:
            case {"alias": target, **rest} if not rest:
                return Alias(self._type(target, f"{where}.alias"))
            case {"enum": values, **rest} if not rest:
                return Enumeration(self._each(values, f"{where}.enum", self._value))
            case {"access": str() as access, "fields": fields, **rest} if _is_record(access, rest):
                constants = self._names(rest.get("constants", []), f"{where}.constants")
                aliases = self._table(rest.get("aliases", {}), f"{where}.aliases")
                read = self._aliased(self._fields(fields, f"{where}.fields"), aliases, f"{where}.aliases")
                return Record(_ACCESSES[access], read, "mapping" in rest, constants)
            case _:
                self._note(where, "must be fields with their access, an alias or an enum")
                return None

    def _names(self, value: object, where: str) -> tuple[str, ...]:
        names = cast("list[object]", value) if isinstance(value, list) else None
        if names is None or not all(isinstance(name, str) and name.isidentifier() for name in names):
            self._note(where, "must be a list of names")
            return ()
        return tuple(str(name) for name in names)

    def _params(self, value: object, where: str) -> Params:
        return Params(self._fields(value, where))

    def _fields(self, value: object, where: str) -> dict[str, Field]:
        fields: dict[str, Field] = {}
        for key, text in self._table(value, where).items():
            name = key[:-1] if key.endswith(("?", "=")) else key
            if not name or not name.isprintable():
                self._note(f"{where}.{key}", "is not a valid field name")
            kind = self._type(text, f"{where}.{key}")
            fields[name] = Field(kind, required=not key.endswith("?"), default=key.endswith("="))
        return fields

    def _aliased(self, fields: dict[str, Field], aliases: _Table, where: str) -> dict[str, Field]:
        """Set the names under which fields are written."""
        for name, alias in aliases.items():
            if name not in fields or not isinstance(alias, str) or not alias.isprintable() or not alias:
                self._note(f"{where}.{name}", "must be the name under which a field of this name is written")
        return {name: replace(field, alias=str(aliases.get(name, ""))) for name, field in fields.items()}

    def _type(self, value: object, where: str) -> TypeExpr:
        try:
            return parse_type(self._text(value, where))
        except TypeSyntaxError as error:
            self._note(where, str(error))
            return Named("unknown", "Unknown")

    def _named(self, path: str, where: str) -> None:
        module, _, name = path.rpartition(".")
        try:
            Named(module, name)
        except ValueError as error:
            self._note(where, str(error))

    def _value(self, value: object, where: str) -> str | int | None:
        if isinstance(value, str | int):
            return value
        self._note(where, f"must be a string or an integer, not {value!r}")
        return None

    def _text(self, value: object, where: str) -> str:
        if isinstance(value, str):
            return value
        self._note(where, "is missing" if value is None else f"must be a string, not {value!r}")
        return ""

    def _table(self, value: object, where: str, allowed: set[str] | None = None) -> _Table:
        if not isinstance(value, dict):
            self._note(where, "is missing" if value is None else "must be a JSON object")
            return {}
        table = cast("_Table", value)
        if allowed is not None and (unknown := sorted(set(table) - allowed)):
            self._note(where, f"unknown keys: {', '.join(unknown)}")
        return table

    def _at(self, where: str, what: str, line: int = 1, column: int = 1) -> Problem:
        return _problem(self._file, self._name, where, what, line, column)

    def _note(self, where: str, what: str) -> None:
        self.problems.append(self._at(where, what))
