"""Which names the source files of packages mention, such as those of environment variables."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from callwright_gen.surface.locate import Locator

_SOURCES = (".py", ".pyi")
_COMPILED = (".so", ".pyd")
_WORD = re.compile(rb"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+_?")
_PUT_TOGETHER = re.compile(rb"[\"']([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+_)[\"'{%]")
"""The start of a name that a program completes, as in `f"AWS_ENDPOINT_URL_{service}"`: at least two words."""


@dataclass
class Mentions:
    """The names in capitals in the files of packages.

    Parameters:
        locator: Finds the packages.
        packages: Their names.
    """

    locator: Locator
    packages: Sequence[str]
    words: set[str] = field(default_factory=set[str])
    """What the files that have been read mention."""

    def lacking(self, names: Collection[str]) -> set[str]:
        """Return the names that no file mentions, and that none puts together. Stops as soon as all are found."""
        missing = set(names)
        for file in self._files() if missing else ():
            text = file.read_bytes()
            if file.suffix in _COMPILED:  # which may hold names one after another
                missing = {name for name in missing if name.encode() not in text}
            else:
                self.words |= {word.decode() for word in _WORD.findall(text)}
                starts = tuple(start.decode() for start in _PUT_TOGETHER.findall(text))
                missing = {name for name in missing - self.words if not name.startswith(starts)}
            if not missing:
                break
        return missing

    def _files(self) -> Iterator[Path]:
        """Yield the files of the packages: sources first, because compiled files are large."""
        for suffixes in (_SOURCES, _COMPILED):
            for package in self.packages:
                located = self.locator.find(package)
                if located is not None and located.is_package:
                    found = (file for folder in located.folders for file in folder.rglob("*"))
                    yield from sorted(file for file in found if file.suffix in suffixes)
                elif located is not None and located.file is not None and located.file.suffix in suffixes:
                    yield located.file
