"""What it costs to import the decorators, over importing an SDK; and what a kept response costs in memory."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

import callwright
from benchmarks.canned import completion, openai_client
from benchmarks.measure import Row, compare_processes, python
from callwright.openai import openai_call

_KEPT = 300


def rows() -> Iterator[Row]:
    """Measure imports and memory."""
    modules = sorted(path.stem for path in Path(callwright.__file__).parent.glob("*.pyi"))
    yield _imports("import of one provider", "from callwright.openai import openai_call", 0.25)
    yield _imports(f"import of all {len(modules)} providers", f"from callwright import {', '.join(modules)}", 0.35)
    yield _memory()


def _imports(name: str, code: str, budget: float) -> Row:
    ratio, ours, theirs = compare_processes(python(code), python("import openai"))
    return Row(name, ratio, budget, note=f"{ours * 1e3:.0f} ms over {theirs * 1e3:.0f} ms for `import openai`")


def _memory() -> Row:
    client = openai_client(completion({"content": "hi"}))

    @openai_call("m", client=client)
    def ask(text: str) -> str:
        return text

    def raw() -> object:
        return client.chat.completions.create(model="m", messages=[{"role": "user", "content": "hello"}])

    added = _kept_bytes(lambda: ask("hello")) - _kept_bytes(raw)
    return Row("memory of a kept response over the SDK's own", added / 1000, 1.0, "kB")


def _kept_bytes(make: Callable[[], object]) -> float:
    make()
    gc.collect()
    tracemalloc.start()
    kept = [make() for _ in range(_KEPT)]
    gc.collect()
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return size / len(kept)
