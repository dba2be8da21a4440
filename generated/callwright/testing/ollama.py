"""The inverse of `ollama`: where the values of an answer are written, and how an answer becomes events.

Generated from ollama.yaml. Do not edit: change the spec and run `callwright generate ollama`.
"""

from __future__ import annotations

from callwright_runtime.testing import inverse_v1 as rt

__all__ = ["inverse"]

inverse = rt.Inverse(
    provider="ollama",
    dist="ollama",
    install="callwright[ollama]",
    types={
        "response": "ollama:ChatResponse",
        "chunk": "ollama:ChatResponse",
        "message": "ollama:Message",
        "tool": "ollama:Tool",
    },
    response={
        "content": rt.WritePath((("message", "content"),)),
        "thinking": rt.WritePath((("message", "thinking"),)),
        "finish": rt.WritePath((("done_reason",),), pipes=("as_list",)),
        "model": rt.WritePath((("model",),)),
    },
    usage={
        "input_tokens": rt.Count(rt.WritePath((("prompt_eval_count",),)), ()),
        "output_tokens": rt.Count(rt.WritePath((("eval_count",),)), ()),
    },
    tool_calls=rt.CallPaths(
        rt.WritePath((("message", "tool_calls", "*"),)),
        rt.WritePath((("function", "name"),)),
        rt.WritePath((("function", "arguments"),)),
        None,
        False,
    ),
    error=None,
    chunk={
        "content": rt.WritePath((("message", "content"),)),
        "thinking": rt.WritePath((("message", "thinking"),)),
        "finish": rt.WritePath((("done_reason",),), pipes=("as_list",)),
        "model": rt.WritePath((("model",),)),
        "arguments": rt.WritePath(
            (("message", "tool_calls", "*", "function", "arguments"),), pipes=("to_json", "join")
        ),
    },
    rules=(
        rt.Rule(
            variables=(
                rt.Variable("model", "first", rt.WritePath((("model",),))),
                rt.Variable("created_at", "last", rt.WritePath((("created_at",),))),
                rt.Variable("done", "last", rt.WritePath((("done",),))),
                rt.Variable("done_reason", "last", rt.WritePath((("done_reason",),))),
                rt.Variable("total_duration", "last", rt.WritePath((("total_duration",),))),
                rt.Variable("load_duration", "last", rt.WritePath((("load_duration",),))),
                rt.Variable("prompt_eval_count", "last", rt.WritePath((("prompt_eval_count",),))),
                rt.Variable("prompt_eval_duration", "last", rt.WritePath((("prompt_eval_duration",),))),
                rt.Variable("eval_count", "last", rt.WritePath((("eval_count",),))),
                rt.Variable("eval_duration", "last", rt.WritePath((("eval_duration",),))),
                rt.Variable("content", "join", rt.WritePath((("message", "content"),))),
                rt.Variable("thinking", "join", rt.WritePath((("message", "thinking"),))),
            )
        ),
        rt.Rule(
            on=rt.WritePath((("message", "tool_calls", "*"),)),
            calls=(
                rt.CallChange(
                    "whole",
                    {
                        "name": rt.WritePath((("function", "name"),)),
                        "arguments": rt.WritePath((("function", "arguments"),)),
                    },
                ),
            ),
        ),
    ),
    fields={
        "model": ("$", "model", (), ()),
        "created_at": ("$", "created_at", (), ()),
        "done": ("$", "done", (), ()),
        "done_reason": ("$", "done_reason", (), ()),
        "total_duration": ("$", "total_duration", (), ()),
        "load_duration": ("$", "load_duration", (), ()),
        "prompt_eval_count": ("$", "prompt_eval_count", (), ()),
        "prompt_eval_duration": ("$", "prompt_eval_duration", (), ()),
        "eval_count": ("$", "eval_count", (), ()),
        "eval_duration": ("$", "eval_duration", (), ()),
        "message": {
            "role": "assistant",
            "content": ("$", "content", (), ()),
            "thinking": ("opt", ("$", "thinking", (), ())),
            "tool_calls": ("$", "calls", (), ()),
        },
    },
    finish={
        "length": "length",
        "tool_calls": "tool_calls",
        "content_filter": "content_filter",
        "load": "other",
        "unload": "other",
        "stop": "stop_or_tool_calls",
    },
    calls=rt.Calls(
        plain=rt.Methods(
            "chat", "chat", "", {"sync": "ollama._client:Client.chat", "async": "ollama._client:AsyncClient.chat"}
        ),
        flag="stream",
    ),
    request=rt.RequestPaths(
        "model",
        "messages",
        "tools",
        None,
        {
            "type": "function",
            "function": {
                "name": ("$", "tool", ("name",), ()),
                "description": ("$", "tool", ("description",), ()),
                "parameters": ("$", "tool", ("schema",), ()),
            },
        },
        None,
    ),
    sources=(
        rt.Source("ollama.yaml:6 (call.stream.set)", {"stream": True}),
        rt.Source(
            "ollama.yaml:21 (tools.shape)",
            {
                "type": "function",
                "function": {
                    "name": ("$", "tool", ("name",), ()),
                    "description": ("$", "tool", ("description",), ()),
                    "parameters": ("$", "tool", ("schema",), ()),
                },
            },
        ),
        rt.Source("ollama.yaml:24 (json.schema)", {"format": ("$", "schema", ("schema",), ())}),
        rt.Source("ollama.yaml:26 (json.object)", {"format": "json"}),
        rt.Source(
            "ollama.yaml:18 (messages.parts.tool_call.shape)",
            {"function": {"name": ("$", "part", ("name",), ()), "arguments": ("$", "part", ("args",), ())}},
        ),
        rt.Source(
            "ollama.yaml:19 (messages.parts.tool_result.message)",
            {"role": "tool", "tool_name": ("$", "part", ("name",), ()), "content": ("$", "part", ("content",), ())},
        ),
    ),
    corrections={"ollama:Message": (("images",), ())},
)
