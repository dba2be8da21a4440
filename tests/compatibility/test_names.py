"""The facade of generated modules is versioned, and old public names keep working."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import callwright
from callwright import openai as generated
from callwright_runtime import BaseCallResponseChunk
from callwright_runtime.streams.events import StreamState


def test_module_for_a_newer_facade_raises_one_clear_import_error(tmp_path: Path) -> None:
    source = Path(generated.__file__).read_text(encoding="utf-8")
    assert "codegen_v1 as rt" in source
    (tmp_path / "newer.py").write_text(source.replace("codegen_v1 as rt", "codegen_v999 as rt"), encoding="utf-8")
    command = [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(tmp_path)!r}); import newer"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 1
    assert ran.stderr.splitlines()[-1] == (
        "ImportError: this module was generated for callwright_runtime.codegen_v999, which callwright "
        f"{callwright.__version__} does not have. Upgrade callwright, or generate the module again with the installed "
        "version."
    )


def test_unknown_names_of_the_runtime_are_plain_import_errors() -> None:
    with pytest.raises(ImportError, match="cannot import name 'BaseTol'"):
        exec("from callwright_runtime import BaseTol")


def test_arrived_is_a_deprecated_alias_of_partial_get() -> None:
    with pytest.warns(DeprecationWarning, match="Use partial_get"):
        assert callwright.arrived({"title": "Dune"}, lambda book: book["title"]) == "Dune"


def test_arrived_of_a_chunk_is_a_deprecated_alias_of_state() -> None:
    state: StreamState[object] = StreamState(None)
    chunk = BaseCallResponseChunk(object(), state)
    with pytest.warns(DeprecationWarning, match="Use state"):
        assert chunk.arrived is state
