"""The replies of a fake in their order, and the calls that it received."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeAlias, overload

from callwright_runtime.errors import ArgumentTypeError
from callwright_runtime.testing.checking import RefusedRequestError, check_request
from callwright_runtime.testing.reply import Failure, Reply

if TYPE_CHECKING:
    from callwright_runtime.testing.request import Request

Answer: TypeAlias = Reply | Failure | BaseException
Scripted: TypeAlias = (
    "Reply | str | Failure | BaseException | Callable[[Request], Reply | str | Failure | BaseException]"
)


class FakeError(AssertionError):
    """A test made more or fewer calls than it has replies for."""


class Calls(Sequence["Request"]):
    """The calls that a fake received, in order.

    Parameters:
        replies: the replies, in order. A function answers from the request.
        repeat: whether the last reply answers all further calls; a function that is the last reply always does.
        checked: whether requests are compared with the SDK's types.
    """

    def __init__(self, replies: Sequence[Scripted] = (), repeat: bool = False, checked: bool = True) -> None:
        self._checked = checked
        self._replies: list[Scripted] = []
        self._repeats = False
        self._received: list[Request] = []
        self._lock = threading.Lock()
        self._problem: AssertionError | None = None
        self.reply(*replies, repeat=repeat)

    def reply(self, *replies: Scripted, repeat: bool = False) -> None:
        """Add replies, in the order of the calls.

        Parameters:
            replies: the replies.
            repeat: whether the last one answers all further calls.

        Raises:
            ArgumentTypeError: one is not a reply.
        """
        for each in replies:
            if not (isinstance(each, (Reply, Failure, str, BaseException)) or callable(each)):
                what = type(each).__name__
                raise ArgumentTypeError(f"fake: a reply is a Reply, text, an exception or a function, not {what}.")
        with self._lock:
            self._replies += replies
            self._repeats = bool(self._replies) and (repeat or _is_function(self._replies[-1]))

    def answer(self, request: Request) -> Answer:
        """Record a request, and return its answer.

        Raises:
            FakeError: there is no reply left.
            RefusedRequestError: the SDK's types refuse the request.
        """
        with self._lock:
            index = len(self._received)
            self._received.append(request)
            if index >= len(self._replies) and not self._repeats:
                self._problem = FakeError(self._describe_missing(request))
                raise self._problem
        if self._checked:
            self._check(request)
        reply: Any = self._replies[min(index, len(self._replies) - 1)]
        made = reply(request) if _is_function(reply) else reply
        if isinstance(made, str):
            made = Reply(made)
        if not isinstance(made, (Reply, Failure, BaseException)):
            raise ArgumentTypeError(f"fake: the function returned {type(made).__name__} instead of a Reply.")
        return replace(made, model=made.model or request.model) if isinstance(made, Reply) else made

    def _check(self, request: Request) -> None:
        try:
            check_request(request)
        except RefusedRequestError as error:
            self._problem = error
            raise

    def finish(self) -> None:
        """Fail if replies are left over, if a call had none, or if a request was refused.

        Raises:
            FakeError: the number of calls is not the number of replies.
            RefusedRequestError: the SDK's types refuse a request.
        """
        if self._problem is not None:
            raise self._problem
        left = self._replies[len(self._received) :]
        if left and not (self._repeats and self._received):
            calls = f"{len(self._received)} call{'s' if len(self._received) != 1 else ''}"
            raise FakeError(f"fake: {calls} for {len(self._replies)} replies; not used: {', '.join(map(repr, left))}.")

    def _describe_missing(self, request: Request) -> str:
        return (
            f"fake: call {len(self._received)} of {request.provider} ({request.method}) has no reply: there "
            f"{'is' if len(self._replies) == 1 else 'are'} {len(self._replies)}. Its messages: {request.messages!r}"
        )

    @overload
    def __getitem__(self, index: int) -> Request: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Request]: ...
    def __getitem__(self, index: int | slice) -> Request | Sequence[Request]:
        return self._received[index]

    def __len__(self) -> int:
        return len(self._received)

    def __iter__(self) -> Iterator[Request]:
        return iter(self._received)

    def __repr__(self) -> str:
        return repr(self._received)


def _is_function(reply: Any) -> bool:
    return callable(reply) and not isinstance(reply, BaseException)
