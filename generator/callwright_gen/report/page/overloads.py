"""Tables of the overloads of a function: the arguments that distinguish them, and their results."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from callwright_gen.report.page.links import Link, Links
from callwright_gen.report.page.marked import Line, joined, marked, pieces
from callwright_gen.review.changes import ProviderReview
from callwright_gen.review.contract import Contract, Param, Signature
from callwright_gen.review.overloads import pair


@dataclass(frozen=True)
class Cell:
    """A type before and after; `required` marks a required argument. An empty old type is not shown."""

    old: Line
    new: Line
    required: bool


@dataclass(frozen=True)
class OverloadRow:
    """An overload. `state` is empty if nothing changed."""

    number: str
    state: str
    link: Link | None
    cells: tuple[Cell, ...]
    result: Cell


@dataclass(frozen=True)
class OverloadTable:
    """The overloads of a function, with a column for each parameter whose type differs between them."""

    function: str
    columns: tuple[str, ...]
    common: tuple[str, ...]
    rows: tuple[OverloadRow, ...]


def overload_tables(provider: ProviderReview, links: Links) -> Iterator[OverloadTable]:
    """Yield a table for each public function that has overloads, before or after."""
    old, new = _functions(provider.before.contract), _functions(provider.after.contract)
    for path in dict.fromkeys([*new, *old]):
        before, after = old.get(path, ()), new.get(path, ())
        if max(len(before), len(after)) > 1:
            yield _table(path, before, after, links)


def _functions(contract: Contract) -> dict[str, tuple[Signature, ...]]:
    return {item.path: item.signatures for item in contract.items.values() if item.public}


def _table(path: str, before: Sequence[Signature], after: Sequence[Signature], links: Links) -> OverloadTable:
    signatures = [*after, *before]
    names = list(dict.fromkeys(name for each in signatures for name in each.params))
    varying = [name for name in names if len({str(each.params.get(name)) for each in signatures}) > 1]
    common = [str(signatures[0].params[name]) for name in names if name not in varying]
    pairing = pair(before, after)
    partner = {j: before[i] for i, j in pairing.pairs}
    rows = [
        _row(str(j + 1), partner.get(j), new, varying, links.stub(new.first) if links.shows(new.first) else None)
        for j, new in enumerate(after)
    ]
    removed = (before[i] for i in pairing.removed)
    rows += [
        _row("", old, None, varying, links.old_stub(old.first) if links.shows_old(old.first) else None)
        for old in removed
    ]
    return OverloadTable(path, tuple(varying), tuple(common), tuple(rows))


def _row(
    number: str, old: Signature | None, new: Signature | None, names: Sequence[str], link: Link | None
) -> OverloadRow:
    before, after = old or new, new or old
    cells = tuple(_cell(_param(before, name), _param(after, name)) for name in names)
    result = _marked(before.returns.text if before else "", after.returns.text if after else "", required=False)
    changed = "changed" if any(cell.old for cell in (*cells, result)) else ""
    state = "added" if old is None else "removed" if new is None else changed
    return OverloadRow(number, state, link, cells, result)


def _param(signature: Signature | None, name: str) -> Param | None:
    return signature.params.get(name) if signature is not None else None


def _cell(old: Param | None, new: Param | None) -> Cell:
    param = new or old
    return _marked(_text(old), _text(new), required=param is not None and param.default is None)


def _text(param: Param | None) -> str:
    if param is None:
        return "—"
    return param.type.text


def _marked(old: str, new: str, *, required: bool) -> Cell:
    if old == new:
        return Cell((), joined(pieces(new)), required)
    before, after = marked(old, new)
    return Cell(joined(before), joined(after), required)
