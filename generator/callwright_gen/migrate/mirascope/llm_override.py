"""`llm.override(f, provider="p", model="m")` and `llm.context(…)` name the model as `p/m`."""

from __future__ import annotations

import libcst as cst

from callwright_gen.migrate.build import arguments, dotted, literal, with_arguments
from callwright_gen.migrate.mirascope.context import Program
from callwright_gen.migrate.mirascope.models import model_expression, params_arguments
from callwright_gen.migrate.mirascope.targets import ROOT
from callwright_gen.migrate.source import Source

POSITIONS = {"override": ("provider_agnostic_fn", "provider", "model"), "context": ("provider", "model")}
KEPT = frozenset({"client", "call_params"})


def find(program: Program) -> None:
    """Register the edits of all overrides and contexts."""
    for node in program.source.all(cst.Call):
        for name, positions in POSITIONS.items():
            if program.source.qualified(node.func) == f"{ROOT}.llm.{name}":
                _find(program.source, node, name, positions)


def _find(source: Source, node: cst.Call, name: str, positions: tuple[str, ...]) -> None:
    options = arguments(node, positions)
    others = (options or {}).keys() - {*positions, *KEPT}
    if options is None or others:
        what = f"llm.{name} cannot change {', '.join(sorted(others)) or 'arguments that are spread by `*`'}"
        source.note(node, what, "Decorate a second function with these options.")
        return
    if _rewritten(options, positions) is None:
        source.note(node, f"the model of this llm.{name} cannot be read", "Write it as 'provider/model'.")
        return
    if name == "context":
        source.consume(node.func)
        source.need("callwright", "llm")

    def edit(updated: cst.Call) -> cst.Call:
        args = _rewritten(arguments(updated, positions) or {}, positions)
        written = with_arguments(updated, args or updated.args)
        return written.with_changes(func=_model_function(written.func)) if name == "context" else written

    source.edit(node, edit)


def _model_function(func: cst.BaseExpression) -> cst.BaseExpression:
    if isinstance(func, cst.Attribute) and dotted(func.value) == "llm":
        return func.with_changes(attr=cst.Name("model"))
    return cst.Attribute(cst.Name("llm"), cst.Name("model"))


def _rewritten(options: dict[str, cst.Arg], positions: tuple[str, ...]) -> list[cst.Arg] | None:
    args = [_positional(options[each]) for each in positions if each not in {"provider", "model"}]
    provider = literal(options["provider"].value) or "" if "provider" in options else ""
    named = {"provider", "model"} & options.keys()
    if named:
        model = model_expression(options["provider"].value, options["model"].value) if len(named) > 1 else None
        if model is None:
            return None
        args.append(_positional(options["model"].with_changes(value=model)))
    if "call_params" in options:
        params = params_arguments(options["call_params"].value, provider)
        if params is None:
            return None
        args += params
    return [*args, *([options["client"]] if "client" in options else [])]


def _positional(argument: cst.Arg) -> cst.Arg:
    return argument.with_changes(keyword=None, equal=cst.MaybeSentinel.DEFAULT)
