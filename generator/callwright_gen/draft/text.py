"""The text of a drafted spec: what was found, and beside it what to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from callwright_gen.draft.match import Match
    from callwright_gen.draft.sdk import InstalledSdk

_SECTIONS = {
    "clients": "how clients are made",
    "types": "the SDK's types of a call",
    "call": "how a call is made, plain and streamed",
    "params": "the call parameters",
    "messages": "how messages are written",
    "tools": "how tools are written",
    "json": "how JSON is asked for",
    "response": "what is read from a response",
    "stream": "how a stream is read",
    "finish": "the SDK's finish reasons, each with the common one",
}


def draft_text(provider: str, sdk: InstalledSdk, likeness: Match | None) -> str:
    """Write a spec that extends the one that the SDK is like, or the head of one that says all itself."""
    lines = _like(provider, sdk, likeness) if likeness else _alone(provider, sdk)
    return "\n".join(["# yaml-language-server: $schema=schema.json", *lines, ""])


def _like(provider: str, sdk: InstalledSdk, likeness: Match) -> Iterator[str]:
    base = likeness.spec.provider
    yield f"# Drafted from {sdk.source.dist} {sdk.source.version}: all that is not said here is as in {base}.yaml."
    yield f"extends: {base}"
    yield from _names(provider, sdk, replace="$replace: true, ")
    yield from _clients(sdk, likeness)
    yield "types:"
    for key, ref in likeness.types.items():
        yield _type(key, ref, likeness)
    kind, ref = likeness.params
    yield f'params: {{from: {{$replace: true, {kind}: "{ref}"}}}}'


def _alone(provider: str, sdk: InstalledSdk) -> Iterator[str]:
    yield f"# Drafted from {sdk.source.dist} {sdk.source.version}, which makes calls as no spec that is there."
    yield "# Each section that follows is to be written; docs/add-a-provider.md writes one of each."
    yield from _names(provider, sdk)
    for section, meaning in _SECTIONS.items():
        yield f"# {section}:  # {meaning}"


def _names(provider: str, sdk: InstalledSdk, replace: str = "") -> Iterator[str]:
    prefix = "".join(part.capitalize() for part in provider.split("_"))
    packages = "" if sdk.packages == [sdk.source.dist.replace("-", "_")] else f", packages: {_flow(sdk.packages)}"
    yield f"provider: {provider}"
    yield f"prefix: {prefix}  # what the names of the module's classes start with"
    yield f"about: {prefix}  # what the module speaks to, for its docstring"
    yield f'sdk: {{{replace}dist: {sdk.source.dist}, range: "{_range(sdk.source.version)}"{packages}}}'


def _clients(sdk: InstalledSdk, likeness: Match) -> Iterator[str]:
    yield "clients:"
    for mode, ref in likeness.clients.items():
        yield f'  {mode}: {{$replace: true, default: "{ref}"}}'
    yield f"  env: {_flow(sdk.environment)}"


def _type(key: str, ref: str | None, likeness: Match) -> str:
    theirs = getattr(likeness.spec.types, key).rpartition(":")[2]
    if ref is None:
        return f"  # {key}:  # nothing is called like {theirs}"
    other = "" if ref.endswith(f":{theirs}") else f"  # {likeness.spec.provider} has {theirs}"
    return f"  {key}: {ref}{other}"


def _range(version: str) -> str:
    """Admit what the project's own specs admit: the major version that was looked at."""
    major = version.partition(".")[0]
    return f">={major},<{int(major) + 1}" if major.isdecimal() and int(major) else f">={version}"


def _flow(texts: Sequence[str]) -> str:
    return f"[{', '.join(texts)}]"
