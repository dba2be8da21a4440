"""SDK objects built from the complete or partial content of a stream."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field

from callwright_runtime.codegen_v1 import construct_lenient


class Message(BaseModel):
    role: Literal["assistant"]
    content: str | None


class Choice(BaseModel):
    index: int
    finish: Literal["stop"] = Field(alias="finish_reason")
    message: Message


class Answer(BaseModel):
    id: str
    choices: list[Choice]
    usage: dict[str, int]
    tier: str | None = None


MESSAGE = {"role": "assistant", "content": "Hi"}
WHOLE = {"id": "a", "choices": [{"index": 0, "finish_reason": "stop", "message": MESSAGE}], "usage": {"input": 1}}


def test_a_complete_answer_is_validated() -> None:
    assert construct_lenient(Answer, WHOLE) == Answer.model_validate(WHOLE)


def test_missing_values_are_none_and_the_rest_is_validated_separately() -> None:
    choice = {"index": "0", "finish_reason": None, "message": MESSAGE}
    made = construct_lenient(Answer, {"id": "a", "choices": [choice], "usage": None})
    assert (made.id, made.usage, made.tier) == ("a", None, None)
    (only,) = made.choices
    assert (type(only), only.index, only.finish) == (Choice, 0, None)
    assert only.message == Message(role="assistant", content="Hi")


def test_values_that_match_no_type_are_kept_unchanged() -> None:
    made = construct_lenient(Answer, {**WHOLE, "id": None, "tier": {"new": 1}})
    assert (made.tier, made.usage) == ({"new": 1}, {"input": 1})
