"""The requests of a decorated function, one for each row."""

from __future__ import annotations

import functools
from types import MethodType
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from callwright_runtime.calls.batches import TABLES, BatchTable
from callwright_runtime.calls.wrapper import call_of
from callwright_runtime.clients.default import last_used
from callwright_runtime.errors import ArgumentTypeError, ArgumentValueError, UnsupportedError
from callwright_runtime.prompts.prompt import dynamic_config_of
from callwright_runtime.support.arguments import make_arguments_reader
from callwright_runtime.support.awaitables import awaited

if TYPE_CHECKING:
    from collections.abc import Callable

    from callwright_runtime.calls.plan import Plan


class RowRequest(NamedTuple):
    """The request of one row, and what reads its answer."""

    plan: Plan
    context: dict[str, Any]
    json_mode: bool
    client: Any

    @property
    def table(self) -> BatchTable:
        """The batch endpoints of the provider.

        Raises:
            UnsupportedError: the provider has none.
        """
        provider = self.plan.provider.response_type.provider
        if provider not in TABLES:
            known = ", ".join(sorted(TABLES)) or "none of the imported ones"
            raise UnsupportedError(
                f"{provider} has no batch endpoint that batch() can use; {known} can: use map_calls."
            )
        return TABLES[provider]

    def body(self) -> dict[str, Any]:
        """Return the arguments of the call as the body of a row.

        Raises:
            UnsupportedError: an argument cannot be sent in a row.
        """
        provider, _, _, table = self.table
        body = dict(self.context["call_kwargs"])
        for name in table.get("refuse", ()):
            if body.pop(name, None) is not None:
                raise UnsupportedError(
                    f"{provider}: a row of a batch cannot have {name!r}: leave it out of call_params."
                )
        for name in table.get("without", ()):
            body.pop(name, None)
        extra = body.pop(table["merge"], None) if "merge" in table else None
        return {**body, **(extra or {})}


class Target:
    """A decorated function, taken apart.

    Parameters:
        fn: the function; also a bound method.

    Raises:
        ArgumentTypeError: no call decorates it, or it is wrapped.
        ArgumentValueError: it is a stream.
    """

    def __init__(self, fn: Any) -> None:
        self._call: Any = call_of(fn)
        inner = getattr(fn, "__wrapped__", None)
        if self._call is None or isinstance(fn, functools.partial) or inner is None:
            raise ArgumentTypeError(f"batch takes a function that a call decorates, not {fn!r}.")
        if call_of(inner) is not None:
            raise ArgumentTypeError(
                f"batch sends the requests itself, so what wraps {fn.__qualname__} would not run: pass the function "
                "that the call decorates, without @retry, @reask or another wrapper."
            )
        if self._call.stream is not False:
            raise ArgumentValueError(f"batch is not for streams: decorate {fn.__qualname__} without stream.")
        self._fn: Callable[..., Any] = inner
        self._args = (fn.__self__,) if isinstance(fn, MethodType) else ()
        self._read = make_arguments_reader(inner)

    async def request(self, row: Any) -> RowRequest:
        """Return the request of a row; the function runs to make its prompt."""
        args = (*self._args, row)
        result = await awaited(self._fn(*args))
        create, context, json_mode, _ = self._call.request(self._fn, self._read(args, {}), result)
        last_used.client = None  # no call takes the client over
        # A neutral call returns the provider's plan together with the method.
        plan, method = cast("Any", create) if isinstance(create, tuple) else (self._call, create)
        if getattr(method, "is_answered_here", False):
            raise UnsupportedError(
                "batch() sends its requests to another endpoint, which fakes and recordings do not answer: in a test, "
                f"call {self._fn.__qualname__} for each row, or replace batch()."
            )
        config = None if isinstance(result, str) else dynamic_config_of(self._fn, result)
        client: Any = (config or {}).get("client") or plan.client
        return RowRequest(plan, context, json_mode, client)
