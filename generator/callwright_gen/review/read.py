"""Read a provider at a revision: its stub, its spec and its SDK's surface."""

from __future__ import annotations

from pathlib import Path

from callwright_gen.config import Config
from callwright_gen.load import LoadedSpec, load_spec
from callwright_gen.problems import Position, SpecError
from callwright_gen.review.accepted import accepted_by
from callwright_gen.review.changes import Side
from callwright_gen.review.origins import find_origins
from callwright_gen.review.revision import Tree
from callwright_gen.review.stub import read_stub
from callwright_gen.surface import Surface, facts, load_surface

PACKAGE = "__init__"  # does not have a stub, because it only re-exports names of the runtime


def providers_of(tree: Tree) -> set[str]:
    """Return the names of the modules at a revision."""
    stubs = {path.stem for path in tree.out.glob("*.pyi")}
    return stubs | ({PACKAGE} if (tree.out / f"{PACKAGE}.py").is_file() else set())


def read_side(tree: Tree, config: Config, name: str) -> tuple[Side | None, Surface | None]:
    """Read a module and the surface that it was generated with; each is None if it does not exist or is unreadable.

    Raises:
        SpecError: the stub is not valid Python.
    """
    file = next((path for end in (".pyi", ".py") if (path := tree.out / f"{name}{end}").is_file()), None)
    if file is None or (file.suffix == ".py" and name != PACKAGE):
        return None, None
    label = str(config.out / file.name)
    contract = read_stub(file.read_text(encoding="utf-8"), name, f"{tree.prefix}{label}")
    if name == PACKAGE:
        return Side(label, contract, {}, {}, {}), None
    problems: list[str] = []
    loaded, surface = _spec(tree, name, problems), _surface(tree, name, problems)
    names = _DisplayNames(tree, config)
    specs = {names.path(path): path.read_text(encoding="utf-8") for path in loaded.files} if loaded else {}
    recorded = dict(facts(surface)) if surface else {}
    origins = find_origins(contract, loaded, surface, recorded, names.place) if loaded and surface else {}
    accepted = accepted_by(loaded) if loaded else None
    prefix = loaded.spec.prefix if loaded else ""
    return Side(label, contract, specs, recorded, origins, tuple(map(names.text, problems)), accepted, prefix), surface


def _spec(tree: Tree, name: str, problems: list[str]) -> LoadedSpec | None:
    try:
        return load_spec(tree.specs / f"{name}.yaml")
    except SpecError as error:
        problems.append(f"Links to the spec are missing: {error.problems[0]}")
        return None


def _surface(tree: Tree, name: str, problems: list[str]) -> Surface | None:
    try:
        return load_surface(tree.specs / "surfaces" / f"{name}.json")
    except SpecError as error:
        problems.append(f"SDK changes are missing: {error.problems[0]}")
        return None


class _DisplayNames:
    """Displays files by their path in the repository, wherever the revision was extracted."""

    def __init__(self, tree: Tree, config: Config) -> None:
        self._tree = tree
        self._config = config

    def path(self, path: Path) -> str:
        if path.is_relative_to(self._tree.specs):
            return str(self._config.specs / path.relative_to(self._tree.specs))
        return f"{path.name} (comes with callwright)"

    def place(self, position: Position) -> tuple[str, int]:
        return self.path(Path(position.file)), position.line

    def text(self, text: str) -> str:
        return text.replace(str(self._tree.specs), f"{self._tree.prefix}{self._config.specs}")
