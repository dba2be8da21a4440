"""The three doors through which text of a spec or a surface becomes source: literal, name, docstring."""

from __future__ import annotations

from collections.abc import Mapping
from keyword import iskeyword
from textwrap import wrap
from typing import cast

from callwright_gen.code.source import Code

_DOC_WIDTH = 104  # with quotes and the indentation of a method it fits the line


def literal(value: object) -> Code:
    """Write a value of plain data as a literal.

    Raises:
        TypeError: the value is not made of str, bytes, numbers, bool, None, lists, tuples and mappings.
    """
    if value is None or isinstance(value, bool | int | float | bytes):
        return Code(repr(value))
    if isinstance(value, str):
        # `ascii` leaves no character in the source that an editor or a line splitter could take for something else.
        return Code(ascii(value) if not value.isprintable() else repr(value))
    if isinstance(value, Mapping):
        entries = cast("Mapping[object, object]", value).items()
        return Code("{" + ", ".join(f"{literal(key)}: {literal(item)}" for key, item in entries) + "}")
    if isinstance(value, list | tuple):
        return _sequence(cast("list[object] | tuple[object, ...]", value))
    raise TypeError(f"no literal for {type(value).__name__}")


def _sequence(value: list[object] | tuple[object, ...]) -> Code:
    items = ", ".join(str(literal(item)) for item in value)
    if isinstance(value, list):
        return Code(f"[{items}]")
    # A comma behind the last of several items would make the formatter put each on a line of its own.
    return Code(f"({items},)" if len(value) == 1 else f"({items})")


def name(text: str) -> Code:
    """Let an identifier through.

    Raises:
        ValueError: the text is no ASCII identifier, or a keyword: it is refused rather than renamed.
    """
    if not (text.isascii() and text.isidentifier()) or iskeyword(text):
        raise ValueError(f"{text!r} is not a Python name")
    return Code(text)


def docstring(text: str) -> Code:
    """Write text as a docstring: it can neither end the string early nor add a line that the text did not have."""
    paragraphs = [" ".join(part.split()) for part in text.replace("\r", "\n").split("\n\n")]
    safe = [part.replace("\\", "\\\\").replace('"', "'") for part in paragraphs if part]
    printable = ["".join(char if char.isprintable() else " " for char in part) for part in safe]
    if len(printable) == 1 and len(printable[0]) <= _DOC_WIDTH:
        return Code(f'"""{printable[0]}"""')
    wrapped = ["\n".join(wrap(part, _DOC_WIDTH)) for part in printable]
    return Code('"""' + "\n\n".join(wrapped) + '\n"""')


def call(function: Code | str, arguments: Mapping[str, Code]) -> Code:
    """Write a call with keyword arguments."""
    return Code(f"{function}({', '.join(f'{name(key)}={value}' for key, value in arguments.items())})")
