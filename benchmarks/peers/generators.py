"""Other generators of Python code, each with a small input of its own kind: lines written per second of CPU time."""

from __future__ import annotations

import json
import statistics
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks import generating
from benchmarks.measure import Effort, Row, duration, run
from benchmarks.peers.environments import GENERATORS

_MODELS = 60


def lines_per_second(effort: Effort) -> Iterator[Row]:
    """Measure this generator, then the others, including the start of the process."""
    yield generating.lines(effort)
    for peer in GENERATORS:
        peer.install()
        with TemporaryDirectory() as scratch:
            command = _COMMANDS[peer.name](Path(scratch))
            program = [peer.python.parent / command[0], *command[1:]]
            found = [run(program, cwd=Path(scratch)).cpu for _ in range(effort.rounds(3))]
            count = sum(len(path.read_text(encoding="utf-8").splitlines()) for path in Path(scratch).rglob("*.py"))
        cpu = statistics.median(found)
        yield Row(peer.name, count / cpu, None, "lines/s", f"{count} lines in {duration(cpu)} of CPU")


def _openapi(folder: Path) -> list[str]:
    schemas = {f"Model{number}": _schema() for number in range(_MODELS)}
    paths = {f"/model{number}": {"get": _operation(number)} for number in range(_MODELS)}
    info = {"title": "Small", "version": "1"}
    document = {"openapi": "3.1.0", "info": info, "paths": paths, "components": {"schemas": schemas}}
    (folder / "api.json").write_text(json.dumps(document), encoding="utf-8")
    return ["openapi-python-client", "generate", "--path", "api.json", "--output-path", "out", "--overwrite"]


def _schema() -> dict[str, Any]:
    properties = {
        f"field{number}": {"type": kind} for number, kind in enumerate(("string", "integer", "boolean", "number"))
    }
    return {"type": "object", "properties": properties, "required": ["field0"]}


def _operation(number: int) -> dict[str, Any]:
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/Model{number}"}}}
    return {"operationId": f"get{number}", "responses": {"200": {"description": "Found", "content": content}}}


def _datamodel(folder: Path) -> list[str]:
    document = {"type": "object", "$defs": {f"Model{number}": _schema() for number in range(_MODELS)}}
    document["properties"] = {f"model{number}": {"$ref": f"#/$defs/Model{number}"} for number in range(_MODELS)}
    (folder / "models.json").write_text(json.dumps(document), encoding="utf-8")
    kind = ["--input-file-type", "jsonschema", "--output-model-type", "pydantic_v2.BaseModel"]
    return ["datamodel-codegen", "--input", "models.json", "--output", "models.py", *kind]


def _ariadne(folder: Path) -> list[str]:
    fields = "a: String! b: Int c: Boolean d: Float"
    types = "".join(f"type Model{number} {{ {fields} }}\n" for number in range(_MODELS))
    query = "type Query {" + "".join(f" model{number}: Model{number}" for number in range(_MODELS)) + " }\n"
    queries = "".join(f"query get{number} {{ model{number} {{ a b c d }} }}\n" for number in range(_MODELS))
    (folder / "schema.graphql").write_text(types + query, encoding="utf-8")
    (folder / "queries.graphql").write_text(queries, encoding="utf-8")
    settings = '[tool.ariadne-codegen]\nschema_path = "schema.graphql"\nqueries_path = "queries.graphql"\n'
    (folder / "pyproject.toml").write_text(settings, encoding="utf-8")
    return ["ariadne-codegen"]


_COMMANDS: dict[str, Callable[[Path], list[str]]] = {
    "openapi-python-client": _openapi,
    "datamodel-code-generator": _datamodel,
    "ariadne-codegen": _ariadne,
}
