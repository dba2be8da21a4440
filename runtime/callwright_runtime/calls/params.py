"""Call params: provider options of a call, result from several sources into one request."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from typing import Any, NoReturn, Protocol, TypedDict, cast

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


class Translation(Protocol):
    """What a provider makes of common params."""

    def translate(self, common: Mapping[str, Any], /) -> Params:
        """Return common params as the provider's own."""
        ...

    def remove(self, params: dict[str, Any], key: str) -> None:
        """Remove a common param that an earlier source set."""
        ...


class FunctionTranslation:
    """A translation that is a function, as providers that are built by hand have it.

    Parameters:
        own: the parameter names of the provider's create function.
        function: converts common params to the provider's.
    """

    def __init__(self, own: Collection[str], function: Translate) -> None:
        self._own = own
        self.translate = function

    def remove(self, params: dict[str, Any], key: str) -> None:
        """Remove a common param. Translate it first: only the function knows its name in the provider's params."""
        if params:
            with suppress(UnsupportedError):
                remove_params(params, self.translate({key: ""}))
        if key in self._own:
            params.pop(key, None)


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
            merge_source(result, source, FunctionTranslation(own, translate))
    return result


def params_merger(
    defaults: Params, *, own: Collection[str], translate: Translate
) -> Callable[[Params | None, Params | None], dict[str, Any]]:
    """Return a function that merges the decorator's and the call's params, as `merge_call_params` does.

    The defaults are merged only once, because most calls have no params of their own.
    """
    start = merge_call_params(defaults, own=own, translate=translate)
    translation = FunctionTranslation(own, translate)

    def merge(of_decorator: Params | None, of_call: Params | None) -> dict[str, Any]:
        result = start.copy()
        if of_decorator and of_decorator is not defaults:
            merge_source(result, of_decorator, translation)
        if of_call:
            merge_source(result, of_call, translation)
        return result

    return merge


def merge_source(result: dict[str, Any], source: Params, translation: Translation) -> None:
    """Merge one source: common params first, so that the provider's own name of a param wins over its common name."""
    common: dict[str, object] = {}
    for key, value in source.items():
        if key not in COMMON_KEYS:
            continue
        if value is not None:
            common[key] = value
        else:
            translation.remove(result, key)
    for key, value in translation.translate(common).items() if common else ():
        _put(result, key, value)
    for key, value in source.items():
        if key not in COMMON_KEYS:
            _put(result, key, value)


def remove_params(result: dict[str, Any], params: Params) -> None:
    """Remove params; of those that are merged by key, only the keys."""
    for name, value in params.items():
        if name in MERGED_KEYS and isinstance(value, Mapping):
            _put(result, name, dict.fromkeys(cast("Mapping[str, object]", value)))
        else:
            result.pop(name, None)


def _put(result: dict[str, Any], key: str, value: object) -> None:
    if value is None:
        result.pop(key, None)
    elif key in MERGED_KEYS and isinstance(value, Mapping):
        combined: dict[str, object] = {**result.get(key, {}), **cast("Mapping[str, object]", value)}
        result[key] = {name: item for name, item in combined.items() if item is not None}
    else:
        result[key] = value


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
