"""Locations of the data files that ship with the generator: templates and specs.

In a wheel, both are inside this package. In a checkout, they are folders at the root of the repository, so that an
editable install reads the files that are being edited.
"""

from importlib.util import find_spec
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
CHECKOUT = PACKAGE.parents[1]


def templates_dir() -> Path:
    """Return the folder of the Jinja templates. Its tree mirrors the output tree."""
    return _resource("templates")


def bundled_specs_dir() -> Path:
    """Return the folder of the bundled specs, which other specs may extend."""
    return _resource("specs")


def runtime_dir() -> Path:
    """Return the folder of the runtime, without importing it."""
    spec = find_spec("callwright_runtime")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent


def _resource(name: str) -> Path:
    inside = PACKAGE / name
    return inside if inside.is_dir() else CHECKOUT / name
