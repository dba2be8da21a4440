"""The hosts of OpenAI's protocol, and SDKs that are like it, under the four checkers."""

from __future__ import annotations

from dataclasses import replace

from tests.typing.providers import OPENAI, Provider


def _host(name: str, prefix: str, own: str, mistyped: str) -> Provider:
    """Return a host that has the SDK of OpenAI, with a param of its own and a wrong value of it."""
    return replace(
        OPENAI,
        name=name,
        prefix=prefix,
        own_params=(own, '{"stop": ["END"], "metadata": {"run": "1"}}', '{"temperature": None}'),
        mistyped_params=(mistyped, '{"n": "3"}', '{"logit_bias": "jsn"}'),
    )


DEEPSEEK = _host("deepseek", "DeepSeek", '{"thinking": {"type": "disabled"}}', '{"thinking": 3}')
OPENROUTER = _host("openrouter", "OpenRouter", '{"models": ["a/b"], "top_k": 3}', '{"top_k": "3"}')
PERPLEXITY = _host("perplexity", "Perplexity", '{"search_mode": "academic"}', '{"search_mode": 3}')
VLLM = _host("vllm", "VLLM", '{"ignore_eos": True, "top_k": 3}', '{"ignore_eos": "yes"}')
OLLAMA = Provider(
    name="ollama",
    prefix="Ollama",
    imports=("from ollama import AsyncClient as AsyncOllamaClient, ChatResponse, Client as OllamaClient, Message",),
    clients=("OllamaClient",),
    async_clients=("AsyncOllamaClient",),
    response="ChatResponse",
    chunk="ChatResponse",
    usage="Any",
    message_param="Message",
    own_params=('{"think": "high", "num_ctx": 4096}', '{"stop": ["END"], "seed": 1}', '{"temperature": None}'),
    mistyped_params=('{"num_ctx": "4k"}', '{"stop": 3}', '{"keep_alive": []}'),
    message='Message(role="user", content="Recommend a book.")',
)
TOGETHER = Provider(
    name="together",
    prefix="Together",
    imports=(
        "from together import AsyncTogether, Together",
        "from together.types import ChatCompletionChunk",
        "from together.types.chat import ChatCompletion, ChatCompletionUsage",
        "from together.types.chat.completion_create_params import MessageChatCompletionAssistantMessageParam",
    ),
    clients=("Together",),
    async_clients=("AsyncTogether",),
    response="ChatCompletion",
    chunk="ChatCompletionChunk",
    usage="ChatCompletionUsage | None",
    message_param="MessageChatCompletionAssistantMessageParam",
    own_params=('{"max_tokens": 100, "reasoning_effort": "low"}', '{"stop": ["END"], "min_p": 0.1}', '{"echo": True}'),
    mistyped_params=('{"reasoning_effort": "loud"}', '{"n": "3"}', '{"echo": "yes"}'),
)
CEREBRAS = Provider(
    name="cerebras",
    prefix="Cerebras",
    imports=(
        "from cerebras.cloud.sdk import AsyncCerebras, Cerebras",
        "from cerebras.cloud.sdk.types.chat.chat_completion import ChatChunkResponse, ChatCompletionResponse",
        "from cerebras.cloud.sdk.types.chat.chat_completion import ChatCompletionResponseUsage",
        "from cerebras.cloud.sdk.types.chat.completion_create_params import MessageAssistantMessageRequest",
    ),
    clients=("Cerebras",),
    async_clients=("AsyncCerebras",),
    response="ChatCompletionResponse",
    chunk="ChatChunkResponse",
    usage="ChatCompletionResponseUsage | None",
    message_param="MessageAssistantMessageRequest",
    own_params=('{"max_tokens": 100, "reasoning_effort": "low"}', '{"stop": ["END"]}', '{"temperature": None}'),
    mistyped_params=('{"reasoning_effort": "loud"}', '{"seed": "3"}', '{"logprobs": "yes"}'),
)
HUGGINGFACE = Provider(
    name="huggingface",
    prefix="HuggingFace",
    imports=(
        "from huggingface_hub import AsyncInferenceClient, ChatCompletionInputMessage, ChatCompletionOutput",
        "from huggingface_hub import ChatCompletionOutputUsage, ChatCompletionStreamOutput, InferenceClient",
    ),
    clients=("InferenceClient",),
    async_clients=("AsyncInferenceClient",),
    response="ChatCompletionOutput",
    chunk="ChatCompletionStreamOutput",
    usage="ChatCompletionOutputUsage | None",
    message_param="ChatCompletionInputMessage",
    own_params=('{"max_tokens": 100, "top_p": 0.5}', '{"stop": ["END"], "seed": 1}', '{"temperature": None}'),
    mistyped_params=('{"top_p": "high"}', '{"seed": "3"}', '{"stop": 3}'),
    message='ChatCompletionInputMessage(role="user", content="Recommend a book.")',
)
HOSTS = (CEREBRAS, DEEPSEEK, HUGGINGFACE, OLLAMA, OPENROUTER, PERPLEXITY, TOGETHER, VLLM)
