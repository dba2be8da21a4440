"""Emit the rules of a stream."""

from __future__ import annotations

from collections.abc import Iterable

from callwright_gen.code import Code, joined, literal
from callwright_gen.emit.testing.paths import optional_path, write_path
from callwright_gen.resolve import BlockRule, CallRule, EventRule, PieceRule, StreamVariable


def rules(events: tuple[EventRule, ...]) -> Code:
    """Return the rules as a tuple."""
    return several(_rule(rule) for rule in events)


def several(items: Iterable[Code]) -> Code:
    """Return pieces of source as a tuple."""
    return Code(f"({joined('', (f'{item}, ' for item in items))})")


def mapping(entries: dict[str, Code]) -> Code:
    """Return pieces of source by name, as a dict."""
    return Code("{" + ", ".join(f"{literal(key)}: {value}" for key, value in entries.items()) + "}")


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


def _variable(variable: StreamVariable) -> Code:
    return Code(f"rt.Variable({literal(variable.name)}, {literal(variable.keep)}, {write_path(variable.path)})")


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
