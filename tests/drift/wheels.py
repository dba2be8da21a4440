"""Releases of a small SDK as wheels in a folder, and a user's repository that follows them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zipfile import ZipFile

from tests.generator.support import project

if TYPE_CHECKING:
    from pathlib import Path

SDK = project.HERE / "tiny_sdk"
COST = "    why: Why\n    cost: Cost | None\n"
RELEASES: dict[str, tuple[tuple[str, str, str], ...]] = {
    # The spec reads the cost of an answer, which the first release does not have.
    "1.0.0": (("types.py", COST, "    why: Why\n"),),
    "1.4.0": (),
    "1.9.0": (
        ("types.py", "    words: str\n    quotes", "    words: str | None\n    quotes"),
        ("model.py", "if value is not None}", 'if value is not None and name != "words"}'),  # a law breaks
        ("params.py", '    mood: Literal["calm", "merry"]', '    haste: int\n    mood: Literal["calm"]'),
    ),
}


def build(folder: Path, name: str, version: str, files: dict[str, str], metadata: str = "") -> Path:
    """Write a wheel of pure Python. `metadata` are further lines, such as `Requires-Python: >=4`."""
    folder.mkdir(parents=True, exist_ok=True)
    module = name.replace("-", "_")
    info = f"{module}-{version}.dist-info"
    entries = {
        **files,
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n{metadata}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    entries[f"{info}/RECORD"] = "".join(f"{path},,\n" for path in (*entries, f"{info}/RECORD"))
    file = folder / f"{module}-{version}-py3-none-any.whl"
    with ZipFile(file, "w") as wheel:
        for path, text in entries.items():
            wheel.writestr(path, text)
    return file


def build_release(folder: Path, version: str) -> Path:
    """Write the wheel of one of the SDK's releases."""
    files = {f"tiny_sdk/{path.name}": path.read_text(encoding="utf-8") for path in SDK.glob("*.py")}
    for name, old, new in RELEASES[version]:
        files[f"tiny_sdk/{name}"] = project.changed(files[f"tiny_sdk/{name}"], (old, new))
    return build(folder, "tiny-sdk", version, files)
