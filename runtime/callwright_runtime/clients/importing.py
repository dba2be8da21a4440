"""Lazy imports of SDKs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from callwright_runtime.errors import MissingSDKError

if TYPE_CHECKING:
    from types import TracebackType


class importing:  # noqa: N801 - reads as a statement
    """Turn a missing SDK into an error that says what to install: `with importing("sdk", install="callwright[sdk]"):`.

    An error inside an installed SDK passes through unchanged.

    Parameters:
        dist: the distribution that contains the SDK.
        install: the requirement to install if it is missing.

    Raises:
        MissingSDKError: the SDK is not installed.
    """

    def __init__(self, dist: str, install: str) -> None:
        self._dist = dist
        self._install = install

    def __enter__(self) -> None:
        pass

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if isinstance(error, ModuleNotFoundError) and not _is_installed(self._dist):
            raise MissingSDKError(
                f"the package {self._dist!r} is not installed: run `pip install '{self._install}'`.",
                name=error.name,
            ) from error


def _is_installed(dist: str) -> bool:
    from importlib.metadata import PackageNotFoundError, version

    try:
        version(dist)
    except PackageNotFoundError:
        return False
    return True


def import_name(place: str) -> Any:
    """Return what is at `module:Name`, or at `module:Class.Inner`; without a name, the module."""
    from importlib import import_module

    module, _, name = place.partition(":")
    found: Any = import_module(module)
    for part in name.split(".") if name else ():
        found = getattr(found, part)
    return found
