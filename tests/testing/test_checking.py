"""What is sent is compared with the SDK's own types: nothing that is right is refused, and what is wrong is placed."""

from __future__ import annotations

import contextlib
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest

from callwright_runtime import (
    ArgumentTypeError,
    ArgumentValueError,
    BaseMessageParam,
    Messages,
    TextPart,
    ThinkingPart,
    ToolCallPart,
    ToolResultPart,
    UnsupportedError,
)
from callwright_runtime.testing import RefusedRequestError, fake
from tests.support.names import NAMES
from tests.support.parts import PARTS

if TYPE_CHECKING:
    from collections.abc import Callable

COMMON = {"temperature": 0.5, "max_tokens": 3, "top_p": 0.5, "stop": ["a"], "seed": 3}


def weather(city: str, days: int = 1) -> str:
    """Return the weather."""
    return f"{city} {days}"


def conversation() -> list[BaseMessageParam]:
    calls = [ToolCallPart("call_1", "weather", {"city": "Rome"}), ToolCallPart("call_2", "weather", {"city": "Bari"})]
    results = [ToolResultPart("call_1", "weather", "sun"), ToolResultPart("call_2", "weather", "?", is_error=True)]
    return [
        Messages.System("Be brief."),
        Messages.User("Where is sun?"),
        BaseMessageParam(role="assistant", content=[TextPart("Let me see."), *calls]),
        BaseMessageParam(role="tool", content=results),
        Messages.User("Well?"),
    ]


def said(part: Any) -> Callable[[], list[BaseMessageParam]]:
    role = "assistant" if isinstance(part, ThinkingPart) else "user"
    last = [Messages.User("Go on.")] if role == "assistant" else []
    return lambda: [Messages.User("Hi"), BaseMessageParam(role=role, content=[TextPart("This:"), part]), *last]


def call_of(name: str) -> Any:
    return import_module(f"callwright.{name}").call


@pytest.mark.parametrize("name", NAMES)
def test_everything_that_a_provider_takes_fits_the_types_of_its_sdk(name: str) -> None:
    call, taken = call_of(name), 0
    for fn in [conversation, *map(said, PARTS.values())]:
        with contextlib.suppress(UnsupportedError, ArgumentValueError, ArgumentTypeError), fake.all("Yes."):
            call("m", tools=[weather])(fn)()
            taken += 1
    for key, value in COMMON.items():
        with contextlib.suppress(UnsupportedError), fake.all("Yes."):
            call("m", call_params={key: value})(lambda: "Hi")()
            taken += 1
    assert taken >= 5


# A wrong call param of each provider, and where it is in the request.
WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "anthropic": ({"service_tier": "fast"}, "service_tier: 'fast' instead of 'auto' or 'standard_only'"),
    "azure": ({"max_tokens": "many"}, "max_tokens: 'many' instead of int"),
    "bedrock": ({"maxTokens": "many"}, "inferenceConfig.maxTokens: 'many' instead of int"),
    "cohere": ({"temperature": "hot"}, "temperature: 'hot' instead of float"),
    "google": ({"max_output_tokens": "many"}, "config.max_output_tokens: 'many' instead of int"),
    "groq": ({"stop": 3}, "stop: 3 instead of str or Sequence[str]"),
    "mistral": ({"random_seed": "x"}, "random_seed: 'x' instead of int"),
    "openai": ({"response_format": {"type": "json"}}, "response_format"),
    "openai_responses": ({"reasoning": {"efort": "low"}}, "Reasoning has no key 'efort'; did you mean 'effort'?"),
    "xai": ({"temperature": "hot"}, "temperature: 'hot' instead of float"),
}


@pytest.mark.parametrize("name", [name for name in NAMES if name in WRONG])
def test_a_wrong_call_param_fails_the_test_with_its_place(name: str) -> None:
    params, place = WRONG[name]
    with pytest.raises(RefusedRequestError) as caught, fake.all("Yes."):
        call_of(name)("m", call_params=params)(lambda: "Hi")()
    assert place in str(caught.value)


def test_what_a_shape_of_the_spec_makes_is_reported_with_its_line() -> None:
    def ask() -> list[BaseMessageParam]:
        call: Any = ToolCallPart("call_1", ["weather"], {"city": "Rome"})
        return [Messages.User("Hi"), BaseMessageParam(role="assistant", content=[call]), Messages.User("Well?")]

    for name, place in {
        "openai": r"messages\[1\]\.tool_calls\[0\]\.function\.name: list instead of str\n +from openai\.yaml:\d+ "
        r"\(messages\.parts\.tool_call\.shape\)",
        "bedrock": r"messages\[1\]\.content\[0\]\.toolUse\.name: list instead of str\n +from bedrock\.yaml:\d+",
        "xai": r"messages\[1\]\.tool_calls\[0\]\.function\.name: .*\n +from xai\.yaml:\d+",
    }.items():
        with pytest.raises(RefusedRequestError, match=place), fake.all("Yes."):
            call_of(name)("m")(ask)()


def test_a_refusal_that_the_code_under_test_catches_still_fails_the_test() -> None:
    ask = call_of("openai")("m", call_params={"n": "two"})(lambda: "Hi")
    with (
        pytest.raises(RefusedRequestError, match="n: 'two' instead of int"),
        fake(ask, "Yes."),
        contextlib.suppress(AssertionError),
    ):
        ask()
    with fake(ask, "Yes.", checked=False):
        assert ask().content == "Yes."


def test_a_service_model_checks_what_types_do_not_say() -> None:
    ask = call_of("bedrock")("", call_params={"temperature": 7.0})(lambda: "Hi")
    with pytest.raises(RefusedRequestError, match="modelId, value: 0, valid min length: 1"), fake(ask, "Yes."):
        ask()


@pytest.mark.parametrize("provider", ["deepseek", "openrouter", "vllm"])
def test_fields_that_a_spec_adds_to_the_sdk_are_no_misfits(provider: str) -> None:
    call = getattr(import_module(f"callwright.{provider}"), f"{provider}_call")
    thought = BaseMessageParam("assistant", [ThinkingPart("Hm."), TextPart("Yes.")])
    with fake.provider(provider, "Sun.") as calls:
        call("m")(lambda: [Messages.User("Sun?"), thought, Messages.User("Well?")])()
    assert "Hm." in str(calls[0].messages[1])
