"""`params`: the names and types that the SDK declares, less those that are not the user's."""

from __future__ import annotations

from collections.abc import Iterator

from callwright_gen.load.messages import Messages
from callwright_gen.resolve.context import Context
from callwright_gen.resolve.provider import Param
from callwright_gen.suggest import did_you_mean
from callwright_gen.surface import Params
from callwright_gen.types import STR, TypeExpr

REQUEST_OPTIONS = {
    "extra_headers": "collections.abc.Mapping[str, str] | None",
    "extra_query": "collections.abc.Mapping[str, object] | None",
    "extra_body": "collections.abc.Mapping[str, object] | None",
    "timeout": "float | None",
}
"""What every method of the SDK takes beside the params of the API, where it says so."""


def resolve_params(context: Context) -> tuple[tuple[Param, ...], TypeExpr]:
    """Return the call params, and the type of the argument that takes the model's name."""
    spec = context.loaded.spec
    ref = spec.params.from_.typeddict or spec.params.from_.signature or ""
    kind = "typeddict" if spec.params.from_.typeddict else "signature"
    declared = context.source.params(ref)
    if declared is None:
        context.symbol(("params", "from", kind), ref)
        return (), STR
    _check(context, declared)
    owner = ref.partition(":")[2]
    kept = {name: field for name, field in declared.fields.items() if name not in spec.params.exclude}
    params = tuple(Param(name, field.type, f"{owner}.{name}") for name, field in kept.items())
    model = declared.fields.get(spec.call.model)
    return params, model.type if model is not None else STR


def _check(context: Context, declared: Params) -> None:
    spec = context.loaded.spec
    for number, name in enumerate(spec.params.exclude):
        if name not in declared.fields:
            context.report(("params", "exclude", number), f"the SDK has no call param {name!r}", did_you_mean(name, declared.fields))
    for name in spec.params.defaults:
        if name not in declared.fields:
            context.report(("params", "defaults", name), f"the SDK has no call param {name!r}", did_you_mean(name, declared.fields))
    filled = set(_filled(context))
    for name, field in declared.fields.items():
        if field.required and name not in filled:
            context.report(
                ("params", "from"),
                f"the call param {name!r} is required, and nothing gives it a value",
                f"Add it to params.defaults, or fill it in another section",
            )
    _check_common(context, declared)


def _filled(context: Context) -> Iterator[str]:
    """The arguments that a call always has: those that the spec itself fills, and the defaults."""
    spec = context.loaded.spec
    yield from (spec.call.model, _top(spec.messages.param), *spec.params.defaults)
    yield from (_top(key) for key in spec.call.always)
    yield from _system(spec.messages)


def _system(messages: Messages) -> Iterator[str]:
    yield from (_top(key) for key in messages.system.set)


def _check_common(context: Context, declared: Params) -> None:
    spec = context.loaded.spec
    for name, target in spec.params.common.targets().items():
        top = _top((target or "").partition("|")[0])
        if target and top not in declared.fields and top not in REQUEST_OPTIONS and not spec.params.under:
            context.report(("params", "common", name), f"the SDK has no call param {top!r}", did_you_mean(top, declared.fields))


def _top(keys: str) -> str:
    return keys.partition(".")[0]
