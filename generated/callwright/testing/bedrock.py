"""The inverse of `bedrock`: where the values of an answer are written, and how an answer becomes events.

Generated from bedrock.yaml. Do not edit: change the spec and run `callwright generate bedrock`.
"""

from __future__ import annotations

from callwright_runtime.testing import inverse_v1 as rt

__all__ = ["inverse"]

inverse = rt.Inverse(
    provider="bedrock",
    dist="boto3",
    install="callwright[bedrock]",
    types={
        "response": "types_boto3_bedrock_runtime.type_defs:ConverseResponseTypeDef",
        "chunk": "types_boto3_bedrock_runtime.type_defs:ConverseStreamOutputTypeDef",
        "message": "types_boto3_bedrock_runtime.type_defs:MessageUnionTypeDef",
        "tool": "types_boto3_bedrock_runtime.type_defs:ToolTypeDef",
        "streamed": "types_boto3_bedrock_runtime.type_defs:ConverseStreamResponseTypeDef",
        "params": "types_boto3_bedrock_runtime.type_defs:ConverseRequestTypeDef",
    },
    response={
        "content": rt.WritePath((("output", "message", "content"),), pipes=("texts",)),
        "thinking": rt.WritePath(
            (("output", "message", "content", "*", "reasoningContent", "reasoningText", "text"),),
            pipes=("join_or_null",),
        ),
        "citations": rt.WritePath((("output", "message", "content", "*", "citationsContent", "citations", "*"),)),
        "finish": rt.WritePath((("stopReason",),), pipes=("as_list",)),
        "model": rt.WritePath((), requested=True),
        "id": rt.WritePath((("ResponseMetadata", "RequestId"),)),
        "signature": rt.WritePath(
            (("output", "message", "content", "*", "reasoningContent", "reasoningText", "signature"),)
        ),
    },
    usage={
        "input_tokens": rt.Count(
            rt.WritePath((("usage", "inputTokens"),)),
            (
                rt.WritePath((("usage", "cacheReadInputTokens"),)),
                rt.WritePath((("usage", "cacheWriteInputTokens"),)),
            ),
        ),
        "cached_tokens": rt.Count(rt.WritePath((("usage", "cacheReadInputTokens"),)), ()),
        "cache_write_tokens": rt.Count(rt.WritePath((("usage", "cacheWriteInputTokens"),)), ()),
        "output_tokens": rt.Count(rt.WritePath((("usage", "outputTokens"),)), ()),
    },
    tool_calls=rt.CallPaths(
        rt.WritePath((("output", "message", "content", "*", "toolUse"),)),
        rt.WritePath((("name",),)),
        rt.WritePath((("input",),)),
        rt.WritePath((("toolUseId",),)),
        False,
    ),
    error=None,
    chunk={
        "content": rt.WritePath((("contentBlockDelta", "delta", "text"),)),
        "thinking": rt.WritePath((("contentBlockDelta", "delta", "reasoningContent", "text"),)),
        "arguments": rt.WritePath(
            (("contentBlockDelta", "delta", ("has", "toolUse"), "toolUse", "input"),), pipes=("join",)
        ),
        "finish": rt.WritePath((("messageStop", "stopReason"),), pipes=("as_list",)),
    },
    rules=(
        rt.Rule(
            on=rt.WritePath((("contentBlockStart",),)),
            blocks=(rt.BlockChange("open", rt.WritePath((("contentBlockIndex",),)), "", rt.WritePath((("start",),))),),
        ),
        rt.Rule(
            on=rt.WritePath((("contentBlockStart",),)),
            condition=rt.WritePath((("start", ("has", "toolUse")),)),
            calls=(
                rt.CallChange(
                    "open",
                    {
                        "key": rt.WritePath((("contentBlockIndex",),)),
                        "id": rt.WritePath((("start", ("has", "toolUse"), "toolUse", "toolUseId"),)),
                        "name": rt.WritePath((("start", ("has", "toolUse"), "toolUse", "name"),)),
                    },
                ),
            ),
            blocks=(
                rt.BlockChange(
                    "json",
                    rt.WritePath((("contentBlockIndex",),)),
                    "toolUse.input",
                    rt.WritePath((("start", ("has", "toolUse"), "toolUse", ("!", "input"), ("is", "str")),)),
                ),
            ),
        ),
        rt.Rule(
            on=rt.WritePath((("contentBlockDelta",),)),
            condition=rt.WritePath((("delta", ("has", "text")),)),
            blocks=(
                rt.BlockChange(
                    "join",
                    rt.WritePath((("contentBlockIndex",),)),
                    "text",
                    rt.WritePath((("delta", ("has", "text"), "text"),)),
                ),
            ),
        ),
        rt.Rule(
            on=rt.WritePath((("contentBlockDelta",),)),
            condition=rt.WritePath((("delta", ("has", "toolUse")),)),
            calls=(
                rt.CallChange(
                    "append",
                    {
                        "key": rt.WritePath((("contentBlockIndex",),)),
                        "arguments": rt.WritePath((("delta", ("has", "toolUse"), "toolUse", "input"),)),
                    },
                ),
            ),
            blocks=(
                rt.BlockChange(
                    "json",
                    rt.WritePath((("contentBlockIndex",),)),
                    "toolUse.input",
                    rt.WritePath((("delta", ("has", "toolUse"), "toolUse", "input"),)),
                ),
            ),
        ),
        rt.Rule(
            on=rt.WritePath((("contentBlockDelta",),)),
            condition=rt.WritePath((("delta", ("has", "toolResult")),)),
            blocks=(
                rt.BlockChange(
                    "extend",
                    rt.WritePath((("contentBlockIndex",),)),
                    "toolResult.content",
                    rt.WritePath((("delta", ("has", "toolResult"), "toolResult", 0),)),
                ),
            ),
        ),
        rt.Rule(
            on=rt.WritePath((("contentBlockDelta",),)),
            condition=rt.WritePath((("delta", ("has", "citation")),)),
            blocks=(
                rt.BlockChange(
                    "extend",
                    rt.WritePath((("contentBlockIndex",),)),
                    "citationsContent.citations",
                    rt.WritePath((("delta", ("has", "citation"), "citation"),)),
                ),
                rt.BlockChange(
                    "wrap",
                    rt.WritePath((("contentBlockIndex",),)),
                    "text",
                    rt.WritePath((("contentBlockIndex",),)),
                    around="citationsContent.content",
                ),
            ),
        ),
        rt.Rule(
            on=rt.WritePath((("contentBlockDelta",),)),
            condition=rt.WritePath((("delta", "reasoningContent"),)),
            blocks=(
                rt.BlockChange(
                    "join",
                    rt.WritePath((("contentBlockIndex",),)),
                    "reasoningContent.reasoningText.text",
                    rt.WritePath((("delta", "reasoningContent", "text"),)),
                ),
                rt.BlockChange(
                    "join",
                    rt.WritePath((("contentBlockIndex",),)),
                    "reasoningContent.reasoningText.signature",
                    rt.WritePath((("delta", "reasoningContent", "signature"),)),
                ),
            ),
        ),
        rt.Rule(
            on=rt.WritePath((("contentBlockDelta",),)),
            condition=rt.WritePath((("delta", "reasoningContent", ("has", "redactedContent")),)),
            blocks=(
                rt.BlockChange(
                    "put",
                    rt.WritePath((("contentBlockIndex",),)),
                    "reasoningContent.redactedContent",
                    rt.WritePath((("delta", "reasoningContent", ("has", "redactedContent"), "redactedContent"),)),
                ),
            ),
        ),
        rt.Rule(
            on=rt.WritePath((("contentBlockStop",),)),
            calls=(rt.CallChange("close", {"key": rt.WritePath((("contentBlockIndex",),))}),),
        ),
        rt.Rule(
            variables=(
                rt.Variable("stop_reason", "last", rt.WritePath((("messageStop", "stopReason"),))),
                rt.Variable("usage", "last", rt.WritePath((("metadata", "usage"),))),
                rt.Variable("metrics", "last", rt.WritePath((("metadata", "metrics"),))),
                rt.Variable("service_tier", "last", rt.WritePath((("metadata", "serviceTier"),))),
            )
        ),
    ),
    fields={
        "output": {"message": {"role": "assistant", "content": ("$", "blocks", (), ())}},
        "stopReason": ("$", "stop_reason", (), ()),
        "usage": ("$", "usage", (), ()),
        "metrics": ("$", "metrics", (), ()),
        "serviceTier": ("opt", ("$", "service_tier", (), ())),
    },
    finish={
        "end_turn": "stop",
        "stop_sequence": "stop",
        "max_tokens": "length",
        "model_context_window_exceeded": "length",
        "content_filtered": "content_filter",
        "guardrail_intervened": "content_filter",
        "tool_use": "tool_calls",
        "default": "other",
    },
    calls=rt.Calls(
        plain=rt.Methods(
            "converse",
            "converse",
            "",
            {
                "sync": "types_boto3_bedrock_runtime.client:BedrockRuntimeClient.converse",
                "async": "types_aiobotocore_bedrock_runtime.client:BedrockRuntimeClient.converse",
            },
        ),
        streamed=rt.Methods(
            "converse_stream",
            "converse_stream",
            "",
            {
                "sync": "types_boto3_bedrock_runtime.client:BedrockRuntimeClient.converse_stream",
                "async": "types_aiobotocore_bedrock_runtime.client:BedrockRuntimeClient.converse_stream",
            },
        ),
        events=rt.WritePath((("stream",),)),
        entered=True,
        service="bedrock-runtime",
    ),
    request=rt.RequestPaths(
        "modelId",
        "messages",
        "toolConfig.tools",
        None,
        {
            "toolSpec": {
                "name": ("$", "tool", ("name",), ()),
                "description": ("$", "tool", ("description",), ()),
                "inputSchema": {"json": ("$", "tool", ("schema",), ())},
            }
        },
        {"toolConfig.toolChoice": {"tool": {"name": ("$", "tool", ("name",), ())}}},
    ),
    sources=(
        rt.Source("bedrock.yaml:30 (messages.system.param)", {"system": ("$", "content", (), ())}),
        rt.Source(
            "bedrock.yaml:47 (tools.shape)",
            {
                "toolSpec": {
                    "name": ("$", "tool", ("name",), ()),
                    "description": ("$", "tool", ("description",), ()),
                    "inputSchema": {"json": ("$", "tool", ("schema",), ())},
                }
            },
        ),
        rt.Source(
            "bedrock.yaml:46 (tools.force)", {"toolConfig.toolChoice": {"tool": {"name": ("$", "tool", ("name",), ())}}}
        ),
        rt.Source("bedrock.yaml:36 (messages.parts.text.shape)", {"text": ("$", "part", ("text",), ())}),
        rt.Source(
            "bedrock.yaml:38 (messages.parts.image.shape)",
            {
                "image": {
                    "format": ("$", "part", ("media_type",), ("subtype",)),
                    "source": {"bytes": ("$", "part", ("image",), ())},
                }
            },
        ),
        rt.Source(
            "bedrock.yaml:39 (messages.parts.document.shape)",
            {
                "document": {
                    "format": ("$", "part", ("media_type",), ("subtype",)),
                    "name": ("$", "part", ("name",), ("default", "plain_name")),
                    "source": {"bytes": ("$", "part", ("document",), ())},
                }
            },
        ),
        rt.Source(
            "bedrock.yaml:41 (messages.parts.thinking.shape)",
            {
                "reasoningContent": {
                    "reasoningText": {
                        "text": ("$", "part", ("thinking",), ()),
                        "signature": ("opt", ("$", "part", ("opaque",), ())),
                    }
                }
            },
        ),
        rt.Source(
            "bedrock.yaml:42 (messages.parts.tool_call.shape)",
            {
                "toolUse": {
                    "toolUseId": ("$", "part", ("id",), ()),
                    "name": ("$", "part", ("name",), ()),
                    "input": ("$", "part", ("args",), ()),
                }
            },
        ),
        rt.Source(
            "bedrock.yaml:43 (messages.parts.tool_result.shape)",
            {
                "toolResult": {
                    "toolUseId": ("$", "part", ("id",), ()),
                    "content": [{"text": ("$", "part", ("content",), ("text_or",))}],
                    "status": ("opt", ("$", "part", ("is_error",), ("then",))),
                }
            },
        ),
        rt.Source("bedrock.yaml:45 (messages.parts.cache_control.shape)", {"cachePoint": {"type": "default"}}),
    ),
    corrections={
        "types_boto3_bedrock_runtime.type_defs:ConverseResponseTypeDef": (
            (),
            ("output", "stopReason", "usage", "ResponseMetadata"),
        ),
        "types_boto3_bedrock_runtime.type_defs:ResponseMetadataTypeDef": ((), ("RequestId",)),
        "types_boto3_bedrock_runtime.type_defs:ToolUseBlockOutputTypeDef": ((), ("input",)),
        "types_boto3_bedrock_runtime.type_defs:ToolUseBlockStartTypeDef": (("input",), ()),
        "types_boto3_bedrock_runtime.type_defs:ToolUseBlockDeltaTypeDef": ((), ("input",)),
        "types_boto3_bedrock_runtime.type_defs:MessageStopEventTypeDef": ((), ("stopReason",)),
        "types_boto3_bedrock_runtime.type_defs:ConverseStreamMetadataEventTypeDef": ((), ("usage", "metrics")),
    },
)
