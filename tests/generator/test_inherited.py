"""One mistake in a spec that others extend is told once, with the specs that inherit it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from callwright_gen.pipeline import render_all
from callwright_gen.problems import SpecError
from tests.generator.support.project import changed, config_of

SPECS = Path(__file__).parents[2] / "specs"
NAMES = ["azure", "groq", "openai", "vllm"]


def problems_of(folder: Path, *change: tuple[str, str], names: list[str] = NAMES) -> list[str]:
    """Return what is reported of four specs, after a change of the one that the others extend."""
    (folder / "specs/surfaces").mkdir(parents=True)
    for name in NAMES:
        shutil.copy(SPECS / f"{name}.yaml", folder / "specs")
        shutil.copy(SPECS / f"surfaces/{name}.json", folder / "specs/surfaces")
    spec = folder / "specs/openai.yaml"
    spec.write_text(changed(spec.read_text(encoding="utf-8"), *change), encoding="utf-8")
    with pytest.raises(SpecError) as caught:
        render_all(config_of(folder), names, lambda _: None)
    return [str(problem).partition(": ")[2] for problem in caught.value.problems]


def test_a_typo_is_told_once_though_sdks_name_their_types_differently(tmp_path: Path) -> None:
    typo = ("content: choices[0].message.content", "content: choices[0].mesage.content")
    [told] = problems_of(tmp_path, typo)
    assert told.endswith("(Choice) has no field 'mesage'. Did you mean 'message'? Inherited by azure, groq, vllm")


def test_what_differs_in_substance_is_told_for_each_sdk(tmp_path: Path) -> None:
    read = ("refusal: choices[0].message.refusal", "refusal: choices[0].message.refusel")
    one, other = problems_of(tmp_path, read)
    assert one.endswith("(ChatCompletionMessage) has no field 'refusel'. Did you mean 'refusal'? Inherited by vllm")
    assert other.endswith("has no field 'refusel'. Its fields are content, role, tool_calls. Inherited by azure")


def test_a_spec_that_is_read_alone_says_that_it_inherits_the_mistake(tmp_path: Path) -> None:
    typo = ("pricing: openai", "pricing: openai\nmodles: 1")
    assert problems_of(tmp_path, typo, names=["vllm"])[0].endswith("Inherited by vllm")
