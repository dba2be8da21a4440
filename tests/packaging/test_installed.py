"""The wheel in clean environments, as users have it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support.answers import Answer
from tests.support.providers import OPENAI
from tests.support.replies import json_reply

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.packaging.conftest import Installed
    from tests.support.loopback import Loopback

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def with_openai(install: Callable[[str], Installed]) -> Installed:
    return install("openai")


@pytest.fixture(scope="module")
def with_generator(install: Callable[[str], Installed]) -> Installed:
    return install("gen")


def test_importing_a_provider_loads_neither_its_sdk_nor_generator_dependencies(with_openai: Installed) -> None:
    done = with_openai.run("python", "-I", "-c", "import sys, callwright.openai; print(*sys.modules)")
    assert done.stderr == ""
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert "callwright_runtime" in loaded
    assert loaded.isdisjoint({"openai", "anthropic", "jinja2", "yaml", "rich", "typer", "callwright_gen"})


def test_openai_works_with_only_its_extra_installed(with_openai: Installed, server: Loopback) -> None:
    server.reply(json_reply(OPENAI.wire.body(Answer("Read Dune."))))
    code = """
from callwright.openai import openai_call

@openai_call("small")
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"

print(recommend("fantasy").content)
"""
    done = with_openai.run("python", "-I", "-c", code, **OPENAI.environment(server.url))
    assert (done.stderr, done.stdout) == ("", "Read Dune.\n")


def test_a_missing_sdk_raises_an_import_error_that_names_the_extra_at_the_first_call(with_openai: Installed) -> None:
    code = """
from callwright.anthropic import anthropic_call

@anthropic_call("small")
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"

print("decorated")
try:
    recommend("fantasy")
except ImportError as error:
    print(error)
"""
    done = with_openai.run("python", "-I", "-c", code)
    assert done.stderr == ""
    first, rest = done.stdout.split("\n", 1)
    assert first == "decorated"
    assert "pip install callwright[anthropic]" in rest.replace("'", "").replace('"', "")


def test_the_command_line_without_its_extra_names_the_extra(with_openai: Installed) -> None:
    done = with_openai.run("callwright", "generate")
    assert done.returncode == 2
    assert "callwright[gen]" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_installed_generator_writes_the_same_modules_as_the_checkout(with_generator: Installed) -> None:
    specs, out = ROOT / "specs", with_generator.folder / "generated"
    done = with_generator.run("callwright", "generate", "--specs", str(specs), "--out", str(out))
    assert (done.stderr, done.returncode) == ("", 0)
    names = ["openai.py", "openai.pyi", "anthropic.py", "anthropic.pyi"]
    assert [(out / name).read_bytes() for name in names] == [
        (ROOT / "generated" / "callwright" / name).read_bytes() for name in names
    ]
