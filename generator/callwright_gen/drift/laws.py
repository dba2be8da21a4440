"""What `callwright prove` says of a provider in the environment of an SDK."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, cast

from callwright_gen.drift.result import Check

if TYPE_CHECKING:
    from callwright_gen.config import Config

_BAD_INPUT = 2  # prove itself could not run


def prove(python: Path, borrowed: Path, name: str, surface_text: str, config: Config) -> Check:
    """Prove a provider's spec with the SDK of an environment.

    Parameters:
        python: interpreter of the environment.
        borrowed: folder with Callwright, and what it needs.
        name: the provider.
        surface_text: the surface of this SDK.
        config: the folders of the specs.
    """
    if _run(python, borrowed, "--help").returncode:
        return Check(skipped="this version of callwright has no `prove`")
    specs = _copy(borrowed.parent / "specs", name, surface_text, config)
    done = _run(python, borrowed, name, "--specs", str(specs), "--output-format", "json")
    try:
        found = cast("list[dict[str, str]]", json.loads(done.stdout))
    except ValueError:
        return Check(skipped=f"`callwright prove` failed: {' '.join(done.stderr.strip().splitlines()[-1:])}")
    lines = [f"{each['file']}:{each['line']}:{each['column']}: {each['message']}" for each in found]
    lines = [line.replace(str(specs), str(config.specs)) for line in lines]
    return Check(skipped=lines[0]) if done.returncode == _BAD_INPUT else Check(tuple(lines))


def _run(python: Path, borrowed: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(python), "-m", "callwright_gen", "prove", *arguments],
        env=os.environ | {"PYTHONPATH": str(borrowed), "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def _copy(folder: Path, name: str, surface_text: str, config: Config) -> Path:
    (folder / "surfaces").mkdir(parents=True)
    for spec in config.spec_files():
        shutil.copy(spec, folder)
    (folder / "surfaces" / f"{name}.json").write_text(surface_text, encoding="utf-8")
    return folder
