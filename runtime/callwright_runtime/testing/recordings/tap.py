"""The place where recordings are: between a prepared call and the SDK's method, above every transport."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from callwright_runtime.clients.check import is_async_function
from callwright_runtime.clients.default import last_used
from callwright_runtime.testing.client import make_client
from callwright_runtime.testing.events import as_items
from callwright_runtime.testing.find import inverse_of, original_setup
from callwright_runtime.testing.make import find_type
from callwright_runtime.testing.recordings.call import MISSING
from callwright_runtime.testing.recordings.errors import RecordingError
from callwright_runtime.testing.recordings.plain import plain
from callwright_runtime.testing.recordings.private import without_headers
from callwright_runtime.testing.recordings.raise_again import restore_error
from callwright_runtime.testing.recordings.raised import plain_error
from callwright_runtime.testing.recordings.restore import restore
from callwright_runtime.testing.recordings.tape import AsyncTape, Tape
from callwright_runtime.testing.reply import Cut
from callwright_runtime.testing.routes import Route, proceed, with_client
from callwright_runtime.testing.script import Calls
from callwright_runtime.testing.streams import AsyncFakeStream, FakeStream

if TYPE_CHECKING:
    from callwright_runtime.calls.parts import Create, ProviderParts
    from callwright_runtime.testing.inverse import Inverse
    from callwright_runtime.testing.recordings.call import RecordedCall
    from callwright_runtime.testing.recordings.recording import Recording


def make_route(recording: Recording) -> Route:
    """Return the route of all calls to a recording."""

    def prepare(parts: ProviderParts, arguments: dict[str, Any]) -> Any:
        return _Tap(recording, parts, arguments, route).prepare()

    route = Route(lambda _: True, prepare=prepare)
    return route


class _Tap:
    """One call: it is answered from a recording, or sent and recorded."""

    def __init__(self, recording: Recording, parts: ProviderParts, arguments: dict[str, Any], route: Route) -> None:
        self._recording = recording
        self._parts = parts
        self._arguments = arguments
        self._route = route
        self._inverse: Inverse = inverse_of(parts)
        self._asynchronous = is_async_function(arguments["fn"])
        self._stream = bool(arguments["stream"])
        self._real: Create | None = None

    def prepare(self) -> Any:
        """Return what `setup_call` returns, with another function in place of the SDK's method."""
        if self._recording.settings.plays:
            client = None if self._inverse.calls.module else make_client(self._inverse, Calls(()), self._asynchronous)
            prepared = original_setup(self._parts)(**with_client(self._arguments, client))
        else:
            prepared = self._prepare_real()
        return (self._create_async if self._asynchronous else self._create, *prepared[1:])

    def _prepare_real(self) -> Any:
        """Prepare the call as without a recording, and learn what must not be written."""
        prepared = proceed(self._route, self._parts, self._arguments)
        self._real = prepared[0]
        config = self._arguments["dynamic_config"]
        own = cast("Mapping[str, Any]", config).get("client") if isinstance(config, Mapping) else None
        shared = last_used.client
        for client in (self._arguments["client"], own, shared.client if shared is not None else None):
            self._recording.secrets.learn(client)
        return prepared

    def _ask(self, arguments: dict[str, Any]) -> RecordedCall:
        call = self._recording.ask(self._inverse.provider, self._stream, arguments)
        if call.fresh and self._real is None:
            self._prepare_real()
        return call

    def _create(self, **arguments: Any) -> Any:
        call = self._ask(arguments)
        if not call.fresh:
            return self._play(call)
        try:
            result = self._real(**arguments) if self._real is not None else None
        except Exception as error:
            call.error = plain_error(error)
            raise
        return Tape(result, call, self._inverse) if self._stream else self._note(call, result)

    async def _create_async(self, **arguments: Any) -> Any:
        call = self._ask(arguments)
        if not call.fresh:
            return self._play(call)
        try:
            result = await self._real(**arguments) if self._real is not None else None
        except Exception as error:
            call.error = plain_error(error)
            raise
        return AsyncTape(result, call, self._inverse) if self._stream else self._note(call, result)

    @staticmethod
    def _note(call: RecordedCall, answer: Any) -> Any:
        call.answer = without_headers(plain(answer), emptied=True)
        return answer

    def _play(self, call: RecordedCall) -> Any:
        """Answer from a recorded call."""
        error = restore_error(call.error) if call.error is not None else None
        if call.events is None:
            if error is not None:
                raise error
            return restore(find_type(self._inverse.types["response"]), None if call.answer is MISSING else call.answer)
        kind = find_type(self._inverse.types["chunk"])
        items = as_items(self._inverse, [restore(kind, event) for event in call.events])
        if call.left:
            error = RecordingError(
                f"{self._recording.path}: this stream ends here, since its reader left it when it was recorded. "
                "Record it anew to read more of it."
            )
        cut = Cut(len(items), error) if error is not None else None
        return AsyncFakeStream(items, cut) if self._asynchronous else FakeStream(items, cut)
