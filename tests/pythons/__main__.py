"""Runs the tests on other versions of Python than the checkout's own: `make test-pythons`.

Each interpreter on PATH or of pyenv runs them in an environment of its own. In addition, CPython for WebAssembly runs
the runtime's tests; it comes in the npm package `pyodide`.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
INTERPRETERS = ("3.12", "3.13", "3.14", "3.15")
PYODIDE = {"3.14": "314.0.7", "3.15": "315.0.0-alpha.2"}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
TESTING = ["cloudpickle", "hypothesis", "pytest", "pytest-asyncio"]
CONSTRAINTS = ["--constraint", str(ROOT / "constraints.txt")]
PIP = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
RUNTIME_TESTS = ["tests/runtime", "tests/pythons"]
FUNCTIONAL_TESTS = sorted(str(path) for path in (ROOT / "tests/generator").glob("test_functional_*.py"))
TESTS_BY_EXTRAS = {
    "all,gen": [*RUNTIME_TESTS, *FUNCTIONAL_TESTS, "tests/compatibility"],
    "gen": [*RUNTIME_TESTS, *FUNCTIONAL_TESTS],
    "": RUNTIME_TESTS,
}


def main() -> int:
    """Run everything that can be run here, then report what ran where.

    Returns:
        0 unless a test fails on some version.
    """
    wanted = sys.argv[1:] or [*INTERPRETERS, *(f"pyodide-{version}" for version in PYODIDE)]
    results: dict[str, str] = {}
    for name in wanted:
        print(f"== {name}", flush=True)
        version = name.removeprefix("pyodide-")
        results[name] = run_pyodide(version) if name != version else run_interpreter(version)
    print()
    for name, result in results.items():
        print(f"{name:14} {result}")
    return any(result.startswith("FAILED") for result in results.values())


def run_interpreter(version: str) -> str:
    """Run the tests with the interpreter of a version in its own environment."""
    python = find_python(version)
    if python is None:
        return f"not run: no python{version} on PATH or of pyenv"
    venv = ROOT / f".venv-{version}"
    own = venv / "bin/python"
    if not own.exists() and not succeeds(python, "-m", "venv", str(venv)):
        return f"not run: python{version} cannot make a virtual environment"
    testing = [*TESTING, "pytest-xdist"]
    # A new Python may not have wheels of every SDK, or of the generator's packages.
    for extras in TESTS_BY_EXTRAS:
        if install(own, ["--editable", f"{ROOT}[{extras}]" if extras else str(ROOT), *testing]):
            break
    else:
        return "not run: the pinned packages cannot be installed"
    result = pytest([str(own), "-m", "pytest", "-q", "-n", "2", "--dist", "loadgroup", *TESTS_BY_EXTRAS[extras]])
    if "gen" not in extras:
        return f"{result}; without the generator, whose packages cannot be installed"
    note = "" if "all" in extras else "; without the SDKs, which cannot be installed"
    if not succeeds(str(venv / "bin/callwright"), "generate", "--check", quiet=False):
        return f"FAILED: generate --check; {result}{note}"
    return f"{result}; generate --check: same bytes{note}"


def find_python(version: str) -> str | None:
    """Return an interpreter of a version: on PATH, or of pyenv, whose commands on PATH may run none."""
    versions = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv") / "versions"
    of_pyenv = sorted(versions.glob(f"{version}.*/bin/python{version}"), reverse=True)
    found = [shutil.which(f"python{version}"), *map(str, of_pyenv)]
    return next((each for each in found if each is not None and succeeds(each, "-c", "import venv")), None)


def run_pyodide(version: str) -> str:
    """Run the runtime's tests in CPython for WebAssembly."""
    if missing := [tool for tool in ("node", "npm") if shutil.which(tool) is None]:
        return f"not run: no {' and no '.join(missing)} on PATH"
    release = PYODIDE[version]
    folder = ROOT / ".cache/pyodide" / release
    package = folder / "node_modules/pyodide"
    if not package.exists():
        folder.mkdir(parents=True, exist_ok=True)
        # Its one dependency that is used at run time is for sockets.
        npm = ["npm", "install", "--silent", "--no-save", "--no-package-lock", "--prefix", str(folder)]
        if not succeeds(*npm, f"pyodide@{release}", quiet=False):
            return f"not run: npm cannot install pyodide {release}"
    info = json.loads((package / "pyodide-lock.json").read_text())["info"]
    absent = install_wheels(folder / "site", version, f"pyemscripten_{info['abi_version']}_wasm32")
    script = str(Path(__file__).with_name("pyodide.mjs"))
    result = pytest(["node", script, str(package), str(ROOT), str(folder / "site"), "-q", *RUNTIME_TESTS])
    note = f"; no wheel of {', '.join(absent)}" if absent else ""
    return f"{result}{note} (CPython {info['python']})"


def install(python: Path, packages: list[str]) -> bool:
    """Install packages into an environment: with uv, or with pip where uv cannot reach an index."""
    uv = [sys.executable, "-m", "uv", "pip", "install", "--quiet", "--python", str(python), *CONSTRAINTS, *packages]
    pip = [*PIP, "--python", str(python), "install", *CONSTRAINTS, *packages]
    return succeeds(*uv) or succeeds(*pip)


def install_wheels(site: Path, version: str, platform: str) -> list[str]:
    """Unpack the wheels of a platform, and return the names of the packages that have none."""
    stamp = site / "packages"
    wanted = "\n".join([platform, (ROOT / "constraints.txt").read_text()])
    if stamp.exists() and stamp.read_text().endswith(wanted):
        return stamp.read_text().splitlines()[0].split()
    shutil.rmtree(site, ignore_errors=True)
    pip = [*PIP, "install", "--target", str(site), "--only-binary", ":all:", "--platform", platform]
    pip += ["--python-version", version, "--implementation", "cp", "--upgrade", *CONSTRAINTS]
    packages = [*PROJECT["dependencies"], *TESTING]
    absent: list[str] = []
    if not succeeds(*pip, *packages):
        absent = [package for package in packages if not succeeds(*pip, package)]
    names = [package.partition(">")[0] for package in absent]
    site.mkdir(exist_ok=True)
    stamp.write_text("\n".join([" ".join(names), wanted]))
    return names


def pytest(command: list[str]) -> str:
    """Run pytest, showing its output, and return its summary."""
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        last = ""
        for line in process.stdout:
            print(line, end="", flush=True)
            last = line.strip().strip("= ") or last
    return last if process.returncode == 0 else f"FAILED: {last}"


def succeeds(*command: str, quiet: bool = True) -> bool:
    """Run a command and return whether it succeeds."""
    output = subprocess.DEVNULL if quiet else None
    return subprocess.run(command, cwd=ROOT, stdout=output, stderr=output, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
