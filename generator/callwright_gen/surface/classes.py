"""Read the members of a class, inherited ones included: fields, keys of a `TypedDict`, or values of an enum."""

from __future__ import annotations

import ast
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from callwright_gen.surface import special
from callwright_gen.surface.aliases import takes_names, with_aliases
from callwright_gen.surface.assigned import Assigned
from callwright_gen.surface.defaults import with_defaults
from callwright_gen.surface.model import Alias, Enumeration, Field, Members, Record
from callwright_gen.surface.module import Functions, decorators
from callwright_gen.surface.names import Definition, External, Names, inner_classes
from callwright_gen.types import STR
from callwright_gen.types.parse import TypeSyntaxError, dotted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from callwright_gen.surface.annotations import Annotations, TypeVars

_ENUM_BASES = frozenset({"Enum", "StrEnum", "IntEnum", "Flag", "IntFlag"})
_MAPPING_BASES = frozenset({"Mapping", "MutableMapping"})
_PROPERTIES = frozenset({"property", "cached_property"})


@dataclass(frozen=True)
class Classes:
    """Reads classes statically. Bases in other top-level packages, such as pydantic's `BaseModel`, are not followed."""

    names: Names
    annotations: Annotations

    def members(self, definition: Definition) -> Members | None:
        """Return the members of a class or an enum, or the target of an alias. None for a function."""
        match definition.node:
            case ast.ClassDef():
                return self._class(definition)
            case ast.Call() as call:
                functional = special.is_functional_typeddict(call)
                return Record("key", self._functional(call, definition.module)) if functional else None
            case Functions():
                return None
            case alias:
                return Alias(self.annotations.read(alias, definition.module))

    def _class(self, definition: Definition) -> Members:
        roots = {base.name for base in self.ancestry(definition) if isinstance(base, External)}
        chain = [base for base in self.ancestry(definition) if isinstance(base, Definition)]
        if roots & _ENUM_BASES:
            return Enumeration({name: value for base in chain for name, value in _enum_values(base.node)})
        if any(_base_name(text) == "str" for base in chain for text in _bases(base.node)):
            return Alias(STR)  # a subclass of `str` is treated as `str`
        typed_dict = "TypedDict" in roots or any(isinstance(base.node, ast.Call) for base in chain)
        fields = self._keys(chain) if typed_dict else self._attributes(chain)
        mapping = not typed_dict and bool(roots & _MAPPING_BASES)
        return Record("key" if typed_dict else "attribute", fields, mapping, self._constants(definition))

    def _constants(self, definition: Definition) -> tuple[str, ...]:
        """Return the names of constants that a class declares of its own type, as enums of protobuf do."""
        body = definition.node.body if isinstance(definition.node, ast.ClassDef) else []
        return tuple(
            name
            for name, annotation in _annotations(body)
            if isinstance(annotation, ast.Subscript)
            and self.annotations.typing_form(annotation.value, definition.module) == "ClassVar"
            and ast.unparse(annotation.slice) == definition.name
        )

    def ancestry(
        self, definition: Definition, seen: frozenset[Definition] = frozenset()
    ) -> Iterator[Definition | External]:
        """Yield the bases of a class, from the root to the class itself."""
        if definition in seen:  # in broken source, a class can be its own base
            return
        if isinstance(definition.node, ast.ClassDef):
            for base in reversed(definition.node.bases):
                match self.names.find(definition.module, _base_name(base)):
                    case Definition() as inherited:
                        yield from self.ancestry(inherited, seen | {definition})
                    case External() as external:
                        yield external
                    case _:
                        continue
        yield definition

    def _attributes(self, chain: list[Definition]) -> dict[str, Field]:
        fields: dict[str, Field] = {}
        typevars = self.type_arguments(chain)
        for base in chain:
            body = base.node.body if isinstance(base.node, ast.ClassDef) else []
            given = dict(with_defaults(body))
            inner = {path: self.names.public(each) for path, each in _inner_paths(base)}
            for name, annotation in _annotations(body):
                if self.annotations.typing_form(_head(annotation), base.module) != "ClassVar":
                    read = self.annotations.read(annotation, base.module, {**inner, **typevars.get(base, {})})
                    fields[name] = Field(read, default=given.get(name, False))
            for name, returns in _properties(body):
                read = self.annotations.read(returns, base.module, typevars.get(base))
                fields[name] = Field(read, default=True)
        for base in chain:
            assigned = Assigned(self.names, self.annotations).attributes(base)
            fields |= {name: Field(type_, default=True) for name, type_ in assigned.items() if name not in fields}
        aliases = _aliases(chain)
        return {
            name: replace(field, alias=aliases.get(name, ""))
            for name, field in fields.items()
            if not name.startswith("_")
        }

    def type_arguments(self, chain: list[Definition]) -> dict[Definition, TypeVars]:
        """Return the type variables of each class with their types: those of `Holder` in `Page(Holder[Text])`."""
        typevars: dict[Definition, TypeVars] = {}
        for derived in reversed(chain):
            for base in derived.node.bases if isinstance(derived.node, ast.ClassDef) else ():
                symbol = self.names.find(derived.module, _base_name(base)) if isinstance(base, ast.Subscript) else None
                if isinstance(base, ast.Subscript) and isinstance(symbol, Definition):
                    outer = typevars.get(derived)
                    types = [
                        self.annotations.read(item, derived.module, outer) for item in special.elements(base.slice)
                    ]
                    typevars[symbol] = dict(zip(_variables(symbol), types, strict=False))
        return typevars

    def _keys(self, chain: list[Definition]) -> dict[str, Field]:
        fields: dict[str, Field] = {}
        for base in chain:
            match base.node:
                case ast.ClassDef(body=body) as node:
                    total = _is_total(node.keywords)
                    for name, annotation in _annotations(body):
                        fields[name] = self._key(annotation, base.module, required=total)
                case ast.Call() as call:
                    fields |= self._functional(call, base.module)
                case _:
                    continue
        return fields

    def _functional(self, call: ast.Call, module: str) -> dict[str, Field]:
        body = call.args[1]
        total = _is_total(call.keywords)
        pairs = zip(body.keys, body.values, strict=True) if isinstance(body, ast.Dict) else ()
        items = ((key.value, value) for key, value in pairs if isinstance(key, ast.Constant))
        return {name: self._key(value, module, required=total) for name, value in items if isinstance(name, str)}

    def _key(self, annotation: ast.expr, module: str, *, required: bool) -> Field:
        node = _unquoted(annotation)
        while isinstance(node, ast.Subscript):
            form = self.annotations.typing_form(node.value, module)
            if form not in {"Required", "NotRequired", "ReadOnly", "Annotated"}:
                break
            required = {"Required": True, "NotRequired": False}.get(form, required)
            node = special.elements(node.slice)[0]
        return Field(self.annotations.read(node, module), required)


def _aliases(chain: list[Definition]) -> dict[str, str]:
    """Return the aliases of fields that can be written by their aliases alone."""
    bodies = [base.node.body for base in chain if isinstance(base.node, ast.ClassDef)]
    if any(takes_names(body) for body in bodies):
        return {}
    return {name: alias for body in bodies for name, alias in with_aliases(body)}


def _inner_paths(definition: Definition) -> Iterator[tuple[str, Definition]]:
    """Yield the classes inside a class, by their paths in its scope."""
    for name, inner in inner_classes(definition).items():
        yield name, inner
        yield from ((f"{name}.{path}", each) for path, each in _inner_paths(inner))


def _variables(definition: Definition) -> list[str]:
    """Return the names of a class's type variables, in order."""
    bases = definition.node.bases if isinstance(definition.node, ast.ClassDef) else []
    generic = [base for base in bases if isinstance(base, ast.Subscript) and _base_name(base).endswith("Generic")]
    return [ast.unparse(item) for base in generic for item in special.elements(base.slice)]


def _annotations(body: list[ast.stmt]) -> Iterator[tuple[str, ast.expr]]:
    for statement in body:
        match statement:
            case ast.AnnAssign(target=ast.Name(id=name), annotation=annotation):
                yield name, annotation
            case ast.If(test=ast.Name(id="TYPE_CHECKING"), body=inner):
                yield from _annotations(inner)
            case _:
                continue


def _properties(body: list[ast.stmt]) -> Iterator[tuple[str, ast.expr | None]]:
    for statement in body:
        if isinstance(statement, ast.FunctionDef) and decorators(statement) & _PROPERTIES:
            yield statement.name, statement.returns


def _enum_values(node: object) -> Iterator[tuple[str, str | int]]:
    for statement in node.body if isinstance(node, ast.ClassDef) else ():
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)], value=node_value):
                value = special.literal_value(node_value)
                if isinstance(value, str | int) and not name.startswith("_"):
                    yield name, value
            case _:
                continue


def _is_total(keywords: list[ast.keyword]) -> bool:
    return not any(
        keyword.arg == "total" and isinstance(keyword.value, ast.Constant) and keyword.value.value is False
        for keyword in keywords
    )


def _unquoted(node: ast.expr) -> ast.expr:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        try:
            return ast.parse(node.value.strip(), mode="eval").body
        except (SyntaxError, ValueError):
            return node
    return node


def _head(annotation: ast.expr) -> ast.expr:
    node = _unquoted(annotation)
    return node.value if isinstance(node, ast.Subscript) else node


def _bases(node: object) -> list[ast.expr]:
    return node.bases if isinstance(node, ast.ClassDef) else []


def _base_name(node: ast.expr) -> str:
    try:
        return dotted(node.value if isinstance(node, ast.Subscript) else node)
    except TypeSyntaxError:
        return "?"
