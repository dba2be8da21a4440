"""Words by which SDKs name what a spec reads: what they say is independent of the spec."""

from __future__ import annotations

import re

FINISH: dict[str, tuple[str, ...]] = {
    "other": ("error", "timeout", "fail", "cancel", "malformed", "unspecified"),
    "tool_calls": ("tool", "function"),
    "content_filter": (
        "filter",
        "safety",
        "guard",
        "block",
        "refus",
        "prohibit",
        "recitation",
        "jailbreak",
        "moderat",
        "armor",
        "spii",
    ),
    "length": ("length", "max", "limit", "exceed", "budget"),
    "stop": ("stop", "pause", "end", "done", "complete", "eos", "finish"),
}
COUNTS: dict[str, tuple[str, ...]] = {
    "reasoning_tokens": ("reason", "thought", "think"),
    "cache_write_tokens": ("write", "creation"),
    "cached_tokens": ("cache", "kept"),
    "output_tokens": ("output", "completion", "candidate", "generat", "got"),
    "input_tokens": ("input", "prompt", "sent"),
}
ERRORS: dict[str, tuple[str, ...]] = {
    "context_too_long": ("contextlength", "contextwindow", "toolong", "toomanytokens", "tokenslimit"),
    "content_filtered": ("contentfilter", "contentpolicy", "safety"),
    "timeout": ("timeout", "timedout", "deadline"),
    "rate_limited": ("ratelimit", "throttl", "quota", "toomanyrequests", "exhausted"),
    "overloaded": ("overload", "unavailable", "capacity", "notready"),
    "unauthorized": ("auth", "credential", "permission", "accessdenied", "apikey", "billing", "token", "signature"),
    "not_found": ("notfound", "unknownmodel"),
    "connection_failed": ("connection", "socket", "cancelled"),
    "bad_request": ("invalid", "badrequest", "paramvalid", "precondition", "unprocessable", "outofrange"),
    "server_error": ("internal", "servererror", "apierror", "dataloss"),
}


def says(name: str, table: dict[str, tuple[str, ...]]) -> str | None:
    """Return what a name says by the words of a table, of which the first count more; None if it says nothing."""
    low = re.sub(r"[^a-z]", "", name.lower())
    return next((meaning for meaning, words in table.items() if any(word in low for word in words)), None)
