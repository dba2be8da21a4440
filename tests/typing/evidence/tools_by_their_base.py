"""The type of `response.tool` before narrowing: the provider's base class excludes tools shared by providers."""

from typing import Generic, assert_type

from typing_extensions import TypeVar


class Base: ...


class Own(Base): ...


class Shared(Base):
    title: str


class Ours(Own):
    title: str


def of_the_provider(tool: Own | None) -> None:
    if isinstance(tool, Shared):
        assert_type(tool.title, str)  # E: pyrefly


def of_the_provider_matched(tool: Own | None) -> None:
    match tool:
        case Shared():  # E: pyright
            assert_type(tool.title, str)  # E: pyrefly
        case _:
            pass


def of_any_provider(tool: Base | None) -> None:
    if isinstance(tool, Shared | Ours):
        assert_type(tool.title, str)


def of_any_provider_matched(tool: Base | None) -> None:
    match tool:
        case Shared() | Ours():
            assert_type(tool.title, str)
        case Own() | _:
            pass


T_co = TypeVar("T_co", bound=Base, default=Base, covariant=True)


class Response(Generic[T_co]):
    @property
    def tool(self) -> T_co | None:
        raise NotImplementedError


# The price of a generic response: `isinstance` on an `object` shows nothing about the tools.
def of_any_object(answer: object, either: str | Response) -> None:
    if isinstance(answer, Response):
        assert_type(answer.tool, Base | None)  # E: pyright mypy ty pyrefly
    if isinstance(either, Response):
        assert_type(either.tool, Base | None)
