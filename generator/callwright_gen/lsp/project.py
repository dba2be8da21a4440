"""Check a spec as an editor holds it: its problems, and the read paths in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from callwright_gen.config import list_specs
from callwright_gen.files import unsaved
from callwright_gen.load import LoadedSpec, try_load
from callwright_gen.problems import Problem, SpecError
from callwright_gen.resolve import resolve_provider
from callwright_gen.resolve.readings import Reading, observed_readings
from callwright_gen.resources import bundled_specs_dir
from callwright_gen.surface import Surface, load_surface

# A spec without its invalid parts may lack what the next stages rely on.
_INCOMPLETE = (AttributeError, LookupError, TypeError, ValueError, AssertionError)


@dataclass(frozen=True)
class Checked:
    """A checked spec. `loaded` is None if too little of it is valid, `surface` if none is recorded."""

    loaded: LoadedSpec | None
    surface: Surface | None
    problems: tuple[Problem, ...]
    readings: tuple[Reading, ...]


@dataclass(frozen=True)
class Known:
    """A read path in a value that is being written.

    Parameters:
        reading: the path.
        lead: text of the path before the value, if the path is put together.
        head: text of the value before the path, such as the name of a slot.
    """

    reading: Reading
    lead: str
    head: str


@dataclass
class Project:
    """The specs of an editor's session, with the surfaces that were read.

    Parameters:
        texts: the open documents, which may differ from the files.
        known: by spec, the text around the value that is being written, and the paths in the value.
    """

    texts: dict[Path, str] = field(default_factory=dict[Path, str])
    known: dict[Path, tuple[tuple[str, ...], list[Known]]] = field(
        default_factory=dict[Path, tuple[tuple[str, ...], list[Known]]]
    )
    _surfaces: dict[Path, tuple[float, Surface]] = field(default_factory=dict[Path, tuple[float, Surface]])
    _results: dict[Path, tuple[Mapping[Path, str], Checked]] = field(
        default_factory=dict[Path, tuple[Mapping[Path, str], Checked]]
    )

    _found: dict[Path, tuple[Mapping[Path, str], Checked]] = field(
        default_factory=dict[Path, tuple[Mapping[Path, str], Checked]]
    )

    def check(self, path: Path, text: str | None = None) -> Checked:
        """Check a spec, with another text than that of the document if one is passed."""
        texts = self.texts if text is None else {**self.texts, path: text}
        known = self._results.get(path)
        if known is not None and known[0] == texts:
            return known[1]
        with unsaved(texts), observed_readings() as readings:
            checked = self._check(path, readings)
        self._results[path] = dict(texts), checked
        if checked.readings:
            self._found[path] = self._results[path]
        return checked

    def last(self, path: Path) -> tuple[str, Checked | None]:
        """Return the text of a spec as it was last when it had paths, and what was found then."""
        texts, checked = self._found.get(path, (dict[Path, str](), None))
        return texts.get(path, ""), checked

    def _check(self, path: Path, readings: list[Reading]) -> Checked:
        loaded, wrong = try_load(path)
        problems = list(wrong)
        surface: Surface | None = None
        try:
            surface = self.surface(path)
            if loaded is not None:
                resolve_provider(loaded, surface)
        except SpecError as error:
            problems.extend(error.problems)
        except _INCOMPLETE:
            if not wrong:
                raise
        return Checked(loaded, surface, tuple(sorted(set(problems))), tuple(readings))

    def surface(self, path: Path) -> Surface:
        """Return the recorded surface of a spec.

        Raises:
            SpecError: it is missing or damaged.
        """
        file = path.parent / "surfaces" / f"{path.stem}.json"
        changed = file.stat().st_mtime if file.is_file() else 0.0
        known = self._surfaces.get(file)
        if known is None or known[0] != changed:
            known = changed, load_surface(file)
            self._surfaces[file] = known
        return known[1]

    @staticmethod
    def bases(path: Path) -> Sequence[Path]:
        """Return the specs that a spec can extend: those in its folder, then those that ship with Callwright."""
        own = {each.stem: each for each in list_specs(path.parent) if each != path}
        bundled = {each.stem: each for each in list_specs(bundled_specs_dir())}
        return list((bundled | own).values())
