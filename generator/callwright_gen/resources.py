"""Where the files are that travel with the generator: templates and specs.

In a wheel both lie inside this package. In a checkout they are folders of their own at the root of the repository,
beside the source roots, so that an editable install reads what is being edited.
"""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
CHECKOUT = PACKAGE.parents[1]


def templates_dir() -> Path:
    """Find the folder of the Jinja templates; its tree mirrors the output tree."""
    return _resource("templates")


def bundled_specs_dir() -> Path:
    """Find the folder of the project's own specs; a spec elsewhere may extend one of them."""
    return _resource("specs")


def _resource(name: str) -> Path:
    inside = PACKAGE / name
    return inside if inside.is_dir() else CHECKOUT / name
