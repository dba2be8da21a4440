"""Emit the rules of a stream."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from callwright_gen.code import Code, joined, literal
from callwright_gen.emit.testing.paths import filter_path, lead_of, optional_path, write_path
from callwright_gen.resolve.provider import BlockRule, CallRule, EventRule, PieceRule, StreamVariable


def rules(events: tuple[EventRule, ...]) -> Code:
    """Return the rules as a tuple."""
    return several(each for rule in events for each in _by_event(rule))


def several(items: Iterable[Code]) -> Code:
    """Return pieces of source as a tuple."""
    return Code(f"({joined('', (f'{item}, ' for item in items))})")


def mapping(entries: dict[str, Code]) -> Code:
    """Return pieces of source by name, as a dict."""
    return Code("{" + ", ".join(f"{literal(key)}: {value}" for key, value in entries.items()) + "}")


def _by_event(rule: EventRule) -> Iterator[Code]:
    """Yield a rule for each kind of event that the paths of variables start with, and one for the rest."""
    leads = {} if rule.on else {variable.name: lead for variable in rule.variables if (lead := lead_of(variable.path))}
    for lead in dict.fromkeys(leads.values()):
        variables = several(_variable(each, 1) for each in rule.variables if leads.get(each.name) == lead)
        yield Code(f"rt.Rule(on={filter_path(lead)}, variables={variables})")
    others = tuple(each for each in rule.variables if each.name not in leads)
    rest = replace(rule, variables=others)
    if not leads or others or rest.calls or rest.blocks or rest.piece or rest.error:
        yield _rule(rest)


def _rule(rule: EventRule) -> Code:
    arguments = {
        "on": optional_path(rule.on) if rule.on else None,
        "condition": optional_path(rule.condition) if rule.condition else None,
        "variables": several(map(_variable, rule.variables)) if rule.variables else None,
        "calls": several(map(_call, rule.calls)) if rule.calls else None,
        "blocks": several(map(_block, rule.blocks)) if rule.blocks else None,
        "piece": _piece(rule.piece) if rule.piece else None,
        "error": write_path(rule.error) if rule.error else None,
    }
    return Code(f"rt.Rule({', '.join(f'{key}={value}' for key, value in arguments.items() if value is not None)})")


def _variable(variable: StreamVariable, start: int = 0) -> Code:
    path = write_path(variable.path, start)
    return Code(f"rt.Variable({literal(variable.name)}, {literal(variable.keep)}, {path})")


def _call(call: CallRule) -> Code:
    paths = mapping({key: write_path(path) for key, path in call.paths.items()})
    return Code(f"rt.CallChange({literal(call.action)}, {paths})")


def _block(block: BlockRule) -> Code:
    key, path = write_path(block.key), write_path(block.path)
    start = f"rt.BlockChange({literal(block.action)}, {key}, {literal(block.field)}, {path}"
    inside = f", inside=({literal(block.inside[0])}, {write_path(block.inside[1])})" if block.inside else ""
    around = f", around={literal(block.around)}" if block.around else ""
    return Code(f"{start}{inside}{around})")


def _piece(piece: PieceRule) -> Code:
    return Code(f"rt.Pieces({literal(piece.join)}, {literal(piece.last)}, {literal(piece.latest)})")
