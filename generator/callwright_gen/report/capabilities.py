"""Render the capability page: tables of what each provider supports, derived from its spec."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from callwright_gen.emit.specificity import needs
from callwright_gen.load import LoadedSpec
from callwright_gen.load.clients import AsyncContextClients, Client, ModuleClient, PairOfClients, SameClient
from callwright_gen.load.messages import PartRule, Parts
from callwright_gen.load.params import CommonParams
from callwright_gen.shapes import placeholders_of

Columns = Mapping[str, Callable[[LoadedSpec], str]]
YES, NO = "yes", "no"
_COUNTS = ("input", "output", "cached", "cache_write", "reasoning")
_HEAD = """\
# Provider capabilities

Generated from the specs by `callwright capabilities`. Do not edit. Where a table says "no", the call raises an error
that names the provider and the argument; nothing is dropped silently.
"""
_NOTES = {
    "SDKs and settings": """\
Settings are the environment variables that a default client reads. Lines counts the provider's own spec, without the
specs that it `extends`.
""",
    "Structured output": """\
Every provider supports every mode, except tools where the table says "no". It shows how: with a forced tool, with a
JSON mode of the API, or with a prompt that asks for JSON and contains the schema.
""",
    "Message parts": """\
Media types are those that the API accepts. "own only" parts can be sent only to the provider that created them. Other
providers reject them; `message.without(…)` removes them.
""",
    "Common call params": """\
The SDK argument that each param becomes. All other arguments keep their SDK names, which the stub lists.
""",
    "Response properties": """\
Thinking, ids and counts that the API does not report are None. Refusal, audio and citations are attributes only if the
API has them.
""",
}


def capability_page(specs: Sequence[LoadedSpec]) -> str:
    """Render the page.

    Parameters:
        specs: the specs, in the order of the rows.

    Returns:
        Markdown, with one table per subject and one row per provider.
    """
    tables = (f"\n## {title}\n{_NOTES[title]}\n{_table(columns, specs)}" for title, columns in _tables().items())
    return "".join([_HEAD, *tables])


def capabilities_of(spec: LoadedSpec) -> Mapping[str, Mapping[str, str]]:
    """Return what one provider supports: the cells of its rows, by subject and column."""
    return {title: {column: cell(spec) for column, cell in columns.items()} for title, columns in _tables().items()}


def _tables() -> Mapping[str, Columns]:
    return {
        "SDKs and settings": {
            "SDK": lambda each: f"`{each.spec.sdk.dist}` {each.spec.sdk.range}",
            "clients": _clients,
            "settings": lambda each: ", ".join(f"`{name}`" for name in each.variables),
            "lines": lambda each: str(len(each.files[0].read_text(encoding="utf-8").splitlines())),
        },
        "Structured output": {
            "`response_model`": _structured,
            "and `json_mode`": lambda each: _method(each.spec.json_.schema_),
            "and `tools`": _schema_with_tools,
            "`json_mode` alone": lambda each: _method(each.spec.json_.object),
            "stream": lambda each: "by a flag" if each.spec.call.stream.flag else "by a method",
        },
        "Message parts": {kind: _part(kind) for kind in Parts.model_fields},
        "Common call params": {f"`{name}`": _param(name) for name in CommonParams.model_fields},
        "Response properties": {
            **{name: _reads(name) for name in ("thinking", "refusal", "audio", "citations", "id")},
            "model": lambda each: "from the request" if "$request" in each.spec.response.model else YES,
            **{f"{name.replace('_', ' ')} tokens": _counts(name) for name in _COUNTS},
        },
    }


def _table(columns: Columns, specs: Sequence[LoadedSpec]) -> str:
    rows = [["provider", *columns], ["---"] * (len(columns) + 1)]
    rows += [[f"`{each.spec.provider}`", *(cell(each) for cell in columns.values())] for each in specs]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _clients(each: LoadedSpec) -> str:
    match each.spec.clients:
        case PairOfClients(sync=sync, async_=async_):
            return f"{_class(sync)}, {_class(async_)}"
        case AsyncContextClients(sync=sync, async_=async_):
            return f"{_class(sync)}, {_class(async_)} (entered by each call)"
        case SameClient(both=both):
            return f"{_class(both)} for both"
        case ModuleClient(module=module):
            return f"none: functions of `{module}`"


def _class(client: Client) -> str:
    return f"`{client.class_ref.replace(':', '.')}`"


def _structured(each: LoadedSpec) -> str:
    tools = each.spec.tools
    if tools is None or not tools.force:
        return _method(each.spec.json_.schema_)
    return "tool by name" if _names_tool(each) else "the only tool"


def _names_tool(each: LoadedSpec) -> bool:
    return any((slot.root, slot.path) == ("tool", "name") for slot in placeholders_of(each.shape("tools", "force")))


def _method(arguments: Mapping[str, object]) -> str:
    return "by the API" if arguments else "by the prompt"


def _schema_with_tools(each: LoadedSpec) -> str:
    if each.spec.tools is None:
        return NO
    return _method({} if each.spec.json_.not_with == "tools" else each.spec.json_.schema_)


def _part(kind: str) -> Callable[[LoadedSpec], str]:
    def cell(each: LoadedSpec) -> str:
        rule: PartRule | None = getattr(each.spec.messages.parts, kind)
        if rule is None:
            return NO
        if rule.accept:
            return ", ".join(media_type.partition("/")[2] for media_type in rule.accept)
        return "own only" if rule.keep is not None or _needs_opaque(each, kind) else YES

    return cell


def _needs_opaque(each: LoadedSpec, kind: str) -> bool:
    """Return whether a part requires opaque data that only its provider can create."""
    return needs(each.shape("messages", "parts", kind, "shape"), "opaque")


def _param(name: str) -> Callable[[LoadedSpec], str]:
    def cell(each: LoadedSpec) -> str:
        target = each.spec.params.common.targets()[name]
        return NO if target is None else f"`{target.partition('|')[0]}`"

    return cell


def _reads(name: str) -> Callable[[LoadedSpec], str]:
    return lambda each: YES if getattr(each.spec.response, name) is not None else NO


def _counts(name: str) -> Callable[[LoadedSpec], str]:
    return lambda each: YES if getattr(each.spec.response.usage, name, None) is not None else NO
