"""The providers under the four checkers: what differs between them, written down apart from the stubs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Provider:
    """One provider, as text of the files that the checkers read.

    Parameters:
        name: the module under `callwright`.
        prefix: what the names of the module's classes begin with.
        imports: the lines that import what the other texts name.
        clients: every sync client class that the decorator takes, the usual one first.
        async_clients: their async twins, in the same order.
        response: the SDK's class of an answer.
        chunk: the SDK's class of one event.
        usage: the type of a response's `usage`.
        message_param: the type of a response's `message_param`.
        own_params: call params that the SDK knows.
        mistyped_params: call params whose value has a wrong type, each of which must be refused.
        message: one message of the user as the SDK takes it.
    """

    name: str
    prefix: str
    imports: tuple[str, ...]
    clients: tuple[str, ...]
    async_clients: tuple[str, ...]
    response: str
    chunk: str
    usage: str
    message_param: str
    own_params: tuple[str, ...]
    mistyped_params: tuple[str, ...]
    message: str = '{"role": "user", "content": "Recommend a book."}'

    def __repr__(self) -> str:
        return self.name


OPENAI = Provider(
    name="openai",
    prefix="OpenAI",
    imports=(
        "from openai import AsyncOpenAI, OpenAI",
        "from openai.types import CompletionUsage",
        "from openai.types.chat import ChatCompletion, ChatCompletionAssistantMessageParam, ChatCompletionChunk",
    ),
    clients=("OpenAI",),
    async_clients=("AsyncOpenAI",),
    response="ChatCompletion",
    chunk="ChatCompletionChunk",
    usage="CompletionUsage | None",
    message_param="ChatCompletionAssistantMessageParam",
    own_params=(
        '{"max_completion_tokens": 100, "reasoning_effort": "low"}',
        '{"stop": ["END"], "logit_bias": {"50256": -100}, "metadata": {"run": "1"}}',
        '{"response_format": {"type": "json_object"}, "temperature": None}',
    ),
    mistyped_params=('{"reasoning_effort": "loud"}', '{"n": "3"}', '{"response_format": {"type": "jsn"}}'),
)
ANTHROPIC = Provider(
    name="anthropic",
    prefix="Anthropic",
    imports=(
        "from anthropic import Anthropic, AsyncAnthropic",
        "from anthropic.lib.bedrock import AnthropicBedrock, AsyncAnthropicBedrock",
        "from anthropic.lib.vertex import AnthropicVertex, AsyncAnthropicVertex",
        "from anthropic.types import AssistantMessageParam, RawMessageStreamEvent",
        "from anthropic.types import Message as SDKMessage, Usage as SDKUsage",
    ),
    clients=("Anthropic", "AnthropicBedrock", "AnthropicVertex"),
    async_clients=("AsyncAnthropic", "AsyncAnthropicBedrock", "AsyncAnthropicVertex"),
    response="SDKMessage",
    chunk="RawMessageStreamEvent",
    usage="SDKUsage",
    message_param="AssistantMessageParam",
    own_params=(
        '{"max_tokens": 100, "service_tier": "auto"}',
        '{"stop_sequences": ["END"], "metadata": {"user_id": "1"}}',
        '{"thinking": {"type": "enabled", "budget_tokens": 2000}, "max_tokens": 4000}',
    ),
    mistyped_params=(
        '{"service_tier": "gold"}',
        '{"stop_sequences": 3}',
        '{"thinking": {"type": "loud"}}',
    ),
)
AZURE = Provider(
    name="azure",
    prefix="Azure",
    imports=(
        "from azure.ai.inference import ChatCompletionsClient",
        "from azure.ai.inference.aio import ChatCompletionsClient as AioChatCompletionsClient",
        "from azure.ai.inference.models import AssistantMessage, ChatCompletions, CompletionsUsage, UserMessage",
        "from azure.ai.inference.models import StreamingChatCompletionsUpdate",
    ),
    clients=("ChatCompletionsClient",),
    async_clients=("AioChatCompletionsClient",),
    response="ChatCompletions",
    chunk="StreamingChatCompletionsUpdate",
    usage="CompletionsUsage | None",
    message_param="AssistantMessage",
    own_params=(
        '{"max_tokens": 100, "response_format": "json_object"}',
        '{"stop": ["END"], "seed": 1}',
        '{"presence_penalty": 0.5, "temperature": None}',
    ),
    mistyped_params=('{"response_format": "jsn"}', '{"seed": "3"}', '{"stop": 3}'),
    message='UserMessage(content="Recommend a book.")',
)
GROQ = Provider(
    name="groq",
    prefix="Groq",
    imports=(
        "from groq import AsyncGroq, Groq",
        "from groq.types import CompletionUsage",
        "from groq.types.chat import ChatCompletion, ChatCompletionAssistantMessageParam, ChatCompletionChunk",
    ),
    clients=("Groq",),
    async_clients=("AsyncGroq",),
    response="ChatCompletion",
    chunk="ChatCompletionChunk",
    usage="CompletionUsage | None",
    message_param="ChatCompletionAssistantMessageParam",
    own_params=(
        '{"max_completion_tokens": 100, "reasoning_effort": "low"}',
        '{"stop": ["END"], "service_tier": "flex"}',
        '{"response_format": {"type": "json_object"}, "temperature": None}',
    ),
    mistyped_params=('{"reasoning_effort": "loud"}', '{"n": "3"}', '{"response_format": {"type": "jsn"}}'),
)
PROVIDERS = (OPENAI, ANTHROPIC, AZURE, GROQ)
