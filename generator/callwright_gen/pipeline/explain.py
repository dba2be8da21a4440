"""What a spec says: of its provider, along a read path, and behind a generated line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from callwright_gen.config import Config, ConfigError
from callwright_gen.files import read_file
from callwright_gen.load import load_spec
from callwright_gen.paths import ExplainRow, explain, parse_path, resolve
from callwright_gen.pipeline.inherited import told_once
from callwright_gen.pipeline.specs import load_all
from callwright_gen.problems import Position, Problem, SpecError
from callwright_gen.resolve import resolve_provider
from callwright_gen.resolve.places import Places
from callwright_gen.sourcemap import Place, function_at, spec_places
from callwright_gen.surface import load_surface


def describe_capabilities(config: Config) -> str:
    """Return the capability page, which depends only on the specs.

    Raises:
        SpecError: A spec is invalid.
    """
    from callwright_gen.report.capabilities import capability_page  # noqa: PLC0415 - only needed here

    return capability_page(list(load_all(config, ()).values()))


def describe_places(config: Config) -> dict[str, Places]:
    """Return by provider how many places of its spec are checked against the SDK.

    Raises:
        SpecError: A spec is invalid. Holds the problems of all specs.
    """
    problems: dict[str, Sequence[Problem]] = {}
    places: dict[str, Places] = {}
    for stem, loaded in load_all(config, ()).items():
        try:
            places[stem] = resolve_provider(loaded, load_surface(config.surfaces / f"{stem}.json")).places
        except SpecError as error:
            problems[stem] = error.problems
    if problems:
        raise SpecError(told_once(problems))
    return places


def explain_path(config: Config, spec: str, path: str) -> list[ExplainRow]:
    """Return the type after every step of a path of a response, or else of an event.

    Raises:
        SpecError: The spec or the path is invalid.
    """
    file = Path(spec) if Path(spec).suffix == ".yaml" else config.specs / f"{spec}.yaml"
    loaded = load_spec(file)
    source = load_surface(config.surfaces / f"{file.stem}.json")
    parsed = parse_path(path, Position("PATH", 1, 1))
    problems: dict[str, list[Problem]] = {"response": [], "chunk": []}
    for key, errors in problems.items():
        symbol = source.symbol(getattr(loaded.spec.types, key))
        typed = resolve(parsed, symbol.named, source, errors) if symbol is not None else None
        if typed is not None:
            return list(explain(typed))
    raise SpecError(problems["response"] or problems["chunk"])


def explain_line(config: Config, file: Path, line: int) -> tuple[str, str, list[Place]]:
    """Return the function around a line of a generated file, the line, and the places of the spec it is made from.

    Raises:
        ConfigError: The file is not Python, or has fewer lines.
        SpecError: The spec is invalid.
        OSError: The file cannot be read.
    """
    source = read_file(file).decode(errors="replace")
    lines = source.splitlines()
    if not 0 < line <= len(lines):
        raise ConfigError(f"{file} has {len(lines)} lines, so there is no line {line}")
    try:
        function = function_at(source, line)
    except SyntaxError as error:
        raise ConfigError(f"{file}: not valid Python: {error.msg}") from error
    text = lines[line - 1].strip()
    loaded = load_spec(config.specs / f"{file.stem}.yaml")
    return function, text, spec_places(loaded, function, text)
