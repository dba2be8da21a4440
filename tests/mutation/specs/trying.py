"""Try mutants of a spec: compile each in this process, and check the laws until one does not hold."""

from __future__ import annotations

import json
import random
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from callwright_gen.load import LoadedSpec, load_spec, try_load
from callwright_gen.load.nodes import plain
from callwright_gen.problems import SpecError
from callwright_gen.prove.recorded.file import Recorded, read_recorded, recordings_of
from callwright_gen.prove.run import check_laws
from callwright_gen.prove.subject import running
from callwright_gen.render.environment import environment
from callwright_gen.render.module import render_module
from callwright_gen.resolve import resolve_provider
from callwright_gen.resources import templates_dir
from callwright_gen.surface import Surface, load_surface
from tests.mutation.specs.operators import Mutant, mutants

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import Environment

    from callwright_gen.resolve.provider import Provider

ROOT = Path(__file__).parents[3]
SPECS = ROOT / "specs"
CACHE = ROOT / ".cache" / "mutation" / "specs"
SURVIVED = "survived"
UNTRIED = "untried"  # the compiler refuses it, or makes the same code of it
_EXAMPLES = 12


@dataclass(frozen=True)
class Verdict:
    """What became of a mutant: the law that refused it, `survived` or `untried`."""

    kind: str
    what: str
    law: str
    why: str = ""


def try_spec(name: str, most: int, seed: int) -> list[Verdict]:
    """Return the verdicts of a sample of mutants that the compiler accepts; what the last run refused stays refused.

    Parameters:
        name: the spec.
        most: how many mutants are tried.
        seed: of the sample.
    """
    known = _load(name)
    verdicts: list[Verdict] = []
    for mutant in _sample(name, seed):
        if len(verdicts) >= most:
            break
        verdict = known.get(mutant.what)
        if verdict is None:
            verdict = known[mutant.what] = _try(name, mutant) or Verdict(mutant.kind, mutant.what, UNTRIED)
            _save(name, known)
        if verdict.law != UNTRIED:
            verdicts.append(verdict)
    return verdicts


def _sample(name: str, seed: int) -> Iterator[Mutant]:
    """Yield mutants, in turn of each operator."""
    queues: dict[str, list[Mutant]] = {}
    for mutant in mutants(_data(name), _siblings(_surface(name))):
        queues.setdefault(mutant.kind, []).append(mutant)
    rng = random.Random(seed)
    for queue in queues.values():
        rng.shuffle(queue)
    while any(queues.values()):
        for queue in queues.values():
            if queue:
                yield queue.pop()


def _siblings(surface: Surface) -> dict[str, set[str]]:
    siblings: dict[str, set[str]] = {}
    for members in surface.types.values():
        names = set(getattr(members, "fields", {}))
        for field in names:
            siblings.setdefault(field, set()).update(names - {field})
    return siblings


def _compile(name: str, data: dict[str, Any]) -> tuple[LoadedSpec, Provider] | None:
    """Return a spec, loaded and resolved, or None if the compiler refuses it."""
    with TemporaryDirectory() as folder:
        path = Path(folder, f"{name}.yaml")
        path.write_text(json.dumps(data), encoding="utf-8")
        loaded, problems = try_load(path)
    if loaded is None or problems:
        return None
    try:
        return loaded, resolve_provider(loaded, _surface(name))
    except SpecError:
        return None


def _try(name: str, mutant: Mutant) -> Verdict | None:
    """Return what became of a mutant; None if the compiler refuses it, or makes the same code of it."""
    resolved = _compile(name, mutant.data)
    if resolved is None:
        return None
    loaded, provider = resolved
    texts = render_module(provider, _templates())
    if (texts.source, texts.inverse) == _original(name):
        return None
    with running(loaded, provider, texts, _recorded(name)) as subject:
        for examples in (0, _EXAMPLES):
            for found in check_laws(subject, examples, 0, shrink=False, told=not examples):
                return Verdict(mutant.kind, mutant.what, found.law, found.broken.what[:200])
    return Verdict(mutant.kind, mutant.what, SURVIVED)


@cache
def _templates() -> Environment:
    return environment(templates_dir())


@cache
def _surface(name: str) -> Surface:
    return load_surface(SPECS / "surfaces" / f"{name}.json")


@cache
def _recorded(name: str) -> Recorded:
    return read_recorded(recordings_of(SPECS, name))


_originals: dict[str, tuple[str, str]] = {}


def _original(name: str) -> tuple[str, str]:
    """Return what is made of the spec as it is, in the form that mutants have: files name the lines of a spec."""
    if name not in _originals:
        made = _compile(name, _data(name))
        assert made is not None, f"the compiler refuses {name} itself"
        texts = render_module(made[1], _templates())
        _originals[name] = (texts.source, texts.inverse)
    return _originals[name]


def _data(name: str) -> dict[str, Any]:
    data: Any = plain(load_spec(SPECS / f"{name}.yaml").written)
    data.pop("extends", None)
    return data


def _load(name: str) -> dict[str, Verdict]:
    file = CACHE / f"{name}.json"
    if not file.exists():
        return {}
    found = [Verdict(**each) for each in json.loads(file.read_text(encoding="utf-8"))]
    return {each.what: each for each in found if each.law != SURVIVED}


def _save(name: str, verdicts: dict[str, Verdict]) -> None:
    CACHE.mkdir(parents=True, exist_ok=True)
    text = json.dumps([asdict(each) for each in verdicts.values()], indent=1, ensure_ascii=False)
    (CACHE / f"{name}.json").write_text(text, encoding="utf-8")
