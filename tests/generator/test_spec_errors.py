"""Broken specs: every kind of mistake, with the exact line that is reported."""

from pathlib import Path

import pytest

from callwright_gen.load import load_spec
from callwright_gen.problems import SpecError

SPEC = """\
provider: tiny
prefix: Tiny
about: A tiny API
sdk: {dist: tiny-sdk, range: ">=1,<2"}
clients: {sync: "tiny_sdk:Client", async: "tiny_sdk:AsyncClient"}
types: {response: "tiny_sdk:Reply", chunk: "tiny_sdk:Chunk", message: "tiny_sdk:Message", tool: "tiny_sdk:Tool"}
call: {invoke: chat, stream: {set: {stream: true}}}
params:
  from: tiny_sdk:Params
  common: {temperature: temperature}
messages:
  param: messages
  content: {key: content, mode: parts}
  system: {param: {system: $content}}
  roles: {assistant: model, tool: user}
  parts:
    text: {shape: {text: $text}}
tools:
  param: tools
  config: {strict: bool}
  shape: {name: $name, strict: $config.strict}
  force: {choice: $name}
json:
  schema: {format: $schema}
  object: {}
usage: {input: tokens}
response:
  content: text
  finish: reason|as_list
  tool_calls: {each: "calls[*]", name: name, arguments: args}
  message_param: {role: model, text: $response.text}
stream:
  build: construct
  response:
    text: {join: text}
    id: $head.id
  chunk: {finish: reason|as_list}
  events:
    - first: {head: head}
finish: {stop: [done]}
"""

# A change of the spec, followed by the problems that it causes, without the file's name.
CASES = r"""
# a key that is unknown, missing, doubled or no text
invoke: chat => invok: chat
    7:1: call: missing key 'invoke'. Attributes that lead from the client to the method: one path, or one each for `sync` and `async`.
    7:8: call: unknown key 'invok'. Did you mean 'invoke'?
first: {head => frist: {head
    36:10: stream.response.id: '$head.id' is not available here. Use one of: $blocks, $calls, $text.
    39:7: stream.events[0]: unknown key 'frist'. Did you mean 'first'?
temperature: temp => temprature: temp
    10:12: params.common: unknown key 'temprature'. Did you mean 'temperature'?
finish: {stop: [done]} => finish: {stopp: [done]}
    40:10: finish: unknown key 'stopp'. Did you mean 'stop'?
content: text\n => content: txet\n
    28:12: response.content: stream.response collects no value for 'txet'. Did you mean 'text'?
{sync => {snc
    5:1: clients: missing key 'sync'. The client of sync functions.
    5:11: clients: unknown key 'snc'. Did you mean 'sync'?
arguments: args => arguments: args, arguments: b
    30:63: duplicate key 'arguments'. It is first defined on line 30.
stop: [done] => on: [done]
    40:10: YAML reads the key on as true or false. Quote it: "on".
    40:10: finish: unknown key 'on'. Valid keys: stop, length, content_filter, tool_calls, other, stop_or_tool_calls, unfinished, default.

# a value of the wrong kind
clients: {sync => clients: 5 # {
    5:10: clients: expected a mapping, got a number
content: text => content: [text]
    28:12: response.content: expected a read path such as 'choices[0].message.content', got a list
    37:3: stream.chunk: missing key 'content'. New text.
{key: content => {key: 5
    13:18: messages.content.key: expected a Python name, got a number. Put it in quotes.
    17:5: messages.parts.text: expected exactly one of 'shape', 'text' (with 'key'), 'message', 'keep' and 'patch_previous'
{key: content => {key: ''
    13:18: messages.content.key: expected a Python name, got ''
    17:5: messages.parts.text: expected exactly one of 'shape', 'text' (with 'key'), 'message', 'keep' and 'patch_previous'
invoke: chat => invoke: 5
    7:16: call.invoke: expected text or a mapping
invoke: chat => invoke: {sync: chat}
    7:8: call.invoke: missing key 'async'. Attributes that lead from the async client to the method.
chunk: {finish: reason|as_list} => chunk: 5
    37:10: stream.chunk: expected a mapping, got a number
config: {strict: bool} => config: {strict: boolean}
    20:20: tools.config.strict: expected bool, int, float, str, list, dict, object, or a name of the SDK as 'module:Name', got 'boolean'
messages:\n => messages: 2020-01-01\nx:\n
    11:11: messages: expected a mapping, got '2020-01-01'
    12:1: unknown key 'x'. Valid keys: extends, provider, prefix, about, sdk, clients, types, call, params, messages, tools, native_tools, json, response, stream, usage, finish, pricing, telemetry, errors, batch.
  events:\n    - first: {head: head} =>   events: {by: type, start: 5}
    36:10: stream.response.id: '$head.id' is not available here. Use one of: $blocks, $calls, $text.
    38:29: stream.events.start: expected an entry, or a list of entries
mode: parts} => mode: parts}\n  merge_same_role: "yes"
    14:20: messages.merge_same_role: expected true or false, got 'yes'

mode: parts} => mode: parts}\n  tool_ids: {length: x, max: 2, also: 5}
    14:22: messages.tool_ids.length: expected a whole number, got 'x'
    14:30: messages.tool_ids.max: expected at least 4, got 2
    14:39: messages.tool_ids.also: expected text, got a number
- first: {head: head}\n => - block: {key: at, put: {a: b}, wrap: {c: d, e: f}}\n      first: {head: head}\n
    39:43: stream.events[0].block.wrap: expected at most 1 entry, got 2

# a word that is none of those allowed
stop: [done] => stop: done
    40:10: 'finish.stop' (done) is of version 1 of the spec language. Run `callwright migrate-spec tiny.yaml`.
stop: [done] => stop: [5]
    40:17: finish.stop[0]: expected text that is not empty, got a number. Put it in quotes.
build: construct => build: consruct
    33:10: stream.build: expected 'construct', 'validate', 'call', 'mapping' or 'dict', got 'consruct'. Did you mean 'construct'?
chunk: {finish: reason|as_list} => chunk: respons
    37:10: stream.chunk: expected 'response', got 'respons'. Did you mean 'response'?
config: {strict: bool} => config: {strict: bool}\n  dialect: strickt
    21:12: tools.dialect: expected 'plain', 'portable', 'strict', 'closed', 'bounded', 'typed' or 'shallow', got 'strickt'. Did you mean 'strict'?
config: {strict: bool} => config: {strict: bool}\n  strict_dialect: clossed
    21:19: tools.strict_dialect: expected 'plain', 'portable', 'strict', 'closed', 'bounded', 'typed' or 'shallow', got 'clossed'. Did you mean 'closed'?
object: {} => object: {}\n  dialect: bound
    26:12: json.dialect: expected 'plain', 'portable', 'strict', 'closed', 'bounded', 'typed' or 'shallow', got 'bound'. Did you mean 'bounded'?
config: {strict: bool} => config: {strict: bool}\n  schema: {dialect: strict}
    21:3: tools: unknown key 'schema'. It was renamed in 0.2. Write 'dialect'.
mode: parts} => mode: parts}\n  drop: emty
    14:9: messages.drop: expected 'empty' or 'blank', got 'emty'. Did you mean 'empty'?

# a text that does not look like what it must be
tiny_sdk:Reply => os:system
    6:19: types.response: the module 'os' is not in the SDK's packages (tiny_sdk). Add it to sdk.packages.
tiny_sdk:Reply => tiny_sdk:class
    6:19: types.response: 'class' is a Python keyword
tiny_sdk:Reply => tiny_sdk
    6:19: types.response: expected a name of the SDK as 'module:Name', got 'tiny_sdk'
dist: tiny-sdk => dist: subprocess, packages: [tiny_sdk, os]
    4:46: sdk.packages[1]: 'os' is a module of Python's standard library, not of an SDK
provider: tiny => provider: tinny
    1:11: provider: file and provider must have the same name. Rename the file to tinny.yaml, or write 'tiny'.
provider: tiny => provider: call_factory
    1:11: provider: 'call_factory' is a public name of the package. Choose another name.
    1:11: provider: file and provider must have the same name. Rename the file to call_factory.yaml, or write 'tiny'.
provider: tiny => provider: ../x
    1:11: provider: expected a lower-case name such as 'my_gateway', got '../x'
prefix: Tiny => prefix: class
    2:9: prefix: expected a name such as 'MyGateway', got 'class'
about: A tiny API => about: "a \" b"
    3:8: about: expected one line of text without double quotes or backslashes, got 'a " b'
about: A tiny API => about: "Tiny \u202e chat"
    3:8: about: contains the invisible character U+202E
range: ">=1,<2" => range: latest
    4:30: sdk.range: expected a version range such as '>=3,<4', got 'latest'
invoke: chat => invoke: __class__.x
    7:16: call.invoke: expected attributes such as 'chat.completions.create', got '__class__.x'
common: {temperature: temperature} => common: {temperature: a b}
    10:25: params.common.temperature: expected keys joined by dots such as 'extra_body.top_k', got 'a b'
common: {temp => exclude: [5, '']\n  common: {temp
    10:13: params.exclude[0]: expected text that is not empty, got a number. Put it in quotes.
    10:16: params.exclude[1]: expected text that is not empty, got ''

# a section that says too little or too much
stream: {set: {stream: true}} => stream: {}
    7:22: call.stream: expected exactly one of 'set' and 'method'
shape: {text: $text}} => shp: 1}
    17:12: messages.parts.text: unknown key 'shp'. Did you mean 'shape'?
{shape: {text: $text}} => {key: content}
    17:5: messages.parts.text: expected one of 'shape' and 'text'; 'key' requires one of them, and 'text' requires 'key'
{shape: {text: $text}} => {}
    17:5: messages.parts.text: expected exactly one of 'shape', 'text' (with 'key'), 'message', 'keep' and 'patch_previous'
{param: {system: $content}} => {parm: {}}
    14:12: messages.system: unknown key 'parm'. Did you mean 'param'?
from: tiny_sdk:Params => from: [x]
    9:3: params.from: expected a name of the SDK as 'module:Name'
build: construct => build: null
    32:1: stream: expected 'build' with 'response', or 'final', or both
- first: {head: head} => - first: {head: head}\n    - {at: x}
    40:7: stream.events[1]: expected at least one of 'first', 'last', 'join', 'append', 'block', 'piece', 'error' or a tool call
- first: {head: head} => - first: {head: head}\n    - block: {key: index}
    40:7: stream.events[1].block: expected at least one of 'open', 'close', 'join', 'json', 'put' and 'append'
roles: {assistant: model => roles: {asistant: model
    15:11: messages.roles: unknown key 'asistant'. Did you mean 'assistant'?

# a slot that is not there
$text => $txt
    17:27: messages.parts.text.shape.text: '$txt' is not available here. Did you mean '$text'?
$text => $message
    17:34: messages.parts.text.shape.text: '$message' requires a field. Use role.
$text => $mesage.role
    17:27: messages.parts.text.shape.text: '$mesage.role' is not available here. Did you mean '$message'?
$text => "a ${tex} b"
    17:31: messages.parts.text.shape.text: '$tex' is not available here. Did you mean '$text'?
$config.strict => $config.strct
    21:33: tools.shape.strict: '$config.strct' is not available here. Did you mean '$config.strict'?
$content => $content.x
    14:37: messages.system.param.system: '$content' has no field 'x'. Write '$content'.
$head.id => $hed.id
    36:10: stream.response.id: '$hed.id' is not available here. Did you mean '$head'?
$response.text => "$response text"
    31:48: response.message_param.text: ' text' is not a read path. Write it like '.choices[0].message'.
{choice: $name} => {choice: $names}
    22:20: tools.force.choice: '$names' is not available here. Did you mean '$name'?
object: {} => object: {a: $name}
    25:16: json.object.a: '$name' is not available here. Only plain values are allowed here.
first: {head: head} => first: {text: text, head: head}
    35:11: stream.events: the slot 'text' is filled by both 'first' and 'join'. Use one of them.
first: {head => first: {calls: a, head
    39:15: stream.events: 'calls' is reserved and cannot be the name of a slot. Rename it.

# a pipe that is not there, or not here
$text => $text|keeep
    17:32: messages.parts.text.shape.text: unknown pipe 'keeep'. Did you mean 'keep'?
$text => '$text|default'
    17:33: messages.parts.text.shape.text: 'default(text)', 'only(outer.inner)', 'text_or(text)', 'then(text)' and 'without(key)' require a text, and other pipes do not accept one
$text => $text|to_base64(x)
    17:32: messages.parts.text.shape.text: 'default(text)', 'only(outer.inner)', 'text_or(text)', 'then(text)' and 'without(key)' require a text, and other pipes do not accept one
$text => '$text|only(id)'
    17:33: messages.parts.text.shape.text: 'id' is not what 'only' accepts: only(outer.inner): a mapping whose mapping at `outer` has no key but `inner`
$text => '$text|(b64'
    17:32: messages.parts.text.shape.text: '|(b64' is not a pipe. Use one of: as_list, data_url, default, drop, dump, empty_null, from_base64, keep, lone_text, only, plain_name, required, subtype, text_or, then, to_base64, to_json, without.
{text: $text} => [$text|keep]
    17:20: messages.parts.text.shape[0]: 'keep' concerns a key, so it is only for the value of a key
$text => $text|keep|to_base64
    17:26: messages.parts.text.shape.text: 'keep' must be the last pipe, and can be used only once
$text => "<${text|keep}>"
    17:30: messages.parts.text.shape.text: 'keep' concerns a whole value, so it cannot be used inside a text

# a shape that cannot be read
$text => "a ${text"
    17:29: messages.parts.text.shape.text: '${' has no closing '}'. Write '$$' for a dollar sign.
$text => $5
    17:27: messages.parts.text.shape.text: a slot must start with a name, such as '$text'. Write '$$' for a dollar sign.
{text: $text} => {$mrge: [a]}
    17:20: messages.parts.text.shape: unknown operator '$mrge'. Did you mean '$merge'?
{text: $text} => {$merge: a}
    17:28: messages.parts.text.shape.$merge: expected a list of mappings to merge
{text: $text} => {$merge: [a, $x], b: 1}
    17:33: messages.parts.text.shape.$merge[1]: '$x' is not available here. Use one of: $message, $opaque, $text.
    17:37: messages.parts.text.shape: 'b' cannot be combined with '$merge'
{text: $text} => {$new: 'os:system'}
    17:26: messages.parts.text.shape.$new: the module 'os' is not in the SDK's packages (tiny_sdk). Add it to sdk.packages.
{text: $text} => {$new: 5, args: text}
    17:26: messages.parts.text.shape.$new: expected a name of the SDK as 'module:Name'
    17:35: messages.parts.text.shape.args: expected a list of arguments, or a mapping by name
{text: $text} => {$by: {switch: message.role, cases: {a: 1}}}
    17:25: messages.parts.text.shape.$by: 'switch' must be a slot such as '$message.role', and 'cases' a mapping
{text: $text} => {$by: {switch: $message.role}}
    17:25: messages.parts.text.shape.$by: expected the keys 'switch' and 'cases', and optionally 'default'

# a correction, a verb, a name of version 1
sdk: {dist: tiny-sdk => sdk: {corrections: {"tiny_sdk:Reply": {optonal: [x], extra: {y: text}}}, dist: tiny-sdk
    4:40: sdk.corrections.tiny_sdk:Reply: unknown key 'optonal'. Did you mean 'optional'?
    4:65: sdk.corrections.tiny_sdk:Reply.extra.y: expected 'str', 'list', 'dict' or 'object', got 'text'
{join: text} => {join: text, if_nul: drop}
    35:24: stream.response.text: unknown key 'if_nul' next to 'join'. Did you mean 'if_null'?
{join: text} => {join: text, if_null: omit}
    35:33: stream.response.text.if_null: expected 'drop' or 'keep', which is the default
{join: text} => {last: [text, 5], join: text}
    35:25: stream.response.text: expected a list of names after 'last'
    37:3: stream.chunk: missing key 'content'. New text.
content: text => content: text?
    28:3: 'response.content' (text?) is of version 1 of the spec language. Run `callwright migrate-spec tiny.yaml`.
$text => $text|b64
    17:32: messages.parts.text.shape.text: unknown pipe 'b64'. It was renamed. Write 'to_base64'.
$text => $part.text
    17:20: 'messages.parts.text.shape.text' ($part.text) is of version 1 of the spec language. Run `callwright migrate-spec tiny.yaml`.
stop: [done] => done: stop
    40:10: 'finish.done' (stop) is of version 1 of the spec language. Run `callwright migrate-spec tiny.yaml`.
invoke: chat => always: {}, invoke: chat
    7:8: 'call.always' is of version 1 of the spec language. Run `callwright migrate-spec tiny.yaml`.
"""  # noqa: E501


def cases() -> list[tuple[str, str, list[str]]]:
    found: list[tuple[str, str, list[str]]] = []
    for line in CASES.splitlines():
        if line.startswith("    "):
            found[-1][2].append(line.strip())
        elif line and not line.startswith("#"):
            old, new = line.replace("\\n", "\n").split(" => ")
            found.append((old, new, []))
    return found


@pytest.fixture(autouse=True)
def _in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def problems_of(text: str) -> list[str]:
    Path("tiny.yaml").write_text(text, encoding="utf-8")
    try:
        load_spec(Path("tiny.yaml"))
    except SpecError as error:
        return [str(problem).removeprefix("tiny.yaml:") for problem in error.problems]
    return []


def test_the_unchanged_spec_is_valid() -> None:
    assert problems_of(SPEC) == []


@pytest.mark.parametrize(("old", "new", "lines"), cases(), ids=lambda value: value if isinstance(value, str) else "")
def test_a_mistake_is_reported_at_its_position_with_a_remedy(old: str, new: str, lines: list[str]) -> None:
    assert SPEC.count(old) >= 1
    assert problems_of(SPEC.replace(old, new, 1)) == lines


def test_all_problems_of_a_spec_are_reported_in_file_order() -> None:
    text = SPEC
    for old, new in [
        ("prefix: Tiny", "prefix: tiny"),
        ("{invoke: chat", "{modle: chat"),
        ("$text", "$txt"),
        ("object: {}", "object: {}\n  object: {}"),
        ("usage: {input: tokens}", "usage: {input: [tokens]}"),
        ("stop: [done]", "stopp: [done], stp: [x]"),
    ]:
        text = text.replace(old, new, 1)
    places = [line.split(" ")[0] for line in problems_of(text)]
    assert places == ["2:9:", "7:1:", "7:8:", "17:27:", "26:3:", "27:16:", "41:10:", "41:25:"]


def test_problems_name_the_file_as_it_was_passed(tmp_path: Path) -> None:
    (tmp_path / "specs").mkdir()
    path = tmp_path / "specs" / "tiny.yaml"
    path.write_text(SPEC.replace("[done]", "5"), encoding="utf-8")
    for given in (Path("specs/tiny.yaml"), path):
        with pytest.raises(SpecError) as caught:
            load_spec(given)
        assert str(caught.value).startswith(f"{given.as_posix()}:40:16: finish.stop: expected a list, got a number")
