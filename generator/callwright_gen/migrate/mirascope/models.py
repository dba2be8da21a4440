"""Write the arguments of the predecessor's neutral calls as those of `callwright.llm`."""

from __future__ import annotations

from dataclasses import dataclass, field

import libcst as cst

from callwright_gen.migrate.build import code, expression, items, keyword, literal, mapping, name_of
from callwright_gen.migrate.mirascope.targets import TABLE, provider_row
from callwright_gen.migrate.params import COMMON


@dataclass
class Params:
    """The call params of a neutral call: common ones, and those of a provider."""

    common: dict[str, cst.BaseExpression] = field(default_factory=dict[str, cst.BaseExpression])
    own: dict[str, cst.BaseExpression] = field(default_factory=dict[str, cst.BaseExpression])


def model_expression(provider: cst.BaseExpression, model: cst.BaseExpression) -> cst.BaseExpression | None:
    """Return `provider/model` as one expression; None if an f-string cannot hold both."""
    texts = [_text(provider, provider=True), _text(model)]
    if None in texts:
        return None
    plain = literal(provider) is not None and literal(model) is not None
    return expression(f'{"" if plain else "f"}"{texts[0]}/{texts[1]}"')


def _text(value: cst.BaseExpression, *, provider: bool = False) -> str | None:
    known = literal(value)
    if known is None:
        text = code(value)
        return None if '"' in text or "\\" in text or "{" in text or "\n" in text else f"{{{text}}}"
    row = provider_row(known) if provider else None
    return row["module"] if row else known


def params_arguments(value: cst.BaseExpression, provider: str) -> list[cst.Arg] | None:
    """Return the arguments for call params; None if it cannot be seen what they hold.

    Parameters:
        value: a dict literal, or a call of a class of call params.
        provider: the predecessor's name of the provider; without one, only common params can be written.
    """
    entries = items(value)
    if entries is None:
        return None
    params = _split(entries, provider)
    if params.own and not provider:
        return None
    if not params.own and isinstance(value, cst.Dict):
        return [keyword("call_params", value)]
    args: list[cst.Arg] = []
    if params.common:
        args.append(keyword("call_params", expression(mapping(params.common))))
    if params.own:
        module = (provider_row(provider) or {"module": provider})["module"]
        args.append(keyword("provider_params", expression(f'{{"{module}": {mapping(params.own)}}}')))
    return args


def _split(entries: dict[str, cst.BaseExpression], provider: str) -> Params:
    params = Params()
    nested = TABLE["flat"].get(provider)
    for name, value in entries.items():
        inner = items(value) if name == nested else None
        if inner is not None:
            params.own |= inner
        elif name in COMMON:
            params.common[name] = value
        else:
            params.own[name] = value
    return params


def is_none(argument: cst.Arg | None) -> bool:
    """Return whether an argument is missing or None."""
    return argument is None or name_of(argument.value) == "None"
