"""Hosts of OpenAI's protocol: providers whose wire and SDK are OpenAI's, with what is special about each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from tests.support.provider import Provider, key_and_url
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
    """

    provider: Provider
    url: str
    own: Mapping[str, Any]
    thinking: str
    structured: Mapping[str, Any]
    refused: tuple[str, ...]

    def __repr__(self) -> str:
        return self.provider.name


def _host(prefix: str, url: str, **rest: Any) -> Host:
    name = prefix.lower()
    key, base_url = f"{prefix.upper()}_API_KEY", f"{prefix.upper()}_BASE_URL"
    provider = replace(
        openai.PROVIDER, name=name, prefix=prefix, environment=key_and_url(key, base_url), keys=(key, base_url)
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
    ),
    _host(
        "OpenRouter",
        "https://openrouter.ai/api/v1",
        own={"provider": {"order": ["Anthropic"]}},
        thinking="reasoning",
        structured=_TOOL,
        refused=(),
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
)
