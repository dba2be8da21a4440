"""`batch`: the endpoints that answer many requests later, for less money."""

from collections.abc import Iterator, Mapping
from typing import Annotated, cast

from pydantic import AfterValidator, Field, WithJsonSchema
from typing_extensions import TypeAliasType

from callwright_gen.load.base import Section
from callwright_gen.load.call import Method
from callwright_gen.load.text import DataText, ErrorPath, Identifier

_HOLES = ("$id", "$request", "$model", "$rows", "$file", "$batch")
ErrorPaths = TypeAliasType("ErrorPaths", tuple[ErrorPath, ...])


def _check_holes(value: object) -> object:
    for text in texts_in(value):
        if text.startswith("$") and text not in _HOLES:
            raise ValueError(f"'${text[1:]}' is not available here. Use one of: {', '.join(_HOLES)}")
    return value


def texts_in(value: object) -> Iterator[str]:
    """Yield the texts of plain data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for item in cast("Mapping[object, object]", value).values():
            yield from texts_in(item)
    elif isinstance(value, list | tuple):
        for item in cast("list[object]", value):
            yield from texts_in(item)


_TREE = {"description": "Plain YAML. A string may be $id, $request, $model, $rows, $file or $batch."}
BatchTree = TypeAliasType("BatchTree", Annotated[object, AfterValidator(_check_holes), WithJsonSchema(_TREE)])
BatchArguments = TypeAliasType("BatchArguments", dict[Identifier, BatchTree])


class Operation(Section):
    """A method of the client, and its arguments."""

    call: Method
    """Attributes that lead from the client to the method: one path, or one each for `sync` and `async`."""
    with_: BatchArguments = Field(default_factory=dict)
    """The arguments. A list becomes a tuple."""


class Creation(Operation):
    """An operation that creates something."""

    id: ErrorPath = "id"
    """Where the result has its id."""


class Check(Operation):
    """The operation that returns the batch and its state."""

    state: ErrorPath
    """Where the batch has its state."""
    finished: tuple[DataText, ...]
    """The states in which nothing will change."""


class Results(Section):
    """Where the answers are: the items of an operation's result, the lines of files, or a list in the batch."""

    call: Method | None = None
    """The operation that returns the answers, or a file of them as JSON lines."""
    with_: BatchArguments = Field(default_factory=dict)
    """Its arguments."""
    files: ErrorPaths = ()
    """Where the batch has the ids of files; the operation reads each of them as `$file`."""
    each: ErrorPath | None = None
    """Where the batch has the list of answers, if no operation returns them."""
    id: ErrorPath | None = None
    """Where an answer has the id of its row. Default: answers have the order of the rows."""
    response: ErrorPath
    """Where an answer has the SDK's response, or its JSON."""
    error: ErrorPaths
    """Where an answer has its error. The first path with a value is used."""


class Batch(Section):
    """How to send many requests at once, and how to read their answers later."""

    row: BatchTree
    """One request of a batch; `$request` has the arguments of the plain call."""
    upload: Creation | None = None
    """Uploads the rows as JSON lines; its id is `$file`. Without it, `submit` takes the rows themselves."""
    submit: Creation
    """Creates the batch; its id is `$batch`."""
    check: Check
    """Returns the batch."""
    cancel: Operation | None = None
    """Cancels the batch."""
    results: Results
    """Where the answers are."""
    without: tuple[Identifier, ...] = ()
    """Arguments of the call that are no part of `$request`."""
    merge: Identifier | None = None
    """The argument whose entries become entries of `$request`."""
    refuse: tuple[Identifier, ...] = ()
    """Arguments that a row cannot have. A call with one of them is an error."""

    def operations(self) -> Iterator[tuple[str, Method]]:
        """Yield the methods by the key of their section."""
        for key in ("upload", "submit", "check", "cancel", "results"):
            section = getattr(self, key)
            if section is not None and section.call is not None:
                yield key, section.call
