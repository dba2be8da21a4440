"""Models drawn at random, with most of what pydantic describes in a JSON schema."""

from __future__ import annotations

import datetime as dt
import enum
import uuid
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, Literal, Optional, Union

from pydantic import AnyUrl, BaseModel, Field, IPvAnyAddress, Json, SecretStr, create_model

if TYPE_CHECKING:
    from random import Random


class Color(enum.Enum):
    """A color."""

    RED = "red"
    BLUE = "blue"


class Level(enum.IntEnum):
    LOW = 1
    HIGH = 2


class Node(BaseModel):
    """A node of a tree."""

    name: str = Field(min_length=1)
    children: list[Node]
    parent: Optional[Node] = Field(None, description="Where it hangs.")  # noqa: UP045


SCALARS: list[Any] = [
    str,
    int,
    float,
    bool,
    bytes,
    Decimal,
    dt.datetime,
    dt.date,
    dt.time,
    dt.timedelta,
    uuid.UUID,
    AnyUrl,
    IPvAnyAddress,
    SecretStr,
    Json[int],
    Color,
    Level,
    Literal["a", "b"],
    Literal["only"],
    Literal[1, "one"],
    None,
    Annotated[int, Field(ge=0, lt=10)],
    Annotated[float, Field(gt=0.5, le=9.5, multiple_of=0.5)],
    Annotated[str, Field(min_length=2, max_length=8)],
    Annotated[str, Field(pattern=r"^[a-z]+-\d{2}$")],
    Annotated[str, Field(json_schema_extra={"pattern": r"^(?=.*\d)\w+$"})],
    Annotated[str, Field(examples=["x"])],
]


def draw_model(random: Random, depth: int = 2) -> type[BaseModel]:
    """Draw a model with up to five fields."""
    fields: dict[str, Any] = {}
    for index in range(random.randint(1, 5)):
        description = random.choice([None, None, f"Field {index}."])
        options: dict[str, Any] = {"description": description} if description else {}
        kind, default = draw_type(random, depth), random.choice([..., ..., None])
        if default is None:
            fields[f"f{index}"] = (Optional[kind], Field(None, **options))  # noqa: UP045  the type may be None
        else:
            fields[f"f{index}"] = (kind, Field(**options))
    if random.random() < 0.3:
        fields["last"] = (int, random.choice([3, 0]))
    doc = random.choice([None, "Drawn."])
    return create_model(f"M{random.randrange(10**6)}", __doc__=doc, **fields)


def draw_type(random: Random, depth: int) -> Any:
    """Draw the type of a field."""
    if depth == 0 or random.random() < 0.5:
        return random.choice(SCALARS)
    inner = draw_type(random, depth - 1)
    wrappers: list[Any] = [
        lambda: list[inner],
        lambda: Annotated[list[inner], Field(min_length=random.randint(0, 3), max_length=5)],
        lambda: set[inner] if inner in (str, int) else list[inner],
        lambda: dict[str, inner],
        lambda: tuple[inner, int],
        lambda: tuple[inner, ...],
        lambda: Union[inner, int, draw_model(random, depth - 1)],  # noqa: UP007
        lambda: draw_model(random, depth - 1),
        lambda: Node,
        lambda: draw_model(random, depth - 1) | None,
    ]
    return random.choice(wrappers)()
