"""A spec lists every environment variable that its SDK's client reads, or this file says why it does not."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

import pytest

MODULES = Path(__file__).parents[2] / "generated" / "callwright"
NAME = r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+"
READS = re.compile(
    rf"(?:environ(?:\.get)?|getenv)\s*[\[(]\s*f?[\"']({NAME})[\"']|\bENV_[A-Z_]+\s*=\s*[\"']({NAME})[\"']"
)
AWS_NAMES = re.compile(r"[\"'](AWS_[A-Z0-9_]*[A-Z0-9])[\"']")

# The files of each SDK that create a client and read its credentials and addresses.
SOURCES = {
    "openai": ("openai/_client.py", "openai/_base_client.py", "openai/lib/_client_auth.py"),
    "anthropic": ("anthropic/_client.py", "anthropic/_base_client.py", "anthropic/lib/credentials/*.py"),
    "groq": ("groq/_client.py", "groq/_base_client.py"),
    "google": ("google/genai/client.py", "google/genai/_api_client.py", "google/genai/_base_url.py"),
    "cohere": ("cohere/client.py", "cohere/client_v2.py", "cohere/base_client.py", "cohere/core/http_client.py"),
    "mistral": ("mistralai/client/*.py", "mistralai/client/utils/*.py", "mistralai/client/_hooks/*.py"),
    "xai": ("xai_sdk/client.py", "xai_sdk/sync/client.py", "xai_sdk/aio/client.py"),
    "azure": ("azure/ai/inference/_*.py", "azure/ai/inference/aio/*.py"),
    "bedrock": ("botocore/configprovider.py", "botocore/credentials.py", "botocore/tokens.py"),
}
NOT_WATCHED = {
    "OPENAI_WEBHOOK_SECRET": "verifies webhooks, calls do not use it",
    "ANTHROPIC_WEBHOOK_SIGNING_KEY": "verifies webhooks, calls do not use it",
    "XAI_MANAGEMENT_KEY": "belongs to the management API, calls do not use it",
    "MISTRAL_DEBUG": "sets up logging",
    "GOOGLE_GENAI_CLIENT_MODE": "the SDK's own tests record and replay with it",
    "GOOGLE_GENAI_REPLAYS_DIRECTORY": "the SDK's own tests record and replay with it",
    "GOOGLE_GENAI_REPLAY_ID": "the SDK's own tests record and replay with it",
    "SSL_CERT_FILE": "belongs to the process: each HTTP library reads it, like the proxies",
    "SSL_CERT_DIR": "belongs to the process: each HTTP library reads it, like the proxies",
    "AWS_CREDENTIAL_FILE": "boto 2 read it; AWS_SHARED_CREDENTIALS_FILE is its successor",
    "AWS_CREDENTIAL_EXPIRATION": "says when the other credentials end; they change with it",
    "AWS_DATA_PATH": "a folder of the SDK's own models",
    "AWS_DEFAULTS_MODE": "timeouts and retries for an environment of AWS, set once per machine",
    "AWS_STS_REGIONAL_ENDPOINTS": "the address of another service",
    "AWS_ENDPOINT_DISCOVERY_ENABLED": "the API has no such discovery",
    "AWS_METADATA_SERVICE_TIMEOUT": "how the machine's own credentials are fetched",
    "AWS_METADATA_SERVICE_NUM_ATTEMPTS": "how the machine's own credentials are fetched",
    "AWS_SDK_UA_APP_ID": "a part of the user agent",
    "AWS_DISABLE_HOST_PREFIX_INJECTION": "the API has no host prefixes",
    "AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES": "the API compresses no requests",
    "AWS_DISABLE_REQUEST_COMPRESSION": "the API compresses no requests",
    "AWS_REQUEST_CHECKSUM_CALCULATION": "the API has no checksums",
    "AWS_RESPONSE_CHECKSUM_VALIDATION": "the API has no checksums",
    "AWS_ACCOUNT_ID_ENDPOINT_MODE": "the API has no endpoints of accounts",
    "AWS_LOGIN_CACHE_DIRECTORY": "where the command line tool caches its login",
    "AWS_EXECUTION_ENV": "set once per machine by AWS itself",
}
PREFIXES = ("AWS_CSM_", "AWS_EC2_METADATA_", "AWS_IMDS_", "AWS_S3_", "AWS_SIGV4A_")  # metrics, machines, other services


def read_by(provider: str) -> set[str]:
    root = next(folder for folder in map(Path, sys.path) if (folder / SOURCES[provider][0].split("/")[0]).is_dir())
    files = [file for pattern in SOURCES[provider] for file in root.glob(pattern)]
    assert files
    texts = [file.read_text("utf-8") for file in files]
    found = {name for text in texts for groups in READS.findall(text) for name in groups if name}
    if provider == "bedrock":
        found |= {name for text in texts for name in AWS_NAMES.findall(text)}
    return {name for name in found if not name.startswith(PREFIXES)}


def watched_by(provider: str) -> set[str]:
    tree = ast.parse((MODULES / f"{provider}.py").read_text("utf-8"))
    keywords = [each for each in ast.walk(tree) if isinstance(each, ast.keyword) and each.arg == "env"]
    return {name for each in keywords for name in ast.literal_eval(each.value)}


@pytest.mark.parametrize("provider", SOURCES)
def test_every_variable_that_a_client_reads_is_watched(provider: str) -> None:
    assert sorted(read_by(provider) - watched_by(provider) - NOT_WATCHED.keys()) == []


def test_the_sources_are_searched_in_earnest() -> None:
    assert {"OPENAI_API_KEY", "OPENAI_CUSTOM_HEADERS"} <= read_by("openai")
    assert {"ANTHROPIC_API_KEY", "ANTHROPIC_PROFILE"} <= read_by("anthropic")
    assert "GOOGLE_GENAI_API_VERSION" in read_by("google")
    assert "AWS_PROFILE" in read_by("bedrock")
