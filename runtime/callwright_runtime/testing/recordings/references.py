"""Names of classes in a recording: `package.module:Name`."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from callwright_runtime.testing.recordings.errors import RecordingError


def reference_of(cls: type) -> str:
    """Return the name of a class."""
    return f"{cls.__module__}:{cls.__qualname__}"


def find_reference(reference: str) -> Any:
    """Return the class of a name.

    Raises:
        RecordingError: it is not there.
    """
    module, _, name = reference.partition(":")
    try:
        found: Any = import_module(module)
        for each in name.split("."):
            found = getattr(found, each)
    except (ImportError, AttributeError) as error:
        raise RecordingError(
            f"the recording needs {reference}, which is not installed ({error}): install the SDK, or record anew."
        ) from error
    return found


def class_of(value: object) -> Any:
    """Return the class of an object."""
    return type(value)


def importable_base(cls: type) -> type:
    """Return the nearest class that can be found by its name: some SDKs make classes at run time."""
    return next(each for each in cls.__mro__ if _is_found(each))


def _is_found(cls: type) -> bool:
    try:
        return find_reference(reference_of(cls)) is cls
    except RecordingError:
        return False
