"""The files of a package that holds providers and their part of the runtime."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import distribution
from itertools import chain
from pathlib import Path

from callwright_gen.resources import CHECKOUT
from callwright_gen.suggest import did_you_mean
from callwright_gen.vendor.closure import RUNTIME, Runtime, needed_modules, read_runtime
from callwright_gen.vendor.errors import VendorError
from callwright_gen.vendor.rewrite import COPY, rewrite_imports

MANIFEST = "vendored.json"
LICENSE = "LICENSE"


@dataclass(frozen=True)
class Origin:
    """Where the sources are: the folder of the generated modules, and that of the runtime."""

    generated: Path
    runtime: Path


def vendored_files(origin: Origin, providers: Iterable[str], also: Iterable[str] = ()) -> dict[str, str]:
    """Return the text of every file by its path in the package; the manifest lists their hashes.

    Parameters:
        origin: where the sources are.
        providers: the providers to copy.
        also: public names to copy although no provider needs them, such as `retry`.

    Raises:
        VendorError: a provider or a public name is unknown.
    """
    runtime, providers = read_runtime(origin.runtime), sorted(set(providers))
    modules = [_provider_file(origin, name) for name in providers]
    needed = needed_modules(
        runtime, [*modules, *(each.with_suffix(".pyi") for each in modules)], _public(runtime, also)
    )
    requires = {name: _requirements(name) for name in providers}
    installs = {f"callwright[{name}]": " ".join(needs) for name, needs in requires.items() if needs}
    files = _copies(modules, installs) | _runtime_copies(runtime, needed, installs)
    names = [name for name, module in runtime.public.items() if module in needed]
    files |= {
        f"{COPY}/__init__.py": _root(runtime, names),
        "__init__.py": _package(sorted(names)),
        "py.typed": "",
        LICENSE: _license(),
    }
    return files | {MANIFEST: _manifest(files, providers, sorted({*_requirements(""), *chain(*requires.values())}))}


def _provider_file(origin: Origin, provider: str) -> Path:
    path = origin.generated / f"{provider}.py"
    if provider in {"__init__", "llm"} or not path.with_suffix(".pyi").is_file():
        known = sorted(each.stem for each in origin.generated.glob("*.pyi"))
        raise VendorError(
            f"{provider!r} is not a provider in {origin.generated}. {did_you_mean(provider, known)}".rstrip()
        )
    return path


def _public(runtime: Runtime, names: Iterable[str]) -> list[str]:
    names = list(names)
    for name in names:
        if name not in runtime.public:
            raise VendorError(f"{name!r} is not a public name. {did_you_mean(name, runtime.public)}".rstrip())
    return names


def _copies(modules: Iterable[Path], installs: Mapping[str, str]) -> dict[str, str]:
    paths = [path for module in modules for path in (module, module.with_suffix(".pyi"))]
    return {path.name: rewrite_imports(path.read_text("utf-8"), 0, inside=False, installs=installs) for path in paths}


def _runtime_copies(runtime: Runtime, needed: Iterable[str], installs: Mapping[str, str]) -> dict[str, str]:
    copies: dict[str, str] = {}
    root = runtime.modules[RUNTIME].parent
    for module in sorted(needed):
        path = runtime.modules[module]
        for each in [path, *([stub] if (stub := path.with_suffix(".pyi")).exists() else [])]:
            relative = each.relative_to(root)
            text = rewrite_imports(each.read_text("utf-8"), len(relative.parts), inside=True, installs=installs)
            copies[f"{COPY}/{relative.as_posix()}"] = text
    return copies


def _root(runtime: Runtime, names: Iterable[str]) -> str:
    """Return the root of the runtime's copy: the public names whose modules are there."""
    lines = ['"""The part of Callwright\'s runtime that this package needs."""', ""]
    for name in names:
        package, _, module = runtime.public[name].rpartition(".")
        own = f"{package}.{module}" == f"{RUNTIME}.{name}"
        source = "." if own else f".{runtime.public[name].removeprefix(f'{RUNTIME}.')}"
        lines.append(f"from {source} import {name}")
    return "\n".join([*lines, "", *_all(sorted(names))]) + "\n"


def _package(names: Iterable[str]) -> str:
    listed = "".join(f"    {name},\n" for name in names)
    return (
        '"""Decorators that turn typed functions into LLM calls.\n\n'
        f'Written by `callwright vendor`; {MANIFEST} lists the files and their hashes.\n"""\n\n'
        f"from .{COPY} import (\n{listed})\n\n" + "\n".join(_all(names)) + "\n"
    )


def _all(names: Iterable[str]) -> list[str]:
    return ["__all__ = [", *(f'    "{name}",' for name in names), "]"]


def _requirements(extra: str) -> list[str]:
    """Return what an extra requires, or what every installation does."""
    found: list[str] = []
    for line in distribution("callwright").requires or []:
        requirement, _, marker = (part.strip() for part in line.partition(";"))
        match = re.search(r"extra == ['\"](.+?)['\"]", marker)
        if (match[1] if match else "") == extra:
            found.append(requirement)
    return found


def _license() -> str:
    checkout = CHECKOUT / LICENSE
    if checkout.is_file():
        return checkout.read_text("utf-8")
    return distribution("callwright").read_text(f"licenses/{LICENSE}") or ""


def _manifest(files: Mapping[str, str], providers: list[str], requires: list[str]) -> str:
    content = {
        "callwright": distribution("callwright").version,
        "license": "MIT",
        "providers": providers,
        "requires": requires,
        "files": {path: hash_text(text) for path, text in sorted(files.items())},
    }
    return json.dumps(content, indent=2) + "\n"


def hash_text(text: str) -> str:
    """Return the hash of a file's text as the manifest lists it."""
    return sha256(text.encode()).hexdigest()
