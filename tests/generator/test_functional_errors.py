"""`errors`: the SDK's exceptions, and what they mean."""

# ruff: noqa: E501  a reported problem stays one line here

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from callwright_gen.problems import SpecError
from callwright_runtime import BadRequest, ContentFiltered, RateLimited, ServerError, Timeout, classify
from callwright_runtime.errors.tables import TABLES
from tests.generator.support.project import SPEC, config_of, record, render, sdk_on_path, variant

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ERRORS = """
errors:
  read: {status: [number], code: [grade()], text: [info.words], param: [info.param], retry_after: [info.wait]}
  own: [tiny_sdk.faults:TinyError]
  texts: {content_filtered: [not nice]}
  classes: {timeout: [tiny_sdk.faults:LateError]}
  codes: {rate_limited: [hurried]}
  status: {rate_limited: [420]}
  ignore: [tiny_sdk.faults:MisuseError, tiny_sdk.faults:DeepMisuseError]
  modules: [tiny_sdk.faults]
"""


@pytest.fixture(scope="module", autouse=True)
def _sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with sdk_on_path(tmp_path_factory.mktemp("site")):
        yield
    TABLES.pop("other", None)


def test_exceptions_are_classified_by_the_table(tmp_path: Path) -> None:
    variant(tmp_path, ERRORS)
    from tiny_sdk.faults import DeepMisuseError, LateError, MisuseError, TinyError

    hurried = classify(TinyError(400, {"grade": "hurried", "words": "Slow down", "wait": "2s", "param": "size"}))
    assert hurried is not None
    assert (type(hurried), hurried.retry_after, hurried.code, hurried.param) == (RateLimited, 2.0, "hurried", "size")
    assert (str(hurried), hurried.provider, hurried.status) == ("Slow down", "other", 400)
    kinds = [
        type(classify(error))
        for error in (
            LateError(),
            TinyError(420),
            TinyError(500),
            TinyError(400, {"words": "Not nice!"}),
            TinyError(400),
        )
    ]
    assert kinds == [Timeout, RateLimited, ServerError, ContentFiltered, BadRequest]
    assert classify(MisuseError()) is None
    assert classify(DeepMisuseError(429)) is None  # although the base of the SDK's exceptions says what it means
    assert classify(TinyError()) is None


def test_the_module_imports_nothing_for_its_table(tmp_path: Path) -> None:
    variant(tmp_path, ERRORS)
    check = "import sys, other; assert 'tiny_sdk' not in sys.modules"
    subprocess.run([sys.executable, "-c", check], cwd=tmp_path, check=True)


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ("faults:LateError =>faults:LaterError", "errors.classes.timeout[0]: the SDK has no 'LaterError' in 'tiny_sdk.faults'. Did you mean 'LateError'?"),
        ("classes: {timeout: => classes: {timeoutt:", "errors.classes.timeoutt: "),
        ("codes: => coddes:", "errors: unknown key 'coddes'. Did you mean 'codes'?"),
        ("[420] => [42]", "errors.status.rate_limited[0]: "),
        ("[grade()] => [grade(1)]", "errors.read.code[0]: expected attributes or keys joined by dots"),
        ("tiny_sdk.faults:TinyError => os:error", "errors.own[0]: the module 'os' is not in the SDK's packages"),
    ],
)  # fmt: skip
def test_mistakes_are_reported_where_they_are(tmp_path: Path, change: str, problem: str) -> None:
    old, new = (side.strip() for side in change.split("=>"))
    assert old in ERRORS
    with pytest.raises(SpecError) as caught:
        variant(tmp_path, ERRORS.replace(old, new, 1))
    (found,) = caught.value.problems
    assert problem in str(found)
    assert found.position.file.endswith("other.yaml")


def test_an_exception_without_a_kind_is_reported_when_the_sdk_is_recorded(tmp_path: Path) -> None:
    with pytest.raises(
        SpecError, match=r"errors\.modules\[0\]: the SDK's exception tiny_sdk\.faults:MisuseError has no"
    ):
        variant(tmp_path, ERRORS.replace("[tiny_sdk.faults:MisuseError, ", "["))


def test_a_spec_of_another_sdk_does_not_inherit_the_table(tmp_path: Path) -> None:
    (tmp_path / "specs").mkdir()
    (tmp_path / "specs/tiny.yaml").write_text(SPEC + ERRORS, encoding="utf-8")
    head = "extends: tiny\nprefix: Other\nabout: Another talk\n"
    (tmp_path / "specs/same.yaml").write_text(f"{head}provider: same\n", encoding="utf-8")
    (tmp_path / "specs/apart.yaml").write_text(
        f"{head}provider: apart\nsdk: {{dist: pytest, range: '>=1', packages: [tiny_sdk]}}\n", encoding="utf-8"
    )
    for name in ("same", "apart"):
        record(tmp_path, name)
    assert "register_errors" in render(tmp_path, "same").files["same.py"]
    assert "register_errors" not in render(tmp_path, "apart").files["apart.py"]
    assert config_of(tmp_path).specs.name == "specs"
