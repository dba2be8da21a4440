"""The version of Callwright, read without importing the runtime."""

from importlib.util import find_spec
from pathlib import Path
from runpy import run_path


def version_line() -> str:
    """Return the output of `callwright --version`; importing the runtime would load pydantic."""
    spec = find_spec("callwright_runtime")
    assert spec is not None
    assert spec.origin is not None
    version = run_path(str(Path(spec.origin).with_name("version.py")))["__version__"]
    return f"callwright {version}"
