"""Attributes that an SDK's class does not declare, but assigns in its `__init__`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from callwright_gen.surface import Record
from callwright_gen.surface.live import LiveSource
from callwright_gen.types import Named

if TYPE_CHECKING:
    from pathlib import Path

MODULE = """
from typing import Literal

Why = Literal["done", "full"]

def why_of(text: str) -> Why: ...

class Part:
    text: str

class Choice:
    said: str

    def __init__(self, why=None, number=0, part: Part | dict | None = None, name: str | None = None, said=None, **rest):
        self.said = said
        self.number = number
        self._kept = rest
        if why:
            self.why = why_of(why)
        else:
            self.why = None
        if part is not None:
            if isinstance(part, Part):
                self.part = part
            elif isinstance(part, dict):
                self.part = Part(**part)
        else:
            self.part = Part()
        if name is not None:
            self.name = name
        else:
            self.name = f"n{number}"
        if rest:
            self.sometimes = 1
        self.strange = rest["strange"]
"""


@pytest.fixture
def fields(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    (tmp_path / "choosy.py").write_text(MODULE)
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    members = LiveSource("pydantic").members(Named("choosy", "Choice"))
    assert isinstance(members, Record)
    return {name: str(field.type) for name, field in members.fields.items()}


def test_assigned_attributes_have_the_union_of_their_assigned_types(fields: dict[str, str]) -> None:
    assert fields["number"] == "int"
    assert fields["why"] == "str | None"
    assert fields["part"] == "choosy.Part"
    assert fields["name"] == "str"


def test_an_unreadable_assignment_has_type_object(fields: dict[str, str]) -> None:
    assert fields["strange"] == "object"


def test_declared_private_and_conditionally_assigned_attributes_are_excluded(fields: dict[str, str]) -> None:
    assert fields["said"] == "str"
    assert not {"_kept", "sometimes"} & fields.keys()
