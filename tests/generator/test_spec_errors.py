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
clients: {kind: pair, sync: {default: "tiny_sdk:Client"}, async: {default: "tiny_sdk:AsyncClient"}}
types: {response: "tiny_sdk:Reply", chunk: "tiny_sdk:Chunk", message: "tiny_sdk:Message", tool: "tiny_sdk:Tool"}
call: {invoke: chat, model: model, stream: {flag: {stream: true}}}
params:
  from: {typeddict: "tiny_sdk:Params"}
  common: {temperature: temperature}
messages:
  param: messages
  content: {key: content, mode: parts}
  system: {as: param, set: {system: $content}}
  roles: {user: user, assistant: model, tool: user}
  parts:
    text: {into: content, shape: {text: $part.text}}
tools:
  param: tools
  config: {strict: bool}
  shape: {name: $tool.name, strict: $tool.config.strict|opt}
  force: {choice: $tool.name}
json:
  schema: {format: $schema.schema}
  object: {}
response:
  content: text
  finish: reason|as_list
  model: model
  usage: {input: tokens}
  tool_calls: {each: "calls[*]", name: name, arguments: args}
  message_param: {role: model, text: $response.text}
stream:
  chunk: {content: text, finish: reason|as_list}
  events:
    - first: {head: head}
      join: {text: text}
  response:
    build: construct
    fields:
      text: $text
      id: $head.id
finish: {done: stop}
"""

# A change of the spec, followed by the problems that it causes, without the file's name.
CASES = r"""
# a key that is unknown, missing, doubled or no text
invoke: chat => invok: chat
    7:1: call: missing key 'invoke'. Attributes that lead from the client to the method: one path, or one each for `sync` and `async`.
    7:8: call: unknown key 'invok'. Did you mean 'invoke'?
join: {text => joins: {text
    37:7: stream.events[0]: unknown key 'joins'. Did you mean 'join'?
    41:14: stream.response.fields.text: '$text' is not available here. Use one of: $blocks, $calls, $head.
temperature: temp => temprature: temp
    10:12: params.common: unknown key 'temprature'. Did you mean 'temperature'?
finish: {done: stop} => # nothing
    1:1: missing key 'finish'. Common finish reason for each of the SDK's. `default` applies to reasons that are not listed.
{kind: pair, sync => {sync
    5:1: clients: missing key 'kind'
arguments: args => arguments: args, arguments: b
    31:63: duplicate key 'arguments'. It is first defined on line 31.
done: stop => on: stop
    43:10: YAML reads the key on as true or false. Quote it: "on".

# a value of the wrong kind
clients: {kind => clients: 5 # {
    5:10: clients: expected a mapping, got a number
content: text => content: [text]
    27:12: response.content: expected a read path such as 'choices[0].message.content', got a list
{key: content => {key: 5
    13:18: messages.content.key: expected a Python name, got a number. Put it in quotes.
{key: content => {key: ''
    13:18: messages.content.key: expected a Python name, got ''
invoke: chat => invoke: 5
    7:16: call.invoke: expected text or a mapping
invoke: chat => invoke: {sync: chat}
    7:8: call.invoke: missing key 'async'. Attributes that lead from the async client to the method.
chunk: {content: text, finish: reason|as_list} => chunk: 5
    34:10: stream.chunk: expected a mapping, got a number
config: {strict: bool} => config: {strict: boolean}
    20:20: tools.config.strict: expected bool, int, float, str, list, dict, object, or a name of the SDK as 'module:Name', got 'boolean'
messages:\n => messages: 2020-01-01\nx:\n
    11:11: messages: expected a mapping, got '2020-01-01'
    12:1: unknown key 'x'. Valid keys: extends, provider, prefix, about, sdk, clients, types, call, params, messages, tools, native_tools, json, response, stream, finish, pricing, telemetry, errors, batch.
  events:\n    - first: {head: head}\n      join: {text: text} =>   events: {first: {head: head}, join: {text: text}}
    35:11: stream.events: expected a list, got a mapping
    39:14: stream.response.fields.text: '$text' is not available here. Use one of: $blocks, $calls.
    40:12: stream.response.fields.id: '$head' is not available here. Use one of: $blocks, $calls.
mode: parts} => mode: parts}\n  merge_same_role: "yes"
    14:20: messages.merge_same_role: expected true or false, got 'yes'

mode: parts} => mode: parts}\n  tool_ids: {length: x, max: 2, also: 5}
    14:22: messages.tool_ids.length: expected a whole number, got 'x'
    14:30: messages.tool_ids.max: expected at least 4, got 2
    14:39: messages.tool_ids.also: expected text, got a number
- first: {head: head}\n => - block: {key: at, put: {a: b}, wrap: {c: d, e: f}}\n      first: {head: head}\n
    36:43: stream.events[0].block.wrap: expected at most 1 entry, got 2

# a word that is none of those allowed
done: stop => done: stopp
    43:16: finish.done: expected 'stop', 'length', 'content_filter', 'tool_calls', 'other', 'stop_or_tool_calls' or 'unfinished', got 'stopp'. Did you mean 'stop'?
kind: pair => kind: pear
    5:17: clients.kind: expected 'pair', 'same', 'module' or 'async_context', got 'pear'. Did you mean 'pair'?
build: construct => build: consruct
    39:12: stream.response.build: expected 'construct', 'validate', 'call', 'mapping' or 'dict', got 'consruct'. Did you mean 'construct'?
chunk: {content: text, finish: reason|as_list} => chunk: respons
    34:10: stream.chunk: expected 'response', got 'respons'. Did you mean 'response'?
config: {strict: bool} => config: {strict: bool}\n  dialect: strickt
    21:12: tools.dialect: expected 'plain', 'portable', 'strict', 'closed', 'bounded' or 'typed', got 'strickt'. Did you mean 'strict'?
config: {strict: bool} => config: {strict: bool}\n  strict_dialect: clossed
    21:19: tools.strict_dialect: expected 'plain', 'portable', 'strict', 'closed', 'bounded' or 'typed', got 'clossed'. Did you mean 'closed'?
object: {} => object: {}\n  dialect: bound
    26:12: json.dialect: expected 'plain', 'portable', 'strict', 'closed', 'bounded' or 'typed', got 'bound'. Did you mean 'bounded'?
config: {strict: bool} => config: {strict: bool}\n  schema: {dialect: strict}
    21:3: tools: unknown key 'schema'. It was renamed in 0.2. Write 'dialect'.
as: param => as: parm
    14:16: messages.system.as: expected 'message' or 'param', got 'parm'. Did you mean 'param'?

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
    10:25: params.common.temperature: expected keys joined by dots, optionally followed by '|as_list', got 'a b'
common: {temp => exclude: [5, '']\n  common: {temp
    10:13: params.exclude[0]: expected text that is not empty, got a number. Put it in quotes.
    10:16: params.exclude[1]: expected text that is not empty, got ''

# a section that says too little or too much
stream: {flag: {stream: true}} => stream: {}
    7:36: call.stream: expected exactly one of 'flag' and 'method'
shape: {text: $part.text}} => shp: 1}
    17:27: messages.parts.text: unknown key 'shp'. Did you mean 'shape'?
text: {into: content, shape: {text: $part.text}} => text: {into: content}
    17:5: messages.parts.text: 'into' requires exactly one of 'shape' and 'text', and they require 'into'
{as: param, set: {system: $content}} => {as: message}
    11:1: messages: 'system: {as: message}' requires 'roles.system'
{as: param, set: {system: $content}} => {as: param}
    14:3: messages.system: 'set' requires 'as: param', and 'as: param' requires 'set'
from: {typeddict => from: {signature: "tiny_sdk:f", typeddict
    9:3: params.from: expected exactly one of 'typeddict' and 'signature'
build: construct\n    fields:\n      text: $text\n      id: $head.id => build: construct
    38:3: stream.response: expected 'build' with 'fields', or 'final', or both
- first: {head: head}\n      join: {text: text} => - first: {head: head, text: text}\n    - {"on": x}
    37:7: stream.events[1]: expected at least one of 'first', 'last', 'join', 'append', 'block', 'piece', 'error' or a tool call
- first: {head: head}\n      join: {text: text} => - first: {head: head, text: text}\n    - block: {key: index}
    37:7: stream.events[1].block: expected at least one of 'open', 'close', 'join', 'json', 'put' and 'append'
roles: {user: user, assistant: model, tool: user} => roles: {user: user, assistant: model}
    15:3: messages.roles: missing key 'tool'. Messages with tool results.

# a slot that is not there
$part.text => $part.txt
    17:47: messages.parts.text.shape.text: '$part' has no field 'txt'. Did you mean 'text'?
$part.text => $part
    17:46: messages.parts.text.shape.text: '$part' requires a field. Use one of: opaque, text.
$part.text => $prt.text
    17:42: messages.parts.text.shape.text: '$prt' is not available here. Did you mean '$part'?
$part.text => "a ${part.tex} b"
    17:51: messages.parts.text.shape.text: '$part' has no field 'tex'. Did you mean 'text'?
$tool.config.strict|opt => $tool.config.strct|opt
    21:43: tools.shape.strict: '$tool' has no field 'config.strct'. Did you mean 'config.strict'?
$content => $content.x
    14:46: messages.system.set.system: '$content' has no field 'x'. Write '$content'.
$head.id => $hed.id
    42:12: stream.response.fields.id: '$hed' is not available here. Did you mean '$head'?
$response.text => "$response text"
    32:48: response.message_param.text: ' text' is not a read path. Write it like '.choices[0].message'.
{choice: $tool.name} => {choice: $schema.name}
    22:20: tools.force.choice: '$schema' is not available here. Use $tool.
object: {} => object: {a: $schema.name}
    25:16: json.object.a: '$schema' is not available here. Only plain values are allowed here.
join: {text => join: {head
    37:14: stream.events: the slot 'head' is filled by both 'first' and 'join'. Use one of them.
    41:14: stream.response.fields.text: '$text' is not available here. Use one of: $blocks, $calls, $head.
join: {text => join: {calls: a, text
    37:14: stream.events: 'calls' is reserved and cannot be the name of a slot. Rename it.

# a pipe that is not there, or not here
$part.text => $part.text|opts
    17:52: messages.parts.text.shape.text: unknown pipe 'opts'. Did you mean 'opt'?
$part.text => '$part.text|default'
    17:53: messages.parts.text.shape.text: 'default(text)', 'only(outer.inner)', 'text_or(text)', 'then(text)' and 'without(key)' require a text, and other pipes do not accept one
$part.text => $part.text|b64(x)
    17:52: messages.parts.text.shape.text: 'default(text)', 'only(outer.inner)', 'text_or(text)', 'then(text)' and 'without(key)' require a text, and other pipes do not accept one
$part.text => '$part.text|only(id)'
    17:53: messages.parts.text.shape.text: 'id' is not what 'only' accepts: only(outer.inner): a mapping whose mapping at `outer` has no key but `inner`
$part.text => '$part.text|(b64'
    17:52: messages.parts.text.shape.text: '|(b64' is not a pipe. Use one of: as_list, b64, bytes, default, dump, dumps, empty_null, json, lone_text, only, opt, plain_name, subtype, text_or, then, without.
{text: $part.text} => [$part.text|opt]
    17:35: messages.parts.text.shape[0]: 'opt' omits a key, so it must be the last pipe of the value of a key
$part.text => $part.text|opt|b64
    17:41: messages.parts.text.shape.text: 'opt' must be the last pipe, and can be used only once
$part.text => "<${part.text|opt}>"
    17:50: messages.parts.text.shape.text: 'opt' omits a key, so it cannot be used inside a text

# a shape that cannot be read
$part.text => "a ${part.text"
    17:44: messages.parts.text.shape.text: '${' has no closing '}'. Write '$$' for a dollar sign.
$part.text => $5
    17:42: messages.parts.text.shape.text: a slot must start with a name, such as '$part.text'. Write '$$' for a dollar sign.
{text: $part.text} => {$mrge: [a]}
    17:35: messages.parts.text.shape: unknown operator '$mrge'. Did you mean '$merge'?
{text: $part.text} => {$merge: a}
    17:43: messages.parts.text.shape.$merge: expected a list of mappings to merge
{text: $part.text} => {$merge: [a, $part.x], b: 1}
    17:53: messages.parts.text.shape.$merge[1]: '$part' has no field 'x'. Use one of: opaque, text.
    17:57: messages.parts.text.shape: 'b' cannot be combined with '$merge'
{text: $part.text} => {$new: 'os:system'}
    17:41: messages.parts.text.shape.$new: the module 'os' is not in the SDK's packages (tiny_sdk). Add it to sdk.packages.
{text: $part.text} => {$new: 5, args: text}
    17:41: messages.parts.text.shape.$new: expected a name of the SDK as 'module:Name'
    17:50: messages.parts.text.shape.args: expected a list of arguments, or a mapping by name
{text: $part.text} => {$by: {switch: message.role, cases: {a: 1}}}
    17:40: messages.parts.text.shape.$by: 'switch' must be a slot such as '$message.role', and 'cases' a mapping
{text: $part.text} => {$by: {switch: $message.role}}
    17:40: messages.parts.text.shape.$by: expected the keys 'switch' and 'cases', and optionally 'default'
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
        ("model: model, stream", "modle: model, stream"),
        ("$part.text", "$part.txt"),
        ("object: {}", "object: {}\n  object: {}"),
        ("usage: {input: tokens}", "usage: {input: [tokens]}"),
        ("done: stop", "done: stopp, no: stop"),
    ]:
        text = text.replace(old, new, 1)
    places = [line.split(" ")[0] for line in problems_of(text)]
    assert places == ["2:9:", "7:1:", "7:22:", "17:47:", "26:3:", "31:18:", "44:16:", "44:23:"]


def test_problems_name_the_file_as_it_was_passed(tmp_path: Path) -> None:
    (tmp_path / "specs").mkdir()
    path = tmp_path / "specs" / "tiny.yaml"
    path.write_text(SPEC.replace("done: stop", "done: 5"), encoding="utf-8")
    for given in (Path("specs/tiny.yaml"), path):
        with pytest.raises(SpecError) as caught:
            load_spec(given)
        assert str(caught.value).startswith(f"{given.as_posix()}:43:16: finish.done: expected 'stop', ")
