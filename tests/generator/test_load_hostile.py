"""Hostile text: every string of a spec is rejected with a position, or stays data."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from callwright_gen import shapes as s
from callwright_gen.load import LoadedSpec, load_spec
from callwright_gen.load.nodes import plain
from callwright_gen.load.yaml_source import read_yaml
from callwright_gen.paths import parse_path
from callwright_gen.problems import Position, SpecError

SPECS = Path(__file__).parents[2] / "specs"
Tree = dict[str, "Tree"] | list["Tree"] | str | int | float | bool | None
Loc = tuple[str | int, ...]

HOSTILE = [
    "a'b",
    'a"b',
    '"""\nimport os',
    "a\\",
    "a\rb",
    "a\u2028b",
    "a\u202eb",
    "x{y}",
    "{{ 7 * 7 }}",
    "{% raw %}",
    "../../etc/passwd",
    "a\nb: c",
    "a;import os",
    "$",
    "${part.text",
    "__import__('os').system('ls')",
    "a" * 10_000,
]

EVERY = 14  # each text is tried in one place of fourteen, each place gets a text or more

# Places whose text is sent or compared unchanged, and never becomes a name: it is only emitted by repr().
DATA = {
    ("messages", "content", "key"),
    ("messages", "roles"),
    ("messages", "tool_ids"),
    ("json", "instead_of_tool", "when"),
    ("finish",),
    ("params", "exclude"),
    ("pricing",),
    ("telemetry", "provider"),
    ("telemetry", "system"),
}


def tree_of(provider: str) -> Tree:
    tree: Tree = json.loads(json.dumps(plain(read_yaml(SPECS / f"{provider}.yaml").root)))
    return tree


def texts(tree: Tree, loc: Loc = ()) -> Iterator[Loc]:
    children = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    if isinstance(tree, str):
        yield loc
    for step, child in children:
        yield from texts(child, (*loc, step))


def keys(tree: Tree, loc: Loc = ()) -> Iterator[Loc]:
    if isinstance(tree, dict):
        for key, child in tree.items():
            yield (*loc, key)
            yield from keys(child, (*loc, key))


def with_text(tree: Tree, loc: Loc, text: str) -> Tree:
    if not loc:
        return text
    step, *rest = loc
    if isinstance(tree, dict):
        return {key: with_text(child, tuple(rest), text) if key == step else child for key, child in tree.items()}
    assert isinstance(tree, list)
    return [with_text(child, tuple(rest), text) if index == step else child for index, child in enumerate(tree)]


def with_key(tree: Tree, loc: Loc, name: str) -> Tree:
    step, *rest = loc
    if isinstance(tree, list):
        return [with_key(child, tuple(rest), name) if index == step else child for index, child in enumerate(tree)]
    assert isinstance(tree, dict)
    if rest:
        return {key: with_key(child, tuple(rest), name) if key == step else child for key, child in tree.items()}
    return {name if key == step else key: child for key, child in tree.items()}


def load(folder: Path, provider: str, tree: Tree) -> LoadedSpec | SpecError:
    path = folder / f"{provider}.yaml"
    path.write_text(json.dumps(tree), encoding="utf-8")  # JSON is YAML, and can escape every character
    try:
        return load_spec(path)
    except SpecError as error:
        return error


def is_data(loaded: LoadedSpec, loc: Loc) -> bool:
    in_shape = any(loc[:length] in loaded.shapes for length in range(1, len(loc) + 1))
    return in_shape or is_sent_as_it_is(loc)


def is_sent_as_it_is(loc: Loc) -> bool:
    of_errors = loc[0] == "errors" and loc[1:2] in {("codes",), ("texts",)}
    of_batch = loc[0] == "batch" and (loc[1:2] == ("row",) or loc[2:3] in {("with",), ("finished",)})
    return loc[-1] in {"key", "or_key"} or of_errors or of_batch or any(loc[: len(place)] == place for place in DATA)


def is_data_key(loaded: LoadedSpec, loc: Loc, hostile: str) -> bool:
    if loc[:2] == ("stream", "events") and len(loc) == len(("stream", "events", "kind")):
        return path_is_refused(f"{{type={hostile}}}")  # a kind of event is a filter of a path
    field_of_block = "block" in loc[:-2]
    return field_of_block or (loc not in loaded.shapes and is_data(loaded, loc))


def literals(shape: s.Shape) -> Iterator[str]:
    match shape:
        case s.Literal(value=str() as value):
            yield value
        case s.Text(pieces=pieces):
            yield from (piece for piece in pieces if isinstance(piece, str))
        case s.Mapping(entries=entries):
            for entry in entries:
                yield entry.key
                yield from literals(entry.shape)
        case s.Sequence(items=items) | s.Merge(items=items):
            for item in items:
                yield from literals(item)
        case _:
            return


def is_refused(error: SpecError) -> bool:
    return all(problem.position.line >= 1 and problem.what for problem in error.problems)


def path_is_refused(text: str) -> bool:
    try:
        parse_path(text, Position("x.yaml", 1, 1))
    except SpecError:
        return True
    return False


@pytest.mark.parametrize("provider", ["openai", "anthropic"])
@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda text: ascii(text)[:24])
def test_hostile_text_is_rejected_or_stays_data(tmp_path: Path, provider: str, hostile: str) -> None:
    tree = tree_of(provider)
    for loc in list(texts(tree))[HOSTILE.index(hostile) % EVERY :: EVERY]:
        check_text(tmp_path, provider, tree, loc, hostile)


@pytest.mark.thorough
@pytest.mark.parametrize("hostile", HOSTILE[1:4], ids=lambda text: ascii(text)[:24])
def test_text_that_could_end_a_literal_is_rejected_or_stays_data_everywhere(tmp_path: Path, hostile: str) -> None:
    tree = tree_of("anthropic")
    for loc in texts(tree):
        check_text(tmp_path, "anthropic", tree, loc, hostile)


def check_text(folder: Path, provider: str, tree: Tree, loc: Loc, hostile: str) -> None:
    loaded = load(folder, provider, with_text(tree, loc, hostile))
    if isinstance(loaded, SpecError):
        assert is_refused(loaded), loc
    elif loc == ("about",):
        # a line of a docstring, which it cannot end
        assert not set(hostile) & set('"\\\r\n\u2028\u202e')
    elif loc[:2] == ("stream", "response"):  # data, or the path of a verb
        in_shapes = [text for shape in loaded.shapes.values() for text in literals(shape)]
        assert hostile in in_shapes or path_is_refused(hostile), loc
    elif is_data(loaded, loc):
        in_shapes = [text for shape in loaded.shapes.values() for text in literals(shape)]
        assert hostile in in_shapes or is_sent_as_it_is(loc), loc
    else:
        assert loc[0] in {"native_tools", "response", "stream", "usage"}, loc
        assert path_is_refused(hostile), loc  # rejected by the next step, which knows the grammar of paths


KEYS = ["a'b", '"""\nx', "../x", "{{ x }}", "a\u2028b"]


@pytest.mark.parametrize("hostile", KEYS, ids=ascii)
def test_a_hostile_key_is_rejected_or_stays_data(tmp_path: Path, hostile: str) -> None:
    tree = tree_of("anthropic")
    for loc in list(keys(tree))[KEYS.index(hostile) :: len(KEYS)]:  # they share the keys of the spec
        loaded = load(tmp_path, "anthropic", with_key(tree, loc, hostile))
        if isinstance(loaded, SpecError):
            assert is_refused(loaded), loc
        else:
            assert is_data_key(loaded, loc, hostile), loc


@pytest.mark.parametrize(
    ("provider", "loc", "value", "said"),
    [
        ("azure", ("clients", "sync", "args"), {"os.system": 1}, "'os.system' is not a valid argument name"),
        ("azure", ("clients", "sync", "args"), "x", "expected a list of arguments"),
        ("openai", ("messages", "parts", "text", "or_key"), "&a", "expected a Python name"),
        ("openai", ("messages", "parts", "tool_call", "key"), "exec", "'exec' is reserved"),
        ("google", ("messages", "content", "key"), "message", "'message' is reserved"),
        ("google", ("messages", "content", "key"), "fields", "'fields' is reserved"),
        (
            "xai",
            ("messages", "parts", "thinking", "text"),
            "no slot",
            "expected one text that contains exactly one field",
        ),
        (
            "openai_responses",
            ("messages", "parts", "text", "shape", "$by", "default", "text"),
            "fixed",
            "the cases contain different slots",
        ),
    ],
)
def test_values_that_cannot_become_a_module_are_rejected_with_their_position(
    tmp_path: Path, provider: str, loc: Loc, value: Tree, said: str
) -> None:
    for path in SPECS.glob("*.yaml"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    error = load(tmp_path, provider, with_value(tree_of(provider), loc, value))
    assert isinstance(error, SpecError)
    problem, *inherited = error.problems  # a part that names no key of its own has that of the content
    assert all(said in str(each) for each in (problem, *inherited))
    assert problem.where.startswith(".".join(map(str, loc[:2])))


@pytest.mark.parametrize("name", ["con", "nul", "aux", "com1", "lpt9"])
def test_a_provider_cannot_be_named_like_a_windows_device(tmp_path: Path, name: str) -> None:
    error = load(tmp_path, name, with_text(tree_of("openai"), ("provider",), name))
    assert isinstance(error, SpecError)
    assert f"{name!r} is a device of Windows" in str(error)


def with_value(tree: Tree, loc: Loc, value: Tree) -> Tree:
    step, *rest = loc
    assert isinstance(tree, dict)
    assert isinstance(step, str)
    return tree | {step: with_value(tree[step], tuple(rest), value) if rest and step in tree else value}
