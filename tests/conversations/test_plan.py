"""`plan` lists what a provider refuses, converts or does not receive, as the request then shows."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any

import pytest

import callwright.anthropic
from callwright_runtime import (
    ArgumentTypeError,
    ArgumentValueError,
    AudioPart,
    BaseMessageParam,
    CacheControlPart,
    DocumentPart,
    ImagePart,
    Messages,
    OpaquePart,
    Part,
    TextPart,
    ThinkingPart,
    ToolCallPart,
    ToolResultPart,
    UnsupportedError,
    plan,
)
from tests.support.everyone import BY_NAME
from tests.support.parts import PARTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.support.caller import Caller

FOREIGN = ThinkingPart("Hm.", opaque="c2ln", provider="elsewhere")
CONVERSATION: list[Any] = [
    Messages.System("Be brief."),
    Messages.User(["What?", ImagePart(b"i", "image/png", "low"), CacheControlPart(), DocumentPart(b"d", name="a.pdf")]),
    Messages.Assistant([FOREIGN, ToolCallPart("call:1", "shelf_of", {"floor": 2})]),
    BaseMessageParam("tool", [ToolResultPart("call:1", "", "None", is_error=True)]),
]
# Message, part, what becomes of it, and what the reason names.
FATES: dict[str, list[tuple[int, int, str, str]]] = {
    "anthropic": [
        (1, 1, "left behind", "`detail`"),
        (2, 0, "refused", "signature"),
        (2, 1, "converted", "`id`"),
    ],
    "openai": [
        (1, 2, "refused", "CacheControlPart"),
        (2, 0, "refused", "elsewhere"),
        (3, 0, "left behind", "`is_error`"),
    ],
    "bedrock": [
        (1, 1, "left behind", "`detail`"),
        (1, 3, "converted", "'a-pdf' instead of 'a.pdf'"),
        (2, 0, "left behind", "`opaque` data of elsewhere"),
        (2, 1, "converted", "`id`"),
    ],
}


@pytest.mark.parametrize("name", FATES)
def test_each_difference_has_its_place_and_its_reason(name: str) -> None:
    found = plan(CONVERSATION, to=name)
    assert [(each.message, each.part, each.fate) for each in found] == [fate[:3] for fate in FATES[name]]
    for each, (message, part, fate, reason) in zip(found, FATES[name], strict=True):
        assert reason in each.reason
        assert str(each).startswith(f"messages[{message}].content[{part}] ({each.kind}) is {fate}: ")


@pytest.mark.parametrize("name", BY_NAME)
def test_a_call_is_refused_exactly_if_the_plan_says_so(caller_of: Callable[[str], Caller], name: str) -> None:
    parts: list[Part] = [*PARTS.values(), FOREIGN, OpaquePart("elsewhere", {}), CacheControlPart()]
    for part, role in product(parts, ("system", "user", "assistant")):
        messages = [BaseMessageParam(role, [TextPart("a"), part]), Messages.User("b")]
        refused = [str(each) for each in plan(messages, to=name) if each.fate == "refused"]
        assert refused == prepare(caller_of(name), messages)


def prepare(caller: Caller, messages: list[BaseMessageParam]) -> list[str]:
    """Prepare a call without sending it, and return the error, as the plan shows that of the second part."""
    try:
        caller.provider.module.setup_call(
            model="",
            client=caller.client,
            fn=lambda: None,
            fn_args={},
            dynamic_config=messages,
            tools=None,
            json_mode=False,
            call_params=None,
            response_model=None,
            stream=False,
        )
    except UnsupportedError as error:
        return [f"messages[0].content[1] ({type(messages[0].parts[1]).__name__}) is refused: {error}"]
    return []


def test_a_conversation_of_the_provider_itself_is_sent_as_it_is() -> None:
    own = [{"role": "user", "content": "Hello"}]
    kept = [*own, Messages.Assistant([ThinkingPart("Hm.", "c2ln", "anthropic"), TextPart("Yes.")])]
    assert plan(kept, to="anthropic") == plan(kept, to=callwright.anthropic) == []


def test_an_unknown_provider_is_an_error_that_lists_the_known_ones() -> None:
    with pytest.raises(ArgumentValueError, match=r"'nowhere'.*anthropic.*openai"):
        plan([], to="nowhere")
    with pytest.raises(ArgumentValueError, match="no response class"):
        plan([], to=pytest)
    with pytest.raises(ArgumentTypeError, match="not int"):
        plan([AudioPart(b"", "audio/wav")], to=3)  # type: ignore[arg-type]
