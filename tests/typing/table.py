"""The providers that the checkers see."""

from __future__ import annotations

from importlib.util import find_spec

from tests.typing.hosts import HOSTS
from tests.typing.providers import (
    ANTHROPIC,
    AZURE,
    BEDROCK,
    COHERE,
    GOOGLE,
    GROQ,
    LITELLM,
    LLM,
    MISTRAL,
    OPENAI,
    OPENAI_RESPONSES,
    XAI,
)

TABLE = (OPENAI, ANTHROPIC, AZURE, BEDROCK, COHERE, GOOGLE, GROQ, LITELLM, MISTRAL, OPENAI_RESPONSES, XAI, *HOSTS)
# LiteLLM pins another SDK: where it is installed, it is the only provider.
PROVIDERS = tuple(each for each in TABLE if (each is LITELLM) == bool(find_spec("litellm")))
DECORATORS = (*PROVIDERS, LLM)
