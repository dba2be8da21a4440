from anthropic import RateLimitError as AnthropicRateLimitError
from callwright import attempts_of, fallback, llm
from openai import RateLimitError as OpenAIRateLimitError


@llm.call("openai/gpt-4o-mini")
def _answer(question: str) -> str:
    return f"Answer this question: {question}"


answer = fallback(_answer, llm.override(_answer, "anthropic/claude-3-5-sonnet-latest"), on=(OpenAIRateLimitError, AnthropicRateLimitError))


try:
    response = answer("What is the meaning of life?")
    print(response.content, [each.error for each in attempts_of(response)])
except ExceptionGroup as e:
    print(e)
