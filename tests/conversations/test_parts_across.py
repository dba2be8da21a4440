"""Images, audio and documents read from a provider's own message are the common parts that they were made from.

What every provider makes of common parts is tested in `tests/modes/test_parts.py`.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

import pytest

from callwright_runtime import BaseMessageParam, CacheControlPart, OpaquePart, TextPart, UnsupportedError
from tests.support.everyone import BY_NAME
from tests.support.names import NAMES
from tests.support.parts import PARTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from callwright_runtime import Part
    from tests.support.caller import Caller

KINDS = ("text", "image", "image url", "audio", "document", "document url")
# One does not record the type of the file at a URL, the other not the encoding of audio: only they can decode it.
UNREADABLE = {("google", "image url"), ("google", "document url"), ("mistral", "audio")}
HINTS = ("detail", "name")  # which a provider's form may lack
NEXT = dict(zip(NAMES, [*NAMES[1:], *NAMES[:1]], strict=True))


def read_part(one: str, kind: str) -> Part:
    """Write a part in a provider's own form, and read it."""
    response = BY_NAME[one].type("CallResponse")
    own = response._to_provider([BaseMessageParam("user", [TextPart("a"), PARTS[kind]])])
    (message,) = response.common_messages(own)
    return message.parts[-1]


def essence(part: Part) -> Any:
    """Leave out what not every form has."""
    empty = {each.name: None for each in fields(part) if each.name in HINTS}
    return replace(part, **empty)


@pytest.mark.parametrize("one", NAMES)
def test_every_part_is_read_as_what_it_was_made_from(one: str):
    taken = [kind for kind in KINDS if kind in BY_NAME[one].expected.parts]
    read = {kind: read_part(one, kind) for kind in taken}
    assert {kind: essence(part) for kind, part in read.items() if not isinstance(part, OpaquePart)} == {
        kind: essence(PARTS[kind]) for kind in taken if (one, kind) not in UNREADABLE
    }


@pytest.mark.parametrize(("one", "kind"), sorted(each for each in UNREADABLE if each[0] in NAMES))
def test_what_cannot_be_read_is_refused_by_name_elsewhere(caller_of: Callable[[str], Caller], one: str, kind: str):
    other = NEXT[one]
    asked = len(caller_of(other).server.requests)
    with pytest.raises(UnsupportedError, match=rf"{other}.*OpaquePart"):
        caller_of(other).ask([BaseMessageParam("user", [read_part(one, kind)])])
    assert len(caller_of(other).server.requests) == asked


@pytest.mark.parametrize("one", [name for name in ("anthropic", "bedrock") if name in NAMES])
def test_marks_for_the_cache_are_read_and_written(one: str):
    response = BY_NAME[one].type("CallResponse")
    own = response._to_provider([BaseMessageParam("user", [TextPart("a"), CacheControlPart(), TextPart("b")])])
    (message,) = response.common_messages(own)
    assert message.parts == [TextPart("a"), CacheControlPart(), TextPart("b")]
    assert response._to_provider([message]) == own
