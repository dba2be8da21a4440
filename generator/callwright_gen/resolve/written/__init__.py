"""Check everything that a spec writes against the types that the SDK declares for it.

`check_written` reports each wrong place. `Context.places` counts those that are checked, and says why others are not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from callwright_gen import shapes
from callwright_gen.load.nodes import Scalar, nearest
from callwright_gen.paths import TypedPath
from callwright_gen.problems import Loc
from callwright_gen.resolve.context import UNKNOWN, Context
from callwright_gen.resolve.literals import Literals
from callwright_gen.resolve.provider import EventRule, ToolCallReads
from callwright_gen.resolve.written.answers import RebuiltCheck, check_message_param
from callwright_gen.resolve.written.arguments import arguments_of, check_arguments, check_entries, check_keys
from callwright_gen.resolve.written.check import ShapeCheck
from callwright_gen.resolve.written.findings import Finding
from callwright_gen.resolve.written.ignored import check_ignored
from callwright_gen.resolve.written.kinds import Declared
from callwright_gen.resolve.written.messages import MessageCheck
from callwright_gen.resolve.written.slots import ANY_LIST, DATA, fixed, keeps_null
from callwright_gen.resolve.written.typed import Chosen, literals_of
from callwright_gen.resolve.written.words import check_finish
from callwright_gen.types import BOOL, STR, Builtin, Generic, Named, TypeExpr, nullable, union_of

__all__ = ["Written", "check_written"]


@dataclass(frozen=True)
class Written:
    """What the checks need to know of the resolved spec."""

    types: Mapping[str, Named]
    configs: Mapping[str, TypeExpr]
    message_param: shapes.Shape | None
    message_paths: Mapping[str, TypedPath]
    finish: tuple[TypedPath | None, ...]
    meanings: Mapping[str, str]
    events: tuple[EventRule, ...]
    variables: Mapping[str, TypeExpr]
    variable_paths: Mapping[tuple[str, str], TypedPath]
    tool_calls: ToolCallReads
    chosen: Chosen = field(default_factory=dict[Loc, tuple[shapes.Mapping, Declared]])


def check_written(context: Context, written: Written) -> Literals:
    """Check every place that a spec writes, and report those that are wrong. Return what is typed as written."""
    places, findings = context.places, list(_findings(context, written))
    for each in findings:
        if each.outcome == "unchecked":
            places.unwritten[each.text] += 1
        else:
            places.written += 1
        if each.outcome == "wrong":
            _report(context, each)
    return literals_of(context, written.chosen, findings)


def _report(context: Context, finding: Finding) -> None:
    location = nearest(context.loaded.tree, finding.loc)
    if finding.at_key or not isinstance(location.node, Scalar):
        context.report_at(location.key.shifted(finding.offset), finding.loc, finding.text, finding.hint)
    else:
        context.report(finding.loc, finding.text, finding.hint, finding.offset)


def _findings(context: Context, written: Written) -> Iterator[Finding]:
    yield from _arguments(context, written)
    types = written.types
    if types["message"] != UNKNOWN:
        yield from MessageCheck(context, types["message"]).findings()
        others = [types.get("assistant_message", UNKNOWN), *(path.type for path in written.message_paths.values())]
        yield from check_ignored(context, types["message"], [each for each in others if each != UNKNOWN])
    if types["tool"] != UNKNOWN:
        yield from _tool(context, written)
    yield from check_finish(context, written.meanings, *written.finish)
    message = types.get("assistant_message", types["message"])
    if UNKNOWN not in {message, types["response"]}:
        yield from check_message_param(context, written.message_param, written.message_paths, message, written.chosen)
    if types["response"] != UNKNOWN:
        rebuilt = RebuiltCheck(context, written.events, written.variables, written.variable_paths, written.tool_calls)
        yield from rebuilt.findings(types["response"])


def _tool(context: Context, written: Written) -> Iterator[Finding]:
    shape = context.loaded.shape("tools", "shape")
    if shape is not None:
        yield from _check(context, written, _tool_slots(written)).check(shape, written.types["tool"])


def _tool_slots(written: Written) -> Mapping[str, TypeExpr]:
    configs = {f"config.{key}": nullable(kind) for key, kind in written.configs.items()}
    return {"name": STR, "description": STR, "schema": DATA, **configs}


def _check(context: Context, written: Written, slots: Mapping[str, TypeExpr]) -> ShapeCheck:
    return ShapeCheck(context.source, fixed(slots), keeps_null(context.loaded), chosen=written.chosen)


def _arguments(context: Context, written: Written) -> Iterator[Finding]:
    spec = context.loaded.spec
    arguments = arguments_of(context)
    plain = _check(context, written, {})
    names: dict[Loc, str] = {
        ("call", "model"): spec.call.model,
        ("messages", "param"): spec.messages.param,
    }
    if spec.params.under is not None:
        names["params", "under"] = spec.params.under
    if spec.tools is not None:
        names["tools", "param"] = spec.tools.param
    if spec.json_.instead_of_tool is not None:
        names["json", "instead_of_tool", "param"] = spec.json_.instead_of_tool.param
    for loc, keys in names.items():
        yield from check_keys(arguments, keys, loc, plain)
    if (instead := spec.json_.instead_of_tool) is not None:
        when: Loc = ("json", "instead_of_tool", "when")
        yield from check_entries(arguments, instead.param, instead.when, when, plain)
    for keys in spec.call.objects:
        yield from check_keys(arguments, keys, ("call", "objects", keys), plain, at_key=True)
    for shape, slots in _sections(context, written):
        yield from check_arguments(arguments, shape, _check(context, written, slots))
    yield from _wrapped_tools(context, written)


def _sections(context: Context, written: Written) -> Iterator[tuple[shapes.Shape | None, Mapping[str, TypeExpr]]]:
    """Yield the sections that set arguments, with the types of their slots."""
    content = union_of([STR, ANY_LIST] if context.loaded.spec.messages.content.mode != "parts" else [ANY_LIST])
    schema = {"name": STR, "description": nullable(STR), "schema": DATA, "strict": BOOL}
    sections: dict[Loc, Mapping[str, TypeExpr]] = {
        ("call", "set"): {},
        ("call", "stream", "set"): {},
        ("messages", "system", "param"): {"content": content, "text": STR},
        ("tools", "force"): _tool_slots(written),
        ("json", "schema"): schema,
        ("json", "object"): {},
    }
    for loc, slots in sections.items():
        yield context.loaded.shape(*loc), slots


def _wrapped_tools(context: Context, written: Written) -> Iterator[Finding]:
    """Check the value of the argument for tools, if it is not simply their list."""
    shape = context.loaded.shape("tools", "list")
    section = context.loaded.spec.tools
    if shape is None or section is None:
        return
    arguments = arguments_of(context)
    tools = Generic(Builtin("list"), (written.types["tool"],))
    dotted = shapes.Mapping((shapes.MappingEntry(section.param, shape, optional=False),), ("tools",))
    yield from check_arguments(arguments, dotted, _check(context, written, {"tools": tools}))[1:]
