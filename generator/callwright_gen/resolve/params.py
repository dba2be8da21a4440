"""Resolve `params`: the names and types that the SDK declares, without the excluded ones."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from callwright_gen.code.names import is_name
from callwright_gen.load.messages import Messages
from callwright_gen.load.params import ParamsSource
from callwright_gen.load.text import ConfigType
from callwright_gen.paths.inspect import alternatives_in
from callwright_gen.problems import Loc
from callwright_gen.resolve.context import Context
from callwright_gen.resolve.provider import CallParams, Param
from callwright_gen.suggest import did_you_mean
from callwright_gen.surface import Params
from callwright_gen.types import OBJECT, STR, Builtin, Generic, Named, TypeExpr, nullable

_BUILTINS: dict[str, TypeExpr] = {
    "dict": Generic(Named("collections.abc", "Mapping"), (STR, OBJECT)),
    "list": Generic(Named("collections.abc", "Sequence"), (OBJECT,)),
}


def resolve_params(context: Context) -> CallParams:
    """Return the call params that users may pass."""
    spec = context.loaded.spec
    declared, nested, model_type = _types(context)
    ref = spec.params.from_.typeddict or spec.params.from_.signature or ""
    return CallParams(
        declared=declared,
        source=ref,
        typeddict=spec.params.from_.typeddict or "",
        model_type=model_type,
        common={key: target for key, target in spec.params.common.targets().items() if target is not None},
        missing=tuple(key for key, target in spec.params.common.targets().items() if target is None),
        lists=_lists(context, declared),
        defaults=context.loaded.shape("params", "defaults") if spec.params.defaults else None,
        nested=_nested(context, nested),
        under=spec.params.under,
    )


def _nested(context: Context, names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the params that are carried inside of an argument, by that argument."""
    section = context.loaded.spec.params
    nested = {argument: set[str](carried) for argument, carried in section.within.items()}
    if section.nested is not None:
        nested[section.nested.under] = {*names, *nested.get(section.nested.under, ())}
    return {under: tuple(sorted(carried)) for under, carried in nested.items()}


def _types(context: Context) -> tuple[tuple[Param, ...], tuple[str, ...], TypeExpr]:
    """Return the call params, the names of the nested ones, and the type of the model's argument."""
    spec = context.loaded.spec
    declared = _declared(context, spec.params.from_, ("params", "from"))
    if declared is None:
        return (), (), STR
    inner = spec.params.nested
    nested = _declared(context, inner.from_, ("params", "nested", "from")) if inner is not None else None
    if inner is not None and nested is None:
        return (), (), STR
    _check(context, declared, nested)
    params = _included(context, declared)
    if inner is not None and nested is not None:
        params = [param for param in params if param.name != inner.under] + _included(context, nested)
    params = list(_named(context, params))
    model = declared.fields.get(spec.call.model)
    names = tuple(nested.fields) if nested is not None else ()
    model_type = model.type if model is not None else STR
    context.check_imports(("call", "model"), "the model", model_type)
    for param in params:
        context.check_imports(("params", "from"), repr(param.name), param.type)
    return (*params, *_extra_params(context)), names, model_type


def _declared(context: Context, source: ParamsSource, loc: Loc) -> Params | None:
    ref = source.typeddict or source.signature or ""
    declared = context.source.params(ref)
    if declared is None and context.symbol(loc, ref) is not None:
        what = f"{ref.partition(':')[2]} declares no call params"
        context.report(loc, what, "Name a TypedDict, a class, a function or a method")
    return declared


def _included(context: Context, declared: Params) -> list[Param]:
    params = context.loaded.spec.params
    return [
        Param(name, field.type, params.docs.get(name, ""))
        for name, field in declared.fields.items()
        if name not in params.exclude
    ]


def _named(context: Context, params: Iterable[Param]) -> Iterator[Param]:
    """Yield the params that can be keys of a class; report the others, such as `from` and `x-y`."""
    for param in params:
        if is_name(param.name):
            yield param
        else:
            what = f"the SDK's call param {param.name!r} is not a Python name, and cannot be a key of the call params"
            context.report(("params", "from"), what, f"Add {param.name!r} to params.exclude")


def _extra_params(context: Context) -> list[Param]:
    """Return the params with the types that the spec declares."""
    section = context.loaded.spec.params
    written: list[tuple[Loc, Mapping[str, ConfigType]]] = [(("params", "also"), section.also)]
    written += [(("params", "within", argument), carried) for argument, carried in section.within.items()]
    params: list[Param] = []
    for loc, types in written:
        for name, text in types.items():
            kind = type_of(context, (*loc, name), text)
            if kind is not None:
                params.append(Param(name, nullable(kind), section.docs.get(name, "")))
    return params


def type_of(context: Context, loc: Loc, text: str) -> TypeExpr | None:
    """Return the type that a spec names, or report that the SDK does not have it."""
    return context.symbol(loc, text) if ":" in text else _BUILTINS.get(text, Builtin(text))


def _check(context: Context, declared: Params, nested: Params | None) -> None:
    spec = context.loaded.spec
    names = {**declared.fields, **(nested.fields if nested is not None else {})}
    for loc, name in _references(context):
        if name not in names:
            context.report(loc, f"the SDK has no call param {name!r}", did_you_mean(name, names))
    provided = set(_provided(context))
    for name, field in declared.fields.items():
        if field.required and name not in provided:
            context.report(
                ("params", "from"),
                f"the call param {name!r} is required, and the spec provides no value for it",
                "Add it to params.defaults, or set it in another section",
            )
    _check_common(context, {*names, *spec.params.also})
    _check_carried(context, names)


def _lists(context: Context, params: Iterable[Param]) -> frozenset[str]:
    """Return the common call params for which the SDK's argument is always a list."""
    types = {param.name: param.type for param in params}
    targets = context.loaded.spec.params.common.targets()
    return frozenset(
        name
        for name, target in targets.items()
        if target in types and not any(_takes_one(member) for member in alternatives_in(types[target], context.source))
    )


def _takes_one(member: TypeExpr) -> bool:
    return not isinstance(member, Generic)


def _references(context: Context) -> Iterator[tuple[Loc, str]]:
    """Yield the names of params in the spec, with their locations."""
    params = context.loaded.spec.params
    yield from ((("params", "exclude", number), name) for number, name in enumerate(params.exclude))
    yield from ((("params", "defaults", name), name) for name in params.defaults)
    yield from ((("params", "docs", name), name) for name in params.docs if name not in params.written())


def _provided(context: Context) -> Iterator[str]:
    """Yield the arguments that every call has: those set by the spec, and the defaults."""
    spec = context.loaded.spec
    yield from (spec.call.model, _top(spec.messages.param), *spec.params.defaults)
    yield from (_top(key) for key in spec.call.always)
    yield from _system(spec.messages)


def _system(messages: Messages) -> Iterator[str]:
    yield from (_top(key) for key in messages.system.set)


def _check_common(context: Context, names: Collection[str]) -> None:
    for name, target in context.loaded.spec.params.common.targets().items():
        top = _top(target or "")
        if target and top not in names:
            hint = did_you_mean(top, names) or f"Write the SDK's name, or `{name}: null` if it has none"
            context.report(("params", "common", name), f"the SDK has no call param {top!r}", hint)


def _check_carried(context: Context, names: Collection[str]) -> None:
    """Report arguments that do not exist, and params inside them that the SDK has itself."""
    params = context.loaded.spec.params
    for argument, carried in params.within.items():
        loc = ("params", "within", argument)
        if argument not in names and argument not in params.also:
            context.report(loc, f"the SDK has no call param {argument!r}", did_you_mean(argument, names))
        for name in carried:
            if name in names or name in params.also:
                what = f"{name!r} is an argument of the SDK's method"
                context.report((*loc, name), what, "Remove it: users can already pass it")


def _top(keys: str) -> str:
    return keys.partition(".")[0]
