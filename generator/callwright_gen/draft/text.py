"""Text of a drafted spec, with comments on what to review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callwright_gen.draft.changes import section_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from callwright_gen.draft.changes import Changes
    from callwright_gen.draft.match import Match
    from callwright_gen.draft.sdk import InstalledSdk

_SECTIONS = {
    "clients": "how to create clients",
    "types": "SDK types of a call",
    "call": "how to make a call, plain and streamed",
    "params": "the call params",
    "messages": "how to encode messages",
    "tools": "how to encode tools",
    "json": "how to request JSON",
    "response": "read paths of a response",
    "stream": "how to read a stream",
    "finish": "common finish reason for each of the SDK's",
}


def draft_text(
    provider: str,
    sdk: InstalledSdk,
    match: Match | None,
    changes: Changes | None = None,
    reasons: Mapping[tuple[str, ...], str] | None = None,
    packages: Sequence[str] = (),
) -> str:
    """Return a spec that extends the matching one, or the beginning of a spec without a base.

    Args:
        provider: Name of the spec.
        sdk: The SDK.
        match: The spec that it extends.
        changes: What it overrides there.
        reasons: By change: why.
        packages: Packages in addition to those of the SDK.
    """
    lines = list(_derived(provider, sdk, match, packages) if match else _standalone(provider, sdk))
    more = dict(changes or {})
    params = more.pop("params", None)
    if isinstance(params, dict):
        lines[-1:] = ["params:", f'  from: "{match.params if match else ""}"', *_section(params, reasons, "params")]
    for section, inner in more.items():
        if isinstance(inner, dict):
            lines += [f"{section}:", *_section(inner, reasons, section)]
    return "\n".join(["# yaml-language-server: $schema=schema.json", *lines, ""])


def _section(inner: Changes, reasons: Mapping[tuple[str, ...], str] | None, section: str) -> Iterator[str]:
    return section_lines(inner, reasons or {}, (section,))


def _derived(provider: str, sdk: InstalledSdk, match: Match, packages: Sequence[str]) -> Iterator[str]:
    base = match.spec.provider
    yield f"# Drafted from {sdk.source.dist} {sdk.source.version}. Everything else is inherited from {base}.yaml."
    yield f"extends: {base}"
    own = match.spec.sdk
    # Packages beside the SDK's own, such as that of its transport, are those of the spec for the same SDK.
    more = (own.packages or ()) if own.dist == sdk.source.dist else ()
    yield from _names(provider, sdk, (*more, *packages), corrections=match.corrections)
    yield from _clients(sdk, match)
    yield "types:"
    for key, ref in match.types.items():
        yield _type(key, ref, match)
    yield f'params: {{from: "{match.params}"}}'


def _standalone(provider: str, sdk: InstalledSdk) -> Iterator[str]:
    yield f"# Drafted from {sdk.source.dist} {sdk.source.version}, which makes calls unlike any known spec."
    yield "# Fill in each of these sections. docs/add-a-provider.md has an example of each."
    yield from _names(provider, sdk)
    for section, meaning in _SECTIONS.items():
        yield f"# {section}:  # {meaning}"


def _names(
    provider: str, sdk: InstalledSdk, more: Iterable[str] = (), corrections: Mapping[str, str] | None = None
) -> Iterator[str]:
    names = [*dict.fromkeys([*sdk.packages, *more])]
    prefix = "".join(part.capitalize() for part in provider.split("_"))
    packages = "" if names == [sdk.source.dist.replace("-", "_")] else f", packages: {_flow(names)}"
    yield f"provider: {provider}"
    yield f"prefix: {prefix}  # prefix of the class names in the module"
    yield f"about: {prefix}  # one line for the module's docstring"
    facts = f'dist: {sdk.source.dist}, range: "{_range(sdk.source.version)}"{packages}'
    if corrections is None:
        yield f"sdk: {{{facts}}}"
        return
    yield f"sdk: {{$replace: true, {facts}{', corrections: {' if corrections else '}'}"
    for number, (ref, correction) in enumerate(corrections.items(), 1):
        yield f'  "{ref}": {correction}{"," if number < len(corrections) else "}}"}'


def _clients(sdk: InstalledSdk, match: Match) -> Iterator[str]:
    yield "clients:"
    for mode, ref in match.calls.clients.items():
        yield f'  {mode}: "{ref}"{f"  # the SDK has no {mode} client" if mode == match.calls.lacking else ""}'
    yield f"  env: {_flow(sdk.environment)}"


def _type(key: str, ref: str | None, match: Match) -> str:
    original = getattr(match.spec.types, key).rpartition(":")[2]
    if ref is None:
        return f"  # {key}:  # no class has a name like {original}"
    comment = "" if ref.endswith(f":{original}") else f"  # {match.spec.provider} has {original}"
    return f"  {key}: {ref}{comment}"


def _range(version: str) -> str:
    """Return a range that allows the inspected major version, as the bundled specs do."""
    major = version.partition(".")[0]
    return f">={major},<{int(major) + 1}" if major.isdecimal() and int(major) else f">={version}"


def _flow(texts: Sequence[str]) -> str:
    return f"[{', '.join(texts)}]"
