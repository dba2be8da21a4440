"""The server: requests of an editor → answers."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path
from pygls.workspace import TextDocument

from callwright_gen.format import format_spec
from callwright_gen.load.vocabulary import vocabulary_at
from callwright_gen.lsp.completion import complete
from callwright_gen.lsp.definition import definition_at
from callwright_gen.lsp.diagnostics import Mark, fix_of, mark
from callwright_gen.lsp.hover import describe_at
from callwright_gen.lsp.project import Project
from callwright_gen.problems import SpecError

_PAUSE = 0.15  # seconds without typing before problems are shown
_KINDS = {
    "field": lsp.CompletionItemKind.Field,
    "filter": lsp.CompletionItemKind.Operator,
    "key": lsp.CompletionItemKind.Property,
    "param": lsp.CompletionItemKind.Property,
    "pipe": lsp.CompletionItemKind.Function,
    "reference": lsp.CompletionItemKind.Class,
    "slot": lsp.CompletionItemKind.Variable,
    "step": lsp.CompletionItemKind.Operator,
    "spec": lsp.CompletionItemKind.File,
    "word": lsp.CompletionItemKind.EnumMember,
}
_TRIGGERS = [".", "|", "$", "{", "[", ":", " "]


def serve(version: str) -> None:
    """Serve one editor over standard input and output, until it says goodbye."""
    make_server(version).start_io()


def make_server(version: str) -> LanguageServer:
    """Return a server with all features, which reports a version."""
    server = LanguageServer("callwright", version)
    features = _Features(server)
    for event in (lsp.TEXT_DOCUMENT_DID_OPEN, lsp.TEXT_DOCUMENT_DID_CHANGE, lsp.TEXT_DOCUMENT_DID_SAVE):
        server.feature(event)(_function(features.changed))
    server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)(_function(features.closed))
    completion = lsp.CompletionOptions(trigger_characters=_TRIGGERS)
    server.feature(lsp.TEXT_DOCUMENT_COMPLETION, completion)(_function(features.completion))
    server.feature(lsp.TEXT_DOCUMENT_HOVER)(_function(features.hover))
    server.feature(lsp.TEXT_DOCUMENT_DEFINITION)(_function(features.definition))
    actions = lsp.CodeActionOptions(code_action_kinds=[lsp.CodeActionKind.QuickFix])
    server.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, actions)(_function(features.actions))
    server.feature(lsp.TEXT_DOCUMENT_FORMATTING)(_function(features.formatting))
    return server


def _function(method: Callable[[Any], object]) -> Callable[[Any], object]:
    """Return a method as a function, since pygls sets attributes of what it calls."""
    return lambda params: method(params)  # noqa: PLW0108 - as above


class _Features:
    """The answers to an editor's requests."""

    def __init__(self, server: LanguageServer) -> None:
        self._server = server
        self._project = Project()
        vocabulary_at((), extends=False)  # takes a while the first time
        self._waiting: dict[str, asyncio.Task[None]] = {}

    def changed(
        self,
        params: lsp.DidOpenTextDocumentParams | lsp.DidChangeTextDocumentParams | lsp.DidSaveTextDocumentParams,
    ) -> None:
        uri = params.text_document.uri
        if not _is_spec(uri):
            return
        self._open(uri)
        if (waiting := self._waiting.get(uri)) is not None:
            waiting.cancel()
        self._waiting[uri] = asyncio.get_running_loop().create_task(self._show_later(uri))

    def closed(self, params: lsp.DidCloseTextDocumentParams) -> None:
        self._project.texts.pop(_path(params.text_document.uri), None)
        self._publish(params.text_document.uri, [])

    async def _show_later(self, uri: str) -> None:
        await asyncio.sleep(_PAUSE)
        document = self._open(uri)
        self._publish(uri, [_diagnostic(each, document) for each in self._marks(document)])

    def _publish(self, uri: str, diagnostics: list[lsp.Diagnostic]) -> None:
        self._server.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, diagnostics))

    def _open(self, uri: str) -> TextDocument:
        document = self._server.workspace.get_text_document(uri)
        self._project.texts[_path(uri)] = document.source
        return document

    def _marks(self, document: TextDocument) -> list[Mark]:
        path = _path(document.uri)
        lines = document.source.split("\n")
        return [mark(problem, path, lines) for problem in self._project.check(path).problems]

    def completion(self, params: lsp.CompletionParams) -> lsp.CompletionList:
        document, (line, column) = self._at(params)
        offers, length = complete(self._project, _path(document.uri), document.source, line, column)
        replaced = _range(document, line, column - length, column)
        items = [
            lsp.CompletionItem(
                label=offer.text.removesuffix(": "),
                kind=_KINDS.get(offer.kind, lsp.CompletionItemKind.Text),
                detail=offer.detail or None,
                documentation=offer.documentation or None,
                sort_text=f"{number:04}",
                filter_text=offer.text,
                text_edit=lsp.TextEdit(replaced, offer.text),
            )
            for number, offer in enumerate(offers)
        ]
        return lsp.CompletionList(is_incomplete=False, items=items)

    def hover(self, params: lsp.HoverParams) -> lsp.Hover | None:
        document, (line, column) = self._at(params)
        text = describe_at(self._project, _path(document.uri), document.source, line, column)
        return None if text is None else lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, text))

    def definition(self, params: lsp.DefinitionParams) -> lsp.Location | None:
        document, (line, column) = self._at(params)
        found = definition_at(self._project, _path(document.uri), document.source, line, column)
        if found is None:
            return None
        start = lsp.Position(found.line - 1, found.column - 1)
        return lsp.Location(from_fs_path(str(Path(found.file).absolute())) or "", lsp.Range(start, start))

    def actions(self, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        document = self._open(params.text_document.uri)
        lines = document.source.split("\n")
        first, last = params.range.start.line, params.range.end.line
        actions: list[lsp.CodeAction] = []
        for each in self._marks(document):
            fix = fix_of(each, lines) if first <= each.line <= last else None
            if fix is None:
                continue
            edit = lsp.TextEdit(_range(document, fix.line, fix.start, fix.end), fix.text)
            actions.append(
                lsp.CodeAction(
                    title=f"Change to '{fix.text}'",
                    kind=lsp.CodeActionKind.QuickFix,
                    diagnostics=[_diagnostic(each, document)],
                    is_preferred=True,
                    edit=lsp.WorkspaceEdit(changes={document.uri: [edit]}),
                )
            )
        return actions

    def formatting(self, params: lsp.DocumentFormattingParams) -> list[lsp.TextEdit]:
        document = self._open(params.text_document.uri)
        try:
            text = format_spec(document.source, _path(document.uri))
        except SpecError:
            return []  # the problems are shown anyway
        if text == document.source:
            return []
        end = lsp.Position(len(document.lines), 0)
        return [lsp.TextEdit(lsp.Range(lsp.Position(0, 0), end), text)]

    def _at(
        self, params: lsp.CompletionParams | lsp.HoverParams | lsp.DefinitionParams
    ) -> tuple[TextDocument, tuple[int, int]]:
        """Return a document, and the line and column of a request; editors may count in other units."""
        document = self._open(params.text_document.uri)
        place = document.position_codec.position_from_client_units(document.lines, params.position)
        return document, (place.line, place.character)


def _range(document: TextDocument, line: int, start: int, end: int) -> lsp.Range:
    chars = lsp.Range(lsp.Position(line, start), lsp.Position(line, end))
    return document.position_codec.range_to_client_units(document.lines, chars)


def _diagnostic(each: Mark, document: TextDocument) -> lsp.Diagnostic:
    return lsp.Diagnostic(
        range=_range(document, each.line, each.start, each.end),
        message=each.message,
        severity=lsp.DiagnosticSeverity.Error,
        code=each.id,
        code_description=lsp.CodeDescription(each.help),
        source="callwright",
    )


def _path(uri: str) -> Path:
    return Path(to_fs_path(uri) or "")


def _is_spec(uri: str) -> bool:
    """Return whether a document can be a spec: editors send every YAML file."""
    path = _path(uri)
    return path.suffix == ".yaml" and not path.name.startswith(".")
