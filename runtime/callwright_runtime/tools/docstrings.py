"""Parse docstrings in Google, NumPy, reST or Epydoc style into a description and parameter descriptions."""

from __future__ import annotations

import inspect
import re
from itertools import pairwise, takewhile

# Patterns are strings to keep imports fast: `re` compiles and caches them at first use.
_SECTIONS = (
    "args|arguments|parameters|params|keyword args|keyword arguments|other parameters|attributes|"
    "returns|return|yields|yield|raises|raise|except|exceptions|warns|warnings|"
    "example|examples|note|notes|see also|references|todo"
)
_PARAMETER_SECTIONS = frozenset(
    ("args", "arguments", "parameters", "params", "keyword args", "keyword arguments", "other parameters", "attributes")
)
_GOOGLE_HEAD = rf"(?i)^({_SECTIONS}):\s*$"
_NUMPY_RULE = r"^-{3,}\s*$"
_REST_FIELD = r"^[:@](\w+)(?:\s+([^:]*?))?:\s*(.*)$"  # Epydoc writes `@`
_BULLET = r"^[-*+]\s+"
_ITEM = r"^[*`]{0,3}(\w+)[*`]{0,3}\s*(?:\([^)]*\))?\s*:[*`]{0,2}\s*(.*)$"  # the marks are Markdown's
_NUMPY_ITEM = r"^\*{0,2}(\w+(?:\s*,\s*\*{0,2}\w+)*)\s*(?::.*)?$"


def parse_docstring(text: str | None) -> tuple[str, dict[str, str]]:
    """Parse a docstring.

    Parameters:
        text: the docstring as written, or None.

    Returns:
        The description (everything before the first section), and a text for each parameter that is described.
    """
    if not text:
        return "", {}
    lines = inspect.cleandoc(text).splitlines()
    heads = [index for index in range(len(lines)) if _is_head(lines, index)]
    description = "\n".join(lines[: heads[0] if heads else len(lines)]).strip()
    parameters: dict[str, str] = {}
    for head, end in pairwise([*heads, len(lines)]):
        parameters.update(_read_section(lines, head, end))
    return description, parameters


def _is_head(lines: list[str], index: int) -> bool:
    line = lines[index]
    if re.match(_GOOGLE_HEAD, line) or re.match(_REST_FIELD, line):
        return True
    following = lines[index + 1] if index + 1 < len(lines) else ""
    return (
        bool(line.strip()) and line.strip().lower() in _SECTIONS.split("|") and bool(re.match(_NUMPY_RULE, following))
    )


def _read_section(lines: list[str], head: int, end: int) -> dict[str, str]:
    field = re.match(_REST_FIELD, lines[head])
    if field:
        return _read_rest_field(field, lines[head + 1 : end])
    if lines[head].strip().rstrip(":").lower() not in _PARAMETER_SECTIONS:
        return {}
    if head + 1 < end and re.match(_NUMPY_RULE, lines[head + 1]):
        return _read_numpy_items(lines[head + 2 : end])
    return _read_google_items(lines[head + 1 : end])


def _read_rest_field(field: re.Match[str], following: list[str]) -> dict[str, str]:
    kind, names, text = field.groups()
    if kind not in ("param", "parameter", "arg", "argument", "key", "keyword") or not names:
        return {}
    continued = takewhile(lambda line: line[:1].isspace(), following)
    return {names.split()[-1].lstrip("*"): _join_lines([text, *continued])}


def _read_google_items(lines: list[str]) -> dict[str, str]:
    items: dict[str, list[str]] = {}
    first = next((line for line in lines if line.strip()), "")
    indent = _count_indent(first)
    bullet = _BULLET if re.match(_BULLET, first.strip()) else ""  # a list inside a description has no parameters
    current: list[str] = []
    for line in takewhile(lambda line: not line.strip() or _count_indent(line) >= indent, lines):
        item = re.match(_ITEM, re.sub(bullet, "", line.strip())) if _count_indent(line) == indent else None
        if item:
            current = items.setdefault(item[1], [item[2]])
        else:
            current.append(line)
    return {name: _join_lines(texts) for name, texts in items.items()}


def _read_numpy_items(lines: list[str]) -> dict[str, str]:
    items: dict[str, list[str]] = {}
    current: list[str] = []
    for line in lines:
        item = re.match(_NUMPY_ITEM, line) if line and not line[0].isspace() else None
        if item:
            current = []
            items.update((name.strip().lstrip("*"), current) for name in item[1].split(","))
        else:
            current.append(line)
    return {name: _join_lines(texts) for name, texts in items.items()}


def _count_indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _join_lines(lines: list[str]) -> str:
    return " ".join(line.strip() for line in lines if line.strip())
