"""A drawn client library: its classes as data, its source text, and its objects made from plain data and back."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Literal, TypeAlias

Kind: TypeAlias = tuple[Any, ...]
"""A type: its name, and what it is made of, such as the words of a literal, the kind of items or the classes."""
Form: TypeAlias = Literal["model", "pydantic", "typeddict"]

TEXT, NUMBER, DICT, ANY, JSON = ("text",), ("number",), ("dict",), ("any",), ("json",)
_PYTHON = {
    "text": "str",
    "json": "str",
    "number": "int",
    "index": "int",
    "dict": "dict[str, Any]",
    "flag": "bool",
    "base64": "str",
    "any": "object",
    "maybe": "str | None",
}

HEAD = """
from __future__ import annotations
import typing
from enum import StrEnum
from types import UnionType
from typing import Any, Literal, TypedDict, Unpack
"""
BASES = {
    "model": '''
class Base:
    """Attributes as annotated; those that are not given are None."""

    def __init__(self, mapping=None, /, **values):
        values = {**(mapping or {}), **values}
        for name, hint in _hints(type(self)).items():
            setattr(self, name, _made(hint, values.get(name)))
        self.given_fields = set(values)
        for name in values.keys() - _hints(type(self)).keys():
            setattr(self, name, values[name])

    @classmethod
    def construct(cls, /, **values):
        return cls(**values)

    @classmethod
    def parsed(cls, values: dict[str, Any], /):
        return cls(values)

    def model_dump(self, **_):
        given = {name: value for name, value in vars(self).items() if value is not None}
        return {name: _data(value) for name, value in given.items() if name != "given_fields"}

_HINTS = {}

def _hints(cls):
    if cls not in _HINTS:
        _HINTS[cls] = typing.get_type_hints(cls)
    return _HINTS[cls]

def _data(value):
    if isinstance(value, list):
        return [_data(item) for item in value]
    return value.model_dump() if isinstance(value, Base) else value

def _made(hint, value):
    is_union = typing.get_origin(hint) in {typing.Union, UnionType}
    options = typing.get_args(hint) if is_union else (hint,)
    if isinstance(value, list):
        inner = [typing.get_args(option)[0] for option in options if typing.get_origin(option) is list]
        return [_made(inner[0], item) for item in value] if inner else value
    enums = [option for option in options if isinstance(option, type) and issubclass(option, StrEnum)]
    if enums and isinstance(value, str):
        return enums[0](value)
    models = [option for option in options if isinstance(option, type) and issubclass(option, Base)]
    fitting = [model for model in models if isinstance(value, dict) and _fits(model, value)]
    return fitting[0](value) if fitting else value

def _fits(model, value):
    tags = {name: typing.get_args(hint) for name, hint in _hints(model).items() if typing.get_origin(hint) is Literal}
    return all(value.get(name) in options for name, options in tags.items() if len(options) == 1)
''',
    "pydantic": """
from pydantic import BaseModel, ConfigDict

class Base(BaseModel):
    model_config = ConfigDict(extra="allow")
""",
    "typeddict": "",
}


@dataclass
class Sdk:
    """The classes of answers and events by name: their fields, each with its kind and whether it can be null."""

    form: Form
    classes: dict[str, dict[str, tuple[Kind, bool]]] = field(default_factory=dict)
    optional: dict[str, set[str]] = field(default_factory=dict)
    undeclared: dict[str, dict[str, Kind]] = field(default_factory=dict)
    methods: str = ""
    params: str = ""
    made: str = ""

    def add(self, cls: str, name: str, kind: Kind, *, null: bool = False) -> None:
        """Declare a field."""
        self.classes.setdefault(cls, {})[name] = (kind, null)

    def types_source(self) -> str:
        """Return the module of the types."""
        base = "TypedDict" if self.form == "typeddict" else "Base"
        enums = {kind for fields in self.classes.values() for kind, _ in fields.values() if kind[0] == "enum"}
        lines = [HEAD, BASES[self.form]]
        lines += [_enum(kind) for kind in sorted(enums)]
        for cls, fields in self.classes.items():
            # Only a default lets an event leave a field out; the fields without null come first.
            body = [f"    {name}: {self._annotation(kind, null=null)}" for name, (kind, null) in fields.items()]
            lines.append(f"class {cls}({base}):\n" + "\n".join(body or ["    pass"]) + "\n")
        lines += [self.params]
        return "\n".join(lines)

    def _annotation(self, kind: Kind, *, null: bool) -> str:
        text = python_type(kind)
        if not null:
            return text
        if self.form == "typeddict":
            return f"typing.NotRequired[{text} | None]"
        return f"{text} | None" + (" = None" if self.form == "pydantic" else "")

    def source(self) -> str:
        """Return all that the library consists of, to be shown."""
        return f"# types.py\n{self.types_source()}\n# __init__.py\n{self.methods}"


def python_type(kind: Kind) -> str:
    """Return a kind as an annotation."""
    match kind:
        case ("list", inner):
            return f"list[{python_type(inner)}]"
        case ("class", *names):
            return " | ".join(names)
        case ("words", *words):
            return f"Literal[{', '.join(map(repr, words))}]"
        case ("enum", *words):
            return _enum_name(words)
        case _:
            return _PYTHON[kind[0]]


def _enum_name(words: list[str]) -> str:
    return f"One{''.join(word.capitalize() for word in words)}"


def _enum(kind: Kind) -> str:
    return f"class {_enum_name(list(kind[1:]))}(StrEnum):\n" + "\n".join(f"    {w.upper()} = {w!r}" for w in kind[1:])


def make(types: Any, form: Form, cls: str, data: dict[str, Any]) -> Any:
    """Make an object of the library from plain data, as its client does."""
    match form:
        case "model":
            return getattr(types, cls).construct(**data)
        case "pydantic":
            return getattr(types, cls).model_validate(data)
        case _:
            return data


def plain(value: Any) -> Any:
    """Return an object of the library as plain data. Fields that nobody gave are left out."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if hasattr(value, "made_of"):
        return {"$made": type(value).__name__, "args": plain(value.made_of)}
    given = getattr(value, "given_fields", getattr(value, "model_fields_set", None))
    return value if given is None else {key: plain(getattr(value, key)) for key in given}
