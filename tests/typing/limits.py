"""Cases that a checker gets wrong regardless of the stub, each with the reason."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limit:
    """A case that one checker gets wrong.

    Parameters:
        checker: its name.
        title: the title of the case.
        reason: why, with a minimal example.
        provider: the only provider for which it is wrong; all if not set.
    """

    checker: str
    title: str
    reason: str
    provider: str | None = None


LITELLM_IN_MYPY = (
    "mypy reads the SDK's classes as `Any`: `from litellm import ModelResponse; reveal_type(ModelResponse)`."
)
STUBS = (
    *("anthropic", "azure", "bedrock", "cohere", "google", "groq", "litellm"),
    *("mistral", "openai", "openai_responses", "xai"),
    *("cerebras", "deepseek", "huggingface", "ollama", "openrouter", "perplexity", "together", "vllm"),
)
OVERLOADED = (
    "Where an overloaded callable is passed as a `Callable`, as to `BasePrompt.run`, it ignores the bounds of type "
    "variables, and takes the first overload or all of them. A decorated function that returns "
    "`prompt.to_messages()` is exact."
)
LIMITS = (
    Limit(
        "ty",
        "a call of an async function that nobody awaits",
        "ty reports a forgotten await of `types.CoroutineType` alone, mypy of `typing.Coroutine` alone: "
        "`def f() -> Coroutine[Any, Any, int]: …` and a bare `f()` pass in ty. The stub says `Coroutine`.",
    ),
    Limit("ty", "a prompt class, run as a stream", OVERLOADED),
    Limit("ty", "a prompt class, run by any decorator", OVERLOADED, "llm"),
    *(Limit("pyrefly", "a prompt class, run by any decorator", OVERLOADED, name) for name in STUBS),
    Limit(
        "pyrefly",
        "a class decorated",
        "pyrefly applies no decorator to a class: `@f class A: …` passes though `f` takes a function alone.",
    ),
    Limit(
        "mypy",
        "tools of two classes",
        "mypy joins what a list holds: of `[A, B]` it says `list[type]`, where the other three say "
        "`list[type[A] | type[B]]`. The tool is then a `BaseTool`. One class, or a declared list, is exact.",
    ),
    Limit(
        "mypy",
        "tools of two classes in a tuple",
        "the same, when `Sequence[type[T]]` is read off a tuple.",
    ),
    Limit(
        "ty",
        "stream: bool narrowed by isinstance",
        "ty leaves `Unknown` of a `BaseStream[BaseCallResponse[Any, …], …]` if `isinstance(x, BaseStream)` is false: "
        "an invariant class of `Any` as a type argument. A provider's own stream has no such argument.",
        "llm",
    ),
    Limit("mypy", "response.response.answer", LITELLM_IN_MYPY, "litellm"),
    Limit("mypy", "chunk.chunk.foo", LITELLM_IN_MYPY, "litellm"),
)


def limits_of(checker: str, provider: str) -> dict[str, str]:
    """Return the reasons of one checker's limits for one provider by case title."""
    return {
        limit.title: limit.reason for limit in LIMITS if limit.checker == checker and limit.provider in (None, provider)
    }
