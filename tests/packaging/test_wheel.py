"""The contents and the requirements of the wheel."""

import re
import zipfile
from email import message_from_string
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# Folder of the checkout → folder of the wheel.
TRAVELS = {
    "generator/callwright_gen": "callwright_gen",
    "runtime/callwright_runtime": "callwright_runtime",
    "runtime/callwright_pytest": "callwright_pytest",
    "generated/callwright": "callwright",
    "templates": "callwright_gen/templates",
    "specs": "callwright_gen/specs",
}


@pytest.fixture(scope="module")
def contents(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_wheel_contains_only_the_three_packages_with_templates_and_specs(
    contents: dict[str, bytes],
) -> None:
    expected = {
        f"{target}/{path.relative_to(ROOT / source).as_posix()}": path.read_bytes()
        for source, target in TRAVELS.items()
        for path in (ROOT / source).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    packed = {name: content for name, content in contents.items() if ".dist-info/" not in name}
    assert packed == expected


def test_the_wheel_contains_modules_stubs_surfaces_and_the_schema(contents: dict[str, bytes]) -> None:
    modules = {f"callwright/{name}{suffix}" for name in ("openai", "anthropic") for suffix in (".py", ".pyi")}
    inputs = {"specs/openai.yaml", "specs/surfaces/openai.json", "specs/schema.json"}
    assert modules | {f"callwright_gen/{name}" for name in inputs} <= contents.keys()
    assert any(name.startswith("callwright_gen/templates/") for name in contents)


def test_the_runtime_and_the_generated_package_are_marked_as_typed(contents: dict[str, bytes]) -> None:
    assert {name for name in contents if name.endswith("py.typed")} == {
        "callwright/py.typed",
        "callwright_pytest/py.typed",
        "callwright_runtime/py.typed",
    }


def test_without_extras_only_the_dependencies_of_the_runtime_are_required(contents: dict[str, bytes]) -> None:
    (name,) = [name for name in contents if name.endswith(".dist-info/METADATA")]
    metadata = message_from_string(contents[name].decode())
    required = [line for line in metadata.get_all("Requires-Dist", []) if "extra ==" not in line]
    names = {re.split(r"[<>=\[; ]", line)[0].replace("_", "-") for line in required}
    assert names == {"jiter", "pydantic", "typing-extensions"}
