"""The wheel in clean environments, as its users have it."""

import json
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from tests.packaging.conftest import Installed

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
REPLY = {
    "id": "chatcmpl-1",
    "object": "chat.completion",
    "created": 1,
    "model": "small",
    "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "Read Dune."}}],
}


@pytest.fixture(scope="module")
def with_openai(install: Callable[[str], Installed]) -> Installed:
    return install("openai")


@pytest.fixture(scope="module")
def with_generator(install: Callable[[str], Installed]) -> Installed:
    return install("gen")


@pytest.fixture
def address() -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            body = json.dumps(REPLY).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_importing_a_provider_loads_neither_its_sdk_nor_what_the_generator_needs(with_openai: Installed) -> None:
    done = with_openai.run("python", "-I", "-c", "import sys, callwright.openai; print(*sys.modules)")
    assert done.stderr == ""
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert "callwright_runtime" in loaded
    assert loaded.isdisjoint({"openai", "anthropic", "jinja2", "yaml", "rich", "typer", "callwright_gen"})


def test_openai_call_answers_where_only_its_extra_is_installed(with_openai: Installed, address: str) -> None:
    code = """
from callwright.openai import openai_call

@openai_call("small")
def recommend(genre: str) -> str:
    return f"Recommend a {genre} book"

print(recommend("fantasy").content)
"""
    done = with_openai.run("python", "-I", "-c", code, OPENAI_BASE_URL=address, OPENAI_API_KEY="none")
    assert (done.stderr, done.stdout) == ("", "Read Dune.\n")


def test_a_missing_sdk_is_an_import_error_at_the_first_call_that_names_the_extra(with_openai: Installed) -> None:
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


def test_the_command_line_without_its_extra_says_which_to_install(with_openai: Installed) -> None:
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
