"""Resolve `messages`: the rules that encode each kind of part, with their shapes."""

from __future__ import annotations

from collections.abc import Mapping

from callwright_gen.load import LoadedSpec
from callwright_gen.load.messages import PartRule as Section
from callwright_gen.resolve.provider import Messages, PartRule, Way
from callwright_gen.shapes import Shape

_ROLES = ("system", "user", "assistant", "tool")
_WAYS: Mapping[Way, str] = {
    "shape": "shape",
    "text": "text",
    "message": "message",
    "keep": "keep",
    "patch": "patch_previous",
}


def resolve_messages(loaded: LoadedSpec) -> Messages:
    """Return how messages are encoded."""
    section = loaded.spec.messages
    roles = {role: getattr(section.roles, role) for role in _ROLES}
    ids = {} if section.tool_ids is None else section.tool_ids.model_dump(exclude_none=True, exclude={"optional"})
    return Messages(
        argument=section.param,
        content=section.content.key,
        mode=section.content.mode,
        roles={role: own for role, own in roles.items() if own is not None},
        system=loaded.shape("messages", "system", "param"),
        merge_same_role=section.merge_same_role,
        drop=section.drop,
        tool_ids=ids,
        ignored=section.ignore,
        parts={kind: _rule(loaded, kind, rule) for kind, rule in section.parts.rules().items()},
    )


def _rule(loaded: LoadedSpec, kind: str, rule: Section) -> PartRule:
    return PartRule(
        into=rule.into,
        forms=_forms(loaded, kind, rule),
        or_key=rule.or_key,
        opaque_key=rule.opaque_key,
        distinct=tuple(rule.distinct.split(".")) if rule.distinct is not None else (),
        accept=frozenset(rule.accept),
    )


def _forms(loaded: LoadedSpec, kind: str, rule: Section) -> dict[Way, Shape]:
    """Return the shapes of the ways that the rule has; a key that is null in the spec is none of them."""
    return {
        way: shape
        for way, key in _WAYS.items()
        if getattr(rule, key) is not None and (shape := loaded.shape("messages", "parts", kind, key)) is not None
    }
