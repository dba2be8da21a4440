"""The SDK of a provider."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Corrected:
    """What a spec corrects in one class: fields that the SDK does not declare, and fields that may be missing."""

    extra: tuple[str, ...]
    optional: tuple[str, ...]


@dataclass(frozen=True)
class Sdk:
    """An SDK.

    Parameters:
        dist: its distribution.
        install: what users are asked to install if it is missing.
        packages: the packages that its names come from.
        dump: how its objects become plain data: as sent over the wire, or by their fields.
        corrections: what its types say wrongly, by class.
    """

    dist: str
    install: str
    packages: tuple[str, ...]
    dump: Literal["wire", "fields"]
    corrections: Mapping[str, Corrected]
