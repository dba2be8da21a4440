"""The index that uv is sent to, and what it offered on an earlier day."""

from __future__ import annotations

import os
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from callwright_gen.drift.environments import resolve
from callwright_gen.drift.pip_settings import uv_settings
from callwright_gen.drift.result import Release
from callwright_gen.drift.uv import find_uv
from tests.drift.wheels import build
from tests.support.replies import json_reply, raw

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.support.loopback import Loopback, Request
    from tests.support.replies import Reply

UPLOADED = {"1.0": "2026-03-01", "1.1": "2026-05-01"}


def index(folder: Path) -> Callable[[Request], Reply]:
    """Return an index with two releases that were uploaded on different days."""
    wheels = {version: build(folder, "dated-sdk", version, {"dated_sdk.py": ""}) for version in UPLOADED}

    def respond(request: Request) -> Reply:
        for version in UPLOADED:
            if request.route.endswith(f"{wheels[version].name}.metadata"):
                return raw(f"Metadata-Version: 2.1\nName: dated-sdk\nVersion: {version}\n".encode())
        files = [
            {
                "filename": file.name,
                "url": f"/files/{file.name}",
                "hashes": {"sha256": sha256(file.read_bytes()).hexdigest()},
                "core-metadata": True,
                "upload-time": f"{UPLOADED[version]}T08:00:00Z",
            }
            for version, file in wheels.items()
        ]
        body = {"meta": {"api-version": "1.1"}, "name": "dated-sdk", "files": files}
        return json_reply(body, headers={"content-type": "application/vnd.pypi.simple.v1+json"})

    return respond


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith(("UV_", "PIP_"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)


def test_the_index_of_pip_is_asked_and_later_releases_can_be_left_out(
    server: Loopback, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.respond(index(tmp_path / "wheels"))
    monkeypatch.setenv("PIP_INDEX_URL", f"{server.url}/simple")
    monkeypatch.setenv("UV_CACHE_DIR", str(tmp_path / "uv"))
    constraints = tmp_path / "constraints.txt"
    constraints.touch()

    def newest(exclude_newer: str) -> Release:
        return resolve(find_uv(exclude_newer), "dated-sdk", ["dated-sdk>=1"], constraints, lowest=False).release

    assert newest("") == Release("dated-sdk", "1.1", "2026-05-01")
    assert newest("2026-04-01") == Release("dated-sdk", "1.0", "2026-03-01")


def test_pips_settings_become_uvs_and_uvs_own_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = tmp_path / "pip.conf"
    gone, here = tmp_path / "gone", tmp_path / "here"
    here.mkdir()
    settings.write_text(
        "[global]\nindex-url = https://mirror.example/simple\n"
        f"extra-index-url = https://own.example/simple {gone.as_uri()}\nfind-links = {here} {gone}\n"
        "cert = /etc/own.pem\n[install]\nno-index = true\n"
    )
    monkeypatch.setenv("PIP_CONFIG_FILE", str(settings))
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    found = uv_settings(os.environ)
    assert found == {
        "UV_DEFAULT_INDEX": "https://mirror.example/simple",
        "UV_INDEX": "https://own.example/simple",
        "UV_INDEX_STRATEGY": "unsafe-best-match",
        "UV_FIND_LINKS": str(here),
        "UV_NO_INDEX": "1",
        "SSL_CERT_FILE": "/etc/own.pem",
    }
    assert uv_settings({**os.environ, "UV_INDEX_URL": "https://uv.example/simple"}) == {}
