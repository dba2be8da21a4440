"""A fictional SDK, and the spec of its provider, as a user would write them."""

# One client, sync and async, calls in two phases, answers with nested lists of dicts, streams of tuples.
SDK = """
from enum import Enum
from typing import Any, AsyncIterator, Iterator, Literal, NotRequired, Required, TypedDict, Union

class Arm(TypedDict):
    say: str

class Wish(TypedDict):
    ticket: str
    verb: str
    letter: str

class Tally(TypedDict):
    seen: int
    shown: NotRequired[int]

class State(Enum):
    RESTING = "resting"
    WISHING = "wishing"
    CUT = "cut"

class Reading:
    station: str
    poles: list[list[Arm]]
    wishes: list[Wish] | None
    state: State
    tally: Tally | None

    def __init__(self, station, poles, wishes, state, tally):
        self.station, self.poles, self.wishes, self.state, self.tally = station, poles, wishes, state, tally

class Asked:
    slot: int
    ticket: str
    verb: str

class Spelled:
    slot: int
    part: str

class Ended:
    state: State
    tally: Tally

class Signal:
    station: str
    words: str | None = None
    asked: Asked | None = None
    spelled: Spelled | None = None
    posted: int | None = None
    ended: Ended | None = None

def made(kind: type, **values: Any) -> Any:
    one = kind()
    vars(one).update(values)
    return one

class Flag:
    number: int

class Watch:
    flags: Iterator[tuple[Flag, Signal]]

class AsyncWatch:
    flags: AsyncIterator[tuple[Flag, Signal]]

class HouseParam(TypedDict, total=False):
    role: Required[Literal["house", "guest", "keeper"]]
    arms: list[dict[str, Any]]
    wishes: list[dict[str, Any]]

class ClerkParam(TypedDict):
    role: Literal["clerk"]
    ticket: str
    outcome: str

LogParam = Union[HouseParam, ClerkParam]

class VerbParam(TypedDict):
    verb: str
    letter: dict[str, Any]

class OrderParams(TypedDict, total=False):
    hill: str
    log: list[LogParam]
    verbs: list[VerbParam]
    only: list[str]
    shape: dict[str, Any]
    fog: float

SENT: list[dict[str, Any]] = []
READINGS: list[Reading] = []

def signals(reading: Reading) -> Iterator[tuple[Flag, Signal]]:
    texts = [text for arms in reading.poles for arm in arms for text in arm["say"].split("|")]
    told = [made(Signal, station=reading.station, words=text) for text in texts]
    for slot, wish in enumerate(reading.wishes or []):
        asked = made(Asked, slot=slot, ticket=wish["ticket"], verb=wish["verb"])
        told.append(made(Signal, station=reading.station, asked=asked))
        for part in (wish["letter"][:5], wish["letter"][5:]):
            told.append(made(Signal, station=reading.station, spelled=made(Spelled, slot=slot, part=part)))
        told.append(made(Signal, station=reading.station, posted=slot))
    ended = made(Ended, state=reading.state, tally=reading.tally)
    told.append(made(Signal, station=reading.station, ended=ended))
    yield from ((made(Flag, number=number), signal) for number, signal in enumerate(told))

def plain(reading: Reading) -> Reading:
    reading.poles = [[Arm(say=arm["say"].replace("|", "")) for arm in arms] for arms in reading.poles]
    return reading

class Order:
    def transmit(self) -> Reading:
        return plain(READINGS.pop(0))

    def watch(self) -> Watch:
        return made(Watch, flags=signals(READINGS.pop(0)))

class AsyncOrder:
    async def transmit(self) -> Reading:
        return plain(READINGS.pop(0))

    async def watch(self) -> AsyncWatch:
        async def flags():
            for signal in signals(READINGS.pop(0)):
                yield signal
        return made(AsyncWatch, flags=flags())

class Hills:
    def order(self, **asked: Any) -> Order:
        SENT.append(asked)
        return Order()

class AsyncHills:
    def order(self, **asked: Any) -> AsyncOrder:
        SENT.append(asked)
        return AsyncOrder()

class Station:
    hills: Hills
    far_hills: AsyncHills

    def __init__(self, call_sign: str):
        self.hills, self.far_hills = Hills(), AsyncHills()
    def close(self) -> None: ...
"""
SPEC = """
provider: semaphore
prefix: Semaphore
about: Signals from hill to hill
sdk: {dist: semaphore-sdk, range: ">=2", packages: [semaphore]}
clients: {both: {$new: "semaphore:Station", args: [$env.SEMAPHORE_SIGN]}, env: [SEMAPHORE_SIGN]}
types:
  response: "semaphore:Reading"
  chunk: "semaphore:Signal"
  streamed: "semaphore:Watch"
  item: ["semaphore:Flag", "semaphore:Signal"]
  message: "semaphore:LogParam"
  assistant_message: "semaphore:HouseParam"
  tool: "semaphore:VerbParam"
call:
  invoke: {sync: hills.order, async: far_hills.order}
  run: transmit
  model: hill
  stream: {method: {sync: hills.order, async: far_hills.order}, run: watch, events: flags, item: "[1]"}
params:
  from: "semaphore:OrderParams"
  exclude: [hill, log, verbs, only, shape]
  common:
    {temperature: fog, max_tokens: null, top_p: null, frequency_penalty: null, presence_penalty: null,
    seed: null, stop: null}
messages:
  param: log
  content: {key: arms, mode: parts}
  roles: {system: house, user: guest, assistant: keeper, tool: clerk}
  tool_ids: {also: "", length: 6}
  parts:
    text: {shape: {say: $text}}
    tool_call: {key: wishes, shape: {ticket: $id, verb: $name, letter: $args|to_json}}
    tool_result: {message: {role: clerk, ticket: $id, outcome: $content}}
tools: {param: verbs, shape: {verb: $name, letter: $schema}, force: {only: [$name]}}
json: {schema: {shape: $schema}, object: {}, prompt: object}
response:
  content: "poles[*][*].say|join"
  finish: state|value|as_list
  model: station
  id: null
  usage: {input: tally.seen, output: tally.shown}
  tool_calls: {each: "wishes[*]", id: ticket, name: verb, arguments: letter}
  message_param: {role: keeper, arms: "$response.poles[0]|dump", wishes: $response.wishes|dump}
stream:
  chunk: {content: words, arguments: spelled.part, finish: ended.state|value|as_list, model: station}
  events:
    - {first: {station: station}, join: {text: words}, last: {state: ended.state, tally: ended.tally}}
    - {at: asked, open_call: {key: slot, id: ticket, name: verb}}
    - {at: spelled, extend_call: {key: slot, arguments: part}}
    - {at: "{has:posted}", close_call: {key: posted}}
  build: call
  response: {station: $station, poles: [[{say: $text}]], wishes: $calls, state: $state, tally: $tally}
finish: {stop: [resting], tool_calls: [wishing], length: [cut]}
"""
