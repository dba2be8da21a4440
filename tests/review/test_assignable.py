"""Which types are assignable to which others."""

import pytest

from callwright_gen.review.assignable import is_assignable

LITERAL, ANY = "typing.Literal", "typing.Any"
YES = [
    ("int", "int"),
    ("int", "int | None"),
    ("None | int", "int | None | str"),
    ("(int | str) | None", "int | None | str"),
    (f"{LITERAL}['a']", f"{LITERAL}['a', 'b']"),
    (f"{LITERAL}['a', 'b']", "str"),
    (f"{LITERAL}['a'] | {LITERAL}['b']", f"{LITERAL}['b', 'a']"),
    (f"{LITERAL}[True]", "bool"),
    ("bool", "float"),
    ("sdk.Reply", "object"),
    ("sdk.Reply", ANY),
    (ANY, "sdk.Reply"),
    ("list[str]", "collections.abc.Sequence[str | int]"),
    ("collections.abc.Callable[[int | str], bool]", "collections.abc.Callable[[int], int]"),
    ("dict[str, int]", "collections.abc.Mapping[str, int]"),
]
NO = [
    ("int | None", "int"),
    ("str", f"{LITERAL}['a']"),
    (f"{LITERAL}['a', 'b']", f"{LITERAL}['a']"),
    (f"{LITERAL}[1]", "str"),
    ("float", "int"),
    ("object", "int"),
    ("list[int]", "list[int | str]"),
    ("collections.abc.Sequence[str]", "list[str]"),
    ("collections.abc.Callable[[int], bool]", "collections.abc.Callable[[int | str], bool]"),
    ("sdk.Reply", "sdk.Answer"),
    ("None", "str"),
]


@pytest.mark.parametrize(("narrow", "wide"), YES)
def test_assignable_types_are_accepted(narrow: str, wide: str) -> None:
    assert is_assignable(narrow, wide)


@pytest.mark.parametrize(("narrow", "wide"), NO)
def test_unassignable_types_are_rejected(narrow: str, wide: str) -> None:
    assert not is_assignable(narrow, wide)


@pytest.mark.parametrize("text", ["", "a b", "[" * 500])
def test_text_that_is_not_a_type_is_assignable_only_to_itself(text: str) -> None:
    assert is_assignable(text, text)
    assert not is_assignable(text, "int | str")
