"""Check `messages.ignore`: some message has the key, as it is sent or as it is received."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from callwright_gen.problems import Loc
from callwright_gen.resolve.context import Context
from callwright_gen.resolve.written.findings import Finding, checked, shown, wrong
from callwright_gen.resolve.written.kinds import accepted_by
from callwright_gen.suggest import did_you_mean
from callwright_gen.types import TypeExpr, union_of


def check_ignored(context: Context, sent: TypeExpr, others: Iterable[TypeExpr]) -> Iterator[Finding]:
    """Yield what is found of the keys; those that a spec inherits are not looked up.

    Parameters:
        context: the spec.
        sent: the type of messages.
        others: the types of the model's own messages, and of what a response sends back.
    """
    accepted = accepted_by(union_of([sent, *others]), context.source)
    while accepted.items and not accepted.records:
        accepted = accepted_by(union_of(accepted.items), context.source)
    names = {name for each in accepted.records for name in each.fields}
    declared = accepted_by(sent, context.source)
    known = declared.records and not any(
        (each.anything or each.foreign or each.values) for each in (accepted, declared)
    )
    for number, key in enumerate(context.loaded.spec.messages.ignore):
        loc: Loc = ("messages", "ignore", number)
        if key in names or not context.loaded.is_own(loc):
            yield checked(loc)
        elif known:
            yield wrong(loc, f"no message has the key {shown(key)}", did_you_mean(key, names) or "Remove it")
