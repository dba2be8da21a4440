"""The end of streams: nested closing methods, and missing finish reasons."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from tests.generator.support.asking import FLAT, ask, flat
from tests.generator.support.project import sdk_on_path, variant

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NEWER = "sdk: {corrections: {'tiny_sdk.types:Flat': {extra: {why: str}}}}"  # a server that has more reasons
UNFINISHED = f"{FLAT}\n{NEWER}\nfinish: {{unfinished: [waiting], default: stop}}"


@pytest.fixture(scope="module", autouse=True)
def _sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with sdk_on_path(tmp_path_factory.mktemp("site")):
        yield


def test_a_value_that_means_unfinished_is_not_a_finish_reason(tmp_path: Path) -> None:
    module = variant(tmp_path, UNFINISHED)
    cut, _ = ask(module, [flat("H", why="waiting")], stream=True)
    done, _ = ask(module, [flat("H", why="waiting"), flat("i", why="done")], stream=True)
    list(cut)
    list(done)
    assert (cut.finish_reasons, cut.common_finish_reasons, cut.finished) == ([], [], False)
    assert (done.finish_reasons, done.common_finish_reasons, done.finished) == (["done"], ["stop"], True)


def test_user_messages_have_the_role_of_the_spec(tmp_path: Path) -> None:
    module = variant(tmp_path, f"{FLAT}\nmessages: {{roles: {{user: human}}}}\nfinish: {{default: stop}}")
    response, sent = ask(module, flat("Hi", why="done"))
    assert response.user_message_param == sent["turns"][-1]
    assert sent["turns"][-1]["role"] == "human"


def test_a_declared_but_missing_field_reads_as_none(tmp_path: Path) -> None:
    corrected = 'sdk: {corrections: {"tiny_sdk.types:Flat": {extra: {why: str}}}}\n'
    overlay = corrected + FLAT.replace("content: text", "content: text\n  thinking: why", 1).replace(
        "why|as_list", "key|as_list"
    )
    response, _ = ask(variant(tmp_path, f"{overlay}\nfinish: {{default: stop}}"), flat("Hi", why="done"))
    assert response.thinking == "done"
    del response.response.why
    assert response.thinking is None


@pytest.mark.parametrize("inside", [True, False])
def test_a_stream_is_closed_by_its_own_closing_method(tmp_path: Path, inside: bool) -> None:
    shut: list[str] = []

    class Events:
        tap = SimpleNamespace(shut=lambda: shut.append("shut")) if inside else None

        def __iter__(self) -> Iterator[object]:
            return iter([flat("H"), flat("i", why="done")])

    module = variant(tmp_path, f"{FLAT}\ncall: {{stream: {{close: tap.shut}}}}\nfinish: {{default: stop}}")
    stream, _ = ask(module, Events(), stream=True)
    for _ in stream:
        break
    assert (stream.content, shut) == ("H", ["shut"] * inside)
