"""Budgets: stop before the next call once a limit is reached."""

from __future__ import annotations

import threading
from contextvars import ContextVar, Token
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

from callwright_runtime.errors import ArgumentValueError, CallwrightError
from callwright_runtime.spending.cost import explain_cost, load_prices
from callwright_runtime.watching.hooks import Hooks
from callwright_runtime.watching.state import state

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Self

    from callwright_runtime.watching.record import CallRecord


@dataclass(frozen=True, slots=True)
class Spent:
    """What the calls of a budget have used.

    Attributes:
        calls: the number of calls, including failed ones.
        tokens: their input and output tokens.
        usd: their cost, as far as it is known; 0 for a budget without `usd`.
        partial: the number of calls whose usage is incomplete: their stream was left, or they report no usage.
    """

    calls: int = 0
    tokens: int = 0
    usd: Decimal = Decimal(0)
    partial: int = 0


class BudgetExceededError(CallwrightError):
    """A call was not made, because a limit of its budget has been reached.

    Parameters:
        message: which limit, and what was spent.
        spent: what the calls before it have used.
    """

    def __init__(self, message: str, spent: Spent = Spent()) -> None:
        super().__init__(message)
        self.spent = spent


_own: ContextVar[tuple[budget, ...] | None] = ContextVar("callwright_budgets", default=None)
_open: list[budget] = []  # of this process, for threads that inherit no context


class budget:  # noqa: N801  used as a function: `with budget(usd=1):`
    """Limit what the calls inside a `with` block may use, in this thread or task and in those started inside.

    A limit is checked before each call, and a running call is never stopped: the last call may exceed a limit of tokens
    or dollars, and calls that run at the same time may each do so. Budgets nest: a call counts towards all of them.

    Parameters:
        usd: US dollars, from the prices of genai-prices (`callwright[prices]`). Once a call has no known price, the
            next one is stopped.
        tokens: input and output tokens.
        calls: the number of calls.

    Raises:
        ArgumentValueError: a limit is negative, or there is none.
        MissingSDKError: `usd` is used, and genai-prices is not installed.
    """

    def __init__(
        self, *, usd: Decimal | float | str | None = None, tokens: int | None = None, calls: int | None = None
    ) -> None:
        self._usd = None if usd is None else Decimal(str(usd))
        self._limits = {"usd": self._usd, "tokens": tokens, "calls": calls}
        if all(limit is None for limit in self._limits.values()):
            raise ArgumentValueError("a budget needs a limit: usd=…, tokens=… or calls=….")
        for name, limit in self._limits.items():
            if limit is not None and not limit >= 0:
                raise ArgumentValueError(f"{name} is a limit of 0 or more, not {limit}.")
        if usd is not None:
            load_prices()
        self._lock = threading.Lock()
        self._spent = Spent()
        self._unknown: str | None = None
        self._tokens: list[Token[tuple[budget, ...] | None]] = []
        self._older: WeakSet[threading.Thread] = WeakSet()

    @property
    def spent(self) -> Spent:
        """What the calls so far have used."""
        return self._spent

    def __enter__(self) -> Self:
        if self._tokens:
            raise ArgumentValueError("this budget is in use already: create one for each `with` block.")
        self._older.update(threading.enumerate())
        self._tokens.append(_own.set((*_current(), self)))
        _open.append(self)
        if _hooks_of_context not in state.scopes:
            state.scopes = (*state.scopes, _hooks_of_context)
        state.add_to_active(1)
        return self

    def __exit__(self, *_: object) -> None:
        state.add_to_active(-1)
        _open.remove(self)
        _own.reset(self._tokens.pop())

    def is_inherited(self) -> bool:
        """Return whether the current thread was started while this budget was in use."""
        return threading.current_thread() not in self._older

    def reserve(self, record: CallRecord) -> None:
        """Reserve a call, or refuse it."""
        with self._lock:
            spent = self._spent
            for name, limit in self._limits.items():
                if limit is not None and getattr(spent, name) >= limit:
                    raise self._make_error(record, f"its limit of {limit} {name} is reached")
            if self._usd is not None and self._unknown is not None:
                raise self._make_error(record, f"the cost of an earlier call is unknown ({self._unknown})")
            self._spent = replace(spent, calls=spent.calls + 1)

    def release(self) -> None:
        """Return a reserved call, because another budget refuses it."""
        with self._lock:
            self._spent = replace(self._spent, calls=self._spent.calls - 1)

    def _make_error(self, record: CallRecord, why: str) -> BudgetExceededError:
        spent = self._spent
        incomplete = f" ({spent.partial} of them with incomplete usage)" if spent.partial else ""
        dollars = f" and {spent.usd} US dollars" if self._usd is not None else ""
        return BudgetExceededError(
            f"{record.function} was not called, because the budget stops it: {why}. "
            f"Spent: {spent.calls} calls{incomplete}, {spent.tokens} tokens{dollars}.",
            spent,
        )

    def count(self, record: CallRecord) -> None:
        """Count what a call has used."""
        usage = record.response.common_usage if record.response is not None else None
        tokens = (usage.input_tokens or 0) + (usage.output_tokens or 0) if usage is not None else 0
        usd, unknown = self._price(record.response) if record.response is not None else (None, None)
        with self._lock:
            spent = self._spent
            incomplete = spent.partial + (record.partial or usage is None)
            self._spent = Spent(spent.calls, spent.tokens + tokens, spent.usd + (usd or 0), incomplete)
            self._unknown = self._unknown or unknown

    def _price(self, response: Any) -> tuple[Decimal | None, str | None]:
        if self._usd is None:
            return None, None
        found = explain_cost(response)
        return found.usd, found.reason


def _current() -> Sequence[budget]:
    """Return the budgets of the current context; a new thread has those that were open when it was started."""
    own = _own.get()
    return own if own is not None else tuple(each for each in _open if each.is_inherited())


def _hooks_of_context() -> Sequence[Hooks]:
    budgets = _current()
    return (Hooks(partial(_reserve, budgets), partial(_count, budgets)),) if budgets else ()


def _reserve(budgets: Sequence[budget], record: CallRecord) -> None:
    reserved: list[budget] = []
    try:
        for each in budgets:
            each.reserve(record)
            reserved.append(each)
    except BudgetExceededError:
        for each in reserved:
            each.release()
        raise


def _count(budgets: Sequence[budget], record: CallRecord) -> None:
    for each in budgets:
        each.count(record)
