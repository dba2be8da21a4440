"""`callwright vendor`: a package that owns its providers, where callwright is not installed."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import sysconfig
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support.answers import Answer
from tests.support.command import callwright
from tests.support.providers import OPENAI
from tests.support.replies import json_reply

if TYPE_CHECKING:
    from tests.support.loopback import Loopback

CALL = """
import sys
from importlib.util import find_spec

assert find_spec("callwright") is None and find_spec("callwright_runtime") is None
from shop.llm import BaseTool, Messages, prompt_template, retry
from shop.llm.openai import openai_call

assert "openai" not in sys.modules

class Find(BaseTool):
    "Find a book."

    title: str

    def call(self):
        return self.title

@retry(attempts=2)
@openai_call("small", tools=[Find])
@prompt_template("Recommend a {genre} book")
def recommend(genre: str): ...

@openai_call("small", response_model=list[str])
def name(genre: str):
    return Messages.User(genre)

print(recommend("fantasy").content)
try:
    name("fantasy")
except Exception as error:
    print(type(error).__module__)
"""


def _vendor(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return callwright(Path.cwd(), "vendor", *arguments, "--into", str(folder))


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project") / "shop" / "llm"
    folder.parent.mkdir()
    (folder.parent / "__init__.py").touch()
    done = _vendor(folder, "openai", "anthropic", "--also", "retry", "--quiet")
    assert (done.returncode, done.stderr) == (0, "")
    return folder


def test_a_vendored_package_makes_calls_where_callwright_is_not_installed(package: Path, server: Loopback) -> None:
    server.reply(json_reply(OPENAI.wire.body(Answer("Read Dune."))), json_reply(OPENAI.wire.body(Answer("no JSON"))))
    # Without `site`, the links of editable installs are not followed: the SDK is there, and callwright is not.
    paths = [str(package.parents[1]), sysconfig.get_paths()["purelib"]]
    environment = {"PYTHONPATH": ":".join(paths), **OPENAI.environment(server.url)}
    done = subprocess.run(
        [sys.executable, "-S", "-c", CALL], capture_output=True, text=True, env=environment, check=False
    )
    assert (done.stderr, done.stdout) == ("", "Read Dune.\nshop.llm._runtime.errors\n")


def test_a_vendored_package_has_the_licence_and_the_hash_of_every_file(package: Path) -> None:
    manifest = json.loads((package / "vendored.json").read_text(encoding="utf-8"))
    written = [path for path in package.rglob("*") if path.is_file() and path.suffix != ".pyc"]
    files = {path.relative_to(package).as_posix() for path in written}
    assert files == {*manifest["files"], "vendored.json"}
    for name, digest in manifest["files"].items():
        assert sha256((package / name).read_bytes()).hexdigest() == digest, name
    assert "MIT License" in (package / "LICENSE").read_text(encoding="utf-8")
    assert manifest["providers"] == ["anthropic", "openai"]
    required = {re.split(r"[<>=]", line)[0]: line for line in manifest["requires"]}
    assert required.keys() == {"anthropic", "jiter", "openai", "pydantic", "typing-extensions"}
    assert ">=3" in required["openai"]


def test_only_the_needed_part_of_the_runtime_is_copied(package: Path) -> None:
    copied = {path.parent.name for path in (package / "_runtime").rglob("*.py")}
    assert {"calls", "streams", "tools"} <= copied
    assert {"rows", "spending", "turns", "llm"}.isdisjoint(copied)
    for path in package.rglob("*.py*"):
        text = path.read_text(encoding="utf-8") if path.suffix in {".py", ".pyi"} else ""
        assert "from callwright" not in text, path
    assert "pip install" not in (package / "openai.py").read_text(encoding="utf-8")


@pytest.mark.thorough
def test_edited_files_are_not_overwritten(package: Path, tmp_path: Path) -> None:
    assert _vendor(package, "openai", "anthropic", "--also", "retry", "--check").returncode == 0
    stub = package / "openai.pyi"
    original = stub.read_text(encoding="utf-8")
    stub.write_text("# mine\n", encoding="utf-8")
    refused = _vendor(package, "openai", "anthropic", "--also", "retry")
    assert (refused.returncode, "openai.pyi was edited" in refused.stderr) == (2, True)
    assert _vendor(package, "openai", "anthropic", "--also", "retry", "--check").returncode == 1
    assert _vendor(package, "openai", "anthropic", "--also", "retry", "--force").returncode == 0
    assert stub.read_text(encoding="utf-8") == original
    unknown = _vendor(tmp_path, "opnai")
    assert (unknown.returncode, "Did you mean 'openai'?" in unknown.stderr) == (2, True)


@pytest.mark.thorough
def test_a_vendored_package_is_clean_for_a_type_checker(package: Path) -> None:
    command = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable, "--level", "error", str(package)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=package.parents[1])
    assert done.returncode == 0, done.stdout[-3000:]
