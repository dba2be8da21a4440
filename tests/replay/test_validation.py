"""What goes back is what the API accepts: requests with recorded answers match the SDKs' own types for requests."""

from __future__ import annotations

from typing import Any

import pytest

from tests.replay.exchange import RECORDED, own, recorded
from tests.replay.request_types import problems
from tests.replay.validation import tally
from tests.replay.wires import WIRES

_EVERY = 40  # of the recorded exchanges; the thorough run takes all of them
needs_recording = pytest.mark.skipif(not RECORDED.exists(), reason="no recorded traffic at ../shared/traffic")


@pytest.mark.parametrize("name", WIRES)
def test_answers_are_sent_back_in_the_form_of_requests(name):
    found = tally(WIRES[name], [*recorded().get(name, ())[::_EVERY], *own().get(name, ())])
    assert found.valid > 0
    assert found.unexplained == []


@pytest.mark.thorough
@needs_recording
@pytest.mark.parametrize("name", WIRES)
def test_every_recorded_answer_is_sent_back_in_the_form_of_a_request(name):
    assert tally(WIRES[name], recorded()[name]).unexplained == []


TEXT = {"type": "text", "text": "Hi"}
BLOCKS = {"anthropic.messages": {"role": "assistant", "content": [TEXT]}}
VALID: dict[str, dict[str, Any]] = {
    "openai.responses": {"type": "reasoning", "id": "r1", "summary": []},
    "google.generate_content": {"role": "model", "parts": [{"text": "Hi"}]},
    "bedrock.converse": {"role": "assistant", "content": [{"text": "Hi"}]},
    "cohere.chat.v2": {"role": "assistant", "content": [TEXT]},
    **BLOCKS,
}


@pytest.mark.parametrize("name", WIRES)
def test_the_validation_finds_unknown_keys_and_wrong_values(name):
    message = VALID.get(name, {"role": "assistant", "content": "Hi"})
    assert problems(name, message) == []
    assert problems(name, {**message, "annotations": []}) != []
    assert problems(name, {**message, **dict.fromkeys(("content", "parts", "summary"), 5)}) != []


def test_blocks_of_responses_are_not_blocks_of_requests():
    block = {**TEXT, "parsed_output": None}
    assert problems("anthropic.messages", {"role": "assistant", "content": [block]}) == [
        "content.parsed_output: Extra inputs are not permitted"
    ]
