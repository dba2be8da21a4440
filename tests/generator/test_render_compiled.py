"""Templates are compiled once; a cached template is used only if compiling would produce the same."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from jinja2 import Environment, FileSystemLoader

from callwright_gen.render.compiled import CompiledTemplates
from callwright_gen.render.environment import environment

if TYPE_CHECKING:
    from pathlib import Path

NAME = "greeting.py.jinja"


@pytest.fixture(autouse=True)
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the templates that Jinja compiles."""
    names: list[str] = []
    compile_ = Environment.compile

    def record_compile(self: Environment, source: str, name: str, filename: str) -> object:
        names.append(name)
        return compile_(self, source, name, filename)

    monkeypatch.setattr(Environment, "compile", record_compile)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    return names


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / NAME).write_text("hello")
    assert rendered(tmp_path) == "hello"
    return tmp_path


def rendered(folder: Path) -> str:
    return environment(folder).get_template(NAME).render()


def cached_file(folder: Path) -> Path:
    [file] = (folder / "__pycache__").iterdir()
    return file


def test_a_template_is_compiled_once(folder: Path, compiled: list[str]) -> None:
    assert rendered(folder) == "hello"
    assert compiled == [NAME]


def test_a_changed_template_is_recompiled_and_replaces_the_old_one(folder: Path, compiled: list[str]) -> None:
    (folder / NAME).write_text("goodbye")
    assert [rendered(folder), rendered(folder)] == ["goodbye", "goodbye"]
    assert compiled == [NAME, NAME]
    assert cached_file(folder).name == f"greeting.py.{sys.implementation.cache_tag}.pyc"


@pytest.mark.parametrize("keep", [0, 10, 32, 60], ids="{} bytes".format)
def test_a_damaged_cache_is_recompiled(folder: Path, compiled: list[str], keep: int) -> None:
    cached_file(folder).write_bytes(cached_file(folder).read_bytes()[:keep])
    assert [rendered(folder), rendered(folder)] == ["hello", "hello"]
    assert compiled == [NAME, NAME]


def test_a_cache_compiled_with_other_settings_is_not_used(folder: Path, compiled: list[str]) -> None:
    for settings in (b"autoescape", b"no autoescape"):
        cache = CompiledTemplates(settings)
        Environment(loader=FileSystemLoader(folder), autoescape=True, bytecode_cache=cache).get_template(NAME)
    assert len(compiled) == 3


def test_nothing_is_cached_if_python_writes_no_bytecode(
    tmp_path: Path, compiled: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    (tmp_path / NAME).write_text("hello")
    assert [rendered(tmp_path), rendered(tmp_path)] == ["hello", "hello"]
    assert compiled == [NAME, NAME]
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


def test_a_read_only_folder_costs_only_time(tmp_path: Path, compiled: list[str]) -> None:
    (tmp_path / NAME).write_text("hello")
    (tmp_path / "__pycache__").write_text("in the way")
    assert [rendered(tmp_path), rendered(tmp_path)] == ["hello", "hello"]
    assert compiled == [NAME, NAME]
