"""Tests without a network: fakes of every provider, and recordings.

Generated. Do not edit: run `callwright generate`.
"""

from typing import Any, Literal, overload

from anthropic import Anthropic, AsyncAnthropic
from azure.ai.inference import ChatCompletionsClient
from azure.ai.inference.aio import ChatCompletionsClient as AioChatCompletionsClient
from callwright_runtime.testing import (
    Calls as Calls,
    Cut as Cut,
    Failure as Failure,
    FakeError as FakeError,
    RealCallError as RealCallError,
    Recording as Recording,
    RecordingError as RecordingError,
    RefusedRequestError as RefusedRequestError,
    Reply as Reply,
    Request as Request,
    ToolCall as ToolCall,
    Usage as Usage,
    no_real_calls as no_real_calls,
    record as record,
    replay as replay,
)
from callwright_runtime.testing.fake import Fakes
from callwright_runtime.testing.script import Scripted
from cerebras.cloud.sdk import AsyncCerebras, Cerebras
from cohere import AsyncClientV2, ClientV2
from google.genai import Client
from groq import AsyncGroq, Groq
from huggingface_hub import AsyncInferenceClient, InferenceClient
from mistralai.client import Mistral
from ollama import AsyncClient, Client as OllamaClient
from openai import AsyncOpenAI, OpenAI
from together import AsyncTogether, Together
from types_aiobotocore_bedrock_runtime import BedrockRuntimeClient as AiobotocoreBedrockRuntimeClient
from types_boto3_bedrock_runtime import BedrockRuntimeClient
from xai_sdk import AsyncClient as XaiSdkAsyncClient, Client as XaiSdkClient

__all__ = [
    "Calls",
    "Cut",
    "Failure",
    "FakeError",
    "RealCallError",
    "Recording",
    "RecordingError",
    "RefusedRequestError",
    "Reply",
    "Request",
    "ToolCall",
    "Usage",
    "fake",
    "no_real_calls",
    "record",
    "replay",
]

class _Fakes(Fakes):
    @overload
    def client(
        self,
        provider: Literal["anthropic"],
        /,
        *replies: Scripted,
        asynchronous: Literal[False] = False,
        repeat: bool = False,
        checked: bool = True,
    ) -> Anthropic: ...
    @overload
    def client(
        self,
        provider: Literal["anthropic"],
        /,
        *replies: Scripted,
        asynchronous: Literal[True],
        repeat: bool = False,
        checked: bool = True,
    ) -> AsyncAnthropic: ...
    @overload
    def client(
        self,
        provider: Literal["azure"],
        /,
        *replies: Scripted,
        asynchronous: Literal[False] = False,
        repeat: bool = False,
        checked: bool = True,
    ) -> ChatCompletionsClient: ...
    @overload
    def client(
        self,
        provider: Literal["azure"],
        /,
        *replies: Scripted,
        asynchronous: Literal[True],
        repeat: bool = False,
        checked: bool = True,
    ) -> AioChatCompletionsClient: ...
    @overload
    def client(
        self,
        provider: Literal["bedrock"],
        /,
        *replies: Scripted,
        asynchronous: Literal[False] = False,
        repeat: bool = False,
        checked: bool = True,
    ) -> BedrockRuntimeClient: ...
    @overload
    def client(
        self,
        provider: Literal["bedrock"],
        /,
        *replies: Scripted,
        asynchronous: Literal[True],
        repeat: bool = False,
        checked: bool = True,
    ) -> AiobotocoreBedrockRuntimeClient: ...
    @overload
    def client(
        self,
        provider: Literal["cerebras"],
        /,
        *replies: Scripted,
        asynchronous: Literal[False] = False,
        repeat: bool = False,
        checked: bool = True,
    ) -> Cerebras: ...
    @overload
    def client(
        self,
        provider: Literal["cerebras"],
        /,
        *replies: Scripted,
        asynchronous: Literal[True],
        repeat: bool = False,
        checked: bool = True,
    ) -> AsyncCerebras: ...
    @overload
    def client(
        self,
        provider: Literal["cohere"],
        /,
        *replies: Scripted,
        asynchronous: Literal[False] = False,
        repeat: bool = False,
        checked: bool = True,
    ) -> ClientV2: ...
    @overload
    def client(
        self,
        provider: Literal["cohere"],
        /,
        *replies: Scripted,
        asynchronous: Literal[True],
        repeat: bool = False,
        checked: bool = True,
    ) -> AsyncClientV2: ...
    @overload
    def client(
        self,
        provider: Literal["deepseek"],
        /,
        *replies: Scripted,
        asynchronous: Literal[False] = False,
        repeat: bool = False,
        checked: bool = True,
    ) -> OpenAI: ...
    @overload
    def client(
        self,
        provider: Literal["deepseek"],
        /,
        *replies: Scripted,
        asynchronous: Literal[True],
        repeat: bool = False,
        checked: bool = True,
    ) -> AsyncOpenAI: ...
    @overload
    def client(
        self,
        provider: Literal["google"],
        /,
        *replies: Scripted,
        asynchronous: Literal[False] = False,
        repeat: bool = False,
        checked: bool = True,
    ) -> Client: ...
    @overload
    def client(
        self,
        provider: Literal["google"],
        /,
        *replies: Scripted,
        asynchronous: Literal[True],
        repeat: bool = False,
        checked: bool = True,
    ) -> Client: ...
    @overload
    def client(
        self,
        provider: Literal["groq"],
        /,
        *replies: Scripted,
        asynchronous: Literal[False] = False,
        repeat: bool = False,
        checked: bool = True,
    ) -> Groq: ...
    @overload
    def client(
        self,
        provider: Literal["groq"],
        /,
        *replies: Scripted,
        asynchronous: Literal[True],
        repeat: bool = False,
        checked: bool = True,
    ) -> AsyncGroq: ...
    @overload
    def client(
        self,
        provider: Literal["huggingface"],
        /,
        *replies: Scripted,
        asynchronous: Literal[False] = False,
        repeat: bool = False,
        checked: bool = True,
    ) -> InferenceClient: ...
    @overload
    def client(
        self,
        provider: Literal["huggingface"],
        /,
        *replies: Scripted,
        asynchronous: Literal[True],
        repeat: bool = False,
        checked: bool = True,
    ) -> AsyncInferenceClient: ...
    @overload
    def client(
        self,
        provider: Literal["mistral"],
        /,
        *replies: Scripted,
        asynchronous: Literal[False] = False,
        repeat: bool = False,
        checked: bool = True,
    ) -> Mistral: ...
    @overload
    def client(
        self,
        provider: Literal["mistral"],
        /,
        *replies: Scripted,
        asynchronous: Literal[True],
        repeat: bool = False,
        checked: bool = True,
    ) -> Mistral: ...
    @overload
    def client(
        self,
        provider: Literal["ollama"],
        /,
        *replies: Scripted,
        asynchronous: Literal[False] = False,
        repeat: bool = False,
        checked: bool = True,
    ) -> OllamaClient: ...
    @overload
    def client(
        self,
        provider: Literal["ollama"],
        /,
        *replies: Scripted,
        asynchronous: Literal[True],
        repeat: bool = False,
        checked: bool = True,
    ) -> AsyncClient: ...
    @overload
    def client(
        self,
        provider: Literal["openai"],
        /,
        *replies: Scripted,
        asynchronous: Literal[False] = False,
        repeat: bool = False,
        checked: bool = True,
    ) -> OpenAI: ...
    @overload
    def client(
        self,
        provider: Literal["openai"],
        /,
        *replies: Scripted,
        asynchronous: Literal[True],
        repeat: bool = False,
        checked: bool = True,
    ) -> AsyncOpenAI: ...
    @overload
    def client(
        self,
        provider: Literal["openai_responses"],
        /,
        *replies: Scripted,
        asynchronous: Literal[False] = False,
        repeat: bool = False,
        checked: bool = True,
    ) -> OpenAI: ...
    @overload
    def client(
        self,
        provider: Literal["openai_responses"],
        /,
        *replies: Scripted,
        asynchronous: Literal[True],
        repeat: bool = False,
        checked: bool = True,
    ) -> AsyncOpenAI: ...
    @overload
    def client(
        self,
        provider: Literal["openrouter"],
        /,
        *replies: Scripted,
        asynchronous: Literal[False] = False,
        repeat: bool = False,
        checked: bool = True,
    ) -> OpenAI: ...
    @overload
    def client(
        self,
        provider: Literal["openrouter"],
        /,
        *replies: Scripted,
        asynchronous: Literal[True],
        repeat: bool = False,
        checked: bool = True,
    ) -> AsyncOpenAI: ...
    @overload
    def client(
        self,
        provider: Literal["perplexity"],
        /,
        *replies: Scripted,
        asynchronous: Literal[False] = False,
        repeat: bool = False,
        checked: bool = True,
    ) -> OpenAI: ...
    @overload
    def client(
        self,
        provider: Literal["perplexity"],
        /,
        *replies: Scripted,
        asynchronous: Literal[True],
        repeat: bool = False,
        checked: bool = True,
    ) -> AsyncOpenAI: ...
    @overload
    def client(
        self,
        provider: Literal["together"],
        /,
        *replies: Scripted,
        asynchronous: Literal[False] = False,
        repeat: bool = False,
        checked: bool = True,
    ) -> Together: ...
    @overload
    def client(
        self,
        provider: Literal["together"],
        /,
        *replies: Scripted,
        asynchronous: Literal[True],
        repeat: bool = False,
        checked: bool = True,
    ) -> AsyncTogether: ...
    @overload
    def client(
        self,
        provider: Literal["vllm"],
        /,
        *replies: Scripted,
        asynchronous: Literal[False] = False,
        repeat: bool = False,
        checked: bool = True,
    ) -> OpenAI: ...
    @overload
    def client(
        self,
        provider: Literal["vllm"],
        /,
        *replies: Scripted,
        asynchronous: Literal[True],
        repeat: bool = False,
        checked: bool = True,
    ) -> AsyncOpenAI: ...
    @overload
    def client(
        self,
        provider: Literal["xai"],
        /,
        *replies: Scripted,
        asynchronous: Literal[False] = False,
        repeat: bool = False,
        checked: bool = True,
    ) -> XaiSdkClient: ...
    @overload
    def client(
        self,
        provider: Literal["xai"],
        /,
        *replies: Scripted,
        asynchronous: Literal[True],
        repeat: bool = False,
        checked: bool = True,
    ) -> XaiSdkAsyncClient: ...
    @overload
    def client(
        self,
        provider: Any,
        /,
        *replies: Scripted,
        asynchronous: bool = False,
        repeat: bool = False,
        checked: bool = True,
    ) -> Any: ...

fake: _Fakes
