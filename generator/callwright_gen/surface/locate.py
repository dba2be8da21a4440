"""Find the source files of installed packages without importing them."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib.machinery import PathFinder
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.machinery import ModuleSpec

_SUFFIXES = (".pyi", ".py")  # a stub takes precedence over the code


@dataclass(frozen=True)
class Located:
    """A module: its source file (None for a namespace package), and the folders of its submodules."""

    file: Path | None
    folders: tuple[Path, ...]

    @property
    def is_package(self) -> bool:
        """Return whether the module can have submodules."""
        return bool(self.folders)


@dataclass
class Locator:
    """Finds modules by dotted name. Only the top-level package is looked up. Submodules are files below it.

    Parameters:
        paths: The import path of another environment; None for the generator's own.
    """

    paths: Sequence[str] | None = None
    _modules: dict[str, Located | None] = field(default_factory=dict[str, Located | None])

    def find(self, module: str) -> Located | None:
        """Return the location of the module, or None."""
        if module not in self._modules:
            parent, _, name = module.rpartition(".")
            self._modules[module] = self._below(parent, name) if parent else self._top_level(name)
        return self._modules[module]

    def is_typed(self, module: str) -> bool:
        """Return whether the top-level package of a module is typed: checkers then hide what it only imports."""
        located = self.find(module.partition(".")[0])
        return located is not None and any((folder / "py.typed").is_file() for folder in located.folders)

    def _below(self, parent: str, name: str) -> Located | None:
        package = self.find(parent)
        for folder in package.folders if package else ():
            if located := _in_folder(folder, name):
                return located
        return None

    def _top_level(self, name: str) -> Located | None:
        # The standard library differs between versions of Python. What is recorded must not.
        spec = None if name in sys.stdlib_module_names else _spec(name, self.paths)
        if spec is None:
            return None
        folders = tuple(Path(folder) for folder in spec.submodule_search_locations or ())
        for folder in folders:
            for suffix in _SUFFIXES:
                if (init := folder / f"__init__{suffix}").is_file():
                    return Located(init, folders)
        if folders:
            return Located(None, folders)
        return _in_folder(Path(spec.origin).parent, name) if spec.has_location and spec.origin else None


def _in_folder(folder: Path, name: str) -> Located | None:
    directory = folder / name
    for suffix in _SUFFIXES:
        if (init := directory / f"__init__{suffix}").is_file():
            return Located(init, (directory,))
    for suffix in _SUFFIXES:
        if (file := folder / f"{name}{suffix}").is_file():
            return Located(file, ())
    return Located(None, (directory,)) if directory.is_dir() else None


def _spec(name: str, paths: Sequence[str] | None) -> ModuleSpec | None:
    try:
        return find_spec(name) if paths is None else PathFinder.find_spec(name, list(paths))
    except (ImportError, ValueError):  # ValueError: a module that is loaded without a spec, such as __main__
        return None
