"""Prompts as classes: `message_params()` is `to_messages()`; what `run` cannot take is reported."""

from __future__ import annotations

import libcst as cst

from callwright_gen.migrate.build import name_of
from callwright_gen.migrate.mirascope.context import Program
from callwright_gen.migrate.mirascope.targets import ROOT
from callwright_gen.migrate.source import Source


def find(program: Program) -> None:
    """Register the edits of methods of prompts."""
    source = program.source
    classes = {node.name.value for node in source.all(cst.ClassDef) if _is_prompt(source, node)}
    if not classes:
        return
    for node in source.all(cst.Call):
        if isinstance(node.func, cst.Attribute) and _holds_prompt(source, node.func.value, classes):
            _find(source, node, node.func)


def _is_prompt(source: Source, node: cst.ClassDef) -> bool:
    bases = [source.qualified(base.value) for base in node.bases]
    return any(each.startswith(f"{ROOT}.") and each.endswith(".BasePrompt") for each in bases)


def _holds_prompt(source: Source, node: cst.BaseExpression, classes: set[str]) -> bool:
    """Return whether an expression is an instance: a call of the class, or a name that one is assigned to."""
    if isinstance(node, cst.Call):
        return name_of(node.func) in classes
    name = name_of(node)
    assigned = [each for each in source.all(cst.Assign) if any(name_of(one.target) == name for one in each.targets)]
    values = [each.value for each in assigned]
    return bool(name and values) and all(
        isinstance(each, cst.Call) and name_of(each.func) in classes for each in values
    )


def _find(source: Source, node: cst.Call, func: cst.Attribute) -> None:
    method = func.attr.value
    if method == "message_params":
        source.edit(func, lambda updated: updated.with_changes(attr=cst.Name("to_messages")))
    elif method in {"run", "run_async"} and len(node.args) != 1:
        hint = "Write a function that returns `prompt.to_messages()`, and decorate it."
        source.note(node, f"`{method}` takes one call decorator", hint)
    elif method in {"dump", "model_dump"}:
        source.note(node, f"a prompt has no `{method}`", "It is a dataclass: `dataclasses.asdict(prompt)`.")
