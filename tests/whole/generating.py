"""Generate the module of a drawn spec, in this process, and import it with its client library."""

from __future__ import annotations

import importlib
import json
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, Any

from callwright_gen.load import load_spec
from callwright_gen.render.environment import environment
from callwright_gen.render.module import render_module
from callwright_gen.resolve import resolve_provider
from callwright_gen.resources import templates_dir
from callwright_gen.surface.environment import Environment
from callwright_gen.surface.live import LiveSource

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.whole.drawing.world import World

METADATA = "Metadata-Version: 2.1\nName: drawn-sdk\nVersion: 1.0\n"


@cache
def _templates() -> Any:
    return environment(templates_dir())


@dataclass
class Generated:
    """A module, and the library that it calls."""

    module: ModuleType
    sdk: ModuleType
    types: ModuleType
    source: str


@contextmanager
def generated(world: World, site: Path) -> Iterator[Generated]:
    """Generate the module of a spec and import it; what is imported for it is forgotten at the end."""
    package = site / "drawn_sdk"
    if not package.is_dir():
        _install(site)
    (package / "__init__.py").write_text(world.sdk.methods)
    (package / "types.py").write_text(world.sdk.types_source())
    for stem, file in world.files.items():
        (site / f"{stem}.yaml").write_text(json.dumps(file, indent=1))
    provider = resolve_provider(load_spec(site / "drawn.yaml"), LiveSource("drawn-sdk", Environment((str(site),))))
    source = render_module(provider, _templates()).source
    try:
        types = _imported("drawn_sdk.types", world.sdk.types_source())
        sdk = ModuleType("drawn_sdk")
        sdk.__path__ = []  # type: ignore[attr-defined]
        sys.modules["drawn_sdk"] = sdk
        sdk.types = types  # type: ignore[attr-defined]
        exec(compile(world.sdk.methods, "drawn_sdk", "exec"), vars(sdk))
        yield Generated(_imported("drawn_module", source), sdk, types, source)
    finally:
        for name in ("drawn_module", "drawn_sdk", "drawn_sdk.types"):
            sys.modules.pop(name, None)


def _install(site: Path) -> None:
    """Create the folders of the library, whose files differ from world to world."""
    info = site / "drawn_sdk-1.0.dist-info"
    for folder in (site / "drawn_sdk", info):
        folder.mkdir()
    (info / "METADATA").write_text(METADATA)
    importlib.invalidate_caches()


def _imported(name: str, source: str) -> ModuleType:
    module = ModuleType(name)
    sys.modules[name] = module
    exec(compile(source, name, "exec"), vars(module))
    return module
