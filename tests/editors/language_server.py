"""A language server used as an editor uses it: text with cursors in, completions, hover text and signatures out."""

from __future__ import annotations

import asyncio
import json
import re
import sys
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

if TYPE_CHECKING:
    from collections.abc import Coroutine, Iterator, Mapping, Sequence

_CURSOR = re.compile(r"<\|([a-z_]+)\|>")
# Diagnostics and other output that the tests do not need.
_TOLD = (
    lsp.CLIENT_REGISTER_CAPABILITY,
    lsp.WINDOW_LOG_MESSAGE,
    lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS,
    "pyright/beginProgress",
    "pyright/reportProgress",
    "pyright/endProgress",
)
_PATIENCE = 120  # seconds; a server that is silent for longer hangs
_MARKDOWN = [lsp.MarkupKind.Markdown]
_CAPABILITIES = lsp.ClientCapabilities(
    text_document=lsp.TextDocumentClientCapabilities(
        hover=lsp.HoverClientCapabilities(content_format=_MARKDOWN),
        signature_help=lsp.SignatureHelpClientCapabilities(
            signature_information=lsp.ClientSignatureInformationOptions(documentation_format=_MARKDOWN)
        ),
    )
)
AnswerT = TypeVar("AnswerT")


class Run(Protocol):
    """Wait for an answer of the server."""

    def __call__(self, work: Coroutine[Any, Any, AnswerT], /) -> AnswerT: ...


@dataclass(frozen=True)
class Signature:
    """One overload, as signature help shows it."""

    label: str
    documentation: str


class LanguageServer:
    """Pyright's language server over stdio, in a folder of its own, with the current interpreter.

    Parameters:
        folder: an empty folder; opened files have a path in it, but are never written.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._numbers = count(1)
        self._loop = asyncio.new_event_loop()
        self._client = LanguageClient("editor", "1")
        self._client.feature(lsp.WORKSPACE_CONFIGURATION)(_no_settings)
        for result in _TOLD:
            self._client.feature(result)(_ignored)

    def start(self) -> None:
        """Start the process and initialize the session."""
        prefix = Path(sys.prefix)
        settings = {"venvPath": str(prefix.parent), "venv": prefix.name, "include": ["no-other-files"]}
        (self._folder / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
        program = str(Path(sys.executable).with_name("pyright-langserver"))
        self._run(self._client.start_io(program, "--stdio"))  # pyright: ignore[reportUnknownMemberType]
        uri = self._folder.as_uri()
        self._run(
            self._client.initialize_async(
                lsp.InitializeParams(
                    capabilities=_CAPABILITIES,
                    root_uri=uri,
                    workspace_folders=[lsp.WorkspaceFolder(uri=uri, name="workspace")],
                )
            )
        )
        self._client.initialized(lsp.InitializedParams())

    def stop(self) -> None:
        """End the process."""
        self._run(self._client.shutdown_async(None))
        self._client.exit(None)
        self._run(self._client.stop())
        self._loop.close()

    def open(self, text: str) -> Document:
        """Open a file; each `<|name|>` in its text is a cursor with a unique name."""
        uri = (self._folder / f"app_{next(self._numbers)}.py").as_uri()
        plain, places = _read(text)
        item = lsp.TextDocumentItem(uri=uri, language_id="python", version=1, text=plain)
        self._client.text_document_did_open(lsp.DidOpenTextDocumentParams(item))
        return Document(self._client, self._run, lsp.TextDocumentIdentifier(uri), places, count(2))

    def _run(self, work: Coroutine[Any, Any, AnswerT], /) -> AnswerT:
        return self._loop.run_until_complete(asyncio.wait_for(work, _PATIENCE))


@dataclass(frozen=True)
class Document:
    """An open file in its latest state, with the names of its cursors."""

    client: LanguageClient
    run: Run
    file: lsp.TextDocumentIdentifier
    places: Mapping[str, lsp.Position]
    versions: Iterator[int]

    def completions(self, cursor: str) -> Sequence[str]:
        """Return the completion labels at the cursor, in the order in which an editor shows them."""
        found = self.run(self.client.text_document_completion_async(lsp.CompletionParams(*self._at(cursor))))
        items = found.items if isinstance(found, lsp.CompletionList) else found or ()
        return [item.label for item in sorted(items, key=lambda item: item.sort_text or item.label)]

    def hover(self, cursor: str) -> str:
        """Return the hover text of the name at the cursor, as Markdown."""
        result = self.run(self.client.text_document_hover_async(lsp.HoverParams(*self._at(cursor))))
        return result.contents.value if result and isinstance(result.contents, lsp.MarkupContent) else ""

    def signatures(self, cursor: str) -> Sequence[Signature]:
        """Return the overloads of the call around the cursor."""
        result = self.run(self.client.text_document_signature_help_async(lsp.SignatureHelpParams(*self._at(cursor))))
        return [Signature(each.label, _plain(each.documentation)) for each in (result.signatures if result else ())]

    def edited(self, text: str) -> Document:
        """Replace the text of the file."""
        plain, places = _read(text)
        file = lsp.VersionedTextDocumentIdentifier(next(self.versions), self.file.uri)
        change = lsp.TextDocumentContentChangeWholeDocument(plain)
        self.client.text_document_did_change(lsp.DidChangeTextDocumentParams(file, [change]))
        return replace(self, places=places)

    def close(self) -> None:
        """Close the file, so that the server forgets it."""
        self.client.text_document_did_close(lsp.DidCloseTextDocumentParams(self.file))

    def _at(self, cursor: str) -> tuple[lsp.TextDocumentIdentifier, lsp.Position]:
        return self.file, self.places[cursor]


def _read(text: str) -> tuple[str, Mapping[str, lsp.Position]]:
    """Remove the cursors from a text, and return their positions."""
    places: dict[str, lsp.Position] = {}
    while cursor := _CURSOR.search(text):
        before = text[: cursor.start()]
        places[cursor[1]] = lsp.Position(before.count("\n"), len(before) - before.rfind("\n") - 1)
        text = before + text[cursor.end() :]
    return text, places


def _plain(documentation: str | lsp.MarkupContent | None) -> str:
    return documentation.value if isinstance(documentation, lsp.MarkupContent) else documentation or ""


def _no_settings(params: lsp.ConfigurationParams) -> list[dict[str, Any]]:
    return [{} for _ in params.items]


def _ignored(_: Any) -> None:
    """Ignore a message."""
