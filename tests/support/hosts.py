"""Hosts of OpenAI's protocol: providers whose wire is OpenAI's, with what is special about each."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from tests.support.provider import Provider, key_and_url, stainless_client
from tests.support.rows import openai

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Host:
    """One host.

    Parameters:
        provider: how to call it.
        url: where its default client calls without an environment.
        own: one of its own params, which the SDK does not declare.
        thinking: the key of a message and of a delta with the model's thinking; empty if it reports none.
        structured: the entries of a request for a response model named `Book`.
        refused: kinds of parts that it refuses, by their names in `tests.support.parts`.
        path: the path of a call below its address.
        max_tokens: its name for the maximum of generated tokens.
        stop: the finish reason that only it has, and its meaning.
        usage: the entries of its usage in place of those of OpenAI.
    """

    provider: Provider
    url: str
    own: Mapping[str, Any]
    thinking: str
    structured: Mapping[str, Any]
    refused: tuple[str, ...]
    path: str = "/chat/completions"
    max_tokens: str = "max_tokens"
    stop: tuple[str, str] = ("stop", "stop")
    usage: Mapping[str, Any] = field(default_factory=dict)

    def __repr__(self) -> str:
        return self.provider.name


def _inference_client(url: str, asynchronous: bool) -> Any:
    import huggingface_hub

    make = huggingface_hub.AsyncInferenceClient if asynchronous else huggingface_hub.InferenceClient
    return make(base_url=url, api_key="test-key")


def _host(prefix: str, url: str, sdk: str = "openai", client: Any = None, key: str = "", **rest: Any) -> Host:
    name = prefix.lower()
    key, base_url = key or f"{prefix.upper()}_API_KEY", f"{prefix.upper()}_BASE_URL"
    provider = replace(
        openai.PROVIDER,
        name=name,
        prefix=prefix,
        sdk=sdk,
        new_client=client or openai.PROVIDER.new_client,
        environment=key_and_url(key, base_url),
        keys=(key, base_url),
    )
    return Host(provider, url, **rest)


_TOOL = {"tool_choice": {"type": "function", "function": {"name": "Book"}}}
_ANY = {"response_format": {"type": "json_object"}}
HOSTS = (
    _host(
        "DeepSeek",
        "https://api.deepseek.com",
        own={"thinking": {"type": "disabled"}},
        thinking="reasoning_content",
        structured=_ANY,
        refused=("image", "audio", "document"),
        stop=("insufficient_system_resource", "other"),
        usage={"prompt_tokens_details": None, "prompt_cache_hit_tokens": 8},  # as older servers count
    ),
    _host(
        "OpenRouter",
        "https://openrouter.ai/api/v1",
        own={"provider": {"order": ["Anthropic"]}},
        thinking="reasoning",
        structured=_TOOL,
        refused=(),
        stop=("error", "other"),
    ),
    _host(
        "Perplexity",
        "https://api.perplexity.ai",
        own={"search_domain_filter": ["python.org"]},
        thinking="",
        structured={"response_format": {"type": "json_schema"}},
        refused=("audio", "document"),
    ),
    _host(
        "VLLM",
        "http://localhost:8000/v1",
        own={"chat_template_kwargs": {"enable_thinking": False}},
        thinking="reasoning",
        structured=_TOOL,
        refused=(),
    ),
    _host(
        "Together",
        "https://api.together.ai/v1",
        "together",
        stainless_client("together", "Together"),
        own={"repetition_penalty": 1.1},
        thinking="reasoning",
        structured=_TOOL,
        refused=("document",),
        stop=("eos", "stop"),
        usage={"prompt_tokens_details": None, "cached_tokens": 8},
    ),
    _host(
        "Cerebras",
        "https://api.cerebras.ai",
        "cerebras.cloud.sdk",
        stainless_client("cerebras.cloud.sdk", "Cerebras", warm_tcp_connection=False),
        own={"clear_thinking": True},
        thinking="reasoning",
        structured=_TOOL,
        refused=("audio", "document"),
        path="/v1/chat/completions",
        max_tokens="max_completion_tokens",
    ),
    _host(
        "HuggingFace",
        "",
        "huggingface_hub",
        _inference_client,
        key="HF_TOKEN",
        path="/v1/chat/completions",
        own={"tool_prompt": "Call a tool."},
        thinking="reasoning",
        structured=_TOOL,
        refused=("audio", "document"),
        stop=("eos_token", "stop"),
    ),
)
