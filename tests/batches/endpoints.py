"""Batch endpoints as the providers document them: they hold what was submitted, and answer when they are told to."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.support.answers import Answer, Call
from tests.support.everyone import BY_NAME
from tests.support.replies import Reply, json_reply, raw

if TYPE_CHECKING:
    from tests.support.loopback import Request

BOOK = '{{"title": "{title}", "year": 1965}}'


class Endpoint:
    """The batch endpoint of one provider.

    A row that contains "refused" has an error, one that contains "lost" has no answer, one that contains "wrong" an
    answer of another structure, and any other one a book of its title.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.wire = BY_NAME[name].wire
        self.rows: list[Any] = []
        self.ended = False
        self.cancelled = False
        self._file = b""

    def __call__(self, request: Request) -> Reply:
        """Answer a request."""
        if request.route.endswith("cancel") or request.route.endswith(":cancel"):
            self.cancelled = self.ended = True
        return getattr(self, f"_{_FAMILY.get(self.name, 'files')}")(request)

    def _files(self, request: Request) -> Reply:
        if request.method == "POST" and request.route.endswith("/files"):
            self._file = request.body.split(b"\r\n\r\n")
            lines = next(part for part in self._file if b'"custom_id"' in part).rsplit(b"\r\n--", 1)[0]
            self.rows = [json.loads(line) for line in lines.splitlines() if line.startswith(b"{")]
            return json_reply({"id": "file-in", **_FILE})
        if request.route.endswith("/content"):
            is_output = "file-out" in request.route
            lines = [line for line in self._lines() if (line["error"] is None) == is_output]
            return raw("".join(f"{json.dumps(line)}\n" for line in lines).encode())
        return json_reply(self._mistral_job() if self.name == "mistral" else self._job())

    def _lines(self) -> list[Any]:
        """Return the lines of both result files, in another order than the rows."""
        lines: list[Any] = []
        for row in reversed(self.rows):
            text = json.dumps(row)
            body = row["body"]
            if "refused" in text:
                error = {"message": "The row is refused.", "code": "bad_row"}
                lines.append({"id": "x", "custom_id": row["custom_id"], "response": None, "error": error})
            elif "lost" not in text:
                response = {"status_code": 200, "request_id": "r", "body": self.wire.body(self._answer(body))}
                lines.append({"id": "x", "custom_id": row["custom_id"], "response": response, "error": None})
        return lines

    def _answer(self, body: Any) -> Answer:
        text = json.dumps(body)
        title = next(word for word in ("Dune", "Emma", "wrong") if word in text)
        filled = "{}" if title == "wrong" else BOOK.format(title=title)
        calling = body.get("toolConfig", {}).get("functionCallingConfig")  # the wire reads another form of it
        forced = calling["allowedFunctionNames"][0] if calling else self.wire.forced_tool_of(body)
        return Answer(calls=(Call(forced, filled),)) if forced else Answer(filled)

    def _job(self) -> Any:
        status = "in_progress" if not self.ended else "cancelled" if self.cancelled else "completed"
        job = {"id": "batch-1", "object": "batch", "status": status, "input_file_id": "file-in", "created_at": 1}
        job |= {"endpoint": "/v1/chat/completions", "completion_window": "24h"}
        return {**job, "output_file_id": "file-out", "error_file_id": "file-err"} if self.ended else job

    def _mistral_job(self) -> Any:
        counts = ("total_requests", "completed_requests", "succeeded_requests", "failed_requests")
        status = "RUNNING" if not self.ended else "CANCELLED" if self.cancelled else "SUCCESS"
        job = {"id": "batch-1", "object": "batch", "status": status, "input_files": ["file-in"], "errors": []}
        job |= {"endpoint": "/v1/chat/completions", "created_at": 1, **dict.fromkeys(counts, 0)}
        return {**job, "output_file": "file-out", "error_file": "file-err"} if self.ended else job

    def _anthropic(self, request: Request) -> Reply:
        if request.method == "POST" and request.route.endswith("/batches"):
            self.rows = request.json["requests"]
        if request.route.endswith("/results"):
            return raw("".join(f"{json.dumps(each)}\n" for each in self._results()).encode())
        url = f"http://{request.headers['host']}/v1/messages/batches/batch-1/results"
        counts = dict.fromkeys(("canceled", "errored", "expired", "processing", "succeeded"), 0)
        job = {"id": "batch-1", "type": "message_batch", "processing_status": "ended" if self.ended else "in_progress"}
        return json_reply({**job, "request_counts": counts, "results_url": url if self.ended else None, **_TIMES})

    def _results(self) -> list[Any]:
        results: list[Any] = []
        for row in reversed(self.rows):
            text = json.dumps(row)
            if "refused" in text:
                inner = {"type": "invalid_request_error", "message": "The row is refused."}
                result = {"type": "errored", "error": {"type": "error", "error": inner, "request_id": "r"}}
            elif "lost" in text:
                continue
            else:
                result = {"type": "succeeded", "message": self.wire.body(self._answer(row["params"]))}
            results.append({"custom_id": row["custom_id"], "result": result})
        return results

    def _google(self, request: Request) -> Reply:
        if request.method == "POST" and request.route.endswith("batchGenerateContent"):
            self.rows = request.json["batch"]["inputConfig"]["requests"]["requests"]
        state = "RUNNING" if not self.ended else "CANCELLED" if self.cancelled else "SUCCEEDED"
        metadata: dict[str, Any] = {"state": f"BATCH_STATE_{state}", "model": "models/test-model"}
        if self.ended:
            metadata["output"] = {"inlinedResponses": {"inlinedResponses": list(map(self._inlined, self.rows))}}
        return json_reply({"name": "batches/batch-1", "metadata": metadata})

    def _inlined(self, row: Any) -> Any:
        text = json.dumps(row)
        if "refused" in text:
            return {"error": {"code": 400, "message": "The row is refused."}}
        return {} if "lost" in text else {"response": self.wire.body(self._answer(row["request"]))}


_FAMILY = {"anthropic": "anthropic", "google": "google"}
_FILE = {
    "object": "file",
    "bytes": 1,
    "created_at": 1,
    "filename": "batch.jsonl",
    "purpose": "batch",
    "sample_type": "batch_request",
    "source": "upload",
    "status": "processed",
}
_TIMES = {"created_at": "2026-01-01T00:00:00Z", "expires_at": "2026-01-02T00:00:00Z"}
