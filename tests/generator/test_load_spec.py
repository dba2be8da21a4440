"""Loading a whole spec: the result, and the position of each value."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from callwright_gen.load import LoadedSpec, load_spec
from callwright_gen.load.nodes import plain
from callwright_gen.load.yaml_source import read_yaml
from callwright_gen.problems import Position, SpecError
from callwright_gen.resources import bundled_specs_dir
from callwright_gen.shapes import Literal, Mapping, Merge, New, Pipe, Placeholder, Sequence, Switch, Text

SPECS = Path(__file__).parents[2] / "specs"

PARENT = """\
provider: parent
prefix: Parent
about: The parent API
sdk: {dist: tiny-sdk, range: ">=1,<2"}
clients: {sync: {default: "tiny_sdk:Client"}, async: {default: "tiny_sdk:AsyncClient"}}
types: {response: "tiny_sdk:Reply", chunk: "tiny_sdk:Chunk", message: "tiny_sdk:Message", tool: "tiny_sdk:Tool"}
call: {invoke: chat, model: model, stream: {set: {stream: true}}}
params:
  from: "tiny_sdk:Params"
  common: {temperature: temperature, seed: random_seed}
messages:
  param: messages
  content: {key: content, mode: parts}
  system: {param: {system: $content}}
  roles: {assistant: model, tool: user}
  parts:
    text: {shape: {type: text, text: $text}}
    image: {accept: [image/png], shape: {data: $image|to_base64, detail: $detail}}
tools:
  param: tools
  shape: {name: $name}
  force: {choice.name: $name}
json:
  schema: {format: $schema}
  object: {}
response:
  content: text
  finish: reason|as_list
  model: model
  usage: {input: tokens}
  tool_calls: {each: "calls[*]", name: name, arguments: args}
  message_param: $response.message|dump
stream:
  chunk: {content: text, finish: reason|as_list}
  events:
    - {first: {head: head}, join: {text: text}}
  build: construct
  response: {id: $head.id, text: $text}
finish: {stop: [done], default: length}
"""
CHILD = """\
extends: parent
provider: child
prefix: Child
about: The child API
"""


@pytest.fixture
def specs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the parent; it is also the working directory."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "parent.yaml").write_text(PARENT, encoding="utf-8")
    return Path()


def load_child(specs: Path, changes: str = "") -> LoadedSpec:
    (specs / "child.yaml").write_text(CHILD + changes, encoding="utf-8")
    return load_spec(specs / "child.yaml")


def problems_of_child(specs: Path, changes: str) -> list[str]:
    with pytest.raises(SpecError) as caught:
        load_child(specs, changes)
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize("path", sorted(SPECS.glob("*.yaml")), ids=lambda path: path.stem)
def test_the_projects_specs_load_completely(path: Path) -> None:
    loaded = load_spec(path)
    assert loaded.spec.provider == path.stem


@pytest.mark.parametrize("path", sorted(SPECS.glob("*.yaml")), ids=lambda path: path.stem)
def test_the_projects_specs_can_be_read_without_libyaml(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert plain(read_yaml(path).root) == yaml.load(text, Loader=yaml.SafeLoader)


def test_the_projects_specs_are_short() -> None:
    """What calls and streams are, without the tables of errors, batches and native tools."""
    table = re.compile(r"^(?:errors|batch|native_tools):.*\n(?:[ #].*\n)*", re.MULTILINE)
    lines = {
        path.stem: len(table.sub("", path.read_text(encoding="utf-8")).splitlines()) for path in SPECS.glob("*.yaml")
    }
    assert (lines["openai"] <= 95, lines["google"] <= 85, lines["xai"] <= 85) == (True, True, True)
    assert max(lines[host] for host in ("deepseek", "openrouter", "perplexity", "vllm")) <= 28
    assert sum(lines.values()) <= 60 * len(lines)


def test_short_and_long_forms_are_equivalent(specs: Path) -> None:
    short = load_child(specs).spec
    long = load_child(
        specs,
        "call: {invoke: {sync: chat, async: chat}}\nclients: {sync: {default: {$new: 'tiny_sdk:Client'}}}\n",
    ).spec
    assert (short.call, short.clients) == (long.call, long.clients)


def test_every_character_of_a_path_has_its_position(specs: Path) -> None:
    loaded = load_spec(specs / "parent.yaml")
    assert loaded.position_of(("response", "content")) == Position("parent.yaml", 27, 12)
    assert loaded.position_of(("response", "content"), 2) == Position("parent.yaml", 27, 14)
    assert loaded.position_of(("response", "tool_calls", "each"), 5) == Position("parent.yaml", 31, 28)
    assert loaded.position_of(("messages", "parts")) == Position("parent.yaml", 16, 3)
    assert loaded.position_of(("call", "invoke", "sync")) == Position("parent.yaml", 7, 16)


def test_paths_are_parsed_where_they_are_written(specs: Path) -> None:
    paths = load_spec(specs / "parent.yaml").paths
    assert {
        (loc, offset): path.text for (loc, offset), path in paths.items() if path is not None and loc[0] != "stream"
    } == {
        (("response", "content"), 0): "text",
        (("response", "finish"), 0): "reason|as_list",
        (("response", "model"), 0): "model",
        (("response", "id"), 0): "id",
        (("response", "usage", "input"), 0): "tokens",
        (("response", "tool_calls", "each"), 0): "calls[*]",
        (("response", "tool_calls", "name"), 0): "name",
        (("response", "tool_calls", "arguments"), 0): "args",
        (("response", "message_param"), len("$response.")): "message",
    }
    assert (("stream", "response", "id"), len("$head.")) in paths


def test_wrong_paths_are_reported_without_the_sdk(specs: Path) -> None:
    changes = """\
response:
  content: text[
  message_param: {body: $response.message.., id: $response.id}
stream:
  events:
    - {first: {head: "head{="}, join: {text: text}}
"""
    places = [problem.partition(" ")[0] for problem in problems_of_child(specs, changes)]
    assert places == ["child.yaml:6:16:", "child.yaml:7:43:", "child.yaml:10:27:"]


def test_escaped_text_has_the_position_of_the_whole_value(specs: Path) -> None:
    loaded = load_child(specs, 'response:\n  content: "a\\u002eb"\n  model: >-\n    folded\n')
    assert loaded.spec.response.content == "a.b"
    assert loaded.position_of(("response", "content"), 2) == Position("child.yaml", 6, 12)
    assert loaded.position_of(("response", "model"), 2) == Position("child.yaml", 7, 10)


def test_shapes_are_parsed_with_their_slots(specs: Path) -> None:
    loaded = load_spec(specs / "parent.yaml")
    at = ("messages", "parts", "image", "shape")
    shape = loaded.shape(*at)
    assert isinstance(shape, Mapping)
    data, detail = shape.entries
    assert (data.key, data.optional) == ("data", False)
    assert data.shape == Placeholder("part", "image", (Pipe("b64"),), (*at, "data"), offset=1)
    assert (detail.optional, detail.shape) == (True, Placeholder("part", "detail", (), (*at, "detail"), offset=1))
    assert loaded.shape("messages", "parts", "audio", "shape") is None
    assert loaded.shape("response", "message_param") == Placeholder(
        "response", "message", (Pipe("dump"),), ("response", "message_param"), offset=10
    )


def test_every_operator_of_shapes_is_parsed(specs: Path) -> None:
    loaded = load_child(
        specs,
        "messages:\n  parts:\n    text:\n      shape:\n        $replace: true\n"
        "        one: {$merge: [{a: 1}, $text]}\n"
        "        two: {$by: {switch: $message.role, cases: {user: u}, default: null}}\n"
        "        three: {$new: 'tiny_sdk.types:Part', args: {text: $text}}\n"
        '        four: ["<${text|default(none)}>", $$5, 1.5]\n',
    )
    shape = loaded.shape("messages", "parts", "text", "shape")
    assert isinstance(shape, Mapping)
    one, two, three, four = (entry.shape for entry in shape.entries)
    assert isinstance(one, Merge)
    assert isinstance(one.items[1], Placeholder)
    assert isinstance(two, Switch)
    assert (two.subject.path, two.cases[0][0], isinstance(two.default, Literal)) == ("role", "user", True)
    assert isinstance(three, New)
    assert (three.reference, three.named[0].key) == ("tiny_sdk.types:Part", "text")
    assert isinstance(four, Sequence)
    text, dollar, number = four.items
    assert isinstance(text, Text)
    assert text.pieces[0] == "<"
    assert isinstance(text.pieces[1], Placeholder)
    assert text.pieces[1].pipes == (Pipe("default", "none"),)
    assert isinstance(dollar, Literal)
    assert isinstance(number, Literal)
    assert (dollar.value, number.value) == ("$5", 1.5)


@pytest.mark.parametrize(
    "changes",
    [
        "clients: {$replace: true, both: {default: 'tiny_sdk:Client'}, env: [TINY_KEY]}",
        "clients: {$replace: true, module: tiny_sdk}",
        "clients: {async: {enter: {method: client, args: [chat]}, type: 'tiny_sdk.aio:Client'}}",
        "clients: {sync: {default: {$new: 'tiny_sdk:Client', args: {key: {$new: 'tiny_sdk:Key', args: [$env.KEY]}}}}}",
        "call: {invoke: {$replace: true, sync: chat, async: achat}, set: {config.auto: {disable: true}}, run: send}",
        "call: {stream: {$replace: true, method: {sync: s, async: a}, item: '[1]', async: generator}}",
        "params: {from: 'tiny_sdk:Client.chat', under: config}",
        "params: {nested: {from: 'tiny_sdk:Options', under: options}, docs: {top_k: 'How many.'}}",
        "messages: {system: {$replace: true, param: {config.system: [{text: $text}]}}}",
        "messages: {parts: {cache_control: {patch_previous: {cache: $cache_type}}}}",
        "tools: {param: config.tools, list: [{functions: $tools}], dialect: strict}",
        "json: {prompt: always, not_with: tools, instead_of_tool: {param: thinking}}",
        "stream: {$replace: true, chunk: response, final: '{type=done}.response'}",
        "stream: {build: dict, events: [{last: {head: h, text: t}, whole_call: {name: n, arguments: a}}]}",
        "stream: {events: [{last: {head: h, text: t}, call: {key: i, name: n, arguments: a, null_ids: ['null']}}]}",
        "finish: {stop: ['1'], default: null}",
    ],
)
def test_a_spec_can_express_the_needs_of_other_providers(specs: Path, changes: str) -> None:
    assert load_child(specs, changes + "\n").spec.provider == "child"


def test_a_child_inherits_everything_except_the_provider_name(specs: Path) -> None:
    loaded = load_child(specs, "response: {model: name}\n")
    assert (loaded.spec.provider, loaded.spec.prefix) == ("child", "Child")
    assert loaded.spec.response.model == "name"
    assert loaded.spec.response.content == "text"
    assert loaded.files == (specs / "child.yaml", specs / "parent.yaml")
    assert loaded.position_of(("response", "model")) == Position("child.yaml", 5, 19)
    assert loaded.position_of(("response", "content")) == Position("parent.yaml", 27, 12)


def test_null_deletes_and_replace_overrides(specs: Path) -> None:
    spec = load_child(
        specs,
        "params: {common: {seed: null}}\nmessages: {parts: {image: null}}\nfinish: {$replace: true, stop: [end]}\n",
    ).spec
    assert spec.params.common.targets()["seed"] is None
    assert list(spec.messages.parts.rules()) == ["text"]
    assert spec.finish.words() == {"end": "stop"}


def test_children_of_children_inherit_from_both(specs: Path) -> None:
    load_child(specs, "response: {model: name}\n")
    text = CHILD.replace("child", "grandchild").replace("parent", "child")
    (specs / "grandchild.yaml").write_text(text, encoding="utf-8")
    loaded = load_spec(specs / "grandchild.yaml")
    assert (loaded.spec.response.model, loaded.spec.response.content) == ("name", "text")
    assert [path.stem for path in loaded.files] == ["grandchild", "child", "parent"]


def test_specs_that_extend_each_other_are_rejected(specs: Path) -> None:
    text = PARENT.replace("provider: parent", "provider: parent\nextends: child")
    (specs / "parent.yaml").write_text(text, encoding="utf-8")
    assert problems_of_child(specs, "") == [
        "parent.yaml:2:10: extends: specs extend each other: child → parent → child. Remove one of these lines."
    ]


def test_a_missing_parent_is_named_where_it_is_referenced(specs: Path) -> None:
    (specs / "child.yaml").write_text(CHILD.replace("parent", "parnet"), encoding="utf-8")
    said = "child.yaml:1:10: extends: parnet.yaml does not exist in this folder, and does not ship with Callwright. Did"
    with pytest.raises(SpecError, match=re.escape(said)):
        load_spec(specs / "child.yaml")


def test_a_bundled_parent_need_not_be_in_the_same_folder(tmp_path: Path) -> None:
    (tmp_path / "gateway.yaml").write_text(
        "extends: groq\nprovider: gateway\nprefix: G\nabout: One\n", encoding="utf-8"
    )
    loaded = load_spec(tmp_path / "gateway.yaml")
    assert loaded.spec.sdk.dist == "groq"
    bundled = bundled_specs_dir()
    assert loaded.files == (tmp_path / "gateway.yaml", bundled / "groq.yaml", bundled / "openai.yaml")


def test_a_spec_in_the_same_folder_hides_the_bundled_one(tmp_path: Path) -> None:
    own = "extends: openai\nprovider: openai\nprefix: OpenAI\nabout: Ours\nclients: {env: [OUR_KEY]}\n"
    (tmp_path / "openai.yaml").write_text(own, encoding="utf-8")
    (tmp_path / "heir.yaml").write_text("extends: openai\nprovider: heir\nprefix: H\nabout: One\n", encoding="utf-8")
    loaded = load_spec(tmp_path / "heir.yaml")
    assert loaded.files == (tmp_path / "heir.yaml", tmp_path / "openai.yaml", bundled_specs_dir() / "openai.yaml")
    assert loaded.spec.clients.env == ("OUR_KEY",)


def test_a_parent_outside_the_folder_is_rejected(specs: Path) -> None:
    (specs / "child.yaml").write_text(CHILD.replace("parent", "../parent"), encoding="utf-8")
    with pytest.raises(SpecError, match=re.escape("child.yaml:1:10: extends: expected the name of a spec")):
        load_spec(specs / "child.yaml")


def test_a_problem_is_reported_in_the_file_of_its_value(specs: Path) -> None:
    text = PARENT.replace("content: text\n", "content: [text]\n")
    (specs / "parent.yaml").write_text(text, encoding="utf-8")
    assert problems_of_child(specs, "finish: {stopp: [done]}\nparams: {common: {$replace: 1}}\n") == [
        "child.yaml:5:10: finish: unknown key 'stopp'. Did you mean 'stop'?",
        "child.yaml:6:19: '$replace' must be true. Write true, or remove it.",
        "parent.yaml:27:12: response.content: expected a read path such as 'choices[0].message.content', got a list",
    ]


def test_a_spec_for_another_sdk_inherits_the_sections_that_it_asks_for(tmp_path: Path) -> None:
    head = "extends: openai\nprovider: host\nprefix: Host\nabout: A host\nsdk: {dist: host-sdk}\n"
    path = tmp_path / "host.yaml"
    path.write_text(head + "batch: {$inherit: true, merge: null, row: {url: /v2}}\n", encoding="utf-8")
    loaded = load_spec(path).spec
    assert loaded.batch is not None
    assert loaded.batch.merge is None
    assert (loaded.batch.row["url"], loaded.batch.row["method"]) == ("/v2", "POST")
    assert loaded.errors is None
    useless = "batch: {$inherit: true}\njson: {$inherit: true}\n"
    path.write_text(head.replace("sdk: {dist: host-sdk}", "") + useless, encoding="utf-8")
    with pytest.raises(SpecError) as raised:
        load_spec(path)
    hint = "Remove it. Only errors, native_tools and batch need it, in a spec for another SDK."
    said = f"'$inherit' has no effect here. {hint}"
    found = [str(problem) for problem in raised.value.problems]
    assert found == [f"{path}:6:9: {said}", f"{path}:7:8: {said}"]


def test_a_replace_mark_without_a_parent_is_rejected(specs: Path) -> None:
    text = PARENT.replace("finish: {stop", "finish: {$replace: true, stop")
    (specs / "parent.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(
        SpecError, match=re.escape("parent.yaml:39:10: '$replace' has no effect without 'extends'. Remove it.")
    ):
        load_spec(specs / "parent.yaml")


def test_loading_imports_no_sdk_and_no_template_engine() -> None:
    code = (
        "import sys; from pathlib import Path; from callwright_gen.load import load_spec\n"
        f"load_spec(Path({str(SPECS / 'openai.yaml')!r}))\n"
        "print([name for name in ('openai', 'anthropic', 'jinja2') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
