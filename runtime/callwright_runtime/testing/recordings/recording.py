"""A recording that is being made or answered from."""

from __future__ import annotations

import copy
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias, overload

from callwright_runtime.testing.recordings.call import RecordedCall
from callwright_runtime.testing.recordings.errors import RecordingError
from callwright_runtime.testing.recordings.file import Document, read_document, write_document
from callwright_runtime.testing.recordings.mask import Masks
from callwright_runtime.testing.recordings.nearest import describe_miss
from callwright_runtime.testing.recordings.plain import plain
from callwright_runtime.testing.recordings.private import Secrets, is_alike, without_headers

if TYPE_CHECKING:
    from pathlib import Path

Scrub: TypeAlias = Callable[[dict[str, Any]], dict[str, Any] | None]
"""Changes a call before it is written: it gets the call as plain data, and changes it in place or returns another."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How a recording is made and answered from.

    Parameters:
        path: its file.
        plays: whether it answers requests.
        adds: whether requests without an answer are sent and recorded.
        mask: names of fields with ids or times, which become placeholders.
        scrub: functions that change calls before they are written.
        strict: whether recorded calls that answered nothing are an error.
    """

    path: Path
    plays: bool
    adds: bool
    mask: frozenset[str] = frozenset()
    scrub: Sequence[Scrub] = ()
    strict: bool = False


@dataclass(eq=False, slots=True)
class Recording(Sequence[RecordedCall]):
    """The calls of a recording, in the order of their starts.

    Parameters:
        settings: how it is made.
        calls: the calls.
        mask: the names of fields that have placeholders.
    """

    settings: Settings
    calls: list[RecordedCall] = field(default_factory=list[RecordedCall])
    mask: frozenset[str] = frozenset()
    secrets: Secrets = field(default_factory=Secrets, repr=False)
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)
    _miss: RecordingError | None = None

    @classmethod
    def open(cls, settings: Settings) -> Recording:
        """Return a recording with the calls of its file, if it answers from them.

        Raises:
            RecordingError: the file cannot be read, or is not there.
        """
        reads = settings.plays and (not settings.adds or settings.path.exists())
        document = read_document(settings.path) if reads else Document()
        return cls(settings, document.calls, document.mask | settings.mask)

    @property
    def path(self) -> Path:
        """The file."""
        return self.settings.path

    @property
    def unused(self) -> list[RecordedCall]:
        """The recorded calls that have answered no request."""
        return [call for call in self.calls if not call.fresh and not call.used]

    def ask(self, provider: str, stream: bool, arguments: dict[str, Any]) -> RecordedCall:
        """Return the call that answers a request; it is fresh if the request has to be sent.

        Raises:
            RecordingError: the recording has no answer, and none may be added.
        """
        asked = RecordedCall(provider, stream, without_headers(plain(arguments)), fresh=True)
        with self._lock:
            same = self._same(asked) if self.settings.plays else []
            found = next((call for call in same if not call.used), None)
            if found is not None:
                found.used = True
                return found
            if not self.settings.adds:
                self._miss = RecordingError(describe_miss(self.path, self.calls, self._changed(asked), len(same)))
                raise self._miss
            self.calls.append(asked)
        return asked

    def _same(self, asked: RecordedCall) -> list[RecordedCall]:
        """Return the recorded calls with a request."""
        kind = (asked.provider, asked.stream)
        known = [call for call in self.calls if not call.fresh and (call.provider, call.stream) == kind]
        wildcard = Masks(self.mask).wildcard
        wanted = wildcard(self._changed(asked).request if self.settings.scrub else asked.request)
        return [call for call in known if is_alike(wildcard(call.request), wanted)]

    def _changed(self, asked: RecordedCall) -> RecordedCall:
        """Return a request as it would be written."""
        data = self._written(asked)
        return RecordedCall.from_data({**data, "request": data.get("request")})

    def _written(self, call: RecordedCall) -> dict[str, Any]:
        data = call.to_data()
        if not call.fresh:
            return data
        data = copy.deepcopy(self.secrets.hide(data))
        for scrub in self.settings.scrub:
            data = scrub(data) or data
        return data

    def save(self) -> None:
        """Write the file, whole or not at all; a recording without calls makes no file."""
        calls = [self._written(call) for call in self.calls if call.is_answered]
        if calls or self.path.exists():
            write_document(self.path, Masks(self.mask)(calls), self.mask)

    def finish(self) -> None:
        """Fail if a request had no answer, or, if that is asked for, if recorded calls answered nothing.

        Raises:
            RecordingError: that is so.
        """
        if self._miss is not None:
            raise self._miss
        if self.settings.strict and (left := self.unused):
            from callwright_runtime.testing.recordings.yaml_text import write_yaml

            texts = "".join(write_yaml({"provider": call.provider, "request": call.request}) for call in left)
            calls = "call" if len(left) == 1 else "calls"
            raise RecordingError(f"{self.path}: {len(left)} recorded {calls} answered no request:\n{texts}")

    @overload
    def __getitem__(self, index: int) -> RecordedCall: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[RecordedCall]: ...
    def __getitem__(self, index: int | slice) -> RecordedCall | Sequence[RecordedCall]:
        return self.calls[index]

    def __len__(self) -> int:
        return len(self.calls)

    def __iter__(self) -> Iterator[RecordedCall]:
        return iter(self.calls)
