"""One page per provider, from its spec: a first call, what it can do, its params, tools, finish reasons and errors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import yaml

from callwright_gen.emit.native_tools import native_tool_names
from callwright_gen.load import LoadedSpec, load_spec
from callwright_gen.load.spec import Spec
from callwright_gen.report.capabilities import NO, capabilities_of
from callwright_gen.resolve import resolve_provider
from callwright_gen.resolve.provider import Provider
from callwright_gen.surface import load_surface
from callwright_gen.types import Named, TypeExpr
from callwright_runtime.errors.kinds import KINDS
from docs_site.capabilities import capability_sections
from docs_site.markdown import code, codes, section, table
from docs_site.public_names import public_names

MODELS = Path(__file__).with_name("models.yaml")
_KINDS = {kind.kind: kind.__name__ for kind in KINDS}
_LISTED = 8  # how many classes, codes or texts of one kind of error a row shows


def provider_pages(root: Path) -> dict[str, str]:
    """Return the pages of all providers, by the names of their files.

    Raises:
        SpecError: a spec is invalid.
    """
    models = yaml.safe_load(MODELS.read_text(encoding="utf-8"))
    pages: dict[str, str] = {}
    for path in sorted((root / "specs").glob("*.yaml")):
        loaded = load_spec(path)
        provider = resolve_provider(loaded, load_surface(root / "specs" / "surfaces" / f"{path.stem}.json"))
        stub = root / "generated" / "callwright" / f"{path.stem}.pyi"
        pages[f"{path.stem}.md"] = provider_page(loaded, provider, models.get(path.stem), public_names(stub))
    return pages


def provider_page(loaded: LoadedSpec, provider: Provider, model: str | None, names: Mapping[str, str]) -> str:
    """Return the page of one provider.

    Parameters:
        loaded: its spec.
        provider: the same, with the types of the SDK.
        model: a model for the first call; None if the reader has to choose one.
        names: the public names of its module, with a description of each.
    """
    return "".join(
        [
            _head(loaded.spec),
            section("A first call", first_call(provider, model), _model_note(provider, model)),
            section("Clients and settings", _clients(loaded, provider)),
            *capability_sections(loaded),
            section("Call params", _params(loaded, provider)),
            section("Native tools", _native_tools(loaded.spec, provider)),
            section("Finish reasons", _finish(provider)),
            section("Errors", _errors(provider)),
            section("Batches and prices", _batches(loaded.spec)),
            section("Names of the module", table(("name", "is"), ((code(name), text) for name, text in names.items()))),
        ]
    )


def first_call(provider: Provider, model: str | None) -> str:
    """Return a program that makes one call."""
    name = provider.name
    return f"""\
```python
from callwright.{name} import {name}_call


@{name}_call("{model or "MODEL"}")
def capital_of(country: str) -> str:
    return f"Name the capital of {{country}}."


response = capital_of("France")
print(response.content, response.common_finish_reasons)
print(response.input_tokens, response.output_tokens)
```
"""


def _head(spec: Spec) -> str:
    return (
        f"# {spec.about}\n\n"
        f"`callwright.{spec.provider}` calls `{spec.call.invoke.sync}` of the SDK `{spec.sdk.dist}`, "
        f"versions `{spec.sdk.range}`. "
        "This page is generated from the provider's spec and the recorded types of the SDK.\n\n"
        f"    pip install '{spec.sdk.install or spec.sdk.dist}'\n"
    )


def _model_note(provider: Provider, model: str | None) -> str:
    name = provider.name
    text = "" if model else "Replace `MODEL` by a model that you can use. "
    return (
        f"{text}With [one decorator for all providers](../llm.md), the same call is "
        f'`@llm.call("{name}/{model or "MODEL"}")`.\n'
    )


def _clients(loaded: LoadedSpec, provider: Provider) -> str:
    cells = capabilities_of(loaded)["SDKs and settings"]
    accepted = sorted(
        {named.path for client in provider.clients.by_mode.values() for named in client.accepted}
        - {client.type.path for client in provider.clients.by_mode.values()}
    )
    lines = [f"- Clients: {cells['clients']}. Pass one of your own as `client=`."]
    if accepted:
        lines.append(f"- Also accepted: {codes(accepted)}.")
    if cells["settings"]:
        lines.append(f"- A default client reads these environment variables: {cells['settings']}.")
    return "\n".join(lines) + "\n"


def _params(loaded: LoadedSpec, provider: Provider) -> str:
    spec = loaded.spec
    common = capabilities_of(loaded)["Common call params"]
    rows = (
        (name, "not supported: raises `UnsupportedError`" if target == NO else target)
        for name, target in common.items()
    )
    declared = provider.params.declared
    own = ((code(each.name), code(short_type(each.type)), each.doc) for each in declared)
    head = ("param", "type", "") if any(each.doc for each in declared) else ("param", "type")
    defaults = codes(f"{name}={value!r}" for name, value in spec.params.defaults.items())
    return "\n".join(
        [
            "Pass them as `call_params={…}` to the decorator or in a [dynamic config](../guide.md#dynamic-config).",
            f"Sent unless you set another value: {defaults}.\n" if defaults else "",
            "### Common params\nThese have the same names for all providers.\n",
            table(("param", "argument of the SDK"), rows),
            f"### Params of the SDK\nKeys of `{spec.prefix}CallParams`, with the SDK's names and types.\n",
            table(head, (row[: len(head)] for row in own)),
        ]
    )


def short_type(expr: TypeExpr) -> str:
    """Return a type as text, without the modules of its names."""
    return expr.render({Named(module, name): name for module, name in expr.imports()})


def _native_tools(spec: Spec, provider: Provider) -> str:
    native = spec.native_tools
    if native is None:
        return ""
    names = native_tool_names(provider)[1:]
    rows = [(code(name), code(ref.replace(":", "."))) for name, ref in zip(names, native.types.values(), strict=True)]
    text = (
        "Tools that the provider runs itself. Pass them in `tools=[…]` as the SDK types them. "
        "See [native tools](../guide.md#tool-calling).\n"
    )
    return f"{text}\n{table(('name', 'type of the SDK'), rows)}"


def _finish(provider: Provider) -> str:
    words = ((word, common) for word, common in provider.finish.items() if word != "default")
    rows = [(code(word), _common_reason(common)) for word, common in words]
    if "default" in provider.finish:
        rows.append(("any other", _common_reason(provider.finish["default"])))
    text = "`finish_reasons` has the SDK's words, `common_finish_reasons` the common ones.\n"
    return f"{text}\n{table(('of the SDK', 'common'), rows)}"


def _common_reason(common: str) -> str:
    match common:
        case "stop_or_tool_calls":
            return "`stop`, or `tool_calls` if the response has tool calls"
        case "unfinished":
            return "none yet"
        case _:
            return code(common)


def _errors(provider: Provider) -> str:
    if provider.errors is None:
        return ""
    rows = [
        (f"[`{_KINDS[kind]}`](../retries.md)", _listed(rule.classes), _listed(map(str, rule.status)), _listed(words))
        for kind, rule in provider.errors.rules.items()
        if (words := (*rule.codes, *rule.texts)) or rule.classes or rule.status
    ]
    text = (
        "The SDK raises its own exceptions. `classify` and `except matching(…)` know their kinds "
        "([errors, retries and fallbacks](../retries.md)). The table has what this SDK and its API add. "
        "All other errors follow from the HTTP status.\n"
    )
    return f"{text}\n{table(('kind', 'exceptions', 'statuses', 'codes and texts'), rows)}" if rows else ""


def _batches(spec: Spec) -> str:
    batches = (
        f"[`batch`](../batch.md) sends many requests at once, by `{spec.batch.submit.call.sync}`."
        if spec.batch is not None
        else "The provider has no batch endpoint: [`map_calls`](../many-rows.md) calls for many rows."
    )
    prices = (
        f"[`cost`](../costs.md) takes the prices of `{spec.pricing.provider}` in genai-prices."
        if spec.pricing is not None
        else "[`cost`](../costs.md) looks up prices by the name of the model alone."
    )
    return f"- {batches}\n- {prices}\n"


def _listed(texts: Iterator[str] | Sequence[str]) -> str:
    every = [text.replace(":", ".") if "." in text.partition(":")[0] or ":" in text else text for text in texts]
    more = f" and {len(every) - _LISTED} more" if len(every) > _LISTED else ""
    return codes(every[:_LISTED]) + more
