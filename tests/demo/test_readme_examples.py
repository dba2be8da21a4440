"""How the demo reads README.md, and what the README must contain for it."""

import ast
from pathlib import Path

import pytest

from demo.environment import ENDPOINTS
from demo.readme import Example, ReadmeError, read_examples

README = Path(__file__).resolve().parents[2] / "README.md"


def test_only_marked_blocks_are_read_with_their_titles_and_lines() -> None:
    text = "# Top\n```python\nprint(1)\n```\n<!-- demo: One, two -->\n```python\nprint(2)\n\nprint(3)\n```\n\nend\n"
    assert read_examples(text) == [Example("One, two", "print(2)\n\nprint(3)\n", 5)]


def test_an_empty_line_is_allowed_between_marker_and_block() -> None:
    assert read_examples("<!-- demo: A -->\n\n```python\nx\n```\n") == [Example("A", "x\n", 1)]


def test_a_marker_without_a_block_is_an_error_with_its_line() -> None:
    with pytest.raises(ReadmeError, match=r"README\.md:2: no ```python block follows the marker of 'A'"):
        read_examples("\n<!-- demo: A -->\ntext\n```python\nx\n```\n")


def test_the_provider_modules_of_an_example_are_its_imports() -> None:
    code = "from callwright import Messages\nfrom callwright.openai import openai_call\nimport callwright.anthropic\n"
    assert Example("A", code, 1).providers == ["anthropic", "openai"]


def test_the_readme_shows_every_kind_of_call_in_the_demo() -> None:
    examples = read_examples(README.read_text(encoding="utf-8"))
    code = "\n".join(example.code for example in examples)
    assert {provider for example in examples for provider in example.providers} == set(ENDPOINTS)
    assert all(needed in code for needed in ("stream=True", "response_model=", "json_mode=True", "async def"))


def test_every_example_of_the_readme_is_self_contained() -> None:
    for example in read_examples(README.read_text(encoding="utf-8")):
        ast.parse(example.code)
        assert example.providers, f"README.md:{example.line} imports no provider"
