"""Batches: each step passes on what the one before it gave, and names arguments of the call."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from callwright_gen.load.batch import Batch, texts_in
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
    if batch is not None:
        _check_steps(context, batch)
        _check_params(context, batch, params)


def _check_steps(context: Context, batch: Batch) -> None:
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
            if slot not in texts_in(tree):
                loc: Loc = ("batch", key) if key == "row" else ("batch", key, "with")
                context.report(loc, f"this does not pass on {slot}", f"Write {slot} where the SDK expects it")


def _check_params(context: Context, batch: Batch, params: Collection[str]) -> None:
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
