"""`llm.call(provider="p", model="m")` becomes `llm.call("p/m")`."""

from __future__ import annotations

import libcst as cst

from callwright_gen.migrate.build import arguments, expression, items, keyword, literal, name_of, with_arguments
from callwright_gen.migrate.mirascope.calls import Call
from callwright_gen.migrate.mirascope.context import Program
from callwright_gen.migrate.mirascope.models import model_expression, params_arguments
from callwright_gen.migrate.mirascope.targets import ROOT, TABLE
from callwright_gen.migrate.params import COMMON
from callwright_gen.migrate.source import Source

SPREAD = "the arguments of llm.call are known at run time only"
HINT = 'Write the model as one name: llm.call("provider/model", …), with the provider\'s own params in provider_params.'


def find(program: Program) -> None:
    """Register the edits of every neutral call, decorator or not."""
    for node in program.source.all(cst.Call):
        if program.source.qualified(node.func) == f"{ROOT}.llm.call":
            call = next((each for each in program.calls.all if each.decorator is node), None)
            _find(program.source, node, call)


def _find(source: Source, node: cst.Call, call: Call | None) -> None:
    options = arguments(node, ("provider", "model"))
    if options is None or not {"provider", "model"} <= options.keys():
        source.note(node, SPREAD, HINT)
        return
    provider = literal(options["provider"].value) or ""
    model = model_expression(options["provider"].value, options["model"].value)
    common = _is_common(source, options.get("call_params"))
    args = _other_arguments(options, provider, common=common)
    if args is None or model is None:
        source.note(node, "the model or the call_params of this call cannot be read", HINT)
        return
    _consume_class(source, options)
    if provider in TABLE["local"]:
        _find_local(source, node, provider, is_async=bool(call and call.is_async))
        return
    source.edit(node, lambda updated: _neutral(updated, provider, common=common))


def _consume_class(source: Source, options: dict[str, cst.Arg]) -> None:
    """A class of call params is written as a dict."""
    params = options.get("call_params")
    if params is not None and isinstance(params.value, cst.Call):
        source.consume(params.value.func)


def _is_common(source: Source, argument: cst.Arg | None) -> bool:
    """Return whether call params are a variable whose only assignment is a dict of common params."""
    name = name_of(argument.value) if argument else ""
    plain = [each for each in source.all(cst.Assign) if any(name_of(one.target) == name for one in each.targets)]
    typed = [each for each in source.all(cst.AnnAssign) if name_of(each.target) == name]
    values = [*(each.value for each in plain), *(each.value for each in typed)]
    entries = items(values[0], dict_class=False) if name and len(values) == 1 else None
    return entries is not None and entries.keys() <= COMMON


def _neutral(updated: cst.Call, provider: str, *, common: bool) -> cst.Call:
    options = arguments(updated, ("provider", "model")) or {}
    model = model_expression(options["provider"].value, options["model"].value) or options["model"].value
    first = options["model"].with_changes(value=model, keyword=None, equal=cst.MaybeSentinel.DEFAULT)
    return with_arguments(updated, [first, *(_other_arguments(options, provider, common=common) or ())])


def _other_arguments(options: dict[str, cst.Arg], provider: str, *, common: bool) -> list[cst.Arg] | None:
    args: list[cst.Arg] = []
    for name, argument in options.items():
        if name == "call_params" and not common:
            written = params_arguments(argument.value, provider)
            if written is None:
                return None
            args += [argument] if len(written) == 1 and written[0].value is argument.value else written
        elif name not in {"provider", "model"}:
            args.append(argument)
    return args


def _find_local(source: Source, node: cst.Call, provider: str, *, is_async: bool) -> None:
    row = TABLE["local"][provider]
    client = row["async" if is_async else "sync"]
    source.consume(node.func)
    source.need(f"callwright.{row['module']}", f"{row['module']}_call")
    options = arguments(node, ("provider", "model")) or {}
    own_client = "client" in options
    if not own_client:
        source.need(row["module"], client)

    def local(updated: cst.Call) -> cst.Call:
        written = arguments(updated, ("provider", "model")) or {}
        made = expression(f'{client}(base_url="{row["url"]}", api_key="{provider}")')
        first = written["model"].with_changes(keyword=None, equal=cst.MaybeSentinel.DEFAULT)
        rest = [each for name, each in written.items() if name not in {"provider", "model"}]
        args = [first, *rest, *([] if own_client else [keyword("client", made)])]
        return with_arguments(updated.with_changes(func=cst.Name(f"{row['module']}_call")), args)

    source.edit(node, local)
