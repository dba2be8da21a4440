"""Literals that the SDK types: annotated in the module, and sent as before."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import pytest

from callwright_runtime import BaseMessageParam, BaseTool, NoMessageError
from tests.generator.support.asking import add, ask
from tests.generator.support.project import sdk_on_path, variant

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType


@pytest.fixture(scope="module", autouse=True)
def _sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with sdk_on_path(tmp_path_factory.mktemp("site")):
        yield


class Exact(BaseTool):
    """Add one."""

    tool_config: ClassVar[Any] = {"exact": False}

    to: int

    def call(self) -> str:
        return str(self.to + 1)


def reply(*texts: str) -> Any:
    from tests.generator.support import answers

    return answers.reply(*map(answers.words, texts))


def source_of(module: ModuleType) -> str:
    assert module.__file__ is not None
    return Path(module.__file__).read_text(encoding="utf-8")


def test_a_tool_is_annotated_and_what_has_no_value_is_left_out(tmp_path: Path) -> None:
    module = variant(tmp_path)
    assert "tool: FnParam = {" in source_of(module)
    assert 'cast("FnParam"' not in source_of(module)
    sent = ask(module, reply(""), tools=[Exact, add])[1]["fns"]
    assert [each["fn"].get("exact", "none") for each in sent] == [False, "none"]
    assert [each["fn"]["about"] for each in sent] == ["Add one.", "Add numbers."]


def test_what_only_a_correction_allows_is_cast(tmp_path: Path) -> None:
    shape = "shape: {fn: {called: $name, about: $description, takes: $schema}, mood: good}"
    overlay = f"sdk: {{corrections: {{'tiny_sdk.params:FnParam': {{extra: {{mood: str}}}}}}}}\ntools: {{{shape}}}"
    module = variant(tmp_path, overlay)
    assert 'cast("FnParam"' in source_of(module).replace("cast(\n            ", "cast(")
    assert ask(module, reply(""), tools=[add])[1]["fns"][0]["mood"] == "good"


def test_an_answer_without_a_message_is_not_sent_back_empty(tmp_path: Path) -> None:
    overlay = 'response: {message_param: "$response.turn.pieces[0]|dump"}'
    response = ask(variant(tmp_path, overlay), reply())[0]
    with pytest.raises(NoMessageError, match="no message"):
        _ = response.message_param
    assert response.common_message_param == BaseMessageParam("assistant", [])
