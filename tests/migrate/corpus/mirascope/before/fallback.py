from anthropic import RateLimitError as AnthropicRateLimitError
from mirascope import llm
from mirascope.retries import FallbackError, fallback
from openai import RateLimitError as OpenAIRateLimitError


@fallback(
    OpenAIRateLimitError,
    [{"catch": AnthropicRateLimitError, "provider": "anthropic", "model": "claude-3-5-sonnet-latest"}],
)
@llm.call(provider="openai", model="gpt-4o-mini")
def answer(question: str) -> str:
    return f"Answer this question: {question}"


try:
    response = answer("What is the meaning of life?")
    print(response.content, response._caught)
except FallbackError as e:
    print(e)
