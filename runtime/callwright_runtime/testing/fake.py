"""`fake`: replace the client of decorated functions for a time."""

from __future__ import annotations

from contextlib import contextmanager
from types import ModuleType
from typing import TYPE_CHECKING, Any

from callwright_runtime.errors import ArgumentTypeError
from callwright_runtime.testing.client import make_client
from callwright_runtime.testing.find import find_parts, inverse_of
from callwright_runtime.testing.routes import Route, routed
from callwright_runtime.testing.script import Calls, Scripted
from callwright_runtime.testing.targets import Matches, match_all, match_function, match_module

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from callwright_runtime.calls.parts import ProviderParts


class Fakes:
    """Answer calls without a network: `with fake(function, Reply("…")) as calls:`.

    The fake is the client: messages, tools, streams and errors go the way of a real call. What is sent is compared with
    the types of the SDK; `checked=False` leaves that out.
    """

    @contextmanager
    def __call__(
        self, target: Callable[..., Any] | ModuleType, /, *replies: Scripted, repeat: bool = False, checked: bool = True
    ) -> Generator[Calls]:
        """Answer the calls of a decorated function, or of all decorated functions of a module.

        Parameters:
            target: the function or the module.
            replies: the replies, in the order of the calls.
            repeat: whether the last reply answers all further calls.
            checked: whether requests are compared with the SDK's types.

        Raises:
            FakeError: the number of calls is not the number of replies.
            RefusedRequestError: the SDK's types refuse a request.
            ArgumentTypeError: the target is not decorated.
        """
        matches = match_module(target) if isinstance(target, ModuleType) else match_function(target)
        with finished(None, matches, Calls(replies, repeat, checked)) as calls:
            yield calls

    @contextmanager
    def provider(
        self, provider: Any, /, *replies: Scripted, repeat: bool = False, checked: bool = True
    ) -> Generator[Calls]:
        """Answer all calls of a provider, in every function.

        Parameters:
            provider: the name of a registered provider, or the module or the decorator of any.
            replies: the replies, in the order of the calls.
            repeat: whether the last reply answers all further calls.
            checked: whether requests are compared with the SDK's types.
        """
        with finished([find_parts(provider)], match_all, Calls(replies, repeat, checked)) as calls:
            yield calls

    @contextmanager
    def all(self, *replies: Scripted, repeat: bool = True, checked: bool = True) -> Generator[Calls]:
        """Answer all calls of all providers; the last reply answers all further calls.

        Parameters:
            replies: the replies, in the order of the calls.
            repeat: whether the last reply answers all further calls.
            checked: whether requests are compared with the SDK's types.
        """
        with finished(None, match_all, Calls(replies, repeat, checked)) as calls:
            yield calls

    def client(
        self,
        provider: Any,
        /,
        *replies: Scripted,
        asynchronous: bool = False,
        repeat: bool = False,
        checked: bool = True,
    ) -> Any:
        """Return a client of a provider, for `client=` or for code that uses the SDK itself.

        Parameters:
            provider: the name of a registered provider, or the module or the decorator of any.
            replies: the replies, in the order of the calls.
            asynchronous: whether it is the async client.
            repeat: whether the last reply answers all further calls.
            checked: whether requests are compared with the SDK's types.

        Raises:
            UnsupportedError: the SDK has no clients, so its functions are called.
        """
        return make_client(inverse_of(find_parts(provider)), Calls(replies, repeat, checked), asynchronous)

    @staticmethod
    def calls(client: Any, /) -> Calls:
        """Return the calls that a client of `fake.client(…)` received.

        Raises:
            ArgumentTypeError: it is another client.
        """
        calls = getattr(client, "_calls", None)
        if not isinstance(calls, Calls):
            raise ArgumentTypeError(f"fake.calls takes a client of fake.client(…), not {type(client).__name__}.")
        return calls


fake = Fakes()


@contextmanager
def answering(providers: list[ProviderParts] | None, matches: Matches, calls: Calls) -> Generator[Calls]:
    """Answer the calls of functions that match; replies may be left over."""
    with routed(providers, Route(matches, calls)):
        yield calls


@contextmanager
def finished(providers: list[ProviderParts] | None, matches: Matches, calls: Calls) -> Generator[Calls]:
    """Answer the calls of functions that match, and finish."""
    with answering(providers, matches, calls):
        yield calls
    calls.finish()
