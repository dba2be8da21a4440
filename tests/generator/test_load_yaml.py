"""Unreadable YAML: each error is one clear line with a position, never a traceback."""

import re
from pathlib import Path

import pytest

from callwright_gen.load.nodes import Items, Scalar, Table, plain
from callwright_gen.load.yaml_source import MAX_NODES, read_yaml
from callwright_gen.problems import Position, SpecError


def lines_of(path: Path) -> list[str]:
    with pytest.raises(SpecError) as caught:
        read_yaml(path)
    return [str(problem) for problem in caught.value.problems]


@pytest.fixture(autouse=True)
def _in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"", "x.yaml:1:1: the spec is empty. Start with 'provider: NAME'."),
        (b"# only a comment\n", "x.yaml:1:1: the spec is empty. Start with 'provider: NAME'."),
        (b"---\n", "x.yaml:1:1: the spec is empty. Start with 'provider: NAME'."),
        (b"- a\n- b\n", "x.yaml:1:1: a spec must be a mapping. Start with 'provider: NAME'."),
        (b"text\n", "x.yaml:1:1: a spec must be a mapping. Start with 'provider: NAME'."),
        (b"a: 1\n---\nb: 2\n", "x.yaml:2:1: a second document starts here. A spec must be a single document."),
        (b"a: b\nc: \xff\n", "x.yaml:2:4: this byte is not UTF-8. Save the file as UTF-8."),
        ("a: é\nc: é".encode() + b"\xe9\n", "x.yaml:2:5: this byte is not UTF-8. Save the file as UTF-8."),
        ("a: b".encode("utf-16"), "x.yaml:1:1: this byte is not UTF-8. Save the file as UTF-8."),
        (
            b"a: b\0\n",
            "x.yaml:1:5: contains the invisible character U+0000. Write it as an escape in double quotes.",
        ),
        (
            "a: b\u2028c: d\n".encode(),
            "x.yaml:1:5: contains the invisible character U+2028. Write it as an escape in double quotes.",
        ),
        (
            b"a: b\rc: d\n",
            "x.yaml:1:5: contains the invisible character U+000D. Write it as an escape in double quotes.",
        ),
        (b"a: b: c\n", "x.yaml:1:5: invalid YAML: mapping values are not allowed in this context"),
        (
            b"a: [1, 2\nb: 3\n",
            (
                "x.yaml:2:2: invalid YAML: did not find expected ',' or ']' while parsing a flow sequence. Quote a text"
                " inside braces or brackets if it contains ?, [, { or a comma, and close all brackets."
            ),
        ),
        (
            b"a:\n\t- b\n",
            (
                "x.yaml:2:1: invalid YAML: found character that cannot start any token while scanning for the next"
                " token. Indent with spaces, not with tabs."
            ),
        ),
        (b"a: 'b\n", "x.yaml:2:1: invalid YAML: found unexpected end of stream while scanning a quoted scalar"),
        (b"a: *b\n", "x.yaml:1:4: the anchor '&b' is not defined before this alias"),
        (b"a: &b [*b]\n", "x.yaml:1:8: the anchor '&b' is not defined before this alias"),
        (b"a: " + b"[" * 500 + b"]" * 500 + b"\n", "x.yaml:1:44: values are nested more than 40 levels deep"),
        (b"- " * 100_000 + b"a\n", "x.yaml:1:83: values are nested more than 40 levels deep"),
    ],
)
def test_an_unreadable_file_is_one_line_with_its_position(content: bytes, line: str) -> None:
    Path("x.yaml").write_bytes(content)
    assert lines_of(Path("x.yaml")) == [line]


def test_a_missing_file_gets_a_suggestion() -> None:
    Path("openai.yaml").touch()
    assert lines_of(Path("opneai.yaml")) == ["opneai.yaml:1:1: the file does not exist. Did you mean 'openai'?"]


def test_a_folder_is_not_accepted_as_a_file() -> None:
    Path("x.yaml").mkdir()
    assert lines_of(Path("x.yaml")) == ["x.yaml:1:1: this is a directory, not a file. Pass the path of one spec."]


def test_an_invalid_path_is_reported_as_a_problem() -> None:
    [line] = lines_of(Path("a\0.yaml"))
    assert re.fullmatch("a\0.yaml:1:1: the file cannot be read: .*embedded null .*", line)


def test_a_huge_file_is_rejected_without_reading_it() -> None:
    Path("x.yaml").write_bytes(b"a: " + b"b" * 1_000_000)
    assert lines_of(Path("x.yaml")) == [
        "x.yaml:1:1: the file has more than 1,000,000 bytes. A spec usually has a few hundred lines."
    ]


def test_aliases_that_multiply_are_rejected_before_expansion() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    Path("x.yaml").write_text("\n".join(lines), encoding="utf-8")
    (line,) = lines_of(Path("x.yaml"))
    assert line.startswith("x.yaml:5:")
    assert f"the file expands to more than {MAX_NODES:,} values. Aliases of aliases multiply" in line


def test_tags_create_no_objects() -> None:
    Path("x.yaml").write_text("a: !!python/object/apply:os.system [ls]\n", encoding="utf-8")
    assert [str(problem) for problem in read_yaml(Path("x.yaml")).problems] == [
        "x.yaml:1:4: the tag 'tag:yaml.org,2002:python/object/apply:os.system' is not allowed. Remove it."
    ]


def test_a_plain_alias_is_replaced_by_its_value() -> None:
    Path("x.yaml").write_text("a: &shape {text: 1}\nb: *shape\n", encoding="utf-8")
    root = read_yaml(Path("x.yaml")).root
    assert plain(root) == {"a": {"text": 1}, "b": {"text": 1}}
    second = root.entries["b"]
    assert second.position == Position("x.yaml", 2, 1)
    assert second.node.position == Position("x.yaml", 1, 4)


def test_independent_problems_are_reported_together() -> None:
    Path("x.yaml").write_text(
        "a: 1\nb: !secret 2\na: 3\non: 4\n5: 6\n? [c]\n: 7\n<<: {d: 8}\ne: .inf\n~: 9\n", encoding="utf-8"
    )
    source = read_yaml(Path("x.yaml"))
    assert [str(problem) for problem in source.problems] == [
        "x.yaml:2:4: the tag '!secret' is not allowed. Remove it.",
        "x.yaml:3:1: duplicate key 'a'. It is first defined on line 1.",
        'x.yaml:4:1: YAML reads the key on as true or false. Quote it: "on".',
        'x.yaml:5:1: YAML reads the key 5 as a number. Quote it: "5".',
        "x.yaml:6:3: a key must be text, not a list, a mapping or an alias",
        "x.yaml:8:1: the merge key '<<' is not allowed. Write the entries out, or use 'extends'.",
        "x.yaml:9:4: this cannot be read as a number. Write a finite number, or quote the text.",
        'x.yaml:10:1: YAML reads the key ~ as nothing. Quote it: "~".',
    ]
    assert list(source.root.entries) == ["a", "b", "on", "5", "e", "~"]


def test_columns_count_characters_and_windows_line_endings_are_accepted() -> None:
    Path("x.yaml").write_bytes("\ufeffé: {ü: 'ä', b: [x, yz]}\r\nc: d\r\n".encode())
    root = read_yaml(Path("x.yaml")).root
    first = root.entries["é"].node
    assert isinstance(first, Table)
    quoted, items = first.entries["ü"].node, first.entries["b"].node
    assert isinstance(quoted, Scalar)
    assert isinstance(items, Items)
    assert (quoted.position.column, quoted.at(0).column) == (8, 9)
    assert items.items[1].position == Position("x.yaml", 1, 20)
    assert root.entries["c"].node.position == Position("x.yaml", 2, 4)


def test_dates_and_other_unusual_scalars_stay_text() -> None:
    Path("x.yaml").write_text("a: 2020-01-01\nb: =\nc: '1'\nd: 1e3\ne: 0x1f\n", encoding="utf-8")
    assert plain(read_yaml(Path("x.yaml")).root) == {"a": "2020-01-01", "b": "=", "c": "1", "d": "1e3", "e": 31}


def test_a_number_with_too_many_digits_is_rejected() -> None:
    Path("x.yaml").write_text("a: " + "9" * 5000, encoding="utf-8")
    assert [str(problem) for problem in read_yaml(Path("x.yaml")).problems] == [
        "x.yaml:1:4: this cannot be read as a number. Write a finite number, or quote the text."
    ]
