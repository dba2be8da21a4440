"""Start a loop over the items of a value."""

from __future__ import annotations

import ast
from dataclasses import replace

from callwright_gen.paths import nodes
from callwright_gen.paths.operations import ForEach
from callwright_gen.paths.read import Read, Scope


def each(read: Read, scope: Scope) -> Read:
    """Return each item of a value; a missing value has none."""
    values = read.value
    if read.undeclared:
        # Type checkers do not know the items of a list that the SDK does not declare.
        values = nodes.call("cast", ast.Constant("list[object]"), values)
    if read.missing != "never":
        values = nodes.either(values, ast.Tuple([], ast.Load()))
    local = scope.names.item_of(read.hint)
    one = read.then(ForEach(local, values), value=nodes.name(local))
    return replace(one, hint=local, nothing=nodes.EMPTY_LIST, undeclared=False)
