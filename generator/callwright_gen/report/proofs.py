"""Print counterexamples as a person reads them: the law, the value, what was made of it, and the line of the spec."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass
from pprint import pformat
from typing import TYPE_CHECKING, Any, cast

from callwright_gen.catalogue import kind_named
from callwright_gen.report.output import Finding
from callwright_gen.report.terminal import paint, print_note, print_result, printable

if TYPE_CHECKING:
    from callwright_gen.problems import Position
    from callwright_gen.prove.broken import Counterexample
    from callwright_gen.prove.specs import Proof

_WIDTH = 100
_LINES = 14
_KIND = "broken-law"


def report_proof(proof: Proof, laws: int, examples: int, *, quiet: bool) -> None:
    """Print one line for a spec, after its counterexamples."""
    if proof.missing:
        if not quiet:
            print_note(
                f"{proof.stem} skipped: its SDK is not installed here (sdk.isolated)."
                f" Run `callwright prove {proof.stem}` in its environment."
            )
        return
    for position, found in proof.found:
        print_result(f"{position}: {paint(found.law, 'red', sys.stdout)}: {printable(found.broken.what)} [{_id()}]")
        for line in describe(found):
            print_result(f"  {line}")
    if not quiet:
        broken = {found.law for _, found in proof.found}
        words = paint("proved", "green", sys.stdout) if not broken else paint("refused", "red", sys.stdout)
        rest = f"{laws - len(broken)} of {laws} laws hold, {examples} examples each, {proof.seconds:.1f} s"
        print_result(f"{words} {proof.stem}: {rest}")


def finding_of(position: Position, found: Counterexample) -> Finding:
    """Return a counterexample as a finding for machines."""
    message = "\n".join([f"{found.law}: {found.broken.what}", *describe(found)])
    return Finding(kind_named(_KIND), position.file, position.line, position.column, message)


def describe(found: Counterexample) -> list[str]:
    """Return what a counterexample shows, in lines."""
    broken = found.broken
    rows = [("law", found.says), ("value", found.value), ("made", broken.made)]
    if broken.expected is not None or broken.got is not None:
        rows[2:2] = [("expected", broken.expected), ("got", broken.got)]
    return [line for name, value in rows if value is not None or name == "got" for line in _row(name, value)]


def _row(name: str, value: Any) -> list[str]:
    text = value if name == "law" else shown(value)
    lines = [printable(line) for line in text.splitlines()] or ['""']
    if len(lines) > _LINES:
        lines = [*lines[:_LINES], f"… and {len(lines) - _LINES} lines more"]
    return [f"{name:<9} {lines[0]}", *(f"{'':<9} {line}" for line in lines[1:])]


def shown(value: Any) -> str:
    """Return a value as text: fields that have their default are left out, and objects of an SDK are plain data."""
    plain = _plain(value)
    return plain.text if isinstance(plain, _Source) else pformat(plain, width=_WIDTH, sort_dicts=False)


class _Source:
    """Text that is printed without quotes."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __repr__(self) -> str:
        return self.text


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        table = cast("Mapping[Any, Any]", value)
        return {key: _plain(each) for key, each in table.items()}
    if isinstance(value, Sequence) and not isinstance(value, str | bytes):
        items = cast("Sequence[Any]", value)
        return [_plain(each) for each in items]
    if is_dataclass(value) and not isinstance(value, type):
        given = [each for each in fields(value) if each.repr and getattr(value, each.name) != _default(each)]
        arguments = ", ".join(f"{each.name}={_plain(getattr(value, each.name))!r}" for each in given)
        return _Source(f"{type(value).__name__}({arguments})")
    dump: Any = getattr(value, "model_dump", None)
    return _plain(dump(mode="json", exclude_none=True, warnings=False)) if callable(dump) else value


def _default(field: Any) -> Any:
    if field.default_factory is not MISSING:
        return field.default_factory()
    return field.default


def _id() -> str:
    return kind_named(_KIND).id
