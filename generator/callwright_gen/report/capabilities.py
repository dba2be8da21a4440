"""What each provider can do, as its spec says it: the tables of a page of the documentation."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from callwright_gen.emit.specificity import needs
from callwright_gen.load import LoadedSpec
from callwright_gen.load.clients import AsyncContextClients, Client, ModuleClient, PairOfClients, SameClient
from callwright_gen.load.messages import PartRule, Parts
from callwright_gen.load.params import CommonParams
from callwright_gen.load.shapes import placeholders_of

Columns = Mapping[str, Callable[[LoadedSpec], str]]
YES, NO = "yes", "no"
_COUNTS = ("input", "output", "cached", "cache_write", "reasoning")
_HEAD = """\
# What each provider can do

Generated from the specs by `callwright capabilities`: do not edit it. What a table calls "no" is refused with an error
that names the provider and the argument; nothing is dropped silently.
"""
_NOTES = {
    "Where it comes from": """\
Settings are the environment variables that a default client reads. Lines are those of the provider's own spec: what a
spec `extends` stands in another one.
""",
    "Asking for structure": """\
Every provider has every mode. The table says how: by a tool that the model is made to call, by a form of the API's own,
or by the prompt, which asks for JSON and shows the schema.
""",
    "Parts of messages": """\
Media types are the ones that the API takes. "own only" goes back to the provider that said it: others refuse it, and
`message.without(…)` leaves it out.
""",
    "Common call params": """\
The argument of the SDK that each becomes; arguments beside these have their own names, which the stub lists.
""",
    "What is read from an answer": """\
Thoughts, ids and counts that the API does not tell are None; refusal, audio and citations are attributes only where it
has them.
""",
}


def capability_page(specs: Sequence[LoadedSpec]) -> str:
    """Write the page.

    Parameters:
        specs: the specs, in the order of the rows.

    Returns:
        Markdown, with one table for each subject and one row for each provider.
    """
    tables = (f"\n## {title}\n{_NOTES[title]}\n{_table(columns, specs)}" for title, columns in _tables().items())
    return "".join([_HEAD, *tables])


def _tables() -> Mapping[str, Columns]:
    return {
        "Where it comes from": {
            "SDK": lambda each: f"`{each.spec.sdk.dist}` {each.spec.sdk.range}",
            "clients": _clients,
            "settings": lambda each: ", ".join(f"`{name}`" for name in each.spec.clients.env),
            "lines": lambda each: str(len(each.files[0].read_text(encoding="utf-8").splitlines())),
        },
        "Asking for structure": {
            "`response_model`": lambda each: "tool by name" if _names_tool(each) else "the only tool",
            "and `json_mode`": lambda each: _asked(each.spec.json_.schema_),
            "and `tools`": _asked_beside_tools,
            "`json_mode` alone": lambda each: _asked(each.spec.json_.object),
            "stream": lambda each: "by a flag" if each.spec.call.stream.flag else "by a method",
        },
        "Parts of messages": {kind: _part(kind) for kind in Parts.model_fields},
        "Common call params": {f"`{name}`": _param(name) for name in CommonParams.model_fields},
        "What is read from an answer": {
            **{name: _reads(name) for name in ("thinking", "refusal", "audio", "citations", "id")},
            "model": lambda each: "of the request" if "$request" in each.spec.response.model else YES,
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
    return f"`{(client.type or client.default.new).replace(':', '.')}`"


def _names_tool(each: LoadedSpec) -> bool:
    return any((slot.root, slot.path) == ("tool", "name") for slot in placeholders_of(each.shape("tools", "force")))


def _asked(arguments: Mapping[str, object]) -> str:
    return "by the API" if arguments else "by the prompt"


def _asked_beside_tools(each: LoadedSpec) -> str:
    return _asked({} if each.spec.json_.not_with == "tools" else each.spec.json_.schema_)


def _part(kind: str) -> Callable[[LoadedSpec], str]:
    def cell(each: LoadedSpec) -> str:
        rule: PartRule | None = getattr(each.spec.messages.parts, kind)
        if rule is None:
            return NO
        if rule.accept:
            return ", ".join(media_type.partition("/")[2] for media_type in rule.accept)
        return "own only" if rule.keep is not None or _is_sealed(each, kind) else YES

    return cell


def _is_sealed(each: LoadedSpec, kind: str) -> bool:
    """Tell whether a part cannot be written without what only its provider can put on it."""
    return needs(each.shape("messages", "parts", kind, "shape"), "opaque")


def _param(name: str) -> Callable[[LoadedSpec], str]:
    def cell(each: LoadedSpec) -> str:
        target = each.spec.params.common.targets()[name]
        return NO if target is None else f"`{target.partition('|')[0]}`"

    return cell


def _reads(name: str) -> Callable[[LoadedSpec], str]:
    return lambda each: YES if getattr(each.spec.response, name) is not None else NO


def _counts(name: str) -> Callable[[LoadedSpec], str]:
    return lambda each: YES if getattr(each.spec.response.usage, name) is not None else NO
