"""Tool arguments: fields of a class have types; those of a function have none apart from its call."""

from collections.abc import Callable
from typing import Any, Generic, ParamSpec, assert_type

P = ParamSpec("P")


class Tool:
    title: str
    args: dict[str, Any]


class OfFunction(Generic[P]):
    def __init__(self, function: Callable[P, object]) -> None:
        raise NotImplementedError

    args: P.kwargs  # E: pyright mypy ty pyrefly


def read(tool: Tool) -> None:
    assert_type(tool.title, str)
    assert_type(tool.args["title"], Any)
    print(tool.titel)  # E: pyright mypy ty pyrefly
    print(tool.args["titel"])
