"""Follow a renamed prefix: the old contract with the new names, so that only other changes remain."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from dataclasses import replace

from callwright_gen.problems import SpecError
from callwright_gen.review.changes import Change, Side
from callwright_gen.review.contract import Contract
from callwright_gen.review.stub import read_stub

_WORD = re.compile(r"[A-Za-z_]\w*")


def follow_prefix(name: str, old: Side, new: Side) -> tuple[Side, Change | None]:
    """Return the old side with the names of the new one, and the change of the prefix, or None if it is the same."""
    if not old.prefix or not new.prefix or old.prefix == new.prefix:
        return old, None
    names = _renamed_names(old, new)
    if not names:
        return old, None
    try:
        contract = read_stub(_with_names(old.contract.source, names), name, old.stub)
    except SpecError:
        return old, None
    followed = replace(
        old,
        contract=Contract(contract.items, old.contract.source),
        origins={_with_names(path, names): origin for path, origin in old.origins.items()},
        accepted=None
        if old.accepted is None
        else {(kind, _with_names(path, names)): values for (kind, path), values in old.accepted.items()},
    )
    return followed, _change(old, new, len(names))


def _renamed_names(old: Side, new: Side) -> dict[str, str]:
    """Return the names of the module that contain the old prefix, and that the new module has with the new one."""
    before, after = _defined_in(old.contract.source), _defined_in(new.contract.source)
    renamed = {name: name.replace(old.prefix, new.prefix, 1) for name in before - after if old.prefix in name}
    return {name: other for name, other in renamed.items() if other in after - before}


def _defined_in(source: str) -> set[str]:
    """Return the classes, functions, aliases and type variables of a stub."""
    names: set[str] = set()
    for node in ast.parse(source).body:
        match node:
            case ast.ClassDef(name=name) | ast.FunctionDef(name=name) | ast.AnnAssign(target=ast.Name(id=name)):
                names.add(name)
            case ast.Assign(targets=[ast.Name(id=name)]):
                names.add(name)
            case _:
                pass
    return names


def _with_names(text: str, names: Mapping[str, str]) -> str:
    return _WORD.sub(lambda match: names.get(match[0], match[0]), text)


def _change(old: Side, new: Side, count: int) -> Change:
    why = f"{count} names of the module contain it, and imports of the old ones will break"
    return Change("renamed", "prefix", old.prefix, old.prefix, new.prefix, True, why, "", (), 1, 1)
