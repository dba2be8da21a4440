"""The providers under the four checkers, with their differences, written independently of the stubs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Provider:
    """One provider, as text for the files that the checkers read.

    Parameters:
        name: the module under `callwright`.
        prefix: the prefix of the module's class names.
        imports: the import lines that the other texts need.
        clients: every sync client class that the decorator accepts, the usual one first.
        async_clients: their async counterparts, in the same order.
        response: the SDK's class of a response.
        chunk: the SDK's class of one event.
        usage: the type of a response's `usage`.
        message_param: the type of a response's `message_param`.
        own_params: call params of the SDK.
        mistyped_params: call params with a value of the wrong type, each of which must be rejected.
        message: one user message as the SDK accepts it.
        native: a tool that the provider runs itself: its name, the arguments of one, and wrong ones.
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
    native: tuple[str, str, str] | None = None

    def __repr__(self) -> str:
        return self.name

    @property
    def neutral(self) -> bool:
        """Whether it is `llm`, whose types are the same for all providers."""
        return self.name == "llm"

    @property
    def one_client(self) -> bool:
        """Whether one client class is both sync and async, so that it cannot be of the wrong kind."""
        return self.clients == self.async_clients

    @property
    def no_client(self) -> bool:
        """Whether the SDK has functions and no clients."""
        return self.clients == ("None",)


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
    usage="SDKUsage | None",
    message_param="AssistantMessageParam",
    own_params=(
        '{"max_tokens": 100, "service_tier": "auto"}',
        '{"temperature": 0.1, "timeout": 3.0}',
        '{"stop_sequences": ["END"], "metadata": {"user_id": "1"}}',
        '{"thinking": {"type": "enabled", "budget_tokens": 2000}, "max_tokens": 4000}',
    ),
    mistyped_params=(
        '{"service_tier": "gold"}',
        '{"stop_sequences": 3}',
        '{"thinking": {"type": "loud"}}',
    ),
    native=("AnthropicWebSearchTool", 'type="web_search_20260318", name="web_search"', 'type="web_search"'),
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
    native=("GroqServerTool", 'type="browser_search"', "type=3"),
)
GOOGLE = Provider(
    name="google",
    prefix="Google",
    imports=(
        "from google.genai import Client as GoogleClient",
        "from google.genai.types import ContentDict, GenerateContentResponse, GenerateContentResponseUsageMetadata",
    ),
    clients=("GoogleClient",),
    async_clients=("GoogleClient",),
    response="GenerateContentResponse",
    chunk="GenerateContentResponse",
    usage="GenerateContentResponseUsageMetadata | None",
    message_param="ContentDict",
    own_params=(
        '{"max_output_tokens": 100, "thinking_config": {"thinking_budget": 0}}',
        '{"stop_sequences": ["END"], "labels": {"run": "1"}}',
        '{"response_mime_type": "application/json", "temperature": None}',
    ),
    mistyped_params=('{"max_output_tokens": "100"}', '{"stop_sequences": 3}', '{"thinking_config": {"thinkin": 1}}'),
    message='{"role": "user", "parts": [{"text": "Recommend a book."}]}',
    native=("GoogleServerTool", "google_search={}", "google_search=3"),
)
MISTRAL = Provider(
    name="mistral",
    prefix="Mistral",
    imports=(
        "from mistralai.client import Mistral",
        "from mistralai.client.models import AssistantMessageTypedDict, ChatCompletionResponse, CompletionChunk",
        "from mistralai.client.models import UsageInfo",
    ),
    clients=("Mistral",),
    async_clients=("Mistral",),
    response="ChatCompletionResponse",
    chunk="CompletionChunk",
    usage="UsageInfo | None",
    message_param="AssistantMessageTypedDict",
    own_params=(
        '{"max_tokens": 100, "safe_prompt": True}',
        '{"stop": ["END"], "random_seed": 1, "metadata": {"run": "1"}}',
        '{"response_format": {"type": "json_object"}, "temperature": None}',
    ),
    mistyped_params=('{"random_seed": "1"}', '{"stop": 3}', '{"response_format": {"typ": "json_object"}}'),
    native=("MistralImageGenerationTool", 'type="image_generation"', "type=3"),
)
OPENAI_RESPONSES = Provider(
    name="openai_responses",
    prefix="OpenAIResponses",
    imports=(
        "from openai import AsyncOpenAI, OpenAI",
        "from openai.types.responses import Response as SDKResponse, ResponseInputParam, ResponseStreamEvent",
        "from openai.types.responses import ResponseUsage",
    ),
    clients=("OpenAI",),
    async_clients=("AsyncOpenAI",),
    response="SDKResponse",
    chunk="ResponseStreamEvent",
    usage="ResponseUsage | None",
    message_param="ResponseInputParam",
    own_params=(
        '{"max_output_tokens": 100, "reasoning": {"effort": "low"}}',
        '{"truncation": "auto", "metadata": {"run": "1"}}',
        '{"text": {"format": {"type": "json_object"}}, "temperature": None}',
    ),
    mistyped_params=('{"reasoning": {"effort": "loud"}}', '{"max_tool_calls": "3"}', '{"truncation": "some"}'),
    native=("OpenAIResponsesWebSearchTool", 'type="web_search"', 'kind="web_search"'),
)
COHERE = Provider(
    name="cohere",
    prefix="Cohere",
    imports=(
        "from cohere import AssistantChatMessageV2, AsyncClientV2, ClientV2, Usage as SDKUsage, UserChatMessageV2",
        "from cohere import V2ChatResponse, V2ChatStreamResponse",
    ),
    clients=("ClientV2",),
    async_clients=("AsyncClientV2",),
    response="V2ChatResponse",
    chunk="V2ChatStreamResponse",
    usage="SDKUsage | None",
    message_param="AssistantChatMessageV2",
    own_params=(
        '{"max_tokens": 100, "k": 5}',
        '{"stop_sequences": ["END"], "seed": 1, "safety_mode": "STRICT"}',
        '{"documents": ["A list of books."], "temperature": None}',
    ),
    mistyped_params=('{"k": "5"}', '{"stop_sequences": 3}', '{"thinking": "loud"}'),
    message='UserChatMessageV2(content="Recommend a book.")',
)
BEDROCK = Provider(
    name="bedrock",
    prefix="Bedrock",
    imports=(
        "from types_aiobotocore_bedrock_runtime import BedrockRuntimeClient as AsyncBedrockClient",
        "from types_boto3_bedrock_runtime import BedrockRuntimeClient as BedrockClient",
        "from types_boto3_bedrock_runtime.type_defs import ConverseResponseTypeDef, ConverseStreamOutputTypeDef",
        "from types_boto3_bedrock_runtime.type_defs import MessageUnionTypeDef, TokenUsageTypeDef",
    ),
    clients=("BedrockClient",),
    async_clients=("AsyncBedrockClient",),
    response="ConverseResponseTypeDef",
    chunk="ConverseStreamOutputTypeDef",
    usage="TokenUsageTypeDef | None",
    message_param="MessageUnionTypeDef",
    own_params=(
        '{"maxTokens": 100, "topP": 0.5}',
        '{"stopSequences": ["END"], "requestMetadata": {"run": "1"}}',
        '{"additionalModelRequestFields": {"top_k": 5}, "temperature": 0.5}',
    ),
    mistyped_params=('{"maxTokens": "100"}', '{"stopSequences": 3}', '{"requestMetadata": {"run": 1}}'),
    message='{"role": "user", "content": [{"text": "Recommend a book."}]}',
    native=("BedrockSystemTool", 'systemTool={"name": "nova_grounding"}', "systemTool=3"),
)
XAI = Provider(
    name="xai",
    prefix="XAI",
    imports=(
        "from xai_sdk import AsyncClient as XAIAsyncClient, Client as XAIClient",
        "from xai_sdk.chat import Chunk as SDKChunk, Response as SDKResponse",
        "from xai_sdk.proto.v6.chat_pb2 import Content as SDKContent, Message as SDKMessage",
        "from xai_sdk.proto.v6.usage_pb2 import SamplingUsage",
    ),
    clients=("XAIClient",),
    async_clients=("XAIAsyncClient",),
    response="SDKResponse",
    chunk="SDKChunk",
    usage="SamplingUsage",
    message_param="SDKMessage",
    own_params=(
        '{"max_tokens": 100, "reasoning_effort": "low"}',
        '{"stop": ["END"], "seed": 1}',
        '{"response_format": "json_object", "temperature": None}',
    ),
    mistyped_params=('{"reasoning_effort": "loud"}', '{"seed": "1"}', '{"stop": 3}'),
    message='SDKMessage(role="ROLE_USER", content=[SDKContent(text="Recommend a book.")])',
    native=("XAIServerTool", "", "web=3"),
)
LITELLM = Provider(
    name="litellm",
    prefix="LiteLLM",
    imports=(
        "from litellm import ModelResponse, ModelResponseStream",
        "from openai.types.chat import ChatCompletionAssistantMessageParam",
    ),
    clients=("None",),
    async_clients=("None",),
    response="ModelResponse",
    chunk="ModelResponseStream",
    usage="object | None",
    message_param="ChatCompletionAssistantMessageParam",
    own_params=(
        '{"max_completion_tokens": 100, "reasoning_effort": "low"}',
        '{"num_retries": 2, "drop_params": True}',
        '{"response_format": {"type": "json_object"}, "temperature": None}',
    ),
    mistyped_params=('{"reasoning_effort": "loud"}', '{"n": "3"}', '{"drop_params": "yes"}'),
)
LLM = Provider(
    name="llm",
    prefix="",
    imports=(),
    clients=("None",),
    async_clients=("None",),
    response="Any",
    chunk="Any",
    usage="Any",
    message_param="Any",
    own_params=('{"temperature": 0.5, "max_tokens": 100}', '{"stop": ["END"], "seed": 1}', '{"top_p": None}'),
    mistyped_params=('{"seed": "3"}', '{"stop": 3}', '{"top_p": "high"}'),
    message='Messages.User("Recommend a book.")',
)
