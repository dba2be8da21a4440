"""Classes in a list, a tuple or a union: which forms keep the union of two classes.

On a line that ends with `# E:`, exactly these checkers report an error.
"""

from collections.abc import Callable, Sequence
from typing import Any, Generic, Never, assert_type, dataclass_transform, overload

from typing_extensions import TypeForm, TypeVar


@dataclass_transform(kw_only_default=True)
class Base: ...


class A(Base):
    a: str


class B(Base):
    b: int


T = TypeVar("T", bound=Base)
T1 = TypeVar("T1", bound=Base)
T2 = TypeVar("T2", bound=Base)
D = TypeVar("D", bound=Base, default=Base)


class Held(Generic[T]): ...


def search(query: str) -> str:
    return query


def of_list(tools: Sequence[type[D]]) -> Held[D]:
    raise NotImplementedError


# mypy joins the two types; the result depends on the default of the type variable.
assert_type(of_list([A]), Held[A])
assert_type(of_list([A, B]), Held[A | B])  # E: mypy
assert_type(of_list([A, B]), Held[Base])  # E: pyright ty pyrefly
assert_type(of_list((A, B)), Held[A | B])  # E: mypy
declared: list[type[A] | type[B]] = [A, B]
assert_type(of_list(declared), Held[A | B])


def without_default(tools: Sequence[type[T]]) -> Held[T]:
    raise NotImplementedError


# Without a default, mypy infers a type that no tool has, and reports nothing.
assert_type(without_default([A, B]), Held[Never])  # E: pyright ty pyrefly


def one_by_one(*tools: type[D]) -> Held[D]:
    raise NotImplementedError


assert_type(one_by_one(A, B), Held[A | B])  # E: mypy


@overload
def of_tuple(tools: tuple[type[T1]]) -> Held[T1]: ...
@overload
def of_tuple(tools: tuple[type[T1], type[T2]]) -> Held[T1 | T2]: ...
def of_tuple(tools: Any) -> Any:
    return tools


# Exact in all four, but needs one overload for each number of tools, in each mode.
assert_type(of_tuple((A, B)), Held[A | B])


def of_union(tools: TypeForm[T]) -> Held[T]:
    raise NotImplementedError


# Exact in all four, but not a list: functions and models cannot be tools.
assert_type(of_union(A | B), Held[A | B])


def in_one_signature(tools: Sequence[type[D]] | Sequence[type[Base] | Callable[..., Any]] | None) -> Held[D]:
    raise NotImplementedError


# Classes and functions in one signature: three fall back to the base. Hence two overloads.
assert_type(in_one_signature([A]), Held[A])  # E: mypy ty pyrefly
assert_type(in_one_signature([search]), Held[Base])
