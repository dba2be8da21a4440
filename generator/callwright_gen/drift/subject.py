"""What is tried, and on what."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from callwright_gen.config import Config
    from callwright_gen.drift.rendering import Rendering
    from callwright_gen.drift.result import Choice, Tried
    from callwright_gen.drift.uv import Uv
    from callwright_gen.load.clients import Sdk
    from callwright_gen.surface import Surface


@dataclass(frozen=True)
class Plan:
    """What to try.

    Parameters:
        config: the user's folders, which are only read.
        uv: makes the environments.
        cache: folder of the environments.
        choices: the releases to try.
        skip: checks to leave out: `types`, `laws`.
    """

    config: Config
    uv: Uv
    cache: Path
    choices: Sequence[Choice]
    skip: Collection[str] = ()


@dataclass(frozen=True)
class Subject:
    """A provider as it is today.

    Parameters:
        name: the provider.
        sdk: its SDK, by its spec.
        surface: its recorded surface.
        today: its module.
        scratch: a folder of its own for what is tried.
        known: what was tried before, by what was installed.
    """

    name: str
    sdk: Sdk
    surface: Surface
    today: Rendering
    scratch: Path
    known: dict[tuple[str, ...], Tried] = field(default_factory=dict[tuple[str, ...], "Tried"])
