"""Real AWS clients that answer from a feed, through the hook that runs before a request is sent."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from tests.replay.answer import Failure

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.replay.wire import Feed

_BEFORE_SENDING = "before-send.bedrock-runtime"
_OPTIONS = {"region_name": "eu-north-1", "aws_access_key_id": "test-key", "aws_secret_access_key": "test-key"}
_SETTINGS = {"retries": {"total_max_attempts": 1}}


class _AsyncBody:
    """A response body as aiohttp returns it, in one piece."""

    def __init__(self, body: bytes) -> None:
        self._body = body

    @property
    def content(self) -> _AsyncBody:
        return self

    async def read(self) -> bytes:
        return self._body

    async def iter_chunks(self) -> AsyncIterator[tuple[bytes, bool]]:
        yield self._body, True

    def close(self) -> None:
        """Do nothing."""


def client(feed: Feed, asynchronous: bool) -> Any:
    """Create a client; the async one must be awaited."""
    return _async_client(feed) if asynchronous else _client(feed)


def failure(raised: Exception) -> Failure | None:
    """Return the SDK's error for an HTTP status; the kind of `ClientError` depends on an optional header."""
    from botocore.exceptions import ClientError, EventStreamError

    if not isinstance(raised, ClientError) or isinstance(raised, EventStreamError):
        return None
    return Failure("ClientError", raised.response["ResponseMetadata"]["HTTPStatusCode"])


def _client(feed: Feed) -> Any:
    import boto3
    from botocore.awsrequest import AWSResponse
    from botocore.config import Config
    from urllib3 import HTTPResponse

    def answer(request: Any, **_: Any) -> Any:
        status, headers, body = feed.answer(request.body)
        return AWSResponse(request.url, status, headers, HTTPResponse(io.BytesIO(body), preload_content=False))

    made = boto3.client("bedrock-runtime", config=Config(**_SETTINGS), **_OPTIONS)
    made.meta.events.register(_BEFORE_SENDING, answer)
    return made


async def _async_client(feed: Feed) -> Any:
    import aioboto3
    from aiobotocore.awsrequest import AioAWSResponse
    from aiobotocore.config import AioConfig

    async def answer(request: Any, **_: Any) -> Any:
        status, headers, body = feed.answer(request.body)
        return AioAWSResponse(request.url, status, headers, _AsyncBody(body))

    settings = AioConfig(**_SETTINGS)
    made = await aioboto3.Session().client("bedrock-runtime", config=settings, **_OPTIONS).__aenter__()
    made.meta.events.register(_BEFORE_SENDING, answer)
    return made
