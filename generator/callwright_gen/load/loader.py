"""File of a spec → validated spec with the position of every value."""

import pathlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from pydantic import ValidationError

from callwright_gen.load.checks import check_tree
from callwright_gen.load.errors import problems_of
from callwright_gen.load.extends import read_merged
from callwright_gen.load.locations import as_written
from callwright_gen.load.lowering import lower
from callwright_gen.load.nodes import Items, Scalar, Table, child, nearest, place_of, plain, position_of
from callwright_gen.load.places import shape_places
from callwright_gen.load.read_paths import Place, parse_paths
from callwright_gen.load.readable import check_shapes
from callwright_gen.load.shape_reader import ShapeReader
from callwright_gen.load.spec import Spec
from callwright_gen.paths import Path
from callwright_gen.problems import Loc, Position, Problem, SpecError, distinct
from callwright_gen.shapes import Shape, placeholders_of

_MAX_PACKAGE_NAME = 120  # characters


@dataclass(frozen=True)
class LoadedSpec:
    """A spec, its shapes by location, its read paths by place, and its YAML tree."""

    spec: Spec
    shapes: Mapping[Loc, Shape]
    paths: Mapping[Place, Path | None]
    """None where a text is no path."""
    tree: Table
    written: Table
    """The tree as the files spell it, before lowering."""
    files: tuple[pathlib.Path, ...]
    """The file of the spec, then the files of the specs that it extends."""

    def position_of(self, loc: Loc, offset: int = 0) -> Position:
        """Return the position of the value at `loc`, or of its nearest ancestor that the file has.

        Args:
            loc: Keys and indices from the root, as spelled in the file.
            offset: Number of characters into the text of the value.
        """
        return position_of(self.tree, loc, offset)

    def place_of(self, loc: Loc, offset: int = 0) -> Position:
        """Return a position for the text that starts at `offset`, whose characters may come from several places."""
        return place_of(self.tree, loc, offset)

    def is_written(self, loc: Loc) -> bool:
        """Return whether a file has a value at `loc`, which otherwise follows from others."""
        return nearest(self.written, loc).loc == loc

    def is_own(self, loc: Loc) -> bool:
        """Return whether the spec has the value at `loc` itself: what it inherits may be for another SDK."""
        return nearest(self.tree, loc).key.file == nearest(self.tree, ("provider",)).key.file

    @property
    def variables(self) -> tuple[str, ...]:
        """The environment variables that a default client reads: those in its arguments, then the others."""
        return tuple(dict.fromkeys((*self.passed_variables, *self.spec.clients.env)))

    @property
    def passed_variables(self) -> tuple[str, ...]:
        """The environment variables in the arguments of a default client."""
        clients = (shape for loc, shape in self.shapes.items() if loc[0] == "clients")
        return tuple(slot.path for shape in clients for slot in placeholders_of(shape))

    def shape(self, *loc: str | int) -> Shape | None:
        """Return the parsed shape at a location, or None."""
        return self.shapes.get(loc)


def load_spec(path: pathlib.Path) -> LoadedSpec:
    """Read, merge and validate one spec.

    Raises:
        SpecError: The spec is invalid. Holds all problems that can be detected without the SDK.
    """
    loaded, problems = try_load(path)
    if loaded is None or problems:
        raise SpecError(problems)
    return loaded


def try_load(path: pathlib.Path, *, marks: bool = False) -> tuple[LoadedSpec | None, Sequence[Problem]]:
    """Return a spec without its invalid parts, with their problems, so that the rest can be checked, too.

    The spec is None if too little of it is valid. With `marks`, paths may have those of version 1 of the language.
    """
    try:
        merged = read_merged(path, marks=marks)
    except SpecError as error:
        return None, error.problems
    problems = list(merged.problems)
    root = lower(merged.root, problems)
    problems.extend(check_tree(path, root))
    packages = _packages(root)
    shapes = _read_shapes(root, packages, problems)
    problems.extend(check_shapes(root, shapes))
    spec = _validate(root, packages, problems)
    paths = parse_paths(spec, shapes, root, problems, marks=marks) if spec else {}
    found = as_written(distinct(problems), merged.root, root)
    return LoadedSpec(spec, shapes, paths, root, merged.root, merged.files) if spec else None, found


def _read_shapes(root: Table, packages: frozenset[str], problems: list[Problem]) -> dict[Loc, Shape]:
    return {loc: ShapeReader(slots, packages, problems).read(node, loc) for loc, node, slots in shape_places(root)}


def _validate(root: Table, packages: frozenset[str], problems: list[Problem]) -> Spec | None:
    values, context = plain(root), {"packages": packages}
    try:
        return Spec.model_validate(values, context=context)
    except ValidationError as error:
        problems.extend(problems_of(error, root))
        wrong = [nearest(root, details["loc"]).loc for details in error.errors(include_url=False)]
    try:
        return Spec.model_validate(_without(values, wrong), context=context)
    except ValidationError:
        return None


def _without(values: object, locs: Sequence[Loc]) -> object:
    """Return plain values without those at some locations. Items of lists stay: others would change their places."""
    if isinstance(values, dict):
        table = cast("dict[str, object]", values)
        inner = {key: [loc[1:] for loc in locs if loc[:1] == (key,)] for key in table}
        return {key: _without(value, inner[key]) for key, value in table.items() if () not in inner[key]}
    if isinstance(values, list):
        items = enumerate(cast("list[object]", values))
        return [_without(value, [loc[1:] for loc in locs if loc[:1] == (number,)]) for number, value in items]
    return values


def _packages(root: Table) -> frozenset[str]:
    """Return the packages that names may come from. The tree is not validated yet, so they may be invalid."""
    sdk = root.get("sdk") or root
    packages = child(sdk, "packages")
    nodes = packages.items if isinstance(packages, Items) else (child(sdk, "dist"),)
    names = [node.value for node in nodes if isinstance(node, Scalar) and isinstance(node.value, str)]
    # Messages quote the packages. A text that is too long for a name is reported at its own position.
    valid = [name for name in names if len(name) <= _MAX_PACKAGE_NAME]
    return frozenset(valid if isinstance(packages, Items) else (name.replace("-", "_") for name in valid))
