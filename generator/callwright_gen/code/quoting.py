"""Quote text of specs and surfaces as source: `literal`, `name` and `docstring` are the only ways in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from keyword import iskeyword
from textwrap import wrap
from typing import cast

from callwright_gen.code.source import Code

_DOC_WIDTH = 104  # leaves room for quotes and the indentation of a method


def literal(value: object) -> Code:
    """Return plain data as a literal.

    Raises:
        TypeError: the value is not str, bytes, a number, bool, None, or a list, tuple or mapping of these.
    """
    if value is None or isinstance(value, bool | int | float | bytes):
        return Code(repr(value))
    if isinstance(value, str):
        # `ascii` escapes characters that an editor or a line splitter could misinterpret.
        return Code(ascii(value) if not value.isprintable() else repr(value))
    if isinstance(value, Mapping):
        entries = cast("Mapping[object, object]", value).items()
        return Code("{" + ", ".join(f"{literal(key)}: {literal(item)}" for key, item in entries) + "}")
    if isinstance(value, list | tuple):
        return _sequence(cast("list[object] | tuple[object, ...]", value))
    raise TypeError(f"cannot write {type(value).__name__} as a literal")


def _sequence(value: list[object] | tuple[object, ...]) -> Code:
    items = ", ".join(str(literal(item)) for item in value)
    if isinstance(value, list):
        return Code(f"[{items}]")
    # A trailing comma would make the formatter put each item on its own line.
    return Code(f"({items},)" if len(value) == 1 else f"({items})")


def name(text: str) -> Code:
    """Return an identifier as source.

    Raises:
        ValueError: the text is not an ASCII identifier, or is a keyword.
    """
    if not (text.isascii() and text.isidentifier()) or iskeyword(text):
        raise ValueError(f"{text!r} is not a Python name")
    return Code(text)


def docstring(text: str, parameters: Mapping[str, str] | None = None) -> Code:
    """Return text as a docstring, which may list parameters; the text cannot end the string early or add lines."""
    printable = [_printable(part) for part in text.replace("\r", "\n").split("\n\n") if part.strip()]
    if parameters is None and len(printable) == 1 and len(printable[0]) <= _DOC_WIDTH:
        return Code(f'"""{printable[0]}"""')
    wrapped = ["\n".join(wrap(part, _DOC_WIDTH)) for part in printable]
    if parameters is not None:
        wrapped.append("\n".join(["Parameters:", *_items(parameters)]))
    return Code('"""' + "\n\n".join(wrapped) + '\n"""')


def _items(parameters: Mapping[str, str]) -> Iterator[str]:
    for key, text in parameters.items():
        yield from wrap(f"{key}: {_printable(text)}", _DOC_WIDTH, initial_indent=" " * 4, subsequent_indent=" " * 8)


def _printable(text: str) -> str:
    """Return text on one line, without what ends a string or is not printable."""
    safe = " ".join(text.split()).replace("\\", "\\\\").replace('"', "'")
    return "".join(char if char.isprintable() else " " for char in safe)


def call(function: Code | str, arguments: Mapping[str, Code]) -> Code:
    """Return a call with keyword arguments."""
    return Code(f"{function}({', '.join(f'{name(key)}={value}' for key, value in arguments.items())})")
