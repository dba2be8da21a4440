"""What importing a provider loads, each in a separate process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import callwright

PROVIDERS = sorted(path.stem for path in Path(callwright.__file__).parent.glob("*.pyi"))
LOADED = "import sys; before = set(sys.modules); import callwright.{}; print(*sorted(sys.modules.keys() - before))"
# Modules of the standard library that are slow to load or start something.
HEAVY = {"asyncio", "concurrent", "email", "http", "logging", "multiprocessing", "socket", "ssl", "unittest", "urllib"}


def loaded_by(name: str) -> list[str]:
    command = [sys.executable, "-c", LOADED.format(name)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()


@pytest.mark.parametrize("name", PROVIDERS)
def test_importing_a_provider_loads_no_sdk_no_pydantic_and_no_other_provider(name: str) -> None:
    loaded = loaded_by(name)
    packages = {module.partition(".")[0] for module in loaded}
    assert packages - sys.stdlib_module_names == {"callwright", "callwright_runtime"}
    assert packages & HEAVY == set()
    assert [module for module in loaded if module.startswith("callwright.")] == [f"callwright.{name}"]


def test_every_provider_loads_the_same_modules_except_its_own() -> None:
    sets = [frozenset(loaded_by(name)) - {f"callwright.{name}"} for name in PROVIDERS]
    assert len(set(sets)) == 1
