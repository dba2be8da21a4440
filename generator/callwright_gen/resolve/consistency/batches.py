"""Batches: each step passes on what the one before it gave, and names arguments of the call."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import cast

from callwright_gen.problems import Loc
from callwright_gen.resolve.context import Context
from callwright_gen.suggest import did_you_mean

_NEEDED: Mapping[str, tuple[str, ...]] = {
    "upload": ("$rows",),
    "check": ("$batch",),
    "cancel": ("$batch",),
}


def check_batch(context: Context, params: Collection[str]) -> None:
    """Report a step that does not say which batch, file or rows it is about, and arguments that no call has."""
    batch = context.loaded.spec.batch
    if batch is None:
        return
    steps: dict[str, tuple[object, tuple[str, ...]]] = {"row": (batch.row, ("$request",))}
    steps["submit"] = (batch.submit.with_, ("$file",) if batch.upload is not None else ("$rows",))
    for key, needed in _NEEDED.items():
        if (section := getattr(batch, key)) is not None:
            steps[key] = (section.with_, needed)
    if batch.results.call is not None:
        steps["results"] = (batch.results.with_, ("$file",) if batch.results.files else ("$batch",))
    if batch.results.id is not None:
        steps["row"] = (batch.row, ("$request", "$id"))
    for key, (tree, needed) in steps.items():
        for slot in needed:
            if slot not in _texts(tree):
                loc: Loc = ("batch", key) if key == "row" else ("batch", key, "with")
                context.report(loc, f"this does not pass on {slot}", f"Write {slot} where the SDK expects it")
    named: dict[str, tuple[str, ...]] = {
        "merge": (batch.merge,) if batch.merge is not None else (),
        "refuse": batch.refuse,
        "without": batch.without,
    }
    for key, names in named.items():
        for number, name in enumerate(names):
            if name not in params:
                loc = ("batch", key) if key == "merge" else ("batch", key, number)
                context.report(loc, f"calls have no param {name!r}", did_you_mean(name, params))


def _texts(tree: object) -> Iterator[str]:
    if isinstance(tree, str):
        yield tree
    elif isinstance(tree, Mapping):
        for value in cast("Mapping[object, object]", tree).values():
            yield from _texts(value)
    elif isinstance(tree, list | tuple):
        for value in cast("list[object]", tree):
            yield from _texts(value)
