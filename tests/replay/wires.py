"""The replayed wires, one entry each; a wire is included once its module exists."""

from __future__ import annotations

from tests.replay import aws, clients, echo
from tests.replay.reading import (
    anthropic_messages,
    bedrock_converse,
    cohere_chat,
    google_generate_content,
    groq_chat,
    mistral_chat,
    openai_chat,
    openai_responses,
)
from tests.replay.wire import Wire

_OPENAI = clients.stainless("openai", "OpenAI", "httpx2")
_ANTHROPIC = clients.stainless("anthropic", "Anthropic", "httpx2")
_GROQ = clients.stainless("groq", "Groq", "httpx")
_ANTHROPIC_ERROR = clients.stainless_error({529: "OverloadedError"})

_ALL = (
    Wire("openai.chat", "openai", openai_chat.read, _OPENAI, clients.stainless_error(), echo=echo.chat),
    Wire(
        "openai.responses",
        "openai_responses",
        openai_responses.read,
        _OPENAI,
        clients.stainless_error(),
        "input",
        echo.everything,
    ),
    Wire(
        "anthropic.messages",
        "anthropic",
        anthropic_messages.read,
        _ANTHROPIC,
        _ANTHROPIC_ERROR,
        echo=echo.without_blank,
    ),
    Wire(
        "google.generate_content",
        "google",
        google_generate_content.read,
        clients.google,
        clients.google_error,
        "contents",
        turn=google_generate_content.turn,
    ),
    Wire(
        "mistral.chat",
        "mistral",
        mistral_chat.read,
        clients.mistral,
        lambda _: "SDKError",
        turn=mistral_chat.turn,
    ),
    Wire("groq.chat", "groq", groq_chat.read, _GROQ, clients.stainless_error()),
    Wire("cohere.chat.v2", "cohere", cohere_chat.read, clients.cohere, clients.cohere_error),
    Wire(
        "bedrock.converse",
        "bedrock",
        bedrock_converse.read,
        aws.client,
        lambda _: "ClientError",
        echo=echo.without_blank,
        turn=bedrock_converse.turn,
        failure=aws.failure,
    ),
)
WIRES = {wire.name: wire for wire in _ALL if wire.served}
