"""Make a call of a compiled module, with a fake for the SDK's client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from callwright_gen.prove.drawn.asks import LooseWeather, StrictForecast, StrictWeather, Weather, forecast
from callwright_runtime.testing.reply import Reply
from callwright_runtime.testing.routes import Route, routed
from callwright_runtime.testing.script import Calls

if TYPE_CHECKING:
    from callwright_gen.prove.drawn.asks import Ask
    from callwright_gen.prove.subject import Subject
    from callwright_runtime.testing.request import Request

MODEL = "some-model"
_MODELS: dict[bool | None, type[Weather]] = {None: Weather, True: StrictWeather, False: LooseWeather}
WEATHER = Weather(city='Rome "é"', degrees=-3, hours=["sun", "", "rain\n"])


def ask(subject: Subject, asked: Ask, reply: Reply | None = None) -> tuple[Any, list[Request]]:
    """Make a call, and return its result and what was sent. A stream is read to its end."""
    default = Reply(structured=WEATHER, usage=None) if asked.structured else Reply("Hello.", usage=None)
    calls = Calls([reply or default], repeat=True, checked=False)  # a law compares the types
    options: dict[str, Any] = {}
    if asked.tools:
        options["tools"] = [StrictForecast if asked.strict else forecast]
    if asked.structured:
        options["response_model"] = _MODELS[asked.strict]
    if asked.json_mode:
        options["json_mode"] = True
    if asked.stream:
        options["stream"] = True
    if asked.params:
        options["call_params"] = asked.params
    with routed([subject.parts], Route(lambda _: True, calls)):
        result = subject.module.call(MODEL, **options)(lambda: asked.conversation)()
        return (list(result) if asked.stream else result), list(calls)
