"""Where a damaged answer may become something else when it is streamed, and why. Every entry occurs."""

from __future__ import annotations

from dataclasses import dataclass

INDEX = "a stream tells choices, blocks and calls apart by their index; a plain answer has them in order"
STRINGS = "a string in place of a choice has an `index` too, Python's method: the stream skips it and ends unfinished"
BUILT = (
    "a stream rebuilds the whole response, so one part of another type breaks it; a plain answer is read part by part"
)
SDK_PARSES = "the SDK parses or validates plain answers and events by different rules"
SDK_SKIPS = "the SDK skips events that it cannot build, or replaces what is in them"
EARLIER = "earlier events hold the value too"
MERGED = "streamed counts are merged: a later null does not replace an earlier count"


@dataclass(frozen=True)
class Explained:
    """A difference that is left.

    Parameters:
        provider: whose answers differ.
        facts: the facts that are damaged; `*` at the end stands for every longer path.
        why: the reason.
    """

    provider: str
    facts: tuple[str, ...]
    why: str

    def covers(self, provider: str, fact: str) -> bool:
        """Return whether the difference is this one."""
        return provider == self.provider and any(
            fact.startswith(each[:-1]) if each.endswith("*") else fact == each for each in self.facts
        )


EXPLAINED = (
    Explained("openai", ("choices[].index", "stream: choices[].delta.tool_calls[].index"), INDEX),
    Explained("openai", ("choices", "choices[]"), STRINGS),
    Explained("openai", ("choices[].message.refusal", "choices[].message.content"), BUILT),
    Explained("groq", ("choices[].index", "stream: choices[].delta.tool_calls[].index"), INDEX),
    Explained("groq", ("choices", "choices[]"), STRINGS),
    Explained("groq", ("choices[].message.content", "choices[].message.reasoning", "x_groq"), BUILT),
    Explained("azure", ("choices[].index", "stream: choices[].delta.tool_calls[].index"), INDEX),
    Explained("azure", ("choices", "choices[]", "choices[].message*"), SDK_SKIPS),
    Explained("anthropic", ("usage*",), MERGED),
    Explained("anthropic", ("content",), EARLIER),
    Explained("anthropic", ("stream: index",), INDEX),
    Explained("bedrock", ("usage*", "metrics*", "output*", "stopReason"), SDK_PARSES),
    Explained("cohere", ("message*", "stream: index", "usage*", "id"), SDK_SKIPS),
    Explained("mistral", ("created", "usage*", "choices*", "stream: choices[].delta.tool_calls[].index"), SDK_PARSES),
    Explained("openai_responses", ("output*",), EARLIER),
)
