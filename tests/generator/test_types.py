"""Type expressions: text, imports, `None`, and invalid text."""

from __future__ import annotations

import pytest

from callwright_gen.types import (
    INT,
    NONE,
    STR,
    Builtin,
    Generic,
    Literal,
    Named,
    TypeSyntaxError,
    is_nullable,
    nullable,
    parse_type,
    union_of,
    without_none,
)

COMPLETION = Named("sdk.types.chat", "Completion")


@pytest.mark.parametrize(
    "text",
    [
        "str",
        "sdk.types.chat.Completion | None",
        "list[sdk.types.chat.Completion]",
        "dict[str, object] | list[Any] | None",
        "tuple[int, ...]",
        "collections.abc.Iterable[Literal['a', 'it\\'s', -1, True, b'x'] | sdk.A]",
        "list[list[list[int]]]",
    ],
)
def test_canonical_text_survives_parsing(text: str) -> None:
    expr = parse_type(text)

    assert parse_type(str(expr)) == expr
    assert str(parse_type(str(expr))) == str(expr)


def test_a_union_keeps_the_declared_order_without_duplicates_and_with_none_last() -> None:
    assert str(parse_type("None | sdk.B | sdk.A | (sdk.B | int)")) == "sdk.B | sdk.A | int | None"


def test_a_union_of_sixty_members_is_parsed() -> None:
    names = [f"sdk.events.Event{number}" for number in range(60)]

    assert str(parse_type(" | ".join(names))) == " | ".join(names)


def test_a_type_lists_its_imports() -> None:
    expr = parse_type("dict[str, Any] | collections.abc.Iterable[sdk.types.chat.Completion] | Literal['x']")

    assert expr.imports() == {
        ("typing", "Any"),
        ("typing", "Literal"),
        ("collections.abc", "Iterable"),
        ("sdk.types.chat", "Completion"),
    }


def test_source_uses_the_chosen_names() -> None:
    expr = parse_type("list[sdk.types.chat.Completion] | None")

    assert expr.render({COMPLETION: "_Completion"}) == "list[_Completion] | None"


def test_source_of_a_type_without_a_chosen_name_is_rejected() -> None:
    with pytest.raises(KeyError):
        parse_type("list[sdk.types.chat.Completion]").render({})


def test_none_can_be_added_detected_and_removed() -> None:
    assert nullable(STR) == union_of((STR, NONE)) == parse_type("str | None")
    assert is_nullable(nullable(STR))
    assert not is_nullable(Generic(Builtin("list"), (nullable(STR),)))
    assert without_none(parse_type("str | int | None")) == union_of((STR, INT))
    assert without_none(NONE) == NONE


@pytest.mark.parametrize(
    "text",
    [
        "",
        "eval",
        "__import__('os')",
        "sdk.A()",
        "sdk.A[0]",
        "sdk.A if sdk.B else sdk.C",
        "lambda: sdk.A",
        "[sdk.A]",
        "list[]",
        "list[()]",
        "list[*sdk.A]",
        "Literal[sdk.A]",
        "Literal[None]",
        "Literal[1.5]",
        "Literal[f'{sdk.A}']",
        "Literal['a' 'b' + 'c']",
        "sdk.A and sdk.B",
        "sdk.A & sdk.B",
        "sdk.A; sdk.B",
        "sdk.A\nimport os",
        "'sdk.A'",
        "1",
        "sdk.A\0",
        "sdk." + "b" * 20_000,
        "list[" * 400 + "int" + "]" * 400,
        "(" * 5_000 + "int" + ")" * 5_000,
        "sdk.A" + "()" * 4_000,
    ],
)
def test_text_that_is_not_a_type_is_rejected(text: str) -> None:
    with pytest.raises(TypeSyntaxError):
        parse_type(text)


@pytest.mark.parametrize(
    ("module", "name"), [("", "A"), ("sdk", ""), ("sdk.a-b", "A"), ("sdk", "class"), ("sdk..x", "A")]
)
def test_a_named_type_consists_of_identifiers(module: str, name: str) -> None:
    with pytest.raises(ValueError, match="dotted name"):
        Named(module, name)


def test_an_unknown_builtin_is_rejected() -> None:
    with pytest.raises(ValueError, match="eval"):
        Builtin("eval")


def test_literal_values_are_emitted_only_by_repr() -> None:
    assert (
        str(Literal(("'], x: __import__('os'), y: Literal['",))) == "Literal[\"'], x: __import__('os'), y: Literal['\"]"
    )
