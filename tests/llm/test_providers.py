"""Providers are found by entry points, and imported at the first call."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import callwright

GENERATED = {path.stem for path in Path(callwright.__file__).parent.glob("*.pyi")}


def run(script: str) -> str:
    return subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout


def test_every_generated_provider_is_registered() -> None:
    found = [
        each for each in entry_points(group="callwright.providers") if each.dist and each.dist.name == "callwright"
    ]
    assert {each.name: each.value for each in found} == {name: f"callwright.{name}" for name in GENERATED}


def test_importing_and_decorating_loads_no_provider_and_no_sdk() -> None:
    script = """
import sys
from callwright import llm
loaded = {name.partition(".")[0] for name in sys.modules} - sys.stdlib_module_names
slow = {"asyncio", "email", "importlib.metadata", "logging", "socket", "urllib"} & sys.modules.keys()
@llm.call("openai/gpt-5")
def ask(text: str) -> str: return text
llm.override(ask, "anthropic/claude")
print(sorted(name for name in loaded if not name.startswith("_")), sorted(slow))
print(sorted({"callwright.openai", "callwright.anthropic", "openai", "anthropic", "pydantic"} & sys.modules.keys()))
"""
    assert run(script).splitlines() == ["['callwright', 'callwright_runtime'] []", "[]"]


def test_a_missing_sdk_says_what_to_install_and_which_providers_there_are() -> None:
    script = """
import sys, importlib.metadata as metadata
from callwright import llm

class Hidden:  # as if the SDK were not installed
    def find_spec(self, name, path=None, target=None):
        if name == "groq":
            raise ModuleNotFoundError("No module named 'groq'", name="groq")

version = metadata.version
def without(name):
    if name == "groq":
        raise metadata.PackageNotFoundError(name)
    return version(name)

sys.meta_path.insert(0, Hidden())
metadata.version = without
try:
    llm.call("groq/llama")(lambda: "Hi")()
except ImportError as error:
    print(type(error).__name__, error, *error.__notes__)
"""
    words = run(script)
    assert words.startswith("MissingSDKError")
    assert "pip install 'callwright[groq]'" in words
    assert all(name in words for name in GENERATED)
