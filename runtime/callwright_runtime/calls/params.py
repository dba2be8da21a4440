"""Call params: what a call may be told besides its messages and tools, and how several sources become one request."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, NoReturn, TypedDict, cast

from callwright_runtime.errors import UnsupportedError


class BaseCallParams(TypedDict, total=False):
    """Base of the call params of every provider; it has no keys of its own."""


class CommonCallParams(TypedDict, total=False):
    """The call params that most providers have under some name; `None` leaves one out of the request."""

    temperature: float | None
    max_tokens: int | None
    top_p: float | None
    frequency_penalty: float | None
    presence_penalty: float | None
    seed: int | None
    stop: str | Sequence[str] | None


COMMON_KEYS = frozenset(CommonCallParams.__annotations__)
_MERGED_KEYS = ("extra_body", "extra_headers", "extra_query")

Params = Mapping[str, object]
Translate = Callable[[Any], Params]


def merge_call_params(*sources: Params | None, own: Collection[str], translate: Translate) -> dict[str, Any]:
    """Merge call params into one new dict; none of the sources is changed.

    Later sources win; `None` takes a param out again; `extra_body`, `extra_headers` and `extra_query` are merged.

    Parameters:
        sources: the provider's defaults, those of the decorator, those of the call.
        own: the names that the provider's create function knows.
        translate: turns common params (`CommonCallParams`) into the provider's.

    Raises:
        UnsupportedError: from `translate`, for a common param that the provider lacks.
    """
    merged: dict[str, Any] = {}
    for source in sources:
        if source:
            _merge_source(merged, source, own, translate)
    return merged


def params_merger(
    defaults: Params, *, own: Collection[str], translate: Translate
) -> Callable[[Params | None, Params | None], dict[str, Any]]:
    """Make the function that merges the call params of the decorator and of the call, as `merge_call_params` does.

    The defaults are merged once. A call that is given no params is given the defaults: they are not merged again.
    """
    start = merge_call_params(defaults, own=own, translate=translate)

    def merge(of_decorator: Params | None, of_call: Params | None) -> dict[str, Any]:
        merged = start.copy()
        if of_decorator and of_decorator is not defaults:
            _merge_source(merged, of_decorator, own, translate)
        if of_call:
            _merge_source(merged, of_call, own, translate)
        return merged

    return merge


def _merge_source(merged: dict[str, Any], source: Params, own: Collection[str], translate: Translate) -> None:
    all_common = COMMON_KEYS.issuperset(source)
    common: dict[str, object] = {}
    for key, value in source.items():
        if not (key in COMMON_KEYS and (all_common or key not in own)):
            _put(merged, key, value)
        elif value is None:
            _remove_common(merged, key, translate)
        else:
            common[key] = value
    if common:
        for key, value in translate(common).items():
            _put(merged, key, value)


def _put(merged: dict[str, Any], key: str, value: object) -> None:
    if value is None:
        merged.pop(key, None)
    elif key in _MERGED_KEYS and isinstance(value, Mapping):
        both: dict[str, object] = {**merged.get(key, {}), **cast("Mapping[str, object]", value)}
        merged[key] = {name: item for name, item in both.items() if item is not None}
    else:
        merged[key] = value


def _remove_common(merged: dict[str, Any], key: str, translate: Translate) -> None:
    """Take out what an earlier source set; only the translation knows under which name it stands."""
    if not merged:
        return
    try:
        places = translate({key: ""})
    except UnsupportedError:
        return
    for place, value in places.items():
        if place in _MERGED_KEYS and isinstance(value, Mapping):
            _put(merged, place, dict.fromkeys(cast("Mapping[str, object]", value)))
        else:
            merged.pop(place, None)


def reject_param(provider: str, name: str) -> NoReturn:
    """Refuse a common call param that the provider lacks.

    Raises:
        UnsupportedError: always.
    """
    raise UnsupportedError(f"{provider} has no call param for {name!r}: leave it out.")
