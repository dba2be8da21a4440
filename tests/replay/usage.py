"""Compare the token counts of a module with the raw bodies and with the usage extractors of genai-prices."""

from __future__ import annotations

import json
import warnings
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from genai_prices.data import providers

from tests.replay.answer import COUNTS, Difference
from tests.replay.exchange import recorded
from tests.replay.explained import EXPLAINED
from tests.replay.reading.bedrock_converse import frames
from tests.replay.reading.sse import objects
from tests.replay.session import Session, expected
from tests.replay.wires import WIRES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from genai_prices.types import UsageExtractor

    from tests.replay.exchange import Exchange
    from tests.replay.wire import Wire

_FIRST_ERROR = 400
_BINARY = "bedrock.converse"
_CUMULATIVE = "anthropic.messages"
"""The wire whose last event repeats only some of the counts; on the others it has all of them."""
_PLACES = ((), ("message",), ("response",), ("delta",), ("x_groq",))
"""Where the object with the counts can be in a body or an event."""
_THEIRS = dict(
    zip(
        COUNTS,
        ("input_tokens", "cache_read_tokens", "cache_write_tokens", "output_tokens", "output_reasoning_tokens"),
        strict=True,
    )
)
_CHAT = {
    "": ("openai", "chat"),
    "azure": ("azure", "chat"),
    "cerebras": ("cerebras", "chat"),
    "copilot": ("github-copilot", "chat"),
    "deepseek": ("deepseek", "chat"),
    "doubleword": ("doubleword", "chat"),
    "google_openai_compat": ("google", "chat"),
    "openrouter": ("openrouter", "chat"),
    "perplexity": ("perplexity", "default"),
    "xai": ("x-ai", "chat"),
    "zai": ("zai", "chat"),
}
_RESPONSES = {
    "": ("openai", "responses"),
    "azure": ("azure", "responses"),
    "copilot": ("github-copilot", "responses"),
    "openrouter": ("openrouter", "default"),
    "xai": ("x-ai", "responses"),
}
_EXTRACTORS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "openai.chat": _CHAT,
    "openai.responses": _RESPONSES,
    "anthropic.messages": {"": ("anthropic", "default")},
    "google.generate_content": {"": ("google", "default")},
    "mistral.chat": {"": ("mistral", "default")},
    "groq.chat": {"": ("groq", "default")},
    "cohere.chat.v2": {"": ("cohere", "tokens")},
    _BINARY: {"": ("aws", "default")},
}
"""The extractor of genai-prices for each wire and host, as provider and API flavor."""
REASONS: Mapping[tuple[str, str, str], str] = {
    ("openai.chat", "xai", "output_tokens"): (
        "this host does not count reasoning tokens as completion tokens, as the wire's owner does; "
        "the module of the host itself adds them"
    ),
}
"""Allowed differences from genai-prices, by wire, host and count."""


@dataclass
class Tally:
    """The result for one wire.

    Parameters:
        answers: the number of answers that report usage.
        checked: the number of those that genai-prices reads, too.
        reasons: the number of differing answers by reason.
        unexplained: differences without a reason.
    """

    answers: int = 0
    checked: int = 0
    reasons: Counter[str] = field(default_factory=Counter[str])
    unexplained: list[Difference] = field(default_factory=list[Difference])

    @property
    def agreeing(self) -> int:
        """The number of answers whose counts are the same everywhere."""
        return self.answers - self.reasons.total() - len({each.id for each in self.unexplained})


def tally(wire: Wire, exchanges: Sequence[Exchange], *, asynchronous: bool = False) -> Tally:
    """Compare the counts of every exchange that reports usage."""
    result = Tally()
    with Session(wire, asynchronous=asynchronous) as session, warnings.catch_warnings():
        warnings.simplefilter("error")
        for exchange in exchanges:
            if exchange.status < _FIRST_ERROR and (usage := raw_usage(exchange)):
                _add(result, session, wire, exchange, usage)
    return result


def _add(result: Tally, session: Session, wire: Wire, exchange: Exchange, usage: Mapping[str, Any]) -> None:
    result.answers += 1
    theirs = _theirs(exchange, usage)
    result.checked += theirs is not None
    try:
        ours = dict(zip(COUNTS, session.counts(exchange), strict=True))
    except Exception as error:  # noqa: BLE001  any error of a call is a difference
        found = Difference(exchange.id, "raised", None, f"{type(error).__name__}: {error}")
        reasons = {EXPLAINED.get((exchange.id, "raised"))}
        differing = [found]
    else:
        raw = dict(zip(COUNTS, expected(wire, exchange).counts, strict=True))
        wrong = [name for name in COUNTS if ours[name] != raw[name]]
        # For genai-prices, a count that is not reported is zero.
        others = [name for name, count in (theirs or {}).items() if (ours[name] or 0) != count and name not in wrong]
        differing = [Difference(exchange.id, name, raw[name], ours[name]) for name in wrong]
        differing += [Difference(exchange.id, name, (theirs or {})[name], ours[name]) for name in others]
        reasons = {None for _ in wrong} | {REASONS.get((exchange.wire, exchange.host, name)) for name in others}
    if None in reasons:
        result.unexplained += differing
    elif differing:
        result.reasons["; ".join(sorted(filter(None, reasons)))] += 1


def raw_usage(exchange: Exchange) -> Mapping[str, Any]:
    """Return the provider's own object with the counts, as JSON; empty if there is none."""
    reported = [found for event in _events(exchange) for found in _reported(event)]
    if exchange.wire != _CUMULATIVE:
        return reported[-1] if reported else {}
    return {key: value for each in reported for key, value in each.items() if value is not None}


def _events(exchange: Exchange) -> Iterator[Any]:
    if not exchange.streamed:
        yield json.loads(exchange.body)
    elif exchange.wire == _BINARY:
        yield from (event for _, event in frames(exchange.body))
    else:
        yield from objects(exchange.body)


def _reported(event: Any) -> Iterator[Mapping[str, Any]]:
    for place in _PLACES:
        found = event
        for key in place:
            found = found.get(key) if isinstance(found, dict) else None
        for key in ("usage", "usageMetadata"):
            if isinstance(found, dict) and isinstance(found.get(key), dict) and found[key]:
                yield found[key]


def _theirs(exchange: Exchange, usage: Mapping[str, Any]) -> Mapping[str, int] | None:
    """Return the counts that genai-prices reads, or None if it cannot read them."""
    hosts = _EXTRACTORS[exchange.wire]
    extractor = _extractor(*hosts.get(exchange.host, hosts[""]))
    read = {mapping.dest for mapping in extractor.mappings}
    root = extractor.root if isinstance(extractor.root, str) else str(extractor.root[0])
    try:
        _, counts = extractor.extract({root: usage})
    except (ValueError, AttributeError):  # the latter for a number in place of an enum's name
        return None
    return {name: int(counts.reported_value(dest)) for name, dest in _THEIRS.items() if dest in read}


def _extractor(provider: str, flavor: str) -> UsageExtractor:
    found = next(each for each in providers if each.id == provider)
    return next(each for each in found.extractors or () if each.api_flavor == flavor)


def main(names: Sequence[str]) -> int:
    """Print the table; return 1 if a difference has no reason, 2 if there is no such wire."""
    if unknown := sorted(set(names) - set(WIRES)):
        print(f"Unknown wires: {', '.join(unknown)}. Known: {', '.join(WIRES)}.")
        return 2
    print(_row("wire", "with usage", "genai-prices", "agreeing", "with reason", "unexplained"))
    tallies = {name: tally(WIRES[name], recorded().get(name, ())) for name in names or WIRES}
    for name, each in tallies.items():
        print(
            _row(name, each.answers, each.checked, each.agreeing, each.reasons.total(), len(each.unexplained)),
            flush=True,
        )
    for name, each in tallies.items():
        for reason, count in each.reasons.items():
            print(f"{name}: {count}: {reason}")
        for difference in each.unexplained:
            print(f"{name}: {difference}")
    return int(any(each.unexplained for each in tallies.values()))


def _row(name: str, *cells: object) -> str:
    return f"{name:<26}" + "".join(f"{cell:>14}" for cell in cells)
