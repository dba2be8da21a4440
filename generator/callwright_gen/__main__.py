"""Entry point of the `callwright` command and of `python -m callwright_gen`."""

import gc
import os
import sys
from importlib.util import find_spec

from callwright_gen.cli.version import version_line
from callwright_gen.fastpath import QUIET, nothing_to_do

_NEEDED = {
    "griffe": "griffe",
    "jinja2": "jinja2",
    "libcst": "libcst",
    "packaging": "packaging",
    "rich": "rich",
    "ruamel": "ruamel.yaml",
    "typer": "typer",
    "yaml": "PyYAML",
}
_BAD_INPUT = 2
_OBJECTS = 1_000_000  # allocations between garbage collections: nearly all objects of a run live until its end


def main() -> None:
    """Run the command line on `sys.argv`; a run with nothing to do ends before typer, rich and pydantic load."""
    if sys.argv[1:] == ["--version"]:
        print(version_line())
        return
    if nothing_to_do(sys.argv[1:]):
        if "--check" in sys.argv[1:] and QUIET.isdisjoint(sys.argv[1:]):
            print("Compared hashes only (--quick); nothing was rendered.", file=sys.stderr)
        return
    missing = [dist for module, dist in _NEEDED.items() if find_spec(module) is None]
    if missing:
        print(f"callwright needs {', '.join(missing)}: pip install 'callwright[gen]'", file=sys.stderr)
        raise SystemExit(_BAD_INPUT)
    gc.set_threshold(_OBJECTS)
    # Plugins are not needed, and discovering them would scan every installed package.
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "1"
    from callwright_gen.cli.app import app  # noqa: PLC0415 - slow to import

    app(prog_name="callwright")


if __name__ == "__main__":
    main()
