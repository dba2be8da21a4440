"""Rewrite the texts of a spec: read paths and shapes."""

from __future__ import annotations

import re
from collections.abc import Collection

_PATH_PIPES = {"b64d": "from_base64", "json": "to_json", "loads": "from_json"}
_SHAPE_PIPES = {"b64": "to_base64", "bytes": "from_base64", "json": "to_json", "dumps": "to_json"}
_ROOTS = re.compile(r"\$(\{?)(?:part|tool|schema)\.")
_DATA_URL = re.compile(r"data:\$\{media_type\};base64,\$\{(\w+)\|to_base64\}")
_UNSET = {"detail", "name", "is_error", "description"}
"""Fields that version 2 omits without a mark if they have no value."""


def path(text: str) -> str:
    """Return a read path with the pipes of version 2. The marks `?` and `!` stay."""
    return re.sub(r"\{(\w+)!=([^{}]*)\}", r"{not:\1=\2}", _with_pipes(text, _PATH_PIPES))


def unmarked(text: str, untyped: Collection[str] = ()) -> str:
    """Return a read path without the marks `?` and `!`.

    Parameters:
        text: the path.
        untyped: names of fields whose type no correction can declare: the checks of their types stay.
    """
    text = re.sub(r"\{(\w+)\?=", r"{\1=", text)
    text = re.sub(r"(\w+)!(\{(?:str|list|dict)\})", lambda m: m[1] + (m[2] if m[1] in untyped else ""), text)
    return re.sub(r"(?<=\w)[?!](?![?=])", "", text)


def marked(text: str) -> bool:
    """Return whether a read path has marks."""
    return unmarked(text) != text


def sent(text: str, *, in_key: bool, kind: str = "") -> str:
    """Return the text of a shape that is sent.

    Parameters:
        text: the text.
        in_key: whether it is the value of a key, which is omitted if there is no value.
        kind: the kind of part, if it is one.
    """
    if text.endswith(("|keep", "|required")):
        return text  # an alias, which was already rewritten
    optional = text.endswith("|opt")
    text = _with_pipes(_ROOTS.sub(r"$\1", text.removesuffix("|opt")), _SHAPE_PIPES)
    url = _DATA_URL.fullmatch(text)
    if url is not None:
        return f"${url[1]}|data_url"
    if optional or not in_key or not text.startswith("$") or text.startswith("$$"):
        return text
    field = re.split(r"[|.\[{]", text[1:], maxsplit=1)[0]
    if "|default(" in text or "|text_or(" in text:
        return text
    if field == "opaque":
        return f"{text}|required"
    omitted = field == "config" or (field in _UNSET and not (field == "name" and kind != "document"))
    return f"{text}|keep" if omitted or field == "response" or "|empty_null" in text or "|then(" in text else text


def rebuilt(text: str) -> str:
    """Return the text of a shape in the response that a stream rebuilds."""
    return f"{text.removesuffix('|opt')}|drop" if text.endswith("|opt") else text


def environment(text: str, *, in_key: bool) -> str:
    """Return the text of an argument of a client."""
    if text.endswith("|opt"):
        return text.removesuffix("|opt")
    return f"{text}|required" if in_key and text.startswith("$env.") and "|" not in text else text


def _with_pipes(text: str, renamed: dict[str, str]) -> str:
    return re.sub(r"(?<=\|)(\w+)(?=[|}\s]|$)", lambda match: renamed.get(match[1], match[1]), text)
