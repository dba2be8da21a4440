"""Ask for structured answers, and compare what is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from callwright_runtime.structured.json_output import json_instruction
from tests.whole.calling import Sum, add
from tests.whole.drawing.sdk import make, plain
from tests.whole.meaning.asking import Asked, arguments_of, is_at, params_of

if TYPE_CHECKING:
    from tests.whole.checking.check import Check


def check_structured(
    check: Check,
    conversation: list[dict[str, Any]],
    *,
    json_mode: bool,
    model: bool,
    tools: bool,
    params: dict[str, Any],
) -> None:
    """Ask for a structured answer, and compare the request; what the answer says does not matter here."""
    dialect = check.spec["json"]["dialect"]
    schema = {"name": "Sum", "description": "A sum.", "schema": _sum(dialect)}
    forced = {**schema, "schema": _sum(check.spec["tools"].get("dialect", "plain")), "config": {}}
    asked = Asked(
        conversation,
        params,
        [check.tool(own=False)] if tools else [],
        (schema if json_mode or _by_json(check, params) else forced) if model else None,
        json_mode,
        instruction=json_instruction(Sum if model else None, dialect),
        lists=check.lists,
    )
    options = {"response_model": Sum} if model else {}
    options |= {"tools": [add]} if tools else {}
    answer = make(check.made.types, check.world.sdk.form, "Reply", check.world.answers[0])
    _, client = check.call(answer, asked, json_mode=json_mode, **options)
    what = f"the request (json_mode={json_mode}, response_model={model}, tools={tools})"
    check.same(what, plain(client.sent[0]) if client.sent else None, arguments_of(check.spec, asked))


def _by_json(check: Check, params: dict[str, Any]) -> bool:
    instead = check.spec["json"].get("instead_of_tool")
    sent = params_of(check.spec, Asked([], params, lists=check.lists))
    return not check.spec["tools"].get("force") or (instead is not None and is_at(sent, instead))


def _sum(dialect: str) -> dict[str, Any]:
    closed = {"additionalProperties": False} if dialect in {"strict", "closed"} else {}
    return {"properties": {"total": {"type": "integer"}}, "required": ["total"], "type": "object", **closed}
