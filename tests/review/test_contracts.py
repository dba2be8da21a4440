"""Each kind of change of a stub: reported once, with the right verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

import griffe
import pytest

from callwright_gen.problems import SpecError
from callwright_gen.review.compare import compare_contracts
from callwright_gen.review.stub import read_stub

if TYPE_CHECKING:
    from callwright_gen.review.changes import Change

HEAD = """\
from collections.abc import Callable, Sequence
from typing import Any, ClassVar, Literal, TypeAlias, overload
from sdk import Client, OtherClient, Reply
from runtime import BaseParams, BaseReply
__all__ = ["Params", "Reply", "call", "make"]
"""
PARAMS = "class Params(BaseParams, total=False):\n    heat: float | None\n    effort: Literal['low', 'high']\n"
REPLY = "class Answer(BaseReply[Reply]):\n    @property\n    def content(self) -> str: ...\n    limit: ClassVar[int]\n"
MAKE = "def make(model: str, size: int = 1, *, client: Client | None = None) -> list[str]: ...\n"
CALL = """\
_Tools: TypeAlias = Sequence[type[Any]]
@overload
def call(model: str, *, stream: Literal[False] = False, tools: _Tools | None = None, client: None = None) -> str: ...
@overload
def call(model: str, *, stream: Literal[True], tools: _Tools | None = None, client: None = None) -> list[str]: ...
@overload
def call(model: str, *, stream: Literal[False] = False, tools: _Tools | None = None, client: Client) -> str: ...
"""
STUB = HEAD + PARAMS + REPLY.replace("Answer", "Reply") + MAKE + CALL
BREAKING, FINE = True, False

# The edit of the stub (old, new); then verb, kind and place of the only change, and the verdict.
CASES = {
    "a key is removed": (
        "    heat: float | None\n",
        "",
        ("removed", "key", "Params.heat", BREAKING),
    ),
    "a key is added": (
        "    heat",
        "    seed: int\n    heat",
        ("added", "key", "Params.seed", FINE),
    ),
    "a key takes more": (
        "float | None",
        "float | str | None",
        ("retyped", "key", "Params.heat", FINE),
    ),
    "a key takes no null": (
        "float | None",
        "float",
        ("retyped", "key", "Params.heat", BREAKING),
    ),
    "a key takes something else": (
        "float | None",
        "str",
        ("retyped", "key", "Params.heat", BREAKING),
    ),
    "a literal is added": (
        "'high']",
        "'high', 'max']",
        ("retyped", "key", "Params.effort", FINE),
    ),
    "a literal is removed": (
        "'low', 'high'",
        "'low'",
        ("retyped", "key", "Params.effort", BREAKING),
    ),
    "literals become text": (
        "Literal['low', 'high']",
        "str",
        ("retyped", "key", "Params.effort", FINE),
    ),
    "a property may be null": (
        "content(self) -> str",
        "content(self) -> str | None",
        ("retyped", "property", "Reply.content", BREAKING),
    ),
    "a property gives less": (
        "content(self) -> str",
        "content(self) -> Literal['a']",
        ("retyped", "property", "Reply.content", FINE),
    ),
    "a property is removed": (
        "    @property\n    def content(self) -> str: ...\n",
        "",
        ("removed", "property", "Reply.content", BREAKING),
    ),
    "a property is added": (
        "    @property",
        "    @property\n    def id(self) -> str: ...\n    @property",
        ("added", "property", "Reply.id", FINE),
    ),
    "a field that goes both ways gets wider": (
        "ClassVar[int]",
        "ClassVar[int | str]",
        ("retyped", "field", "Reply.limit", BREAKING),
    ),
    "a base is of another type": (
        "BaseReply[Reply]",
        "BaseReply[Client]",
        ("retyped", "base", "Reply(BaseReply)", BREAKING),
    ),
    "a function is removed": (
        MAKE,
        "",
        ("removed", "function", "make", BREAKING),
    ),
    "a name is no longer exported": (
        '"call", "make"',
        '"call"',
        ("removed", "function", "make", BREAKING),
    ),
    "a parameter is removed": (
        "size: int = 1, ",
        "",
        ("removed", "parameter", "make(size)", BREAKING),
    ),
    "an optional parameter is added": (
        "= 1, *",
        "= 1, more: int = 2, *",
        ("added", "parameter", "make(more)", FINE),
    ),
    "a required parameter is added": (
        "*, client: Client |",
        "*, more: int, client: Client |",
        ("added", "parameter", "make(more)", BREAKING),
    ),
    "a parameter takes more": (
        "size: int =",
        "size: int | str =",
        ("retyped", "parameter", "make(size)", FINE),
    ),
    "a parameter takes less": (
        "Client | None = None) -> list",
        "None = None) -> list",
        ("retyped", "parameter", "make(client)", BREAKING),
    ),
    "a default is another": (
        "size: int = 1",
        "size: int = 2",
        ("re-defaulted", "parameter", "make(size)", BREAKING),
    ),
    "a parameter must be given": (
        "Client | None = None) -> list",
        "Client | None) -> list",
        ("re-defaulted", "parameter", "make(client)", BREAKING),
    ),
    "a parameter is only taken by keyword": (
        "size: int = 1, *, client: Client | None",
        "*, size: int = 1, client: Client | None",
        ("moved", "parameter", "make(size)", BREAKING),
    ),
    "a result is another": (
        "-> list[str]: ...\n_T",
        "-> list[int]: ...\n_T",
        ("retyped", "result", "make(…)", BREAKING),
    ),
    "a private alias takes more": (
        "= Sequence[type[Any]]",
        "= Sequence[type[Any]] | None",
        ("retyped", "alias", "_Tools", FINE),
    ),
    "a private alias takes less": (
        "= Sequence[type[Any]]",
        "= list[type[Any]]",
        ("retyped", "alias", "_Tools", BREAKING),
    ),
}


def changes(old: str, new: str) -> list[Change]:
    return compare_contracts(read_stub(old, "tiny", "old"), read_stub(new, "tiny", "new"))


def edited(old: str, new: str) -> str:
    assert old in STUB, old
    return STUB.replace(old, new, 1)


def short(change: Change) -> tuple[str, str, str, bool]:
    return change.verb, change.kind, change.where, change.breaking


@pytest.mark.parametrize("case", CASES)
def test_a_change_is_reported_once_with_its_verdict(case: str) -> None:
    old, new, expected = CASES[case]
    assert [short(change) for change in changes(STUB, edited(old, new))] == [expected]


@pytest.mark.parametrize("case", CASES)
def test_changes_that_griffe_calls_breaking_are_breaking(case: str) -> None:
    old, new, _ = CASES[case]
    modules = [griffe.visit("tiny", filepath=None, code=text) for text in (STUB, edited(old, new))]  # type: ignore[arg-type]
    found = [breakage.kind.value for breakage in griffe.find_breaking_changes(*modules)]
    if found and not _fits_by_type(case):
        assert any(change.breaking for change in changes(STUB, edited(old, new))), found


def _fits_by_type(case: str) -> bool:
    """Griffe calls every new type breaking; it does not consider the direction of its values."""
    return any(words in case for words in ("takes more", "gives less", "literal is added", "literals become"))


def test_an_unchanged_contract_has_no_changes() -> None:
    assert changes(STUB, STUB) == []


def test_docstrings_comments_and_order_are_not_part_of_the_contract() -> None:
    moved = (
        HEAD + CALL + MAKE + REPLY.replace("Answer", "Reply").replace("str: ...", 'str:\n        """Doc."""') + PARAMS
    )
    assert changes(STUB, f"# a comment\n{moved}") == []


def test_an_alias_under_another_private_name_is_not_a_change() -> None:
    assert changes(STUB, STUB.replace("_Tools", "_ManyTools")) == []


def test_an_imported_name_is_reported_in_full() -> None:
    found = changes(STUB, edited("sdk import Client,", "sdk.v2 import Client\nfrom sdk import"))
    assert {change.where for change in found} == {"make(client)", "call(client)"}
    assert ("sdk.Client | None", "sdk.v2.Client | None") in {(change.old, change.new) for change in found}


def test_an_added_or_removed_class_is_reported_without_its_members() -> None:
    assert [short(change) for change in changes(STUB, STUB.replace(PARAMS, ""))] == [
        ("removed", "class", "Params", BREAKING)
    ]


def test_a_required_key_is_breaking_if_it_is_new_or_was_optional() -> None:
    total = PARAMS.replace("total=False", "total=True")
    assert [short(change) for change in changes(STUB, STUB.replace(PARAMS, total))] == [
        ("re-defaulted", "key", "Params.heat", BREAKING),
        ("re-defaulted", "key", "Params.effort", BREAKING),
    ]
    added = changes(HEAD + total, HEAD + total + "    seed: int\n    luck: NotRequired[int]\n")
    assert [short(change) for change in added] == [
        ("added", "key", "Params.seed", BREAKING),
        ("added", "key", "Params.luck", FINE),
    ]


def test_the_same_change_of_several_overloads_is_reported_once_with_their_names() -> None:
    (change,) = changes(STUB, STUB.replace("client: None = None", "client: OtherClient | None = None"))
    assert short(change) == ("retyped", "parameter", "call(client)", FINE)
    assert change.overloads == ("plain", "stream: Literal[True]")


def test_added_and_removed_overloads_are_named_by_their_arguments() -> None:
    gone = CALL[CALL.index("@overload\n", CALL.index("Literal[False]")) : CALL.rindex("@overload\n")]
    assert [short(change) for change in changes(STUB, edited(gone, ""))] == [
        ("removed", "overload", "call[stream: Literal[True]]", BREAKING)
    ]
    come = gone.replace("client: None = None", "client: OtherClient, seed: int")
    assert [short(change) for change in changes(STUB, STUB + come)] == [
        ("added", "overload", "call[stream: Literal[True], client: OtherClient, seed: int]", FINE)
    ]


def test_an_overload_with_different_arguments_is_reported_as_changed() -> None:
    found = changes(STUB, edited("client: Client) -> str", "client: Client | OtherClient) -> str"))
    assert [short(change) for change in found] == [("retyped", "parameter", "call(client)", FINE)]
    assert (found[0].old, found[0].new) == ("Client", "Client | OtherClient")


def test_reordering_overloads_is_breaking() -> None:
    head, first, *others = CALL.split("@overload\n")
    swapped = "@overload\n".join([head, *others, first])
    assert [short(change) for change in changes(STUB, STUB.replace(CALL, swapped))] == [
        ("moved", "overload", "call", BREAKING)
    ]


def test_breaking_changes_are_listed_first() -> None:
    new = edited("float | None", "float | str | None").replace("content(self) -> str", "content(self) -> int")
    assert [change.breaking for change in changes(STUB, new)] == [True, False]


def test_line_numbers_are_those_of_the_stubs() -> None:
    (change,) = changes(STUB, "\n\n" + edited("float | None", "float"))
    assert STUB.splitlines()[(change.old_line or 0) - 1] == "    heat: float | None"
    assert change.new_line == (change.old_line or 0) + 2


def test_a_stub_that_is_not_python_is_a_problem_with_its_position() -> None:
    with pytest.raises(SpecError, match=r"^old/x\.pyi:2:\d+: this stub is not valid Python: .*Run `callwright"):
        read_stub("x: int\ny: = 1\n", "x", "old/x.pyi")
