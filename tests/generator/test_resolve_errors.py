"""Mistakes that only the SDK reveals, each with the exact line that is reported."""

# ruff: noqa: E501 - a line that is reported stays one line here

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from callwright_gen.pipeline import explain_path
from callwright_gen.problems import SpecError
from tests.generator.support.project import (
    SPEC,
    Project,
    changed,
    config_of,
    new_project,
    record,
    render,
    sdk_on_path,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

# A change of the spec, followed by the problems that it causes, all reported at the position of «, which is not part of
# the file. A name that the SDK lacks is a single mistake, whatever depends on it.
CASES = r"""
# names of the SDK
response: tiny_sdk.types:Reply => response: tiny_sdk.types:«Repli»
    types.response: the SDK has no 'Repli' in 'tiny_sdk.types'. Did you mean 'Reply'?
chunk: tiny_sdk.types:Event => chunk: «tiny_sdk.tipes:Event»
    types.chunk: the SDK has no 'tiny_sdk.tipes:Event'
async: "tiny_sdk:AsyncClient" => async: "tiny_sdk:«AsyncKlient»"
    clients.async.default: the SDK has no 'AsyncKlient' in 'tiny_sdk'. Did you mean 'AsyncClient'?
accepts: ["tiny_sdk:DualClient"] => accepts: ["tiny_sdk:«Dual»"]
    clients.sync.accepts[0]: the SDK has no 'Dual' in 'tiny_sdk'
seal: "tiny_sdk.params:SealParam" => seal: "tiny_sdk.params:«Seal»"
    tools.config.seal: the SDK has no 'Seal' in 'tiny_sdk.params'. Did you mean 'SealParam'?
from: "tiny_sdk.params:SendParams" => from: "tiny_sdk.params:«SentParams»"
    params.from: the SDK has no 'SentParams' in 'tiny_sdk.params'. Did you mean 'SendParams'?
invoke: talk.send => invoke: «talk.sent»
    call.invoke: AsyncClient has no 'talk.sent'
    call.invoke: Client has no 'talk.sent'

# paths of the response
input: cost.sent, output: cost.got, c => input: [cost.sent, "«turn.pieces[*]{kind=words}.words|first|int»"], output: cost.got, c
    response.usage.input[1]: a path of a sum leads to one number. Take one item: [0]
input: cost.sent, output: cost.got, c => input: [cost.sent, «$request.model|int»], output: cost.got, c
    response.usage.input[1]: a path of a sum reads the answer, not the request
input: cost.sent, output: cost.got, c => input: [cost.sent, cost.«snet»], output: cost.got, c
    cost.snet: Reply.cost (Cost) has no field 'snet'. Did you mean 'sent'?
input: cost.sent, output: cost.got, c => input: [cost.sent, «engine»], output: cost.got, c
    response.usage.input[1]: expected a whole number, but 'engine' is str. Append '|int'
input: cost.sent, output: cost.got, c => input: [cost.sent, «cost.kept ?? cost.got»], output: cost.got, c
    response.usage.input[1]: the first path of this sum has 1 alternatives, this one has 2
input: cost.sent, output: cost.got, c => input: cost.«snet», output: cost.got, c
    cost.snet: Reply.cost (Cost) has no field 'snet'. Did you mean 'sent'?
content: turn.pieces[*]{kind=words}.words|join => content: turn.pieces[*]«{kind=word}».words|join
    turn.pieces[*]{kind=word}: 'kind' is never 'word'. Did you mean 'words'? Its values are call, thought, words
content: turn.pieces[*]{kind=words}.words|join => content: turn.pieces[*].«words»|join
    turn.pieces[*].words: not every Reply.turn.pieces[*] (Piece) has a field 'words': Thought | Invocation does not. Add a filter before it: {key=value}, {has:key}, {str}, {list} or {dict}
model: engine\n  id => model: «engin»\n  id
    engin: Reply has no field 'engin'. Did you mean 'engine'?
message_param: {role: bot, body: $response.turn.pieces|dump} => message_param: {role: bot, body: $response.turn.«peices»|dump}
    turn.peices: Reply.turn (Turn) has no field 'peices'. Did you mean 'pieces'?
message_param: {role: bot, body: $response.turn.pieces|dump} => message_param: {role: bot, body: "${response.turn.«peices»}"}
    turn.peices: Reply.turn (Turn) has no field 'peices'. Did you mean 'pieces'?
tool_calls: {each: "turn.pieces[*]{kind=call}", id: key => tool_calls: {each: "turn.pieces[*]{kind=call}", id: «keys»
    keys: Invocation has no field 'keys'. Did you mean 'key'?

# paths of events
content: "{event=more}.delta{kind=words}.words" => content: "{event=more}.«delte»{kind=words}.words"
    {event=more}.delte: Event{event=more} (More) has no field 'delte'. Did you mean 'delta'?
input: "{event=end}.cost.sent" => input: "{event=end}.cost.«send»"
    {event=end}.cost.send: Event{event=end}.cost (Cost) has no field 'send'. Did you mean 'sent'?
- at: "{event=begin}" => - at: "«{event=beginn}»"
    {event=beginn}: 'event' is never 'beginn'. Did you mean 'begin'? Its values are begin, end, more, open, shut
if: "piece{kind=call}" => if: "«pieces»{kind=call}"
    pieces: Open has no field 'pieces'. Did you mean 'piece'?
first: {key: key, engine: engine} => first: {key: «keyy», engine: engine}
    keyy: Begin has no field 'keyy'. Did you mean 'key'?
open_call: {key: at, id: piece.key => open_call: {key: at, id: piece.«kee»
    piece.kee: Open.piece (Invocation) has no field 'kee'. Did you mean 'key'?
extend_call: {key: at => extend_call: {key: «att»
    att: More has no field 'att'. Did you mean 'at'?
block: {key: at, join: {words: delta.words}} => block: {key: at, join: {words: delta.«word»}}
    delta.word: More.delta (WordsDelta) has no field 'word'. Did you mean 'words'?
block: {key: at, open: piece} => block: {key: «et», open: piece}
    et: Open has no field 'et'. Its fields are at, event, piece
cost: $cost} => cost: $cost.«sint»}
    sint: Cost has no field 'sint'. Did you mean 'sent'?

# what must agree with the SDK
finish: {stop: [done], length: [full], tool_calls: [calls]} => «finish»: {stop: [done], length: [ful], tool_calls: [calls]}
    finish: the SDK's finish reason 'full' has no common one. Did you mean 'ful'?
finish: {stop: [done], length: [full], tool_calls: [calls]} => «finish»: {stop: [done]}
    finish: the SDK's finish reason 'calls' has no common one. Add it, or a default, for response.finish
    finish: the SDK's finish reason 'full' has no common one. Add it, or a default, for response.finish
exclude: [engine, turns, rules => exclude: [engine, turns, «rulez»
    params.exclude[2]: the SDK has no call param 'rulez'. Did you mean 'rules'?
defaults: {most: 64} => defaults: {most: 64, moods: «calm»}
    params.defaults.moods: the SDK has no call param 'moods'. Did you mean 'mood'?
  defaults: {most: 64}\n  common =>   common
    params.from: the call param 'most' is required, and the spec provides no value for it. Add it to params.defaults, or set it in another section
temperature: heat => temperature: «heet»
    params.common.temperature: the SDK has no call param 'heet'. Did you mean 'heat'?
seed: extra_body.luck => seed: «extra_boddy.luck»
    params.common.seed: the SDK has no call param 'extra_boddy'. Did you mean 'extra_body'?
docs: {mood: How => docs: {moood: «How»
    params.docs.moood: the SDK has no call param 'moood'. Did you mean 'mood'?

# what is right alone, and wrong together
set: {live: true} => set: {live: true, «mood»: merry}
    call.stream.set.mood: this fills the argument 'mood', which users can pass, too. Add 'mood' to params.exclude
system: {param: {rules: => system: {param: {«turns»:
    messages.system.param.turns: this fills the argument 'turns', which messages.param fills, too. Remove one
top_p: null => top_p: «heat»
    params.common.top_p: 'top_p' and 'temperature' both set the call param 'heat'. Write `top_p: null` if the SDK has no param for it
temperature: heat => temperature: «mood»
    params.common.temperature: the SDK's call param 'mood' is Literal['calm', 'merry'], which does not accept a number. Write `temperature: null` if the SDK has no param for it
defaults: {most: 64} => defaults: {most: «many»}
    params.defaults.most: the SDK does not accept 'many' here, but int
length: [full] => length: [full, «done»]
    finish.length[1]: 'done' is listed twice, under 'stop' and 'length'. Keep one of them
  shape: {fn: {called: $name, about: $description, takes: $schema, =>   «shape»: {fn: {called: $name, about: $description,
    tools.shape: this sends no $schema. Write $schema where the SDK expects it
tool_call: {shape: {kind: call, key: $id, fn: $name, args: $args}} => tool_call: {«shape»: {kind: call, key: $id, fn: $name}}
    messages.parts.tool_call.shape: this sends no $args. Write $args where the SDK expects it
schema: {form: {like: $schema, => «schema»: {form: {
    json.schema: this sends no $schema. Write $schema where the SDK expects it
size: $detail}} => size: $detail}, distinct: «name»}
    messages.parts.image.distinct: the shape has nothing at 'name'. Name the keys that lead to a value of the shape
join: {words: delta.words} => join: {«wrods»: delta.words}
    stream.events[3].block.join.wrods: the blocks have no field 'wrods'. Did you mean 'words'?
append: {quotes: delta => join: {«quotes»: delta
    stream.events[6].block.join.quotes: the field 'quotes' of the blocks is list[str], not text. Use 'append' for items of a list, 'json' for arguments, or 'put'
extend_call: {key: at, => extend_call: {key: «delta.args»,
    stream.events[4].extend_call.key: the key 'delta.args' is text, and 'at' is a number: they never match. Use the same key in all rules
  build: construct =>   final: "«{event=end}.why»"\n  build: construct
    stream.final: expected an object, but '{event=end}.why' is Why
image: {accept: [image/png] => image: {accept: [«image/pgn»]
    messages.parts.image.accept[0]: 'image/pgn' is no media type. Did you mean 'image/png'?
image: {accept: [image/png] => image: {accept: [image/png, «audio/wav»]
    messages.parts.image.accept[1]: 'audio/wav' is no media type of this kind of part. Remove it
config: {exact: bool, seal => config: {exact: bool, «exakt»: bool, seal
    tools.config.exakt: no tool is sent with $config.exakt. Write $config.exakt in tools.shape, or remove it
last: {why: why, cost: cost} => last: {why: why, cost: cost, «ended»: event}
    stream.events[8].last.ended: stream.response does not use what $ended collects. Write it where the response has it, or remove it
tool_result: {message: {role: fn, call: $id, => «tool_result»: {message: {role: fn, call: x,
    messages.parts.tool_result: this sends no $id, and a call is sent with it, so the API cannot tell which belong together. Write $id where the SDK expects it
id: key, name: fn, arguments: args}\n  message => id: «kind», name: fn, arguments: args}\n  message
    response.tool_calls.id: the id of a call is always Literal['call'], so it tells no calls apart. Name the field with the id
open_call: {key: at, id: piece.key => open_call: {key: at, id: «piece.kind»
    stream.events[2].open_call.id: the id of a call is always Literal['call'], so it tells no calls apart. Name the field with the id
  message_param: {role: bot =>   error: «engine»\n  message_param: {role: bot
    response.error: this is never null, but str, so every answer would be an error. Name a field that only failed answers have
  build: construct =>   build: «dict»
    stream.build: Reply is read by attributes, and a dict has none. Write how its class makes an object

id: key\n  usage => id: «engine»\n  usage
    response.id: this reads 'engine', as response.model does. Name the field that has what this is for
input: cost.sent, output: cost.got, c => input: cost.got, output: «cost.got», c
    response.usage.output: this reads 'cost.got', as response.usage.input does. Name the field that has what this is for
image: {accept: [image/png] => image: {accept: [image/png, «image/png»]
    messages.parts.image.accept[1]: 'image/png' is listed twice. Keep one of them
id: key, name: fn, arguments: args}\n  message => id: key, name: «key», arguments: args}\n  message
    response.tool_calls.name: this reads 'key', as response.tool_calls.id does. Name the field that has what this is for
message_param: {role: bot => message_param: {role: «bots»
    response.message_param.role: this role is 'bots', and messages.roles.assistant is 'bot'. Write the same in both places
roles: {assistant: bot, tool: fn} => roles: {assistant: bot, user: «bot», tool: fn}
    messages.roles.user: 'bot' is the role of the model's messages, too. Write the name that the SDK has for this role
force: {force: {fn: $name}} => force: {force: {fn: «none»}}
    tools.force.force.fn: 'none' forces no tool. Write what forces the tool $name, or `force: null` if nothing does
shape: {kind: words, words: $text}} => shape: {kind: words, words: $text}, or_key: «body»}
    messages.parts.text.or_key: 'body' is the key of the part itself. Name another key of the message that holds its text, or remove it

# what only the installed SDK shows
env: [TINY_HOME] => env: [«TINY_HOEM»]
    clients.env[0]: no package of the SDK mentions the variable 'TINY_HOEM'. Did you mean 'TINY_HOME'?
finish: {stop => pricing: «opennai»\nfinish: {stop
    pricing: genai-prices has no provider 'opennai'. Did you mean 'openai'?
range: ">=1,<2"} => range: ">=1,<2", packages: [tiny_sdk, «tinny_sdk»]}
    sdk.packages[1]: there is no package 'tinny_sdk' where the SDK is installed. Correct its name, remove it, or install it
also: {extra_body: dict, patience: float} => also: {extra_body: dict, «patienze»: float}
    params.also.patienze: talk.send takes no argument 'patienze'. Did you mean 'patience'?
also: {extra_body: dict, patience: float} => also: {extra_body: dict, patience: «dict»}
    params.also.patience: this is Mapping[str, object], but the SDK wants float. Write the type of the SDK's own signature
  build: construct =>   build: «mapping»
    stream.build: Reply is not created from one mapping. Write how its class makes an object
sync: {default: "tiny_sdk:Client", a => sync: {default: {$new: "tiny_sdk:Client", args: {«hom»: here}}, a
    clients.sync.default.args.hom: Client takes no argument 'hom'. Did you mean 'home'?
sync: {default: "tiny_sdk:Client", a => sync: {default: {$new: "tiny_sdk:Client", args: {home: «7»}}, a
    clients.sync.default.args.home: the SDK does not accept 7 here, but str
async: "tiny_sdk:AsyncClient" => async: {$new: "tiny_sdk:AsyncClient", args: {home: {$new: "«tiny_sdk.clients:AsyncTalk»", args: {answers: []}}}}
    clients.async.args.home.$new: AsyncTalk needs the argument 'sent'. Add it to its arguments
async: "tiny_sdk:AsyncClient" => async: {$new: "tiny_sdk:AsyncClient", args: {«home»: {$new: "tiny_sdk.clients:AsyncTalk", args: [[], [], []]}}}
    clients.async.args.home: AsyncTalk takes 2 argument(s) without a name, and this gives 3. Write a mapping by name
accepts: ["tiny_sdk:DualClient"] => accepts: [«tiny_sdk.clients:Job»]
    clients.sync.accepts[0]: Job has no 'talk', which calls need. Name a class that can be called like the default
async: "tiny_sdk:AsyncClient" => async: {default: "tiny_sdk:AsyncClient", detect_by: «atalk»}
    clients.async.detect_by: AsyncClient has no attribute 'atalk', so no async client would be found. Name an attribute that only async clients have
async: "tiny_sdk:AsyncClient" => async: {default: "tiny_sdk:AsyncClient", detect_by: «sent»}
    clients.async.detect_by: Client has the attribute 'sent', too, so sync clients would count as async. Name an attribute that only async clients have
async: "tiny_sdk:AsyncClient" => async: {default: "tiny_sdk:AsyncClient", enter: {method: «open»}}
    clients.async.enter.method: AsyncClient has no 'open'
invoke: talk.send\n  model: engine\n  stream: {set: {live: true}} => invoke: {sync: talk.send, async: «talk.flow»}\n  model: engine\n  stream: {method: talk.send}
    call.invoke.async: AsyncClient.talk.flow is not async, and this is the async client's method. Name one that is
stream: {set: {live: true}} => stream: {method: {sync: «talk.late», async: talk.agen}, async: generator}
    call.stream.method.sync: Client.talk.late is a generator, which sends nothing before its first event is read. Add `lazy: true` to call.stream
stream: {set: {live: true}} => stream: {method: {sync: talk.flow, async: talk.agen}, lazy: «true», async: generator}
    call.stream.lazy: Client.talk.flow returns Flow, which is no generator. Remove it: the request is sent when the method is called
stream: {set: {live: true}} => stream: {method: {sync: talk.flow, async: talk.agen}, async: generator, close: «klose»}
    call.stream.close: Flow has no 'klose'
stream: {set: {live: true}} => stream: {method: {sync: talk.flow, async: «talk.agen»}}
    call.stream.method.async: AsyncClient.talk.agen is an async generator. Add `async: generator` to call.stream
stream: {set: {live: true}} => stream: {set: {live: true}, async: «generator»}
    call.stream.async: AsyncClient.talk.send is awaited: it is no generator. Remove it: methods are awaited by default
finish: {stop => errors: {own: [«tiny_sdk.clients:Flow»]}\nfinish: {stop
    errors.own[0]: 'tiny_sdk.clients:Flow' is no exception. Name a class that the SDK raises
finish: {stop => errors: {modules: [«tiny_sdk.clients»]}\nfinish: {stop
    errors.modules[0]: the module 'tiny_sdk.clients' has no exceptions. Name the module that exports them
finish: {stop => errors: {own: [tiny_sdk.faults:TinyError], ignore: [tiny_sdk.faults:MisuseError], modules: [tiny_sdk.faults], read: {code: [«grad()», number]}}\nfinish: {stop
    errors.read.code[0]: no exception of the SDK has the attribute 'grad'. Name an attribute that they have
"""


def cases() -> Iterator[tuple[str, str, list[str]]]:
    lines = [line for line in CASES.splitlines() if line.strip() and not line.startswith("#")]
    starts = [number for number, line in enumerate(lines) if " => " in line] + [len(lines)]
    for start, end in pairwise(starts):
        old, new = lines[start].replace("\\n", "\n").split(" => ")
        yield old, new, [line.strip() for line in lines[start + 1 : end]]


def place_of(mark: str, text: str) -> str:
    before = text.partition(mark)[0]
    return f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


@pytest.fixture(scope="module", autouse=True)
def _sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with sdk_on_path(tmp_path_factory.mktemp("site")):
        yield


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "specs").mkdir()
    return Path()


def problems_of(folder: Path, spec: str, provider: str = "tiny") -> list[str]:
    (folder / "specs" / f"{provider}.yaml").write_text(spec, encoding="utf-8")
    try:
        record(folder, provider)
    except SpecError as error:
        return str(error).splitlines()
    return []


@pytest.mark.parametrize(("old", "new", "expected"), list(cases()), ids=lambda value: str(value)[:48])
def test_a_mistake_about_the_sdk_is_reported_at_its_position(
    folder: Path, old: str, new: str, expected: list[str]
) -> None:
    marked = changed(SPEC, (old, new))
    place = place_of("«", marked) if "«" in marked else place_of("tiny_sdk.params:SendParams", marked)
    problems = problems_of(folder, marked.replace("«", "").replace("»", ""))
    assert problems == [f"specs/tiny.yaml:{place}: {line}" for line in expected]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("content: turn.pieces[*]{kind=words}.words|join", "content: «cost.sent"),
        ("input: cost.sent, output: cost.got, c", "input: «engine, output: cost.got, c"),
        ("finish: why|value|as_list\n  model: engine", "finish: «cost\n  model: engine"),
        ("id: key\n  usage", "id: «turn.pieces\n  usage"),
        ("id: key, name: fn, arguments: args}\n  message", "id: key, name: «args, arguments: args}\n  message"),
    ],
)
def test_a_path_must_have_the_type_that_its_place_requires(folder: Path, old: str, new: str) -> None:
    marked = changed(SPEC, (old, new))
    [problem] = problems_of(folder, marked.replace("«", ""))
    assert problem.startswith(f"specs/tiny.yaml:{place_of('«', marked)}: ")


def test_the_same_mistake_against_a_recording_says_how_to_renew_it(folder: Path) -> None:
    assert problems_of(folder, SPEC) == []
    broken = changed(SPEC, ("chunk: tiny_sdk.types:Event", "chunk: tiny_sdk.types:Zzz"))
    (folder / "specs/tiny.yaml").write_text(broken, encoding="utf-8")
    with pytest.raises(SpecError) as caught:
        render(folder, "tiny")
    first, *_ = str(caught.value).splitlines()
    assert first == (
        "specs/tiny.yaml:14:25: types.chunk: the SDK has no 'Zzz' in 'tiny_sdk.types'. "
        "If the SDK has it, run `callwright surface tiny`"
    )


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "specs/surfaces/tiny.json:1:1: not JSON: Expecting value"),
        (b"{\n oops", "specs/surfaces/tiny.json:2:2: not JSON: Expecting property name enclosed in double quotes"),
        (b"\xff\xfe", "specs/surfaces/tiny.json:1:1: cannot be read (not UTF-8 text)"),
        (b"[" * 100_000, "specs/surfaces/tiny.json:1:1: not JSON in the recorded form"),
        (b"[]", "specs/surfaces/tiny.json:1:1: the file: must be a JSON object"),
    ],
)
def test_an_unreadable_recording_says_how_to_recreate_it(folder: Path, content: bytes, expected: str) -> None:
    assert problems_of(folder, SPEC) == []
    record_file = folder / "specs/surfaces/tiny.json"
    record_file.write_bytes(content)
    with pytest.raises(SpecError) as caught:
        render(folder, "tiny")
    assert f"{expected}. Record it again: `callwright surface tiny`" in str(caught.value).splitlines()


def test_a_missing_record_says_how_to_make_it(folder: Path) -> None:
    assert problems_of(folder, SPEC) == []
    (folder / "specs/surfaces/tiny.json").unlink()
    with pytest.raises(SpecError) as caught:
        render(folder, "tiny")
    assert str(caught.value) == (
        "specs/surfaces/tiny.json:1:1: no surface recorded for 'tiny' yet. Run `callwright surface tiny`"
    )


@pytest.mark.parametrize(
    ("section", "key", "value", "expected"),
    [
        ("symbols", "tiny_sdk:Client", "class os.system('x')", "must look like 'class package.Name'"),
        ("symbols", "tiny_sdk:Client", 7, "must be a string"),
        ("symbols", "tiny_sdk:__import__('os')", "class tiny_sdk.Client", "must look like 'package.module:Name'"),
        ("types", "tiny_sdk.types.Cost", {"alias": "__import__('os').system('x')"}, "expected a dotted name"),
        ("types", "tiny_sdk.types.Cost", {"access": "call", "fields": {}}, "must be fields with their access"),
        ("types", "tiny_sdk.types.Why", {"enum": {"DONE": ["done"]}}, "must be a string or an integer"),
        ("params", "tiny_sdk.params:SendParams", {"x = 1\ny": "int"}, "is not a valid field name"),
        ("params", "tiny_sdk.params:SendParams", {"most": "int; import os"}, "is not a type"),
        ("sdk", "version", {}, "must be a string"),
    ],
)
def test_a_hostile_recording_is_rejected(folder: Path, section: str, key: str, value: object, expected: str) -> None:
    assert problems_of(folder, SPEC) == []
    record_file = folder / "specs/surfaces/tiny.json"
    surface = json.loads(record_file.read_text())
    surface[section][key] = value
    record_file.write_text(json.dumps(surface))
    with pytest.raises(SpecError, match=r"specs/surfaces/tiny\.json:1:1: ") as caught:
        render(folder, "tiny")
    assert expected in str(caught.value)


def test_a_param_with_a_hostile_name_is_rejected_or_left_out(folder: Path) -> None:
    assert problems_of(folder, SPEC) == []
    record_file = folder / "specs/surfaces/tiny.json"
    surface = json.loads(record_file.read_text())
    surface["params"]["tiny_sdk.params:SendParams"]["x = 1; y?"] = "int"
    record_file.write_text(json.dumps(surface))
    with pytest.raises(SpecError, match="'x = 1; y' is not a Python name, and cannot be a key of the call params"):
        render(folder, "tiny")
    spec = changed(SPEC, ("exclude: [", "exclude: ['x = 1; y', "))
    (folder / "specs/tiny.yaml").write_text(spec, encoding="utf-8")
    assert not [text for text in render(folder, "tiny").files.values() if "x = 1" in text]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return new_project(tmp_path_factory.mktemp("errors"))


def test_problems_of_all_specs_are_reported_in_one_run_and_nothing_is_written(project: Project) -> None:
    surface = (project.folder / "specs/surfaces/tiny.json").read_text()
    for name in ("one", "two"):
        spec = changed(SPEC, ("provider: tiny", f"provider: {name}"), ("content: turn.pieces", "content: turn.peices"))
        project.write(f"specs/{name}.yaml", spec)
        project.write(f"specs/surfaces/{name}.json", surface)
    project.write("specs/two.yaml", changed(spec, ("most: 64", "mosst: 64"), ("id: key\n", "id: kei\n")))
    run = project.callwright("generate")
    for name in ("one", "two"):
        (project.folder / f"specs/{name}.yaml").unlink()
        (project.folder / f"specs/surfaces/{name}.json").unlink()
    assert (run.returncode, run.stdout) == (2, "")
    *problems, count = run.stderr.splitlines()
    assert count == "5 problems"
    assert [line.partition(": ")[0] for line in problems] == [
        "specs/one.yaml:57:17",
        "specs/two.yaml:24:10",
        "specs/two.yaml:26:21",
        "specs/two.yaml:57:17",
        "specs/two.yaml:62:7",
    ]
    assert not project.out.exists()
    assert not (project.folder / "specs/schema.json").exists()


def test_an_sdk_that_is_not_installed_is_named_with_its_install_command(project: Project) -> None:
    spec = changed(
        SPEC, ("provider: tiny", "provider: gone"), ("dist: tiny-sdk", "dist: tiny-gone, packages: [tiny_sdk]")
    )
    project.write("specs/gone.yaml", spec)
    run = project.callwright("surface", "gone")
    (project.folder / "specs/gone.yaml").unlink()
    assert (run.returncode, run.stdout) == (2, "")
    [line] = run.stderr.splitlines()
    assert line.startswith("specs/gone.yaml:5:13: sdk.dist: tiny-gone is not installed. Run `pip install 'tiny-gone")
    assert "pip install" in line


def test_explain_shows_a_path_of_a_response_or_an_event(folder: Path) -> None:
    assert problems_of(folder, SPEC) == []
    rows = explain_path(config_of(folder), "tiny", "turn.pieces[*]{kind=words}.quotes[*]")
    assert [row.step for row in rows][-2:] == ["quotes", "[*]"]
    assert "str" in rows[-1].type
    assert "Delta" in explain_path(config_of(folder), "specs/tiny.yaml", "{event=more}.delta")[-1].type


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (
            ["tiny", "turn.peices"],
            "PATH:1:6: turn.peices: Reply.turn (Turn) has no field 'peices'. Did you mean 'pieces'?",
        ),
        (["tiny", "turn..x"], "PATH:1:6: "),
        (["tiny", ""], "PATH:1:1: "),
        (["tiny", "engine|lower"], "PATH:1:8: "),
        (["tini", "engine"], "specs/tini.yaml:1:1: "),
        (["specs", "engine"], "specs/specs.yaml:1:1: "),
    ],
)
def test_explain_reports_paths_that_it_cannot_resolve(project: Project, arguments: list[str], expected: str) -> None:
    run = project.callwright("explain", *arguments)
    assert (run.returncode, run.stdout) == (2, "")
    assert any(line.startswith(expected) for line in run.stderr.splitlines())
    assert "Traceback" not in run.stderr
