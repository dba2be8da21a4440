"""Types read from an installed SDK: two real dependencies, and a fictional one for the difficult cases."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from callwright_gen.surface import Alias, Enumeration, Record, Symbol
from callwright_gen.surface.live import LiveSource, SdkMissingError
from callwright_gen.types import Named

if TYPE_CHECKING:
    from pathlib import Path

SDK = {
    "__init__.py": """
raise RuntimeError("an SDK is read, never executed")
from .types import Message as Message, Color as Color, Item
from .client import Client
from . import errors
from .kinds import *
""",
    "types/__init__.py": """
from .message import Message as Message, Options as Options, Reply, Effort
""",
    "types/message.py": """
from __future__ import annotations
import typing as t
from typing import TYPE_CHECKING, Annotated, ClassVar, Dict, Generic, List, Literal, Optional, TypeVar, Union
from typing_extensions import NotRequired, ReadOnly, Required, TypeAlias, TypeAliasType, TypedDict
import third_party
from third_party.shapes import Shape
from ._base import Base
if TYPE_CHECKING:
    from ..kinds import Color

T = TypeVar("T")
Maybe = Union[T, None]
Pair = Dict[str, Union[T, Maybe[T]]]
Effort: TypeAlias = Optional[Literal["low", "high"]]
Loop = Union["Loop", int]
Late = TypeAliasType("Late", Union[str, int])

class Message(Base):
    kind: Literal["message"] = "message"
    limit: ClassVar[int] = 3
    _private: int
    texts: Optional[List["str"]] = None
    pairs: Pair[int]
    color: Color
    shape: third_party.shapes.Shape | Shape
    tagged: Annotated[t.Union[int, "Message"], "note"]
    bare: list
    effort: Effort
    call: t.Callable[[int], str]
    strange: what(ever)
    missing: Nowhere

    @property
    def total(self) -> int: ...

    def method(self) -> int: ...

class Called(Base):
    class Function(Base):
        class Place(Base):
            city: str
        place: Optional[Place] = None
    function: Function
    places: List[Function.Place]

_Reserved = TypedDict("_Reserved", {"from": Required[str], "x-y": int}, total=False)

class Options(_Reserved, total=False):
    model: Required[str]
    seed: "Optional[int]"

class More(Options):
    name: ReadOnly[str]
    extra: Annotated[NotRequired[int], "note"]

class Reply(TypedDict):
    text: str
""",
    "wire.py": """
from enum import Enum
from typing import Annotated, Any, ClassVar as _ClassVar, Literal, Unpack
from dataclasses import field
from pydantic import ConfigDict, Field
from .types import Options

class Level(int):
    LOW: _ClassVar[Level]
    HIGH: _ClassVar[Level]

class Side(str, Enum):
    LEFT = "left"

class Wire:
    side: Literal[Side.LEFT]
    length: int = 3
    ends: list[int] = field(default_factory=list)
    tag: str = Field(alias="label")
    note: str = Field(default="")
    of: Annotated[str, Field(alias="from")] = ""

class ByName(Wire):
    model_config = ConfigDict(populate_by_name=True)

def pull(wire: Wire, **options: Unpack[Options]) -> None: ...
""",
    "types/_base.py": """
import pydantic
class Base(pydantic.BaseModel):
    id: str
    kind: str
""",
    "kinds.py": """
import enum
class Named(str, enum.Enum): ...
class Color(Named):
    RED = "red"
    BLUE = "blue"
    _ignore_ = "x"
    computed = len("abc")
""",
    "errors.py": "class Broken(:\n",
    "client.py": """
from typing import Union, overload, Literal, Any
from ._markers import Omit, omit
from .types import message
class Chat:
    @overload
    def create(self, *, model: str, stream: Literal[False] = False, seed: Union[int, None, Omit] = omit) -> int: ...
    @overload
    def create(self, *, model: str, stream: Literal[True]) -> str: ...
    @overload
    def create(self, body: dict, *, untyped=None) -> str: ...
    def create(self, *args: Any, **kwargs: Any): ...
    @staticmethod
    def plain(a: int, b: message.Effort = None): ...
class Base:
    @property
    def chat(self) -> Chat: ...
class Client(Base):
    pass
class AsyncClient(Base):
    async def close(self, now: bool): ...
def complete(model: str, /, *, n: int = 1): ...
""",
    "patched.py": "from .stubbed import Thing\nfrom ._patch import *\n",
    "_patch.py": "from .stubbed import Thing as Generated\nclass Thing(Generated):\n    b: int\n",
    "_markers.py": "class Omit: ...\nomit = Omit()\n",
    "stubbed.py": "class Thing:\n    a: int\n",
    "stubbed.pyi": "class Thing:\n    a: str\n",
}


LEAF = """
from __future__ import annotations
class Leaf:
    text: str
class Call:
    def __call__(self, *, model: str, seed: int = 0) -> str: ...
class Chats:
    @property
    def create(self) -> Call: ...
class Spaced:
    def __init__(self, key: str) -> None:
        self.chats: Chats = Chats(self)
        self.others = Chats(self)
"""


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> LiveSource:
    root = tmp_path_factory.mktemp("site")
    for name, text in SDK.items():
        _write(root / "made_up_sdk" / name, text)
    _write(root / "made_up_spaces" / "deep" / "leaf.py", LEAF)
    _write(root / "made_up_sdk-1.2.dist-info" / "METADATA", "Metadata-Version: 2.1\nName: made-up-sdk\nVersion: 1.2\n")
    sys.path.insert(0, str(root))
    try:
        source = LiveSource("made-up-sdk")
        # Top-level packages are found through sys.path, submodules through them: access both while the path is set.
        assert source.symbol("made_up_sdk")
        assert source.symbol("made_up_spaces")
        return source
    finally:
        sys.path.remove(str(root))


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _fields(source: LiveSource, module: str, name: str) -> dict[str, str]:
    record = source.members(Named(module, name))
    assert isinstance(record, Record)
    return {key if field.required else f"{key}?": str(field.type) for key, field in record.fields.items()}


def _params(source: LiveSource, ref: str) -> dict[str, str]:
    params = source.params(ref)
    assert params
    return {key if field.required else f"{key}?": str(field.type) for key, field in params.fields.items()}


def test_fields_of_a_class_include_inherited_ones_and_properties(made_up: LiveSource) -> None:
    assert _fields(made_up, "made_up_sdk", "Message") == {
        "id": "str",
        "kind": "Literal['message']",
        "texts": "list[str] | None",
        "pairs": "dict[str, int | None]",
        "color": "made_up_sdk.Color",
        "shape": "third_party.shapes.Shape",
        "tagged": "int | made_up_sdk.Message",
        "bare": "list[Any]",
        "effort": "made_up_sdk.types.Effort",
        "call": "collections.abc.Callable[..., str]",
        "strange": "object",
        "missing": "object",
        "total": "int",
    }


def test_classes_inside_a_class_are_found_in_its_scope_and_by_their_path(made_up: LiveSource) -> None:
    called = "made_up_sdk.types.message.Called"
    fields = _fields(made_up, "made_up_sdk.types.message", "Called")
    assert fields["function"] == f"{called}.Function"
    assert fields["places"] == f"list[{called}.Function.Place]"
    assert _fields(made_up, called, "Function")["place"] == f"{called}.Function.Place | None"
    assert _fields(made_up, f"{called}.Function", "Place")["city"] == "str"


def test_an_unreadable_type_is_object_and_noted(made_up: LiveSource) -> None:
    made_up.members(Named("made_up_sdk", "Message"))

    assert "made_up_sdk.types.message: what(ever)" in made_up.unresolved
    assert "made_up_sdk.types.message: Nowhere" in made_up.unresolved


def test_keys_of_a_typed_dict_are_read_with_their_requiredness(made_up: LiveSource) -> None:
    assert _fields(made_up, "made_up_sdk.types.message", "More") == {
        "from": "str",
        "x-y?": "int",
        "model": "str",
        "seed?": "int | None",
        "name": "str",
        "extra?": "int",
    }


def test_a_typed_dict_is_read_by_key_and_a_class_by_attribute(made_up: LiveSource) -> None:
    reply, message = (made_up.members(Named("made_up_sdk.types", name)) for name in ("Reply", "Message"))

    assert isinstance(reply, Record)
    assert reply.access == "key"
    assert isinstance(message, Record)
    assert message.access == "attribute"


def test_an_enum_has_its_values(made_up: LiveSource) -> None:
    assert made_up.members(Named("made_up_sdk", "Color")) == Enumeration({"RED": "red", "BLUE": "blue"})


def test_what_can_be_written_is_read_too(made_up: LiveSource) -> None:
    """Which fields have a default, literals of enums, names of protobuf's enums, and keywords as a TypedDict."""
    wire = made_up.members(Named("made_up_sdk.wire", "Wire"))
    assert isinstance(wire, Record)
    assert {name: field.default for name, field in wire.fields.items()} == {
        "side": False,
        "length": True,
        "ends": True,
        "tag": False,
        "of": True,
        "note": True,
    }
    assert str(wire.fields["side"].type) == "Literal['left']"
    assert {name: field.alias for name, field in wire.fields.items() if field.alias} == {"tag": "label", "of": "from"}
    by_name = made_up.members(Named("made_up_sdk.wire", "ByName"))
    assert isinstance(by_name, Record)
    assert by_name.fields["of"].alias == ""
    level = made_up.members(Named("made_up_sdk.wire", "Level"))
    assert isinstance(level, Record)
    assert level.constants == ("LOW", "HIGH")
    pulled = made_up.params("made_up_sdk.wire:pull")
    assert pulled is not None
    assert {"wire", "model", "seed"} <= pulled.fields.keys()
    assert pulled.fields["model"].required
    assert not pulled.fields["seed"].required


def test_an_alias_is_referenced_by_name_and_can_be_resolved(made_up: LiveSource) -> None:
    effort = made_up.members(Named("made_up_sdk.types", "Effort"))

    assert isinstance(effort, Alias)
    assert str(effort.target) == "Literal['low', 'high'] | None"


def test_an_alias_of_itself_terminates(made_up: LiveSource) -> None:
    loop = made_up.members(Named("made_up_sdk.types.message", "Loop"))

    assert isinstance(loop, Alias)
    assert str(loop.target) == "made_up_sdk.types.message.Loop | int"


@pytest.mark.parametrize(
    ("ref", "kind", "path"),
    [
        ("made_up_sdk.types.message:Message", "class", "made_up_sdk.Message"),
        ("made_up_sdk.types.message:Reply", "class", "made_up_sdk.types.Reply"),
        ("made_up_sdk.types.message:More", "class", "made_up_sdk.types.message.More"),
        ("made_up_sdk.kinds:Color", "class", "made_up_sdk.Color"),
        ("made_up_sdk.types:Effort", "alias", "made_up_sdk.types.Effort"),
        ("made_up_sdk.client:complete", "function", "made_up_sdk.client.complete"),
        ("made_up_sdk:Client.chat", "class", "made_up_sdk.client.Chat"),
        ("made_up_sdk:Client.chat.create", "function", "made_up_sdk.client.Chat.create"),
        ("made_up_sdk:types.message.Message", "class", "made_up_sdk.Message"),
        ("made_up_sdk.types.message", "module", "made_up_sdk.types.message"),
        ("made_up_spaces.deep.leaf:Leaf", "class", "made_up_spaces.deep.leaf.Leaf"),
    ],
)
def test_a_reference_resolves_to_the_shortest_public_name(made_up: LiveSource, ref: str, kind: str, path: str) -> None:
    symbol = made_up.symbol(ref)

    assert symbol
    assert (symbol.kind, symbol.path) == (kind, path)


@pytest.mark.parametrize(
    "ref",
    [
        "made_up_sdk:Nope",
        "made_up_sdk.nope:Client",
        "made_up_sdk:Client.nope",
        "made_up_sdk:Client.chat.create.nope",
        "made_up_sdk.errors:Broken",
        "made_up_nothing:X",
        "",
        ":X",
        "made_up_sdk:",
    ],
)
def test_a_reference_to_nothing_finds_nothing(made_up: LiveSource, ref: str) -> None:
    symbol = made_up.symbol(ref)

    assert symbol is None or symbol.kind == "module"
    assert made_up.params(ref) is None


def test_overloads_are_merged_and_the_first_determines_what_is_required(made_up: LiveSource) -> None:
    assert _params(made_up, "made_up_sdk:Client.chat.create") == {
        "model": "str",
        "stream?": "Literal[False] | Literal[True]",
        "seed?": "int | None",
        "body?": "dict[Any, Any]",
        "untyped?": "object",
    }


def test_parameters_of_functions_and_static_and_async_methods_are_read(made_up: LiveSource) -> None:
    assert _params(made_up, "made_up_sdk.client:complete") == {"model": "str", "n?": "int"}
    assert _params(made_up, "made_up_sdk.client:Chat.plain") == {"a": "int", "b?": "made_up_sdk.types.Effort"}
    assert _params(made_up, "made_up_sdk.client:AsyncClient.close") == {"now": "bool"}


def test_parameters_of_a_typed_dict_are_its_keys(made_up: LiveSource) -> None:
    assert _params(made_up, "made_up_sdk.types:Options") == {
        "from": "str",
        "x-y?": "int",
        "model": "str",
        "seed?": "int | None",
    }


def test_a_stub_next_to_a_module_is_preferred(made_up: LiveSource) -> None:
    assert _fields(made_up, "made_up_sdk.stubbed", "Thing") == {"a": "str"}


def test_a_name_from_a_later_star_import_hides_an_earlier_one(made_up: LiveSource) -> None:
    assert _fields(made_up, "made_up_sdk.patched", "Thing") == {"a": "str", "b": "int"}


def test_an_alias_created_by_a_call_is_resolved(made_up: LiveSource) -> None:
    late = made_up.members(Named("made_up_sdk.types.message", "Late"))

    assert isinstance(late, Alias)
    assert str(late.target) == "str | int"


def test_names_of_a_module_can_be_listed(made_up: LiveSource) -> None:
    assert made_up.names_in("made_up_sdk.client")[:3] == ("Any", "AsyncClient", "Base")
    assert made_up.names_in("made_up_sdk.nope") == ()


def test_no_module_of_the_sdk_is_imported(made_up: LiveSource) -> None:
    made_up.members(Named("made_up_sdk", "Message"))

    assert not [name for name in sys.modules if name.startswith("made_up")]


def test_an_sdk_that_is_not_installed_is_named_with_the_remedy() -> None:
    with pytest.raises(SdkMissingError, match="pip install no-such-dist-anywhere"):
        LiveSource("no-such-dist-anywhere")


def test_openai_call_parameters_are_complete() -> None:
    params = LiveSource("openai").params("openai.types.chat.completion_create_params:CompletionCreateParamsBase")

    assert params
    assert len(params.fields) == 36
    assert {name for name, field in params.fields.items() if field.required} == {"messages", "model"}
    assert str(params.fields["reasoning_effort"].type) == "openai.types.ReasoningEffort | None"
    assert str(params.fields["model"].type) == "str | openai.types.ChatModel"


def test_anthropic_call_parameters_are_complete() -> None:
    params = LiveSource("anthropic").params("anthropic.types.message_create_params:MessageCreateParamsBase")

    assert params
    assert len(params.fields) == 18
    assert {name for name, field in params.fields.items() if field.required} == {"max_tokens", "messages", "model"}


@pytest.mark.parametrize(
    ("dist", "ref"),
    [
        ("openai", "openai:OpenAI.chat.completions.create"),
        ("openai", "openai:AsyncOpenAI.chat.completions.create"),
        ("openai", "openai:OpenAI.responses.create"),
        ("anthropic", "anthropic:Anthropic.messages.create"),
        ("anthropic", "anthropic:AsyncAnthropic.messages.create"),
    ],
)
def test_the_call_of_a_client_is_found_and_takes_a_model(dist: str, ref: str) -> None:
    source = LiveSource(dist)
    symbol, params = source.symbol(ref), source.params(ref)

    assert symbol
    assert symbol.kind == "function"
    assert params
    assert "model" in params.fields


@pytest.mark.parametrize(
    ("dist", "module", "name"),
    [
        ("openai", "openai.types.chat", "ChatCompletion"),
        ("openai", "openai.types.chat", "ChatCompletionChunk"),
        ("openai", "openai.types.responses", "Response"),
        ("anthropic", "anthropic.types", "Message"),
        ("anthropic", "anthropic.types", "RawMessageStreamEvent"),
    ],
)
def test_real_response_types_are_read_without_doubts(dist: str, module: str, name: str) -> None:
    source = LiveSource(dist)

    assert source.members(Named(module, name))
    assert source.unresolved == ()


@pytest.mark.parametrize("attribute", ["chats", "others"])
def test_a_method_may_be_an_object_that_a_property_returns_in_a_namespace_package(
    made_up: LiveSource, attribute: str
) -> None:
    ref = f"made_up_spaces.deep.leaf:Spaced.{attribute}.create"

    assert made_up.symbol(ref) == Symbol("function", "made_up_spaces.deep.leaf.Call.__call__")
    assert _params(made_up, ref) == {"model": "str", "seed?": "int"}
    assert [str(each) for each in made_up.returns(ref)] == ["str"]
