"""Call params: provider options of a call, result from several sources into one request."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, NoReturn, TypedDict, cast

from callwright_runtime.errors import UnsupportedError


class BaseCallParams(TypedDict, total=False):
    """Base class of every provider's call params. It declares no keys itself."""


class CommonCallParams(TypedDict, total=False):
    """Call params that most providers support under some name. `None` leaves a param out of the request."""

    temperature: float | None
    max_tokens: int | None
    top_p: float | None
    frequency_penalty: float | None
    presence_penalty: float | None
    seed: int | None
    stop: str | Sequence[str] | None


COMMON_KEYS = frozenset(CommonCallParams.__annotations__)
MERGED_KEYS = ("extra_body", "extra_headers", "extra_query")

Params = Mapping[str, object]
Translate = Callable[[Any], Params]


def merge_call_params(*sources: Params | None, own: Collection[str], translate: Translate) -> dict[str, Any]:
    """Merge call params into a new dict, without changing the sources.

    Later sources win, and `None` removes a param. `extra_body`, `extra_headers` and `extra_query` are merged by key.

    Parameters:
        sources: the provider's defaults, the decorator's params, the call's params.
        own: the parameter names of the provider's create function.
        translate: converts common params (`CommonCallParams`) to the provider's.

    Raises:
        UnsupportedError: raised by `translate` for a common param that the provider does not have.
    """
    result: dict[str, Any] = {}
    for source in sources:
        if source:
            _merge_source(result, source, own, translate)
    return result


def params_merger(
    defaults: Params, *, own: Collection[str], translate: Translate
) -> Callable[[Params | None, Params | None], dict[str, Any]]:
    """Return a function that merges the decorator's and the call's params, as `merge_call_params` does.

    The defaults are merged only once, because most calls have no params of their own.
    """
    start = merge_call_params(defaults, own=own, translate=translate)

    def merge(of_decorator: Params | None, of_call: Params | None) -> dict[str, Any]:
        result = start.copy()
        if of_decorator and of_decorator is not defaults:
            _merge_source(result, of_decorator, own, translate)
        if of_call:
            _merge_source(result, of_call, own, translate)
        return result

    return merge


def _merge_source(result: dict[str, Any], source: Params, own: Collection[str], translate: Translate) -> None:
    """Merge one source: common params first, so that the provider's own name of a param wins over its common name."""
    common: dict[str, object] = {}
    for key, value in source.items():
        if key not in COMMON_KEYS:
            continue
        if value is not None:
            common[key] = value
        else:
            _remove_common(result, key, translate)
            if key in own:
                result.pop(key, None)
    for key, value in translate(common).items() if common else ():
        _put(result, key, value)
    for key, value in source.items():
        if key not in COMMON_KEYS:
            _put(result, key, value)


def _put(result: dict[str, Any], key: str, value: object) -> None:
    if value is None:
        result.pop(key, None)
    elif key in MERGED_KEYS and isinstance(value, Mapping):
        combined: dict[str, object] = {**result.get(key, {}), **cast("Mapping[str, object]", value)}
        result[key] = {name: item for name, item in combined.items() if item is not None}
    else:
        result[key] = value


def _remove_common(result: dict[str, Any], key: str, translate: Translate) -> None:
    """Remove a common param that an earlier source set.

    Translate it first: only the translation knows its name in the provider's params.
    """
    if not result:
        return
    try:
        translation = translate({key: ""})
    except UnsupportedError:
        return
    for name, value in translation.items():
        if name in MERGED_KEYS and isinstance(value, Mapping):
            _put(result, name, dict.fromkeys(cast("Mapping[str, object]", value)))
        else:
            result.pop(name, None)


def reject_tools(provider: str) -> NoReturn:
    """Raise for tools that are passed to a provider without any.

    Raises:
        UnsupportedError: always.
    """
    raise UnsupportedError(f"{provider} has no tools: leave them out.")


def reject_param(provider: str, name: str) -> NoReturn:
    """Raise for a common call param that the provider does not have.

    Raises:
        UnsupportedError: always.
    """
    raise UnsupportedError(f"{provider} has no call param for {name!r}: leave it out.")
