"""A real upgrade: the recorded surface of openai 2.0.0 against that of 3.54.0."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from callwright_gen.config import load_config
from callwright_gen.report.review_markdown import review_markdown
from callwright_gen.review.run import review_package
from tests.review.repository import DATA, Repository, sdk_repository

if TYPE_CHECKING:
    from callwright_gen.review.changes import Review

VERSIONS = "2.0.0", "3.54.0"


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    return sdk_repository(tmp_path_factory.mktemp("upgrade"), *VERSIONS)


def review(repository: Repository, base: str, head: str, monkeypatch: pytest.MonkeyPatch) -> Review:
    monkeypatch.chdir(repository.folder)
    return review_package(load_config(), f"sdk-{base}", f"sdk-{head}")


def masked(text: str) -> str:
    """Mask what every change of a template or a spec affects: line numbers and commits."""
    return re.sub(r"\([0-9a-f]{7}\)", "(COMMIT)", re.sub(r"(\.(?:pyi|yaml)):\d+", r"\1:LINE", text))


def golden(name: str, text: str) -> None:
    expected = (DATA / name).read_text(encoding="utf-8")
    assert masked(text) == expected, f"tests/review/data/{name} differs"


def test_the_upgrade_as_text(repository: Repository) -> None:
    run = repository.callwright("review", "--base", "sdk-2.0.0", "--head", "sdk-3.54.0")
    golden("upgrade.txt", run.stdout)


def test_the_upgrade_as_markdown(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    golden("upgrade.md", review_markdown(review(repository, *VERSIONS, monkeypatch)))


def test_a_downgrade_is_breaking(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    (provider,) = (each for each in review(repository, *reversed(VERSIONS), monkeypatch).providers if each.changes)
    assert provider.breaking == len(provider.changes) == 6
    assert {change.where for change in provider.changes if change.verb == "removed"} == {
        "OpenAICallParams.moderation",
        "OpenAICallParams.prompt_cache_options",
        "OpenAICallParams.prompt_cache_retention",
    }


def test_every_change_is_explained_by_the_sdk_and_every_sdk_change_is_listed(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    (provider,) = (each for each in review(repository, *VERSIONS, monkeypatch).providers if each.changes)
    assert provider.sdk == ("openai 2.0.0", "openai 3.54.0")
    causes = [cause for change in provider.changes for cause in change.causes]
    assert all(change.causes for change in provider.changes)
    assert all(cause.what.endswith(f":CompletionCreateParamsBase.{change.where.rpartition('.')[2]}")
               for change in provider.changes for cause in change.causes)  # fmt: skip
    assert not set(causes) & set(provider.unseen)
    assert (
        "added field openai.types.completion_usage.PromptTokensDetails.cache_write_tokens: int | None (has a default)"
        in map(str, provider.unseen)
    )


def test_lines_link_to_the_stub_the_spec_and_the_surface(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    (provider,) = (each for each in review(repository, *VERSIONS, monkeypatch).providers if each.changes)
    stub = provider.after.contract.source.splitlines()
    for change in provider.changes:
        origin = provider.after.origin(change)
        assert change.new_line is not None
        assert stub[change.new_line - 1].strip().startswith(f"{change.where.rpartition('.')[2]}:")
        assert origin is not None
        assert "from: " in provider.after.specs[origin.file].splitlines()[origin.line - 1]
        assert all(name in provider.after.facts for name in origin.sdk)
    content = provider.after.origins["OpenAICallResponse.content"]
    assert provider.after.specs[content.file].splitlines()[content.line - 1].strip().startswith("content: choices[0]")
    assert content.sdk[-1] == "field openai.types.chat.ChatCompletionMessage.content"
