"""`callwright new` for SDKs that make the calls of a known spec in another way: one client only, other methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.generator.support.project import SETTINGS, Project, changed, install_metadata

if TYPE_CHECKING:
    from pathlib import Path

SDK = """
from collections.abc import Iterator, AsyncIterator
from typing import Generic, Literal, TypedDict, TypeVar, Unpack

E = TypeVar("E")

class Stream(Generic[E]):
    def __iter__(self) -> Iterator[E]: ...
    def close(self) -> None: ...

class AsyncStream(Generic[E]):
    def __aiter__(self) -> AsyncIterator[E]: ...

class Function:
    name: str
    arguments: str

class ToolCall:
    id: str
    type: Literal["function"]
    function: Function

class Message:
    role: Literal["assistant"]
    content: str | None
    tool_calls: list[ToolCall] | None

class Choice:
    index: int
    finish_reason: Literal["stop", "length"]
    message: Message

class Usage:
    prompt_tokens: int
    completion_tokens: int

class Answer:
    id: str
    model: str
    choices: list[Choice]
    usage: Usage | None

class FunctionPart:
    name: str | None
    arguments: str | None

class ToolCallPart:
    index: int
    id: str | None
    function: FunctionPart | None

class Delta:
    content: str | None
    tool_calls: list[ToolCallPart] | None

class EventChoice:
    index: int
    finish_reason: Literal["stop", "length"] | None
    delta: Delta

class Event:
    id: str
    model: str
    choices: list[EventChoice]
    usage: Usage | None

class FunctionParam(TypedDict, total=False):
    name: str
    description: str
    parameters: object

class ToolParam(TypedDict, total=False):
    type: Literal["function"]
    function: FunctionParam

class CalledParam(TypedDict, total=False):
    name: str
    arguments: str

class CallParam(TypedDict, total=False):
    id: str
    type: Literal["function"]
    function: CalledParam

class MessageParam(TypedDict, total=False):
    role: Literal["user", "assistant", "system", "tool"]
    content: str | list[dict[str, object]] | None
    tool_calls: list[CallParam] | None
    tool_call_id: str

class Rest(TypedDict, total=False):
    temperature: float
    response_format: object

Body = object

class Talk:
    def titles(self, *, model: str, messages: list[MessageParam]) -> str: ...
    def ask(
        self, *, model: str, messages: list[MessageParam], tools: list[ToolParam] = (), **rest: Unpack[Rest]
    ) -> Answer: ...
    def listen(
        self, *, model: str, messages: list[MessageParam], tools: list[ToolParam] = (), **rest: Unpack[Rest]
    ) -> Stream[Event]: ...

class AsyncTalk:
    async def ask(
        self, *, model: str, messages: list[MessageParam], tools: list[ToolParam] = (), **rest: Unpack[Rest]
    ) -> Answer: ...
    async def listen(
        self, *, model: str, messages: list[MessageParam], tools: list[ToolParam] = (), **rest: Unpack[Rest]
    ) -> AsyncStream[Event]: ...

class Loud:
    @property
    def talk(self) -> Talk: ...

class AsyncLoud:
    @property
    def talk(self) -> AsyncTalk: ...

class Completions:
    def create(
        self, *, model: str, messages: str | object, tools: object = None, stream: bool = False, **rest: Unpack[Rest]
    ) -> Answer | Stream[Event]: ...

class Chat:
    completions: Completions

class Plain:
    chat: Chat
"""
"""Its first clients have a method of another name. The last has the usual one, and is sync."""
THREADS = """
from typing import Unpack

from loud import Answer, AsyncStream, Event, Rest

class Completions:
    async def create(
        self, *, model: str, messages: object, tools: object = None, stream: bool = False, **rest: Unpack[Rest]
    ) -> Answer | AsyncStream[Event]: ...

class Chat:
    completions: Completions

class AsyncPlain:
    chat: Chat
"""


def new_sdk(folder: Path, source: str) -> Project:
    project = Project(folder)
    install_metadata(folder / "site", "loud", "1.4.0")
    project.write("pyproject.toml", SETTINGS)
    project.write("site/loud-1.4.0.dist-info/RECORD", "loud/__init__.py,,\n")
    project.write("site/loud/__init__.py", source)
    return project


def drafted(project: Project) -> tuple[str, list[str]]:
    """Return a draft, and what is left to write in it."""
    run = project.callwright("new", "acme", "--sdk", "loud")
    assert run.returncode == 0, run.stderr
    spec = (project.folder / "specs/acme.yaml").read_text(encoding="utf-8")
    text, _, left = spec.partition("# Left to write:\n")
    return text, left.splitlines()


def assert_generated(project: Project) -> None:
    for command in ("surface", "generate"):
        done = project.callwright(command, "acme")
        assert (done.returncode, "acme" in done.stdout) == (0, True), done.stderr


def test_a_method_of_another_name_is_found_by_its_params_and_its_response(tmp_path: Path) -> None:
    project = new_sdk(tmp_path, SDK.partition("class Completions")[0])
    text, left = drafted(project)
    assert (left, "extends: openai\n" in text) == ([], True)
    assert '  sync: "loud:Loud"\n  async: "loud:AsyncLoud"\n' in text
    assert "call:\n  invoke: talk.ask  # openai has chat.completions.create\n" in text
    assert "  stream:\n    $replace: true\n    method: talk.listen\n" in text
    assert "  response: loud:Answer  # openai has ChatCompletion\n  chunk: loud:Event" in text
    assert_generated(project)


def test_a_renamed_method_that_streams_by_the_same_argument_says_nothing_of_streams(tmp_path: Path) -> None:
    renamed = SDK.partition("class Completions")[0].replace(" -> Answer", " -> Answer | Stream[Event]")
    project = new_sdk(tmp_path, renamed.replace("**rest", "stream: bool = False, **rest"))
    text, _ = drafted(project)
    assert "call:\n  invoke: talk.ask  # openai has chat.completions.create\n" in text
    assert "method:" not in text


def test_an_sdk_without_an_async_client_leaves_it_to_write(tmp_path: Path) -> None:
    project = new_sdk(tmp_path, SDK)
    text, left = drafted(project)
    assert left == [
        (
            "# clients.async: loud has no async client. Name one whose 'chat.completions.create' is async, of another "
            "package or of your own, and add its package to sdk.packages"
        )
    ]
    assert '  async: "loud:Plain"  # the SDK has no async client\n' in text
    assert "  message: loud:Body" in text
    assert "is not async, and this is the async client's method" in project.callwright("surface", "acme").stderr
    project.write("site/threads.py", THREADS)
    own = ('async: "loud:Plain"', 'async: "threads:AsyncPlain"'), ('<2"', '<2", packages: [loud, threads]')
    project.write("specs/acme.yaml", changed(text, *own))
    assert_generated(project)


def test_an_sdk_with_async_methods_alone_leaves_the_sync_client_to_write(tmp_path: Path) -> None:
    project = new_sdk(tmp_path, SDK.replace("def create(", "async def create("))
    text, left = drafted(project)
    assert '  sync: "loud:Plain"  # the SDK has no sync client\n  async: "loud:Plain"\n' in text
    assert left[0].startswith("# clients.sync: loud has no sync client. Name one whose")
