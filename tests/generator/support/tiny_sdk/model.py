"""What answers are made of: plain annotated classes that can be made from data and turned back into it."""

from __future__ import annotations

import types
import typing
from enum import Enum
from typing import Any


class Model:
    """Attributes as annotated; those that are not given are None."""

    def __init__(self, **values: Any) -> None:
        for name in typing.get_type_hints(type(self)):
            setattr(self, name, values.get(name))

    @classmethod
    def construct(cls, **values: Any) -> typing.Self:
        """Make nested objects out of data; nothing is validated, and what is not declared is left out."""
        hints = typing.get_type_hints(cls)
        return cls(**{name: _made(hints[name], value) for name, value in values.items() if name in hints})

    @classmethod
    def model_validate(cls, values: dict[str, Any]) -> typing.Self:
        """Make an object out of data."""
        return cls.construct(**values)

    def model_dump(self, **_: object) -> dict[str, Any]:
        """Return the data without None values."""
        return {name: _data(value) for name, value in vars(self).items() if value is not None}


def _made(hint: Any, value: Any) -> Any:
    if isinstance(value, list):
        return [_made(typing.get_args(hint)[0], item) for item in value]
    if not isinstance(value, dict):
        return value
    options = typing.get_args(hint) if isinstance(hint, types.UnionType) or typing.get_origin(hint) else (hint,)
    models = [option for option in options if isinstance(option, type) and issubclass(option, Model)]
    fitting = [model for model in models if _fits(model, value)]
    return fitting[0].construct(**value) if fitting else value


def _fits(model: type[Model], value: dict[str, Any]) -> bool:
    tags = {
        name: hint for name, hint in typing.get_type_hints(model).items() if typing.get_origin(hint) is typing.Literal
    }
    return all(value.get(name) in typing.get_args(hint) for name, hint in tags.items())


def _data(value: Any) -> Any:
    if isinstance(value, Model):
        return value.model_dump()
    if isinstance(value, list):
        return [_data(item) for item in value]
    return value.value if isinstance(value, Enum) else value
