"""What every section of a spec has in common."""

from pydantic import BaseModel, ConfigDict


def _key(field: str) -> str:
    return field.removesuffix("_")


class Section(BaseModel):
    """A mapping of the spec. Unknown keys are refused; a field whose name Python takes has an underscore behind it."""

    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=_key, use_attribute_docstrings=True)
