"""Every module of this repository obeys the laws of its spec.

What a law says is tested here for every provider, and elsewhere for two of them over their real SDKs
(`tests.support.tiers.by_law`).
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from callwright_gen.load import load_spec
from callwright_gen.prove.recorded.file import read_recorded, recordings_of
from callwright_gen.prove.run import check_laws
from callwright_gen.prove.subject import Subject
from callwright_gen.resolve import resolve_provider
from callwright_gen.surface import load_surface
from tests.support.names import ALONE

if TYPE_CHECKING:
    from callwright_gen.load import LoadedSpec
    from callwright_gen.prove.broken import Counterexample

ROOT = Path(__file__).parents[2]
SPECS = sorted(path.stem for path in (ROOT / "specs").glob("*.yaml"))


def subject_of(name: str) -> Subject:
    """Return a spec with the module that is checked in for it: `prove` would compile another one."""
    loaded = load_spec(ROOT / f"specs/{name}.yaml")
    provider = resolve_provider(loaded, load_surface(ROOT / f"specs/surfaces/{name}.json"))
    module, inverse = import_module(f"callwright.{name}"), import_module(f"callwright.testing.{name}").inverse
    recorded = read_recorded(recordings_of(ROOT / "specs", name))
    return Subject(loaded, provider, module, inverse, Path(str(module.__file__)).read_text(encoding="utf-8"), recorded)


def shown(loaded: LoadedSpec, found: Counterexample) -> str:
    """Say which law is broken, at which line of the spec, and by what."""
    broken = found.broken
    lines = [f"{loaded.position_of(broken.loc)}: {found.law}: {broken.what}", f"  value     {found.value}"]
    lines += [
        f"  {name:9} {value}" for name in ("expected", "got", "made") if (value := getattr(broken, name)) is not None
    ]
    return "\n".join(lines)


@pytest.mark.filterwarnings("ignore")  # what SDKs warn of is no matter of laws
@pytest.mark.parametrize("name", [name for name in SPECS if name not in ALONE or find_spec(name)])
def test_a_module_obeys_the_laws_of_its_spec(name: str) -> None:
    subject = subject_of(name)
    found = list(check_laws(subject, examples=10, start=0))
    assert not found, "\n".join(["", *(shown(subject.loaded, each) for each in found)])
