"""A session of an editor with `callwright lsp`: what it shows and offers while a spec is written."""

from __future__ import annotations

import shutil
import sys
from collections.abc import AsyncIterator  # noqa: TC003 - the plugin evaluates annotations
from pathlib import Path

import pytest
import pytest_lsp
from lsprotocol import types as lsp
from pytest_lsp import ClientServerConfig, LanguageClient

ROOT = Path(__file__).parents[2]
SPECS = ROOT / "specs"
HEAD = "extends: openai\nprovider: mine\nprefix: Mine\nabout: My gateway\n"
COMMAND = [sys.executable, "-P", "-m", "callwright_gen", "lsp"]


@pytest_lsp.fixture(config=ClientServerConfig(server_command=COMMAND))
async def client(lsp_client: LanguageClient) -> AsyncIterator[None]:
    await lsp_client.initialize_session(
        lsp.InitializeParams(capabilities=pytest_lsp.client_capabilities("visual-studio-code"), root_uri=None)
    )
    yield
    await lsp_client.shutdown_session()


class Document:
    """A spec that is open in the editor. A caret in its text is the cursor."""

    def __init__(self, client: LanguageClient, folder: Path) -> None:
        (folder / "surfaces").mkdir(parents=True)
        for name in ("openai.yaml", "schema.json"):
            shutil.copy(SPECS / name, folder)
        for name in ("openai", "mine"):
            shutil.copy(SPECS / "surfaces/openai.json", folder / f"surfaces/{name}.json")
        self.client = client
        self.uri = (folder / "mine.yaml").as_uri()
        self.identifier = lsp.TextDocumentIdentifier(self.uri)
        self.version = 1
        client.text_document_did_open(lsp.DidOpenTextDocumentParams(lsp.TextDocumentItem(self.uri, "yaml", 1, HEAD)))

    def write(self, text: str) -> lsp.Position:
        """Replace the text after the head, and return the cursor."""
        before, _, after = (HEAD + text).partition("^")
        self.version += 1
        identifier = lsp.VersionedTextDocumentIdentifier(uri=self.uri, version=self.version)
        change = lsp.TextDocumentContentChangeWholeDocument(before + after)
        self.client.text_document_did_change(lsp.DidChangeTextDocumentParams(identifier, [change]))
        return lsp.Position(before.count("\n"), len(before.rpartition("\n")[2]))

    async def problems(self, text: str) -> list[lsp.Diagnostic]:
        self.write(text)
        await self.client.wait_for_notification(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        return list(self.client.diagnostics[self.uri])

    async def offers(self, text: str) -> dict[str, str]:
        cursor = self.write(text)
        found = await self.client.text_document_completion_async(lsp.CompletionParams(self.identifier, cursor))
        assert isinstance(found, lsp.CompletionList)
        return {item.label: item.detail or "" for item in found.items}

    async def hover(self, text: str) -> str:
        cursor = self.write(text)
        found = await self.client.text_document_hover_async(lsp.HoverParams(self.identifier, cursor))
        assert found is not None
        assert isinstance(found.contents, lsp.MarkupContent)
        return found.contents.value

    async def definition(self, text: str) -> tuple[str, str]:
        """Return the name of the file, and the line that is reached."""
        cursor = self.write(text)
        found = await self.client.text_document_definition_async(lsp.DefinitionParams(self.identifier, cursor))
        assert isinstance(found, lsp.Location)
        return line_of(Path(found.uri.removeprefix("file://")), found.range.start.line)


def line_of(file: Path, number: int) -> tuple[str, str]:
    return file.name, file.read_text(encoding="utf-8").splitlines()[number].strip()


@pytest.mark.asyncio
async def test_a_spec_is_written_with_the_help_of_the_server(client: LanguageClient, tmp_path: Path) -> None:
    document = Document(client, tmp_path / "specs")
    await shows_problems(document)
    await offers_what_fits(document)
    await explains_and_finds(document)
    await mends_and_formats(document)


async def shows_problems(document: Document) -> None:
    (problem,) = await document.problems("messages: {merge_same_rol: true}\nresponse: {model: model}\n")
    assert (problem.code, problem.source) == ("CW102", "callwright")
    assert problem.message == "messages: unknown key 'merge_same_rol'. Did you mean 'merge_same_role'?"
    assert (problem.range.start.line, problem.range.start.character, problem.range.end.character) == (4, 11, 25)
    (problem,) = await document.problems("# 🚀\nresponse: {model: modle}\n")
    assert (problem.code, problem.range.start.line, problem.range.start.character) == ("CW302", 5, 18)
    assert await document.problems("response: {model: model}\n") == []


async def offers_what_fits(document: Document) -> None:
    fields = await document.offers("response:\n  content: choices[0].message.^\n")
    assert fields["content"] == "str | None"
    assert "drop" not in fields
    # While braces and quotes are still open.
    assert "function_call" in await document.offers('response: {content: "choices[0].message.^')
    assert "first" in await document.offers("response:\n  model: choices[*].finish_reason|^\n")
    assert "first" not in await document.offers("response:\n  model: model|^\n")
    assert "type=function}" in await document.offers(
        'response:\n  tool_calls: {each: "choices[0].message.tool_calls[*]{^"}\n'
    )
    keys = await document.offers("messages:\n  merge_same_role: true\n  dr^\n")
    assert "drop" in keys
    assert "merge_same_role" not in keys
    assert "stream" in await document.offers("str^\n")
    assert list(await document.offers("tools: {dialect: ^}\n"))[:2] == ["plain", "portable"]
    assert "default" in await document.offers("tools: {force: {tool_choice: $name|^}}\n")
    assert any(each.startswith("$") for each in await document.offers("tools: {force: {tool_choice: $^}}\n"))
    assert "openai.types.chat:ChatCompletion" in await document.offers("types: {response: ^}\n")
    assert "max_completion_tokens" in await document.offers("params: {exclude: [^]}\n")


async def explains_and_finds(document: Document) -> None:
    hover = await document.hover("response:\n  content: choices[0].mess^age.content\n")
    assert "`choices[0].message.content`: `str | None`" in hover
    assert "| `message` | `openai.types.chat.ChatCompletionMessage` | yes |" in hover
    assert "the first, or null" in await document.hover("response:\n  model: choices[*].finish_reason|fir^st\n")
    assert "The text." in await document.hover("response:\n  con^tent: choices[0].message.content\n")
    found = await document.definition("response:\n  content: choices[0].message.con^tent\n")
    assert found == ("chat_completion_message.py", "content: Optional[str] = None")
    assert await document.definition('types: {response: "openai.types.chat:Chat^Completion"}\n') == (
        "chat_completion.py",
        "class ChatCompletion(BaseModel):",
    )
    assert (await document.definition("response:\n  con^tent: id\n")) == ("schema.json", '"content": {')
    cursor = lsp.Position(0, 11)
    base = await document.client.text_document_definition_async(lsp.DefinitionParams(document.identifier, cursor))
    assert isinstance(base, lsp.Location)
    assert base.uri.endswith("/specs/openai.yaml")


async def mends_and_formats(document: Document) -> None:
    cursor = document.write("response: {model: ^modle}\n")
    actions = await document.client.text_document_code_action_async(
        lsp.CodeActionParams(document.identifier, lsp.Range(cursor, cursor), lsp.CodeActionContext([]))
    )
    (action,) = actions or []
    assert isinstance(action, lsp.CodeAction)
    assert action.edit is not None
    (edit,) = (action.edit.changes or {})[document.uri]
    assert (edit.new_text, edit.range.start, edit.range.end.character) == ("model", cursor, cursor.character + 5)
    document.write("response:\n  model: model\n  # the text\n  content: id  # for now\n")
    options = lsp.FormattingOptions(tab_size=2, insert_spaces=True)
    edits = await document.client.text_document_formatting_async(
        lsp.DocumentFormattingParams(document.identifier, options)
    )
    assert edits is not None
    assert edits[0].new_text == HEAD + "response:\n  # the text\n  content: id  # for now\n  model: model\n"
