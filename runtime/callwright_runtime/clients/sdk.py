"""The clients of an SDK as a generated module describes them: default ones, and those that callers pass."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from callwright_runtime.clients.check import reject_client_kind
from callwright_runtime.clients.default import DefaultClients
from callwright_runtime.clients.entered import EnteredClients
from callwright_runtime.clients.importing import import_name, importing
from callwright_runtime.clients.methods import MethodPath, reject_client

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Places = str | tuple[str, ...]
    Fn = Callable[..., Any]
    New = Callable[[], Any]


class SdkClients(DefaultClients[Any, Any]):
    """The clients of an SDK with one class for each mode, or with one class for both.

    Parameters:
        call: the name of the call decorator, for errors.
        dist: the distribution that contains the SDK.
        install: the requirement to install if it is missing.
        sync: the class of sync clients as `module:Name`; if there are several, the first is the default.
        asynchronous: the class of async clients; None if `sync` is for both modes.
        new_sync: creates the default sync client, unless the class alone does.
        new_async: creates the default async client.
        env: the environment variables that a default client reads.
        close: the method that closes a default async client.
    """

    def __init__(
        self,
        call: str,
        *,
        dist: str,
        install: str,
        sync: Places,
        asynchronous: Places | None = None,
        new_sync: New | None = None,
        new_async: New | None = None,
        env: Sequence[str] = (),
        close: str | None = None,
    ) -> None:
        self._call = call
        self._sync_places = (sync,) if isinstance(sync, str) else sync
        several = (asynchronous,) if isinstance(asynchronous, str) else asynchronous
        self._async_places = self._sync_places if several is None else several
        sdk = _Sdk(dist, install)
        create = sdk.creator(self._sync_places[0], new_sync)
        create_async = create if several is None else sdk.creator(self._async_places[0], new_async)
        super().__init__(create, create_async, env, close)

    def method(self, client: Any, fn: Fn, asynchronous: bool, path: MethodPath) -> Any:
        """Return a method of a client, or of the default client.

        Raises:
            ArgumentTypeError: the client is of the other mode.
        """
        if client is None:
            client = self.asynchronous() if asynchronous else self.sync()
        elif isinstance(client, self._sync_classes if asynchronous else self._async_classes):
            places, others = self._async_places, self._sync_places
            expected = _names(places, others) if asynchronous else _names(others, places)
            reject_client_kind(self._call, fn, client, expected)
        return path.get(client)

    # The classes that are wrong in the other mode. They are cached, because every call with a client checks them.

    @cached_property
    def _sync_classes(self) -> tuple[type, ...]:
        return () if self._sync_places is self._async_places else tuple(map(import_name, self._sync_places))

    @cached_property
    def _async_classes(self) -> tuple[type, ...]:
        return () if self._sync_places is self._async_places else tuple(map(import_name, self._async_places))


class EnteredSdkClients(EnteredClients[Any, Any]):
    """The clients of an SDK whose async client works only inside `async with`.

    Parameters:
        call: the name of the call decorator, for errors.
        dist: the distribution that contains the SDK.
        install: the requirement to install if it is missing.
        new_sync: creates the default sync client.
        new_async: creates the context manager of the default async client.
        sync_name: the name of the class of sync clients, for errors.
        async_name: that of async clients.
        detect_by: an attribute that only async clients have; None if nothing tells them from sync ones.
        env: the environment variables that a default client reads.
    """

    def __init__(
        self,
        call: str,
        *,
        dist: str,
        install: str,
        new_sync: New,
        new_async: New,
        sync_name: str,
        async_name: str,
        detect_by: str | None = None,
        env: Sequence[str] = (),
    ) -> None:
        self._call = call
        self._names = {False: f"a sync {sync_name}", True: f"an async {async_name}"}
        self._detect_by = detect_by
        sdk = _Sdk(dist, install)
        super().__init__(sdk.creator("", new_sync), sdk.creator("", new_async), env)

    def method(self, client: Any, fn: Fn, asynchronous: bool, path: MethodPath) -> Any:
        """Return a method of a client, or of the default client.

        Raises:
            ArgumentTypeError: the client is of the other mode.
        """
        if client is None:
            return self.entered(path.text) if asynchronous else path.get(self.sync())
        if self._detect_by is not None and hasattr(client, self._detect_by) != asynchronous:
            reject_client_kind(self._call, fn, client, self._names[asynchronous])
        return path.get(client)


class SdkFunctions:
    """The functions of an SDK without clients.

    Parameters:
        call: the name of the call decorator, for errors.
        dist: the distribution that contains the SDK.
        install: the requirement to install if it is missing.
        module: the module of the functions.
    """

    def __init__(self, call: str, *, dist: str, install: str, module: str) -> None:
        self._call = call
        self._sdk = _Sdk(dist, install)
        self._module = module

    def method(self, client: Any, fn: Fn, asynchronous: bool, path: MethodPath) -> Any:  # noqa: ARG002  the protocol
        """Return a function.

        Raises:
            ArgumentTypeError: a client was passed.
        """
        if client is not None:
            reject_client(self._call)
        return path.get(self._sdk.load(self._module))


class _Sdk:
    """An SDK that is imported when it is needed."""

    def __init__(self, dist: str, install: str) -> None:
        self._dist = dist
        self._install = install

    def load(self, place: str) -> Any:
        with importing(self._dist, install=self._install):
            return import_name(place)

    def creator(self, place: str, new: New | None) -> New:
        def create() -> Any:
            if new is None:
                return self.load(place)()
            with importing(self._dist, install=self._install):
                return new()

        return create


def _names(places: tuple[str, ...], others: tuple[str, ...]) -> str:
    """Name classes in a message; add the module if both modes have a class of the same name."""
    names = [place.partition(":")[2] for place in (*places, *others)]
    shown = [place.partition(":")[2] for place in places]
    return " or ".join(
        name if names.count(name) == 1 else place.replace(":", ".") for name, place in zip(shown, places, strict=True)
    )
