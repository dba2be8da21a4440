"""A headless Chromium, driven through chromedriver by the WebDriver protocol (https://www.w3.org/TR/webdriver2/)."""

from __future__ import annotations

import json
import shutil
import subprocess
import time
from contextlib import contextmanager
from socket import create_server, socket
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError, URLError
from urllib.request import ProxyHandler, Request, build_opener

if TYPE_CHECKING:
    from collections.abc import Iterator

DRIVER = shutil.which("chromedriver")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
MISSING = "needs chromium and chromedriver (on Debian: apt install chromium chromium-driver)"
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # the key of an element reference in the protocol
KEYS = {"Tab": "\ue004", "Enter": "\ue007", "Escape": "\ue00c", "Space": " "}
_OPENER = build_opener(ProxyHandler({}))


class Browser:
    """One window.

    Args:
        session: address of the WebDriver session.
    """

    def __init__(self, session: str) -> None:
        self._session = session

    def open(self, address: str) -> None:
        """Load a page."""
        self._post("url", {"url": address})

    def run(self, script: str, *arguments: object) -> Any:
        """Run JavaScript, and return its result."""
        return self._post("execute/sync", {"script": script, "args": list(arguments)})

    def press(self, *keys: str) -> None:
        """Press keys in sequence: single characters, or names such as `Tab`."""
        strokes = (KEYS.get(key, key) for key in keys)
        actions = [{"type": kind, "value": key} for key in strokes for kind in ("keyDown", "keyUp")]
        self._post("actions", {"actions": [{"type": "key", "id": "keyboard", "actions": actions}]})

    def resize(self, width: int, height: int) -> None:
        """Set the size of the page in CSS pixels, even to one that no window can have."""
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self._post("goog/cdp/execute", {"cmd": "Emulation.setDeviceMetricsOverride", "params": metrics})

    def prefer(self, scheme: str) -> None:
        """Set the preferred color scheme to `light` or `dark`."""
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self._post("goog/cdp/execute", {"cmd": "Emulation.setEmulatedMedia", "params": {"features": features}})

    def messages(self) -> list[str]:
        """Return the console messages since the last time, including load errors."""
        return [entry["message"] for entry in self._post("se/log", {"type": "browser"})]

    def _post(self, path: str, body: dict[str, object]) -> Any:
        return request("POST", f"{self._session}/{path}", body)


def request(method: str, address: str, body: dict[str, object] | None = None) -> Any:
    """Send a command to the driver, and return the value of its answer."""
    data = None if body is None else json.dumps(body).encode()
    sent = Request(address, data, {"Content-Type": "application/json"}, method=method)
    try:
        with _OPENER.open(sent, timeout=60) as answer:
            return json.load(answer)["value"]
    except HTTPError as error:
        raise AssertionError(f"{address}: {error.read().decode()}") from error


@contextmanager
def browser(profile: str) -> Iterator[Browser]:
    """Start a browser with a profile in its own folder, and stop it."""
    assert DRIVER is not None
    with create_server(("127.0.0.1", 0)) as probe:
        port = _port(probe)
    with subprocess.Popen([DRIVER, f"--port={port}", "--silent"], stdout=subprocess.DEVNULL) as driver:
        try:
            address = f"http://127.0.0.1:{port}"
            _wait(address)
            session = request("POST", f"{address}/session", {"capabilities": {"alwaysMatch": _wanted(profile)}})
            window = f"{address}/session/{session['sessionId']}"
            yield Browser(window)
            request("DELETE", window)
        finally:
            driver.terminate()


def _wanted(profile: str) -> dict[str, object]:
    # As root, e.g. in a container, Chromium only starts without its sandbox; the page is our own file.
    options = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        f"--user-data-dir={profile}",
    ]
    return {"goog:chromeOptions": {"binary": CHROMIUM, "args": options}, "goog:loggingPrefs": {"browser": "ALL"}}


def _port(server: socket) -> int:
    return int(server.getsockname()[1])


def _wait(address: str) -> None:
    for _ in range(300):
        try:
            if request("GET", f"{address}/status")["ready"]:
                return
        except (URLError, ConnectionError):
            pass
        time.sleep(0.1)
    raise AssertionError("chromedriver does not answer")
