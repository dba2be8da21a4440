"""Locations of the specs, the recorded surfaces, the templates and the output."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from callwright_gen.files import read_file, visible
from callwright_gen.resources import templates_dir

_REVIEW = "review"
_PAGE = "capabilities"
DEFAULTS = {"specs": "specs", "out": "generated/callwright"}


class ConfigError(Exception):
    """The settings are invalid. The message contains the location, the problem and a hint."""


@dataclass(frozen=True)
class Config:
    """The folders of one run. Paths below the working directory are relative to it, which keeps messages short."""

    specs: Path
    out: Path
    templates: Path
    capabilities: Path | None = None
    """The capability page, if pyproject.toml names it."""

    @property
    def surfaces(self) -> Path:
        """Return the folder of the recorded surfaces, one JSON file per provider."""
        return self.specs / "surfaces"

    def spec_files(self) -> list[Path]:
        """Return the specs, sorted by name, without hidden files of editors and operating systems."""
        return list_specs(self.specs)


def list_specs(folder: Path) -> list[Path]:
    """Return the specs of a folder, sorted by name."""
    return [folder / name for name in sorted(visible(path.name for path in folder.glob("*.yaml")))]


def load_config(specs: Path | None = None, out: Path | None = None, *, must_exist: bool = True) -> Config:
    """Return the folders: the arguments, else `[tool.callwright]` of the nearest pyproject.toml upward, else defaults.

    Args:
        specs: Folder of the specs, relative to the working directory.
        out: Folder of the package to generate, relative to the working directory.
        must_exist: Whether the folder of specs must exist.

    Raises:
        ConfigError: The table has an unknown key or a wrong type, or the folder of specs does not exist.
    """
    configured = {} if specs and out else _configured_folders(Path.cwd())
    page = configured.get(_PAGE)
    config = Config(
        specs=_display_path(specs or configured["specs"]),
        out=_display_path(out or configured["out"]),
        templates=templates_dir(),
        capabilities=_display_path(page) if page is not None else None,
    )
    if must_exist:
        _require_specs(config.specs)
    return config


def _configured_folders(start: Path) -> dict[str, Path]:
    pyproject = find_pyproject(start)
    if pyproject is None:
        return {key: start / default for key, default in DEFAULTS.items()}
    settings = DEFAULTS | _read_table(pyproject)
    return {key: pyproject.parent / value for key, value in settings.items()}


def find_pyproject(start: Path) -> Path | None:
    """Return the nearest pyproject.toml upward, or None."""
    return next((p for folder in (start, *start.parents) if (p := folder / "pyproject.toml").is_file()), None)


def _read_table(pyproject: Path) -> dict[str, str]:
    file, table = _display_path(pyproject), _read_tool(pyproject)
    return {key: _folder(file, key, value) for key, value in table.items() if key != _REVIEW}


def _read_tool(pyproject: Path) -> dict[str, object]:
    file = _display_path(pyproject)
    try:
        document = tomllib.loads(read_file(pyproject).decode())
    except (OSError, ValueError) as error:
        raise ConfigError(f"{file}: cannot be read: {error}") from error
    tool = cast("object", document.get("tool"))
    table: object = cast("dict[str, object]", tool).get("callwright", {}) if isinstance(tool, dict) else {}
    if not isinstance(table, dict):
        raise ConfigError(f"{file}: [tool.callwright] must be a table with {_names(DEFAULTS)}")
    return cast("dict[str, object]", table)


def read_review_settings() -> tuple[Path, Mapping[str, object]]:
    """Return the nearest pyproject.toml upward, and its `[tool.callwright.review]`.

    Raises:
        ConfigError: The file cannot be read, or the entry is not a table.
    """
    pyproject = find_pyproject(Path.cwd())
    if pyproject is None:
        return Path("pyproject.toml"), {}
    table = _read_tool(pyproject).get(_REVIEW, {})
    if not isinstance(table, dict):
        raise ConfigError(f"{_display_path(pyproject)}: [tool.callwright]: {_REVIEW} must be a table")
    return _display_path(pyproject), cast("dict[str, object]", table)


def _folder(pyproject: Path, key: str, value: object) -> str:
    keys = (*DEFAULTS, _PAGE, _REVIEW)
    if key not in keys:
        valid = ", ".join(map(repr, keys))
        raise ConfigError(f"{pyproject}: [tool.callwright]: unknown key {key!r}. Valid keys: {valid}")
    if not isinstance(value, str) or not value or not value.isprintable():
        what = "file" if key == _PAGE else "folder"
        raise ConfigError(f"{pyproject}: [tool.callwright]: {key} must be a {what}'s path as a string, not {value!r}")
    return value


def _require_specs(specs: Path) -> None:
    if specs.is_dir():
        return
    what = "is not a folder" if specs.exists() else "does not exist"
    raise ConfigError(
        f'{specs}: the folder of specs {what}. Pass it with --specs DIR, or set specs = "DIR" under'
        " [tool.callwright] in pyproject.toml."
    )


def _display_path(path: Path) -> Path:
    absolute = Path.cwd() / path
    return absolute.relative_to(Path.cwd()) if absolute.is_relative_to(Path.cwd()) else absolute


def _names(keys: Mapping[str, str]) -> str:
    return " and ".join(repr(key) for key in keys)
