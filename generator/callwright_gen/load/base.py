"""What every section of a spec has in common."""

from typing import cast

from pydantic import BaseModel, ConfigDict


def _key(field: str) -> str:
    return field.removesuffix("_")


class Section(BaseModel):
    """A mapping of the spec. Unknown keys are refused; a field whose name Python takes has an underscore behind it."""

    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=_key, defer_build=True)


def text_or_mapping(value: object) -> object:
    """Return a value that has a short form as text and a long one as a mapping.

    Raises:
        ValueError: it is neither.
    """
    if not isinstance(value, str | dict):
        raise ValueError("expected text or a mapping")  # noqa: TRY004 - pydantic takes it for a finding
    return cast("object", value)
