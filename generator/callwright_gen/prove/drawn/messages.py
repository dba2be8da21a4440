"""Messages with the parts that a provider takes, as far as its spec says."""

from __future__ import annotations

import base64
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from callwright_gen.prove.drawn.forms import KINDS, build_part, carried, is_required, media_types, role_of
from callwright_gen.prove.drawn.telling import URL, telling_opaque
from callwright_gen.prove.drawn.texts import json_objects, texts, words
from callwright_runtime.messages.parts import BaseMessageParam, Part, ToolCallPart

if TYPE_CHECKING:
    from callwright_gen.prove.subject import Subject


def messages(subject: Subject) -> SearchStrategy[BaseMessageParam]:
    """Return messages of each role with parts that the provider takes, in an order that its forms can keep."""
    known = [kind for kind in KINDS if kind in subject.part_rules and subject.part_rules[kind].keep is None]
    user = [kind for kind in known if role_of(kind) == "user"]
    asked = st.lists(
        st.one_of([_part(subject, kind) for kind in user]), min_size=1, max_size=3, unique_by=_identities(subject)
    )
    options = [asked.map(_message("user"))]
    answer = [_maybe(subject, kind) for kind in ("thinking", "text", "tool_call") if kind in known]
    options.append(st.tuples(*answer).map(_joined).filter(bool).map(_message("assistant")))
    if "tool_result" in known:
        options.append(_part(subject, "tool_result").map(lambda part: _message("tool")([part])))
    return st.one_of(options)


def _joined(found: tuple[list[Part], ...]) -> list[Part]:
    return [part for parts in found for part in parts]


def _message(role: Any) -> Callable[[list[Part]], BaseMessageParam]:
    return lambda parts: BaseMessageParam(role, parts)


def _maybe(subject: Subject, kind: str) -> SearchStrategy[list[Part]]:
    most = 2 if kind == "tool_call" else 1
    return st.lists(_part(subject, kind), max_size=most, unique_by=_identities(subject))


def _identities(subject: Subject) -> Callable[[Part], Any]:
    """Return what no two parts of a message share: the ids of calls, and the kind if a message holds one part of it."""
    single = {KINDS[kind] for kind, rule in subject.part_rules.items() if rule.single}

    def identity(part: Part) -> Any:
        if type(part) in single:
            return type(part)
        return part.id if isinstance(part, ToolCallPart) else id(part)

    return identity


def _part(subject: Subject, kind: str) -> SearchStrategy[Part]:
    has = carried(subject, kind)
    values = {
        name: strategy
        for name, strategy in _values(subject, kind).items()
        if name in has or name not in {"opaque", "detail", "is_error", "provider"}
    }
    return st.builds(build_part, st.just(subject.name), st.just(kind), st.fixed_dictionaries(values))


def _values(subject: Subject, kind: str) -> dict[str, SearchStrategy[Any]]:
    ids = st.integers(1, 99999).map(lambda number: f"call{number:05}")
    opaque = _opaque(subject, kind) if "opaque" in carried(subject, kind) else st.none()
    data = {kind: st.binary(min_size=1, max_size=6), "media_type": st.sampled_from(media_types(subject, kind))}
    values: dict[str, dict[str, SearchStrategy[Any]]] = {
        "text": {"text": texts(), "opaque": opaque},
        "image": {**data, "detail": st.none() | st.sampled_from(["low", "high"])},
        "image_url": {"url": st.just(URL), "detail": st.none() | st.sampled_from(["low", "high"])},
        "audio": data,
        "audio_url": {"url": st.just(URL)},
        "document": {**data, "name": words()},
        "document_url": {"url": st.just(URL)},
        "thinking": {"thinking": texts(), "opaque": opaque},
        "tool_call": {"id": ids, "name": words(), "args": json_objects(), "opaque": opaque},
        "tool_result": {"id": ids, "name": words(), "content": texts(), "is_error": st.booleans()},
    }
    return values[kind]


def _opaque(subject: Subject, kind: str) -> SearchStrategy[Any]:
    """Return what comes back with a part: a signature."""
    as_bytes = isinstance(telling_opaque(subject, kind), bytes)
    signed: SearchStrategy[Any] = st.binary(min_size=3, max_size=9)
    signed = signed if as_bytes else signed.map(lambda data: base64.b64encode(data).decode())
    return signed if is_required(subject, kind, "opaque") else st.none() | signed
