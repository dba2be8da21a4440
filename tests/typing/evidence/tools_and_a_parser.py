"""A `lambda` as a parser: a second overload for typed tools would lose the type of its parameter, so there is one."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, assert_type, overload

from typing_extensions import TypeVar


class Base: ...


class A(Base): ...


O = TypeVar("O")  # noqa: E741
T = TypeVar("T", bound=Base)
T_co = TypeVar("T_co", bound=Base, default=Base, covariant=True)


class Response(Generic[T_co]):
    @property
    def tool(self) -> T_co | None:
        raise NotImplementedError


@overload
def two(tools: Sequence[type[T]], parser: Callable[[Response[T]], O]) -> O: ...
@overload
def two(tools: Sequence[type[Base] | Callable[..., Any]], parser: Callable[[Response], O]) -> O: ...
def two(tools: Any, parser: Any) -> Any:
    return tools, parser


def one(tools: Sequence[type[Base] | Callable[..., Any]], parser: Callable[[Response], O]) -> O:
    raise NotImplementedError


assert_type(two([A], lambda r: r.tool), A | None)  # E: mypy pyrefly
assert_type(one([A], lambda r: r.tool), Base | None)
