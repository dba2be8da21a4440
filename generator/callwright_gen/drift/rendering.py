"""The module of a provider as it is generated from one surface. Nothing of the user's is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from callwright_gen.files import unsaved
from callwright_gen.pipeline import render_all
from callwright_gen.review.read import read_side
from callwright_gen.review.revision import Tree

if TYPE_CHECKING:
    from callwright_gen.config import Config
    from callwright_gen.review.changes import Side
    from callwright_gen.surface import Surface


@dataclass(frozen=True)
class Rendering:
    """A generated package with one provider.

    Parameters:
        surface_text: the recorded surface that it is made from.
        files: its text by path.
        out: the folder that holds these files.
        read: the module and its surface, as a review reads them.
    """

    surface_text: str
    files: Mapping[str, str]
    out: Path
    read: tuple[Side | None, Surface | None]


def render_from(surface_text: str, name: str, config: Config, out: Path) -> Rendering:
    """Generate a provider's module from the text of a surface, into a folder of its own.

    Raises:
        SpecError: the spec is invalid, or uses what the surface lacks.
    """
    with unsaved({config.surfaces / f"{name}.json": surface_text}):
        files = render_all(config, [name], lambda _: None).files
        for path, text in files.items():
            file = out / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return Rendering(surface_text, files, out, read_side(Tree("", "", config.specs, out), config, name))
