"""Read paths against types: the type of each step, nullability, and errors."""

from __future__ import annotations

import json

import pytest

from callwright_gen.paths import TypedPath, assume, explain, parse_path, resolve
from callwright_gen.problems import Position, Problem
from callwright_gen.surface import parse_surface
from callwright_gen.types import STR, Named, parse_type

AT = Position("specs/sdk.yaml", 3, 5)
ROOT = Named("sdk", "Reply")


def _class(**fields: str) -> dict[str, object]:
    return {"access": "attribute", "fields": fields}


def _keys(**fields: str) -> dict[str, object]:
    return {"access": "key", "fields": {name.replace("_opt", "?"): type_ for name, type_ in fields.items()}}


TYPES = {
    "sdk.Reply": _class(
        id="str",
        maybe="str | None",
        effort="sdk.Effort",
        items="list[sdk.Item]",
        none_items="list[sdk.Item | None] | None",
        texts="collections.abc.Sequence[str]",
        pair="tuple[int, str]",
        names="collections.abc.Iterable[str]",
        mixed="str | list[sdk.Text] | None",
        usage="sdk.Usage | None",
        by_name="dict[str, int]",
        raw="object",
        any="Any",
        state="sdk.State",
        number="float",
        data="sdk.Data",
        first="sdk.Text | sdk.Data",
        open_kind="sdk.OpenKind",
    ),
    "sdk.Effort": {"alias": "Literal['low', 'high'] | None"},
    "sdk.Item": {"alias": "sdk.Text | sdk.Tool | sdk.Other"},
    "sdk.Text": _class(type="Literal['text']", text="str", note="str | None"),
    "sdk.Tool": _class(type="Literal['tool']", name="str", note="str", input="dict[str, object]"),
    "sdk.Other": _class(type="sdk.OtherKind", index="int"),
    "sdk.OtherKind": {"alias": "Literal['a', 'b']"},
    "sdk.OpenKind": _class(type="Literal['x'] | str", text="str"),
    "sdk.Usage": _class(input="int", details="sdk.Details | None"),
    "sdk.Details": _class(cached="int | None"),
    "sdk.State": {"enum": {"DONE": "done", "OPEN": "open"}},
    "sdk.Data": _keys(text="str", size_opt="int", inner_opt="sdk.Data"),
}
SURFACE = parse_surface(
    json.dumps({"sdk": {"dist": "sdk", "version": "1"}, "symbols": {}, "params": {}, "types": TYPES}), "sdk", "sdk.json"
)


def _resolve(text: str) -> TypedPath:
    problems: list[Problem] = []
    typed = resolve(parse_path(text, AT, marks=True), ROOT, SURFACE, problems)
    assert problems == []
    assert typed
    return typed


def _problems(text: str) -> list[str]:
    problems: list[Problem] = []
    assert resolve(parse_path(text, AT, marks=True), ROOT, SURFACE, problems) is None
    return [str(problem) for problem in problems]


@pytest.mark.parametrize(
    ("path", "type_"),
    [
        ("id", "str"),
        ("maybe", "str | None"),
        ("items", "list[sdk.Item]"),
        ("items[0]", "sdk.Item | None"),
        ("items[0].type", "Literal['text'] | Literal['tool'] | sdk.OtherKind | None"),
        ("items[*]", "list[sdk.Item]"),
        ("items[*].type", "list[Literal['text'] | Literal['tool'] | sdk.OtherKind]"),
        ("none_items[*]", "list[sdk.Item]"),
        ("none_items[1]{type=text}.text", "str | None"),
        ("texts[0]", "str | None"),
        ("pair[1]", "str"),
        ("names[*]", "list[str]"),
        ("items[*]{type=text}", "list[sdk.Text]"),
        ("items[*]{type=b}", "list[sdk.Other]"),
        ("items[*]{type=text,tool}", "list[sdk.Text | sdk.Tool]"),
        ("items[*]{type=text,tool}.note", "list[str]"),
        ("items[*]{not:type=text,tool}", "list[sdk.Other]"),
        ("items[*]{type=text}.note", "list[str]"),
        ("items[*]{has:note}", "list[sdk.Text | sdk.Tool]"),
        ("items[*]{not:note}", "list[sdk.Text | sdk.Tool | sdk.Other]"),
        ("items[*]{has:note}.note", "list[str]"),
        ("items[*]{index=4}.index", "list[int]"),
        ("items[*]{type=tool}.input.title", "list[object]"),
        ("usage.input", "int | None"),
        ("usage.details.cached", "int | None"),
        ("mixed{str}", "str | None"),
        ("mixed{list}", "list[sdk.Text] | None"),
        ("mixed{list}[*].text", "list[str]"),
        ("by_name.x", "int | None"),
        ("data.text", "str"),
        ("data.size", "int | None"),
        ("data.inner.inner.text", "str | None"),
        ("data{dict}.text", "str | None"),
        ("raw!", "object | None"),
        ("raw{str}", "str | None"),
        ("raw{list}[*]{dict}.x{str}", "list[str]"),
        ("raw.x!.y!", "object | None"),
        ("id ?? maybe", "str"),
        ("maybe ?? effort", "str | sdk.Effort | None"),
        ("maybe ?? id", "str"),
        ("mixed{str} ?? mixed{list}[*].text", "list[str]"),
        ("$request.model", "str"),
        ("maybe ?? $request.model", "str"),
        ("usage!.input!", "object | None"),
        ("usage.cost!", "object | None"),
        ("first.text!", "object | None"),
        ("open_kind{type=anything}.text", "str | None"),
        ("texts[*]|join", "str"),
        ("maybe|join", "str"),
        ("texts[*]|join_or_null", "str | None"),
        ("texts[*]|first", "str | None"),
        ("maybe|as_list", "list[str]"),
        ("texts|as_list", "list[str]"),
        ("texts[*]|as_list", "list[str]"),
        ("state|value", "Literal['done', 'open']"),
        ("effort|value", "Literal['low', 'high'] | None"),
        ("id|value", "str"),
        ("id|from_json", "dict[str, object]"),
        ("maybe|from_json", "dict[str, object] | None"),
        ("items[*]{type=tool}.input|from_json", "list[dict[str, object]]"),
        ("id|from_base64", "bytes"),
        ("number|int", "int"),
        ("raw|int", "int"),
        ("usage.input|nonzero", "int | None"),
        ("id|empty_null", "str | None"),
        ("data|dump", "dict[str, object]"),
        ("items|dump", "list[dict[str, object]]"),
        ("items|dump_all", "list[dict[str, object]]"),
        ("none_items|dump_all", "list[dict[str, object]] | None"),
        ("items[*]|dump", "list[dict[str, object]]"),
        ("mixed{str} ?? mixed{list}[*].text|join", "str"),
        ("texts[*]|join|empty_null", "str | None"),
        ("any|join", "str"),
    ],
)
def test_the_type_of_a_path_is_derived(path: str, type_: str) -> None:
    assert str(_resolve(path).type) == type_


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("idd", "5: idd: Reply has no field 'idd'. Did you mean 'id'?"),
        ("usage.inptu", "11: usage.inptu: Reply.usage (Usage) has no field 'inptu'. Did you mean 'input'?"),
        ("usage.xyz", "11: usage.xyz: Reply.usage (Usage) has no field 'xyz'. Its fields are details, input"),
        ("items[0].txt", "14: items[0].txt: Reply.items[0] (Item) has no field 'txt'. Did you mean 'text'?"),
        (
            "items.text",
            "11: items.text: Reply.items (list[Item]) has no field 'text'. Select an item first: [0], or [*]",
        ),
        ("id.x", "8: id.x: Reply.id (str) has no field 'x'"),
        ("raw.x", "9: raw.x: Reply.raw (object) has no declared fields. Write 'x!' to read it anyway"),
        (
            "items[*].text",
            "14: items[*].text: not every Reply.items[*] (Item) has a field 'text': Tool | Other does not. Add",
        ),
        ("first.text", "11: first.text: 'text' is a key of some members of Reply.first (Text | Data) and an"),
        ("id[0]", "7: id[0]: Reply.id (str) is not a list with an item 0"),
        ("pair[2]", "9: pair[2]: Reply.pair (tuple[int, str]) is not a list with an item 2"),
        ("names[0]", "10: names[0]: Reply.names (Iterable[str]) is not a list with an item 0"),
        ("mixed[*]", "10: mixed[*]: Reply.mixed (str | list[Text]) is not a list. Add {list} before it"),
        ("raw[*]", "8: raw[*]: Reply.raw (object) is not a list. Add {list} before it"),
        (
            "items[*]{type=txt}",
            "13: items[*]{type=txt}: 'type' is never 'txt'. Did you mean 'text'? Its values are a, b, text, tool",
        ),
        ("items[*]{index=x}", "13: items[*]{index=x}: 'index' is never 'x'. Its type is int"),
        ("items[*]{type=1}", "13: items[*]{type=1}: 'type' is never 1. Its values are a, b, text, tool"),
        ("items[*]{typ=text}", "13: items[*]{typ=text}: Text | Tool | Other has no field 'typ' to filter by. Did you"),
        ("items[*]{has:nope}", "13: items[*]{has:nope}: Text | Tool | Other has no field 'nope' to filter by"),
        ("id{list}", "7: id{list}: str is never a list"),
        ("raw{type=x}", "8: raw{type=x}: object has no field 'type' to filter by"),
        ("$request.modle", "14: $request.modle: $request has no 'modle'. Did you mean 'model'?"),
        ("$requst.model", "5: $requst.model: unknown name '$requst'. Did you mean 'request'?"),
        ("number|join", "12: number|join: 'join' expects text, not float. Add {str} before it"),
        ("id|first", "8: id|first: 'first' expects several values, not str"),
        ("number|from_json", "12: number|from_json: 'from_json' expects JSON text, not float"),
        ("number|from_base64", "12: number|from_base64: 'from_base64' expects base64 text, not float"),
        ("number|value", "12: number|value: 'value' expects an enum, not float"),
        ("usage|int", "11: usage|int: 'int' expects a number or text, not Usage | None"),
        ("id|nonzero", "8: id|nonzero: 'nonzero' expects a number, not str"),
        ("number|empty_null", "12: number|empty_null: 'empty_null' expects text, a list or a dict, not float"),
        ("items[*]{not:type=txt}", "13: items[*]{not:type=txt}: 'type' is never 'txt'. Did you mean 'text'?"),
        ("items[*]{type=text,txt}", "13: items[*]{type=text,txt}: 'type' is never 'txt'. Did you mean 'text'?"),
        ("items[*]{type=text,text}", "13: items[*]{type=text,text}: 'text' is there twice. Remove one"),
        ("id|dump", "8: id|dump: 'dump' expects an SDK object, not str"),
        ("texts|dump_all", "11: texts|dump_all: 'dump_all' expects a list of SDK objects, not Sequence[str]"),
        ("id|as_list|join|first", "21: id|as_list|join|first: 'first' expects several values"),
    ],
)
def test_a_step_that_cannot_exist_is_rejected_at_its_position(path: str, problem: str) -> None:
    (said,) = _problems(path)

    assert said.startswith(f"specs/sdk.yaml:3:{problem}")


def test_every_alternative_with_a_mistake_is_reported() -> None:
    first, second = _problems("idd ?? id ?? usge.input")

    assert first.startswith("specs/sdk.yaml:3:5: idd: ")
    assert second.startswith("specs/sdk.yaml:3:18: usge: ")


def test_a_type_without_a_recording_says_how_to_record_it() -> None:
    problems: list[Problem] = []

    assert resolve(parse_path("x", AT), Named("sdk", "New"), SURFACE, problems) is None
    assert "the fields of sdk.New are unknown. If the SDK has it, run `callwright surface sdk`" in str(problems[0])


def test_steps_have_the_data_that_lowering_needs() -> None:
    steps = _resolve("none_items[*]{type=text}.note").alternatives[0].steps

    assert [(step.kind, step.name, step.nullable_input, step.adds_null, step.many) for step in steps] == [
        ("field", "none_items", False, True, False),
        ("each", "", True, True, True),
        ("match", "type", True, True, True),
        ("field", "note", True, True, True),
    ]
    assert [str(member) for member in steps[2].members] == ["sdk.Text"]
    assert [str(member) for member in steps[2].dropped] == ["sdk.Tool", "sdk.Other"]
    assert steps[2].values == ("text",)
    assert steps[2].discriminated
    assert str(steps[1].output_type) == "sdk.Item"


def test_a_guard_is_needed_only_after_nullable_steps() -> None:
    steps = _resolve("usage.details.cached").alternatives[0].steps

    assert [step.nullable_input for step in steps] == [False, True, True]
    assert [step.nullable_output for step in steps] == [True, True, True]


def test_keys_record_whether_they_are_required() -> None:
    steps = _resolve("data.inner.text").alternatives[0].steps

    assert [(step.kind, step.access, step.required, step.adds_null) for step in steps] == [
        ("field", "attribute", True, False),
        ("key", "key", False, True),
        ("key", "key", True, False),
    ]


def test_a_filter_on_an_open_string_does_not_discriminate_members() -> None:
    (_, step) = _resolve("open_kind{type=x}").alternatives[0].steps

    assert not step.discriminated


def test_an_undeclared_field_records_its_access_if_the_type_determines_it() -> None:
    (_, cost) = _resolve("usage.cost!").alternatives[0].steps
    (_, free) = _resolve("raw.cost!").alternatives[0].steps
    (_, mixed) = _resolve("first.cost!").alternatives[0].steps

    assert (cost.kind, cost.access) == ("undeclared", "attribute")
    assert free.access is None
    assert mixed.access is None


def test_an_assumed_filter_adds_no_null() -> None:
    path = assume(parse_path("first.text", AT), parse_path("first{type=text}", AT))
    typed = resolve(path, ROOT, SURFACE, [])

    assert typed
    assert str(typed.type) == "str"
    assert [step.assumed for step in typed.alternatives[0].steps] == [False, True, False]


@pytest.mark.parametrize(
    ("path", "literals", "closed"),
    [
        ("effort", ("low", "high"), True),
        ("items[*].type", ("text", "tool", "a", "b"), True),
        ("state", ("done", "open"), True),
        ("open_kind.type", ("x",), False),
        ("id", (), False),
        ("effort|as_list", ("low", "high"), True),
    ],
)
def test_the_possible_values_of_a_leaf_are_derived(path: str, literals: tuple[str, ...], closed: bool) -> None:
    typed = _resolve(path)

    assert (typed.literals, typed.closed) == (literals, closed)


def test_other_roots_can_be_passed() -> None:
    roots = {"response": ROOT, "request": {"model": STR, "seed": parse_type("int | None")}}
    problems: list[Problem] = []
    typed = [
        resolve(parse_path(text, AT), Named("sdk", "Usage"), SURFACE, problems, roots)
        for text in ("$response.usage.input", "$response|dump", "$request.seed")
    ]

    assert [str(path.type) for path in typed if path] == ["int | None", "dict[str, object]", "int | None"]
    assert problems == []


def test_an_explanation_shows_the_type_of_every_step() -> None:
    rows = explain(_resolve("usage.cost! ?? items[*]{type=text}.text"))

    assert [(row.step, row.type, row.nullable, row.note) for row in rows] == [
        (".", "sdk.Reply", False, ""),
        ("usage", "sdk.Usage", True, ""),
        ("cost!", "object", True, "not declared by the SDK"),
        ("?? .", "sdk.Reply", False, ""),
        ("items", "list[sdk.Item]", False, ""),
        ("[*]", "sdk.Item", False, "each item"),
        ("{type=text}", "sdk.Text", True, "keeps 1 of 3"),
        ("text", "str", True, ""),
    ]


def test_an_explanation_shows_pipes() -> None:
    assert [(row.step, row.type, row.nullable) for row in explain(_resolve("texts[*]|join|empty_null"))[-2:]] == [
        ("|join", "str", False),
        ("|empty_null", "str | None", True),
    ]
