"""The index that pip is set up for, in the terms of uv, which does not read pip's settings."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import unquote, urlparse

_UV = ("UV_DEFAULT_INDEX", "UV_INDEX", "UV_INDEX_URL", "UV_EXTRA_INDEX_URL", "UV_FIND_LINKS", "UV_NO_INDEX")
_SECTIONS = ("global", "install", ":env:")  # later ones win
_OFF = ("", "0", "false", "no", "off")


def uv_settings(environment: Mapping[str, str]) -> dict[str, str]:
    """Return the environment variables that make uv use pip's index; none if uv has settings of its own."""
    if any(environment.get(name) for name in _UV):
        return {}
    pip = _pip_settings(environment)
    found: dict[str, str] = {}
    if pip.get("index-url"):
        found["UV_DEFAULT_INDEX"] = pip["index-url"]
    if extra := _usable(pip.get("extra-index-url", "")):
        # pip takes the best version of all indexes.
        found |= {"UV_INDEX": " ".join(extra), "UV_INDEX_STRATEGY": "unsafe-best-match"}
    if links := _usable(pip.get("find-links", "")):
        found["UV_FIND_LINKS"] = ",".join(links)
    if pip.get("no-index", "").lower() not in _OFF:
        found["UV_NO_INDEX"] = "1"
    if pip.get("cert") and not environment.get("SSL_CERT_FILE"):
        found["SSL_CERT_FILE"] = pip["cert"]
    return found


def _usable(places: str) -> list[str]:
    """Return the places that exist: pip ignores the others, and uv stops at them."""
    return [place for place in places.split() if _exists(place)]


def _exists(place: str) -> bool:
    url = urlparse(place)
    if url.scheme == "file":
        return Path(unquote(url.path)).exists()
    return bool(url.scheme) or Path(place).exists()


def _pip_settings(environment: Mapping[str, str]) -> dict[str, str]:
    settings: dict[str, str] = {}
    for section in _SECTIONS:
        settings |= {key: value for at, key, value in _listed(environment) if at == section}
    return settings


def _listed(environment: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Yield pip's settings as section, key and value; without pip, those of its environment variables."""
    if find_spec("pip") is None:
        prefix = "PIP_"
        for name, value in environment.items():
            if name.startswith(prefix):
                yield ":env:", name.removeprefix(prefix).lower().replace("_", "-"), value
        return
    yield from _parsed(_config_list(environment).splitlines())


def _config_list(environment: Mapping[str, str]) -> str:
    command = [sys.executable, "-m", "pip", "config", "list"]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=dict(environment)).stdout


def _parsed(lines: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    for line in lines:
        name, _, value = line.partition("=")
        section, _, key = name.rpartition(".")
        try:
            yield section, key, str(ast.literal_eval(value))
        except (ValueError, SyntaxError):
            continue
