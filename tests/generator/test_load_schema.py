"""The JSON schema for editors and the reference page are complete with respect to the models."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import yaml

from callwright_gen.load import load_spec, spec_schema
from callwright_gen.load.nodes import plain
from callwright_gen.load.placeholders import PIPES
from callwright_gen.load.places import PART_FIELDS
from callwright_gen.load.yaml_source import read_yaml
from callwright_gen.paths.pipes import PIPES as PATH_PIPES
from callwright_gen.resources import bundled_specs_dir

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "spec-language.md").read_text(encoding="utf-8")
SCHEMA: dict[str, Any] = json.loads(spec_schema())


def references(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            if key == "$ref":
                yield str(item)
            yield from references(item)
    if isinstance(value, list):
        for item in value:
            yield from references(item)


def fields() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for name, section in SCHEMA["$defs"].items():
        if not name.endswith("Changes"):
            for key, field in section.get("properties", {}).items():
                yield name, key, field


def test_the_schema_is_the_same_for_every_hash_seed() -> None:
    code = "from callwright_gen.load import spec_schema; print(spec_schema(), end='')"
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, check=True, env=os.environ | {"PYTHONHASHSEED": seed}
        ).stdout.decode()
        for seed in ("0", "1")
    }
    assert outputs == {spec_schema()}


def test_every_reference_of_the_schema_resolves() -> None:
    names = {reference.removeprefix("#/$defs/") for reference in references(SCHEMA)}
    assert "SpecChanges" in names
    assert names <= SCHEMA["$defs"].keys()


def test_every_field_has_a_description() -> None:
    assert [f"{section}.{key}" for section, key, field in fields() if not field.get("description")] == []


def test_every_field_is_in_the_reference_page() -> None:
    missing = [
        f"{section}.{key}"
        for section, key, _ in fields()
        if not re.search(rf"`{re.escape(key)}[`:]|(?<![\w$.\"]){re.escape(key)}: ", PAGE)
    ]
    assert missing == []


def test_a_spec_that_extends_another_needs_few_keys_and_may_delete_some() -> None:
    changes = SCHEMA["$defs"]["SpecChanges"]
    assert changes["required"] == ["extends", "about"]
    assert {"type": "null"} in changes["properties"]["json"]["anyOf"]
    assert changes["properties"]["$replace"]["const"] is True
    assert "extends" not in SCHEMA["$defs"]["Spec"]["required"]


def test_patterns_of_the_schema_mean_the_same_to_python() -> None:
    patterns = {key: section["pattern"] for key, section in SCHEMA["$defs"].items() if "pattern" in section}
    assert re.search(patterns["Reference"], "openai.types.chat:ChatCompletion")
    assert not re.search(patterns["Reference"], "openai:OpenAI; import os")
    assert not re.search(patterns["Line"], "a\u2028b")
    assert re.search(patterns["VersionRange"], ">=3,<4")


def test_the_reference_page_names_every_pipe_slot_and_kind_of_part() -> None:
    for pipe in (*PIPES, *PATH_PIPES):
        assert f"`{pipe}" in PAGE, pipe
    for kind, names in PART_FIELDS.items():
        row = next(line for line in PAGE.splitlines() if line.startswith(f"| `{kind}` |"))
        assert {name for name in names if f"`{name}`" in row} == names, kind


def test_the_example_specs_of_the_reference_page_load(tmp_path: Path) -> None:
    blocks = re.findall(r"```yaml\n(# [a-z_]+\.yaml)\n(.*?)```", PAGE, flags=re.DOTALL)
    assert blocks
    for name, text in blocks:
        path = tmp_path / name.removeprefix("# ")
        path.write_text(text, encoding="utf-8")
    for name, _ in blocks:
        load_spec(tmp_path / name.removeprefix("# "))


def test_a_validator_accepts_the_shipped_specs_and_those_of_the_documentation() -> None:
    validator = jsonschema.Draft202012Validator(SCHEMA)
    specs = [plain(read_yaml(path).root) for path in sorted(bundled_specs_dir().glob("*.yaml"))]
    texts: list[str] = []
    for page in ("README.md", "docs/add-a-provider.md"):
        text = (ROOT / page).read_text(encoding="utf-8")
        texts += re.findall(r"```yaml\n(# [^\n]*specs/.*?)```", text, flags=re.DOTALL)
    texts += re.findall(r"```yaml\n(# [a-z_]+\.yaml\n.*?)```", PAGE, flags=re.DOTALL)
    specs += [yaml.safe_load(text) for text in texts]
    assert len(texts) >= 3
    assert [error.message for spec in specs for error in validator.iter_errors(spec)] == []
    assert [*validator.iter_errors({"provider": "one", "unknown": 1})]
