"""`callwright migrate-spec`: version 1 becomes version 2 with the same meaning, and keeps its comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from callwright_gen.load import load_spec
from callwright_gen.load.version1 import first_of_version_1
from callwright_gen.load.yaml_source import read_yaml
from callwright_gen.problems import SpecError
from callwright_gen.spec_migration import migrate_spec
from tests.generator.support.project import SPEC, config_of, new_project, record, render, sdk_on_path

if TYPE_CHECKING:
    from pathlib import Path

OLD = """\
# A provider of version 1.
provider: old
prefix: Old
about: Old talk
sdk: {dist: tiny-sdk, range: ">=1,<2"}
clients: {kind: pair, sync: {default: "tiny_sdk:Client"}, async: {default: "tiny_sdk:AsyncClient"}}
types:
  response: tiny_sdk.types:Flat
  chunk: tiny_sdk.types:Flat
  message: tiny_sdk.params:AnyTurnParam
  tool: tiny_sdk.params:FnParam
call: {invoke: talk.send, model: engine, stream: {flag: {live: true}}, always: {patience: 1}}
params:
  from: {typeddict: "tiny_sdk.params:SendParams"}
  exclude: [engine, turns, rules, fns, force, form]
  defaults: {most: 64}
  common: {max_tokens: most, stop: stops|as_list}   # the others are not supported
messages:
  param: turns
  content: {key: body, mode: parts}
  system: {as: param, set: {rules: $content}}
  roles: {user: user, assistant: bot, tool: fn}
  drop_empty: true
  parts:
    text: {into: body, shape: {kind: words, words: $part.text}}
    image: {into: body, accept: [image/png], shape: {at: "data:${part.media_type};base64,${part.image|b64}", size: $part.detail|opt}}
    tool_call: {into: body, shape: {kind: call, key: $part.id, fn: $part.name, args: $part.args}}
    tool_result: {emit: {role: fn, call: $part.id, outcome: $part.content}}
tools: {param: fns, shape: {fn: {called: $tool.name, about: $tool.description, takes: $tool.schema}}, force: {force: {fn: $tool.name}}}
json: {schema: {form: $schema.schema}, object: {}, instruct: object}
response:
  content: text?
  finish: why|as_list
  model: engine
  usage: {input: sent, output: added!|int}
  tool_calls: {each: "calls[*]{fn!=no}", id: key, name: fn, arguments: args}
  message_param: {role: bot, body: [{kind: words, words: $response.text}]}
stream:
  chunk: response
  events:
    - {first: {key: key, engine: engine}, join: {text: text}, last: {why: why}}
    - {"on": "calls[*]", call: {key: at, id: key, name: fn, arguments: args}}
  response:
    build: construct
    fields: {key: $key, engine: $engine, text: $text|opt, calls: $calls, why: $why}
finish: {done: stop, default: other}
pricing: {provider: novita}
"""  # noqa: E501


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return the folder of a project with the surface of the small SDK, and a spec of version 1."""
    new_project(tmp_path)
    old = (tmp_path / "specs/surfaces/tiny.json").read_text(encoding="utf-8")
    (tmp_path / "specs/surfaces/old.json").write_text(old, encoding="utf-8")
    (tmp_path / "specs/old.yaml").write_text(OLD, encoding="utf-8")
    return tmp_path


def test_version_1_is_refused_where_it_shows(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project)
    from pathlib import Path

    with pytest.raises(SpecError) as caught:
        load_spec(Path("specs/old.yaml"))
    assert str(caught.value) == (
        "specs/old.yaml:6:11: 'clients.kind' is of version 1 of the spec language. "
        "Run `callwright migrate-spec specs/old.yaml`."
    )


def test_a_migrated_spec_is_in_version_2_and_generates(project: Path) -> None:
    path = project / "specs/old.yaml"
    with sdk_on_path(project / "more"):
        # The recorded surface of another spec lacks what this one reads: marks need types.
        (problem, *_) = migrate_spec(path).problems
        assert "'?' and '!'" in problem.what
        _record_flat(project)
        migrated = migrate_spec(path)
        assert migrated.problems == ()
        path.write_text(migrated.new, encoding="utf-8")
        assert first_of_version_1(read_yaml(path).root) is None
        record(project, "old")
        module = render(project, "old").files["old.py"]
    assert "# A provider of version 1." in migrated.new
    assert "# the others are not supported" in migrated.new
    assert '"tiny_sdk.types:Flat": {optional: [text], extra: {added: object}}' in migrated.new.replace("'", '"') or (
        "tiny_sdk.types:Flat: {optional: [text], extra: {added: object}}" in migrated.new
    )
    assert "url" in migrated.new
    assert '"about": tool.description' in module or "about=" not in module
    assert migrate_spec(path).new == migrated.new  # nothing more to do


def _record_flat(project: Path) -> None:
    """Record what the spec reads, by a spec of version 2 that reads the same."""
    text = SPEC.replace("provider: tiny", "provider: other").replace("prefix: Tiny", "prefix: Other")
    head, _, rest = text.partition("response:\n  content")
    tail = rest.partition("\nfinish:")[2]
    body = """response:
  content: text
  finish: why|as_list
  model: engine
  id: key
  usage: {input: sent}
  tool_calls: {each: "calls[*]", id: key, name: fn, arguments: args}
  message_param: {role: bot, body: [{kind: words, words: $response.text}]}
stream:
  build: construct
  response: {key: {first: key}, text: {join: text}}
finish: {default: stop}
"""
    del tail
    types = head.replace("tiny_sdk.types:Reply", "tiny_sdk.types:Flat").replace(
        "tiny_sdk.types:Event", "tiny_sdk.types:Flat"
    )
    (project / "specs/other.yaml").write_text(types + body, encoding="utf-8")
    record(project, "other")
    config = config_of(project)
    (config.surfaces / "old.json").write_text(
        (config.surfaces / "other.json").read_text(encoding="utf-8"), encoding="utf-8"
    )
