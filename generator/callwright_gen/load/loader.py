"""A spec's file → a validated spec with the place of everything in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from callwright_gen.load.checks import check_tree
from callwright_gen.load.errors import problems_of
from callwright_gen.load.extends import read_family
from callwright_gen.load.nodes import Items, Loc, Scalar, Table, child, nearest, plain
from callwright_gen.load.places import shape_places
from callwright_gen.load.readable import check_shapes
from callwright_gen.load.shape_reader import ShapeReader
from callwright_gen.load.shapes import Shape
from callwright_gen.load.spec import Spec
from callwright_gen.problems import Position, Problem, SpecError

_LONGEST = 120  # characters of a package's name


@dataclass(frozen=True)
class LoadedSpec:
    """A spec, its shapes by their places, and the tree that it came from."""

    spec: Spec
    shapes: Mapping[Loc, Shape]
    tree: Table
    files: tuple[Path, ...]
    """The spec's file, then those that it extends."""

    def position_of(self, loc: Loc, offset: int = 0) -> Position:
        """Return the place of the value at `loc`, or of the nearest one above it that the file has.

        Args:
            loc: keys and indices from the root, as the file spells them.
            offset: characters into the text of the value.
        """
        found = nearest(self.tree, loc)
        return found.node.at(offset) if isinstance(found.node, Scalar) else found.key

    def shape(self, *loc: str | int) -> Shape | None:
        """Return the parsed shape at a place, or None where the spec has none."""
        return self.shapes.get(loc)


def load_spec(path: Path) -> LoadedSpec:
    """Read, merge and validate one spec.

    Raises:
        SpecError: it cannot be used; holds all problems that can be seen without the SDK.
    """
    family = read_family(path)
    problems = [*family.problems, *check_tree(path, family.root)]
    packages = _packages(family.root)
    shapes = _read_shapes(family.root, packages, problems)
    problems.extend(check_shapes(family.root, shapes))
    spec = _validate(family.root, packages, problems)
    if spec is None or problems:
        raise SpecError(problems)
    return LoadedSpec(spec, shapes, family.root, family.files)


def _read_shapes(root: Table, packages: frozenset[str], problems: list[Problem]) -> dict[Loc, Shape]:
    return {loc: ShapeReader(roots, packages, problems).read(node, loc) for loc, node, roots in shape_places(root)}


def _validate(root: Table, packages: frozenset[str], problems: list[Problem]) -> Spec | None:
    try:
        return Spec.model_validate(plain(root), context={"packages": packages})
    except ValidationError as error:
        problems.extend(problems_of(error, root))
        return None


def _packages(root: Table) -> frozenset[str]:
    """Return the packages that names may come from, as far as the tree says; whether they are good is checked later."""
    sdk = root.get("sdk") or root
    named = child(sdk, "packages")
    dist = child(sdk, "dist")
    nodes = named.items if isinstance(named, Items) else (dist,)
    names = [node.value for node in nodes if isinstance(node, Scalar) and isinstance(node.value, str)]
    # Messages name them: what is no name at all would fill the screen, and is refused at its own place.
    good = [name for name in names if len(name) <= _LONGEST]
    return frozenset(good if isinstance(named, Items) else (name.replace("-", "_") for name in good))
