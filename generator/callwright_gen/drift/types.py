"""What a type checker says of generated modules in the environment of an SDK."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, cast

from callwright_gen.drift.result import Check

_CONFIG = "pyrightconfig.json"
_MISSING = "pyright is not installed here: pip install 'pyright[nodejs]'"


def check_types(python: Path, borrowed: Path, modules: Mapping[str, Path], root: Path) -> Check:
    """Check modules with pyright.

    Parameters:
        python: interpreter of the environment that has the SDK.
        borrowed: folder with what else the modules import.
        modules: each module without the suffix, by the words that describe it.
        root: a folder that holds all of them, for pyright's settings.
    """
    if find_spec("pyright") is None:
        return Check(skipped=_MISSING)
    paths = {
        path.with_suffix(end).relative_to(root).as_posix(): words
        for words, path in modules.items()
        for end in (".py", ".pyi")
    }
    config = root / _CONFIG
    config.write_text(json.dumps(_settings(list(paths), borrowed)), encoding="utf-8")
    command = ["-m", "pyright", "--outputjson", "--pythonpath", str(python), "--project", str(config)]
    done = subprocess.run([sys.executable, *command], capture_output=True, text=True, check=False)
    try:
        found = cast("list[dict[str, Any]]", json.loads(done.stdout)["generalDiagnostics"])
    except (ValueError, KeyError):
        return Check(skipped=f"pyright failed: {' '.join((done.stderr or done.stdout).strip().splitlines()[-1:])}")
    return Check(tuple(_errors(found, paths, root)))


def _settings(paths: Sequence[str], borrowed: Path) -> dict[str, object]:
    return {
        "include": paths,
        "extraPaths": [str(borrowed)],
        "pythonVersion": f"{sys.version_info.major}.{sys.version_info.minor}",
        "typeCheckingMode": "standard",
        "reportMissingModuleSource": False,
    }


def _errors(found: Sequence[dict[str, Any]], paths: Mapping[str, str], root: Path) -> Iterator[str]:
    for each in found:
        if each["severity"] != "error":
            continue
        file = Path(each["file"])
        words = paths[file.relative_to(root).as_posix()]
        message = str(each["message"]).splitlines()[0]
        yield f"{words}, {file.name}:{each['range']['start']['line'] + 1}: {message} ({each.get('rule', 'error')})"
