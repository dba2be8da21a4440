"""The table of a provider's call params: where its defaults and the common params go in a request."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from callwright_runtime.calls.params import COMMON_KEYS, CommonCallParams, merge_source, reject_param, remove_params
from callwright_runtime.support.data import as_list, nest, set_path

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from callwright_runtime.calls.params import Params

_NOTHING: Mapping[str, Any] = MappingProxyType({})


class CallParamTable:
    """What a provider calls the common params, and where the SDK expects its params.

    Parameters:
        provider: the provider's name, for errors.
        common: its name of each common param, with dots for a value inside another; the others it does not have.
            By default, it has all of them, under their own names.
        renamed: the common params that have another name.
        without: the common params that it does not have.
        lists: the common params that it takes as lists.
        defaults: the params of a call that sets none.
        nested: the arguments that hold some of the params, with their names.
        under: the argument that holds all of them.
    """

    def __init__(
        self,
        provider: str,
        common: Mapping[str, str] | None = None,
        *,
        renamed: Mapping[str, str] = _NOTHING,
        without: Collection[str] = (),
        lists: Collection[str] = (),
        defaults: Params = _NOTHING,
        nested: Mapping[str, tuple[str, ...]] = _NOTHING,
        under: str | None = None,
    ) -> None:
        if common is None:
            common = {key: renamed.get(key, key) for key in CommonCallParams.__annotations__ if key not in without}
        self.provider = provider
        self.defaults: Any = dict(defaults)
        self.unsupported = {key: "leave it out" for key in COMMON_KEYS if key not in common}
        self._paths = {key: tuple(target.split(".")) for key, target in common.items()}
        self._lists = frozenset(lists)
        self._nested = nested
        self._under = under
        self._start: dict[str, Any] = {}
        merge_source(self._start, self.defaults, self)

    def merge(self, of_decorator: Params | None, of_call: Params | None) -> dict[str, Any]:
        """Return new arguments of a call: the defaults, the params of the decorator, and those of the call.

        Later ones win, and None removes a param. See `merge_call_params`.

        Raises:
            UnsupportedError: the provider does not have a common param.
        """
        kwargs = self._start.copy()
        if of_decorator and of_decorator is not self.defaults:
            merge_source(kwargs, of_decorator, self)
        if of_call:
            merge_source(kwargs, of_call, self)
        if kwargs:
            for argument, names in self._nested.items():
                nest(kwargs, argument, names)
        return kwargs if self._under is None else {self._under: kwargs}

    def translate(self, common: Mapping[str, Any], /) -> dict[str, Any]:
        """Return common params as the provider's own.

        Raises:
            UnsupportedError: the provider does not have one.
        """
        params: dict[str, Any] = {}
        for key, value in common.items():
            path = self._paths.get(key)
            if path is None:
                reject_param(self.provider, key)
            set_path(params, path, as_list(value) if key in self._lists else value)
        return params

    def remove(self, params: dict[str, Any], key: str) -> None:
        """Remove a common param that an earlier source set, under the provider's name and under its own."""
        if key in self._paths:
            name, *inner = self._paths[key]
            remove_params(params, {name: {inner[0]: None} if inner else None})
        params.pop(key, None)

    def telemetry(self, **stated: Any) -> dict[str, Any]:
        """Return what traces say about a call: its stated facts, and where its request has the common params."""
        return {**stated, "params": {key: self._place(path) for key, path in self._paths.items()}}

    def _place(self, path: tuple[str, ...]) -> tuple[str, ...]:
        for argument, names in self._nested.items():
            if path[0] in names:
                path = (argument, *path)
        return path if self._under is None else (*self._under.split("."), *path)
