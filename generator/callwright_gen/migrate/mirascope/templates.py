"""Prompt templates: the bare decorator goes away, and template specs that do not exist are reported."""

from __future__ import annotations

import re

import libcst as cst

from callwright_gen.migrate.build import literal, name_of
from callwright_gen.migrate.mirascope.bare_templates import make_messages
from callwright_gen.migrate.mirascope.context import Program
from callwright_gen.migrate.mirascope.targets import ROOT
from callwright_gen.migrate.source import Source


def find(program: Program) -> None:
    """Register the edits of decorators without a text, and the notes of templates."""
    source = program.source
    decorated = {call.function for call in program.calls.all}
    for node in source.all(cst.Decorator):
        call = node.decorator
        if not isinstance(call, cst.Call) or not _is_template(source, call):
            continue
        function = source.parent(node)
        if call.args:
            _check(source, call)
        elif function in decorated or _becomes_plain(source, function):
            source.consume(call.func)
            source.edit(node, lambda _: cst.RemoveFromParent())
        else:
            hint = "Return a list of messages, and remove the decorator. The function is the prompt of any call."
            source.note(call, "prompt_template has no text", hint)


def _becomes_plain(source: Source, function: cst.CSTNode | None) -> bool:
    """Return whether a function needs no decorator: it is only passed, or can return what the decorator made of it."""
    if not isinstance(function, cst.FunctionDef):
        return False
    name = function.name.value
    called = [each.func for each in source.all(cst.Call)]
    is_called = any(name_of(each) == name or _is_method(each, name) for each in called)
    return not is_called or make_messages(source, function)


def _is_method(func: cst.BaseExpression, name: str) -> bool:
    return isinstance(func, cst.Attribute) and func.attr.value == name


def _is_template(source: Source, call: cst.Call) -> bool:
    qualified = source.qualified(call.func)
    return qualified.startswith(f"{ROOT}.") and qualified.endswith(".prompt_template")


def _check(source: Source, call: cst.Call) -> None:
    text = literal(call.args[0].value) or ""
    if re.search(r"\{:cache_control", text):
        hint = "Return messages instead, with a CacheControlPart after the part to cache."
        source.note(call, "templates have no `{:cache_control}`", hint)
