"""Third-party mock servers, installed once from their registries into .cache/, run during a test."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / ".cache" / "independent"
FIXTURES = Path(__file__).parent / "aimock.json"
LLMOCK, AIMOCK = "llmock==0.2.2", "@copilotkit/aimock@1.43.0"
PATIENCE = 30.0  # seconds until a server must answer
_DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # loopback requests bypass the proxy


class MissingServerError(Exception):
    """A server cannot be installed here; the message says why."""


@dataclass(frozen=True)
class Server:
    """A running server: `roots` has the path that each module's SDK needs after the address."""

    url: str
    roots: Mapping[str, str]

    def post(self, path: str, body: object = None) -> Any:
        """Send JSON to the server's control API, and return the JSON of the answer."""
        data = json.dumps(body).encode()
        request = urllib.request.Request(self.url + path, data, {"content-type": "application/json"})
        with _DIRECT.open(request) as reply:
            return json.load(reply)

    def get(self, path: str) -> Any:
        """Read JSON from the server's control API."""
        with _DIRECT.open(self.url + path) as reply:
            return json.load(reply)


@dataclass(frozen=True)
class Program:
    """A server as a program.

    Parameters:
        package: name and version in the registry.
        install: commands that install it; `{}` is a new folder.
        start: the command that starts it, with the placeholders `{folder}` and `{port}`.
        health: a path that answers as soon as the server is ready.
        roots: the path that each module's SDK needs after the address.
    """

    package: str
    install: Sequence[Sequence[str]]
    start: Sequence[str]
    health: str
    roots: Mapping[str, str]

    @cached_property
    def folder(self) -> Path:
        """The folder in which it is installed.

        Raises:
            MissingServerError: the installer is missing, or it failed.
        """
        final = CACHE / self.package.replace("/", "-").replace("=", "").lstrip("@")
        if not final.exists():
            self._install(final)
        return final

    def _install(self, final: Path) -> None:
        # The folder is renamed when it is complete; of two concurrent runs, the first one wins.
        fresh = final.with_name(f"{final.name}.{socket.gethostname()}.{time.monotonic_ns()}")
        fresh.mkdir(parents=True)
        try:
            for command in self.install:
                _run([part.format(fresh) for part in command])
            fresh.rename(final)
        except OSError:
            if not final.exists():
                raise
        finally:
            shutil.rmtree(fresh, ignore_errors=True)

    @contextmanager
    def running(self, log: Path) -> Iterator[Server]:
        """Run the server on a free port.

        Raises:
            MissingServerError: it cannot be installed here, or it does not answer.
        """
        port = _free_port()
        command = [part.format(folder=self.folder, port=port) for part in self.start]
        with log.open("w") as output, subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT) as process:
            server = Server(f"http://127.0.0.1:{port}", self.roots)
            try:
                self._wait(server, process, log)
                yield server
            finally:
                process.kill()

    def _wait(self, server: Server, process: subprocess.Popen[bytes], log: Path) -> None:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and process.poll() is None:
            try:
                _DIRECT.open(server.url + self.health).close()
            except OSError:
                time.sleep(0.05)
            else:
                return
        raise MissingServerError(f"{self.package} does not answer; its log ends: {log.read_text()[-500:]}")


def _run(command: Sequence[str]) -> None:
    if shutil.which(command[0]) is None:
        raise MissingServerError(f"there is no {command[0]} here to install a server with")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise MissingServerError(f"{' '.join(command)}: {done.stderr.strip()[-500:]}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


_UV = [sys.executable, "-m", "uv"]
LLMOCK_PROGRAM = Program(
    LLMOCK,
    [
        [*_UV, "venv", "--quiet", "--python", sys.executable, "{}/env"],
        [*_UV, "pip", "install", "--quiet", "--python", "{}/env/bin/python", LLMOCK],
    ],
    ["{folder}/env/bin/python", "-c", "from llmock.cli import app; app()", "serve", "--port", "{port}"],
    "/_llmock/scenario",
    {"openai": "/v1", "openai_responses": "/v1", "anthropic": "/anthropic", "google": "/gemini"},
)
AIMOCK_PROGRAM = Program(
    AIMOCK,
    [["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", "{}", AIMOCK]],
    [
        *("node", "{folder}/node_modules/@copilotkit/aimock/dist/cli.js", "--port", "{port}"),
        *("--fixtures", str(FIXTURES), "--log-level", "warn", "--strict"),
    ],
    "/__aimock/journal",
    {"openai": "/v1", "openai_responses": "/v1", "anthropic": "", "google": ""},
)
