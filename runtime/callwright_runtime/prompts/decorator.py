"""`prompt_template`: a template for a function, for a class, or by itself."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any, NamedTuple, ParamSpec, TypeVar, cast, overload

from callwright_runtime.clients.check import is_coroutine_function
from callwright_runtime.errors import ArgumentTypeError, ArgumentValueError
from callwright_runtime.prompts.prompt import dynamic_config_of, read_prompt
from callwright_runtime.prompts.template import TEMPLATE, Template, parse_template
from callwright_runtime.support.arguments import make_arguments_reader

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Mapping

    from callwright_runtime.messages.parts import BaseMessageParam
    from callwright_runtime.prompts.base import BasePrompt

P = ParamSpec("P")
PromptT = TypeVar("PromptT", bound="BasePrompt")
FunctionT = TypeVar("FunctionT", bound="Callable[..., Any]")
CHECK = "__callwright_check_template__"  # a class method of classes that can have a template
_FILLING = "__callwright_filling__"


class _Filling(NamedTuple):
    """A function that fills its template, and the function that it wraps.

    `functools.wraps` copies attributes: an attribute that names another function says nothing about this one.
    """

    outer: Any
    inner: Any


class PromptTemplate:
    """A parsed prompt template.

    Parameters:
        text: the template.

    Raises:
        ArgumentValueError: the template cannot be parsed.
    """

    def __init__(self, text: str) -> None:
        self._template = parse_template(text)

    @property
    def text(self) -> str:
        """The dedented text of the template."""
        return self._template.text

    @property
    def variables(self) -> frozenset[str]:
        """The names that the template uses."""
        return self._template.variables

    @overload
    def __call__(self, cls: type[PromptT], /) -> type[PromptT]: ...
    @overload
    def __call__(
        self, fn: Callable[P, Coroutine[Any, Any, None]], /
    ) -> Callable[P, Coroutine[Any, Any, list[BaseMessageParam]]]: ...
    @overload
    def __call__(self, fn: Callable[P, None], /) -> Callable[P, list[BaseMessageParam]]: ...
    @overload
    def __call__(self, fn: FunctionT, /) -> FunctionT: ...
    @overload
    def __call__(self, /, **variables: object) -> list[BaseMessageParam]: ...
    def __call__(self, /, *target: Any, **variables: Any) -> Any:
        """Set the template of a function or of a class, or return its messages filled with variables.

        Raises:
            ArgumentTypeError: the target is neither a function nor a `BasePrompt` class.
            ArgumentValueError: a variable is missing, is unknown, or is not a field of the class.
        """
        if not target:
            return self._fill(variables)
        if len(target) > 1 or variables:
            raise ArgumentTypeError("a prompt template takes one function or class, or its variables by name.")
        decorated: Any = next(iter(target))
        set_template = _set_for_class if isinstance(decorated, type) else _set_for_function
        return set_template(decorated, self._template)

    def _fill(self, variables: Mapping[str, object]) -> list[Any]:
        if unknown := sorted(variables.keys() - self.variables):
            names = ", ".join(sorted(self.variables)) or "none"
            raise ArgumentValueError(f"the prompt template has no variable {unknown[0]!r}; its variables are: {names}.")
        return self._template.messages(variables)

    def __repr__(self) -> str:
        return f"prompt_template({self.text!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        return PromptTemplate, (self.text,)


def prompt_template(text: str) -> PromptTemplate:
    """Return a prompt template.

    It decorates a function, whose arguments fill it; such a function returns its messages, and a call decorator above
    sends them. It decorates a `BasePrompt` class, whose fields fill it. Called with its variables by name, it returns
    the messages.

    Parameters:
        text: `SYSTEM:`, `USER:`, `ASSISTANT:` and `MESSAGES:` begin a message. Each must begin a line (in a
            template of one line: anywhere); a text without them is one user message. `{name}`, `{name.attribute}` and
            `{name[0]}` are filled from the function's arguments and the `computed_fields` of its dynamic config.
            As well as Python's format specs, there are `list(s)`, `text(s)`, `image(s)`, `audio(s)`, `document(s)` and
            `part(s)`.

    Raises:
        ArgumentValueError: the template cannot be parsed.
    """
    return PromptTemplate(text)


def unfilled(fn: Any) -> Any:
    """Return the function inside one that fills a template. A call fills the template itself, and sees the config."""
    filling: _Filling | None = getattr(fn, _FILLING, None)  # pyright: ignore[reportUnknownArgumentType]
    if filling is None or filling.outer is not fn:
        return fn
    inner: Any = filling.inner
    own = cast("dict[str, Any]", vars(filling.outer))
    inner.__dict__.update((key, value) for key, value in own.items() if key not in ("__wrapped__", _FILLING))
    return inner


def _set_for_class(cls: Any, template: Template) -> Any:
    check = getattr(cls, CHECK, None)
    if check is None:
        raise ArgumentTypeError(f"{cls.__qualname__} cannot have a prompt template: derive it from BasePrompt.")
    check(template)
    setattr(cls, TEMPLATE, template)
    return cls


def _set_for_function(fn: Any, template: Template) -> Any:
    if isinstance(fn, (classmethod, staticmethod)):
        return type(cast("Any", fn))(_set_for_function(cast("Any", fn).__func__, template))
    if not callable(fn):
        raise ArgumentTypeError(f"a prompt template decorates a function or a BasePrompt class, not {fn!r}.")
    setattr(fn, TEMPLATE, template)
    filled = _make_async(fn) if is_coroutine_function(fn) else _make_sync(fn)
    functools.update_wrapper(filled, fn)
    setattr(filled, _FILLING, _Filling(filled, fn))
    return filled


def _make_sync(fn: Any) -> Any:
    def filled(*args: Any, **kwargs: Any) -> Any:
        result = fn(*args, **kwargs)
        if hasattr(result, "__await__"):
            return finish(result, args, kwargs)
        return _fill(fn, args, kwargs, result)

    async def finish(result: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        return _fill(fn, args, kwargs, await result)

    return filled


def _make_async(fn: Any) -> Any:
    async def filled(*args: Any, **kwargs: Any) -> Any:
        return _fill(fn, args, kwargs, await fn(*args, **kwargs))

    return filled


def _fill(fn: Any, args: tuple[Any, ...], kwargs: dict[str, Any], result: Any) -> Any:
    """Return the messages, or the dynamic config with the messages."""
    messages = read_prompt(fn, make_arguments_reader(fn)(args, kwargs), result).messages
    config = dynamic_config_of(fn, result) if result is not None else None
    if config is None:
        return messages
    return {**{key: value for key, value in config.items() if key != "computed_fields"}, "messages": messages}
