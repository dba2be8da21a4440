"""Base class of the sections of a spec."""

from typing import cast

from pydantic import BaseModel, ConfigDict


def _key(field: str) -> str:
    return field.removesuffix("_")


class Section(BaseModel):
    """A mapping of the spec. Unknown keys are rejected. Names reserved in Python end with an underscore."""

    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=_key, defer_build=True)


def mapping(value: object) -> dict[str, object] | None:
    """Return a value if it is a mapping; pydantic has no types for values that are not validated yet."""
    return cast("dict[str, object]", value) if isinstance(value, dict) else None


def text_or_mapping(value: object) -> object:
    """Return a value that may be text (the short form) or a mapping (the long form).

    Raises:
        ValueError: The value is neither.
    """
    if not isinstance(value, str | dict):
        raise ValueError("expected text or a mapping")  # noqa: TRY004 - pydantic reports a ValueError
    return cast("object", value)
