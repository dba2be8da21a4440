"""What the SDK's exceptions mean in words that all providers share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class ErrorRule:
    """Which errors are of one kind. One match is enough."""

    classes: tuple[str, ...] = ()
    status: tuple[int, ...] = ()
    codes: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Errors:
    """What errors mean.

    Parameters:
        read: Where an exception has its data, by the name of a datum; the first path with a value is used.
        rules: Which errors are of which kind, in the order in which kinds are tried.
        own: Base classes of exceptions whose meaning follows from their statuses and codes.
        ignore: Exceptions of no kind.
    """

    read: Mapping[str, tuple[str, ...]]
    rules: Mapping[str, ErrorRule]
    own: tuple[str, ...]
    ignore: tuple[str, ...]
