"""`BasePrompt`: a prompt as a class, with its variables as typed fields."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from inspect import Parameter, Signature
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar, cast, dataclass_transform, overload

from callwright_runtime.errors import ArgumentTypeError, ArgumentValueError
from callwright_runtime.prompts.template import TEMPLATE, Template

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from callwright_runtime.messages.parts import BaseMessageParam

    _AsyncPrompt: TypeAlias = Callable[[], Coroutine[Any, Any, list[BaseMessageParam]]]

R = TypeVar("R")


@dataclass_transform(kw_only_default=True, field_specifiers=(field,))
class BasePrompt:
    """Base class of prompts. A subclass is a dataclass whose fields are passed by name.

    Its prompt is a `prompt_template`, which uses fields and properties, or its own `to_messages`.
    """

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        dataclass(kw_only=True)(cls)

    def to_messages(self) -> list[BaseMessageParam]:
        """Return the messages of the prompt.

        Raises:
            ArgumentValueError: the class has no template, or all messages are empty.
        """
        template: Template | None = getattr(self, TEMPLATE, None)
        if template is None:
            raise ArgumentValueError(
                f"{type(self).__qualname__} has no prompt: decorate it with @prompt_template(…), or define to_messages."
            )
        return template.messages({name: getattr(self, name) for name in template.variables})

    def run(self, call: Callable[[Callable[[], list[BaseMessageParam]]], Callable[[], R]], /) -> R:
        """Send the prompt, and return what a call decorated by `call` returns.

        Parameters:
            call: a call decorator with its model, such as `llm.call("openai/gpt-5-mini")`.

        Raises:
            ArgumentTypeError: `call` is not a decorator.
        """

        def prompt(**_: Any) -> list[BaseMessageParam]:
            return self.to_messages()

        return cast("R", self._decorated(call, prompt)(**self._variables()))

    @overload
    async def run_async(self, call: Callable[[_AsyncPrompt], Callable[[], Coroutine[Any, Any, R]]], /) -> R: ...
    @overload  # for checkers that take a decorator's first overload, whatever its bound is: ty and pyrefly
    async def run_async(self, call: Callable[[_AsyncPrompt], Callable[[], R]], /) -> R: ...
    async def run_async(self, call: Any, /) -> Any:
        """Async version of `run`."""

        async def prompt(**_: Any) -> list[BaseMessageParam]:
            return self.to_messages()

        return await self._decorated(call, prompt)(**self._variables())

    def _decorated(self, call: Any, prompt: Any) -> Any:
        """Return the decorated function. It looks like one that has the fields as parameters."""
        cls = type(self)
        prompt.__name__, prompt.__qualname__, prompt.__module__ = cls.__name__, cls.__qualname__, cls.__module__
        prompt.__signature__ = Signature([Parameter(name, Parameter.KEYWORD_ONLY) for name in self._variables()])
        for name in _ATTRIBUTES:
            if hasattr(cls, name):
                setattr(prompt, name, getattr(cls, name))
        decorated = call(prompt) if callable(call) else None
        if not callable(decorated):
            raise ArgumentTypeError(
                f"{cls.__qualname__}.run takes a call decorator with its model, such as "
                f'llm.call("provider/model"), not {call!r}.'
            )
        return decorated

    def _variables(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in _field_names(type(self))}

    @classmethod
    def __callwright_check_template__(cls, template: Template) -> None:
        known = set(_field_names(cls))
        for name in sorted(template.variables - known):
            if name.startswith("_") or not hasattr(cls, name) or hasattr(BasePrompt, name):
                raise ArgumentValueError(
                    f"the prompt template uses {name!r}, but {cls.__qualname__} has neither a field nor a property of "
                    f"that name; its fields are: {', '.join(sorted(known)) or 'none'}."
                )


_ATTRIBUTES = (TEMPLATE, "__callwright_metadata__")


def _field_names(cls: Any) -> list[str]:
    """Return the names of a prompt's fields. Every subclass is a dataclass, which checkers do not see."""
    return [each.name for each in fields(cls)]
