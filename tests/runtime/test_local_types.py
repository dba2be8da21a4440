"""String annotations of tools name types; the value of a variable of a caller is never evaluated."""

from __future__ import annotations

from datetime import date
from typing import Any, Optional

import pytest
from pydantic import BaseModel

from callwright_runtime import ArgumentTypeError, BaseTool, RawToolCall
from tests.runtime.test_tools import ProviderTool, make_tool_types

RAN: list[str] = []
CODE = "RAN.append('evaluated') or int"


def book_table(day: date) -> str:
    """Book a table."""
    return str(day)


def parameters(tool: Any) -> dict[str, Any]:
    (made,) = make_tool_types([tool], ProviderTool) or ()
    return made.tool_schema()["parameters"]["properties"]


class Desk:
    def reserve(self, day: date) -> str:
        """Reserve a desk."""
        return str(day)


@pytest.mark.parametrize("tool", [book_table, Desk().reserve])
def test_the_variables_of_a_caller_are_not_evaluated(tool: Any) -> None:
    def handle(date: str) -> dict[str, Any]:
        assert date
        return parameters(tool)

    assert handle(CODE) == handle("2026-11-28") == {"day": {"type": "string", "format": "date"}}
    assert RAN == []


def test_text_is_not_evaluated_even_where_the_tool_is_defined_or_closes_over_it() -> None:
    def outer(moment: Any, when: Any) -> dict[str, Any]:
        def plan(day: moment, again: when) -> str:
            """Plan."""
            return f"{day}{moment}{again}"

        return parameters(plan)

    with pytest.raises(ArgumentTypeError, match=r"'(moment|when)', which is not defined"):
        outer(CODE, CODE)
    with pytest.raises(ArgumentTypeError, match="'when', which is not defined"):
        outer(date, list[CODE])  # type: ignore[valid-type]
    assert RAN == []
    assert outer(date, Optional["int"])["day"] == {"type": "string", "format": "date"}


def test_a_local_class_is_found_but_never_replaces_a_global_name() -> None:
    class Local(BaseModel):
        x: int

    class Use(BaseTool):
        """Use it."""

        local: Local
        day: date

    def use(local: Local, day: date) -> int:
        """Use it."""
        return local.x + day.year

    def called_from(date: Any) -> list[Any]:
        made = make_tool_types([use, Use], ProviderTool) or ()
        raw = '{"local": {"x": 1}, "day": "2026-11-28"}'
        return [date, *(each.from_tool_call(RawToolCall("1", each.__name__, raw)).args for each in made)]

    expected = {"local": Local(x=1), "day": date(2026, 11, 28)}
    assert called_from(int)[1:] == [expected, expected]
