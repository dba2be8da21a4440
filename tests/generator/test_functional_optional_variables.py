"""Optional environment variables of a default client: the argument is omitted without the variable."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.generator.support.project import sdk_on_path, variant

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OVERLAY = """
clients: {sync: {default: {$new: "tiny_sdk:Client", args: {home: $env.TINY_HOME}}}}
"""


NESTED = OVERLAY.replace("$env.TINY_HOME", '{$new: "tiny_sdk:Client", args: {home: $env.TINY_HOME}}')


@pytest.fixture(scope="module", autouse=True)
def _sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with sdk_on_path(tmp_path_factory.mktemp("site")):
        yield


@pytest.mark.parametrize("home", ["", None], ids=["empty", "not set"])
def test_the_argument_is_omitted_if_the_variable_is_not_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, home: str | None
) -> None:
    monkeypatch.setenv("TINY_HOME", home) if home is not None else monkeypatch.delenv("TINY_HOME", raising=False)
    assert variant(tmp_path, OVERLAY)._new_client().home == "the usual one"


def test_the_argument_is_the_value_of_the_variable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TINY_HOME", "mine")
    assert variant(tmp_path, OVERLAY)._new_client().home == "mine"


def test_the_argument_of_an_object_among_the_arguments_is_omitted_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = variant(tmp_path, NESTED)
    monkeypatch.delenv("TINY_HOME", raising=False)
    assert module._new_client().home.home == "the usual one"
    monkeypatch.setenv("TINY_HOME", "mine")
    assert module._new_client().home.home == "mine"
