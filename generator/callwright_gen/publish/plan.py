"""The plan of a run: the files that differ from the rendered ones, and why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from callwright_gen.publish.change import FileChange
from callwright_gen.publish.errors import PublishError
from callwright_gen.publish.folder import TEMP_SUFFIX, USERS, list_outputs, read_output, require_folder
from callwright_gen.publish.manifest import NAME, Manifest, ManifestError, digest, dump_manifest, parse_manifest


@dataclass(frozen=True)
class Rendering:
    """The result of rendering.

    `files` maps a path in the output folder to its text; `inputs` maps the label of each input to its hash; `schema` is
    the file of the specs' JSON schema with its text. A `partial` rendering does not affect other files.
    """

    files: Mapping[str, str]
    inputs: Mapping[str, str]
    schema: tuple[Path, str] | None = None
    partial: bool = False


@dataclass(frozen=True)
class Plan:
    """The changes of a run in the order of writing, the manifest last.

    The other fields hold labels: files with content that neither an earlier run wrote nor this one would write
    (`edited`), files that do not exist (`missing`), files that were not written by any run (`extra`).
    """

    changes: tuple[FileChange, ...]
    edited: tuple[str, ...]
    missing: tuple[str, ...]
    extra: tuple[str, ...]


@dataclass(frozen=True)
class _Target:
    """A generated file: its new content (None: remove it) and the hash that the last run recorded."""

    path: Path
    label: str
    new: bytes | None
    recorded: str | None

    def change(self) -> FileChange:
        return FileChange(self.path, self.label, read_output(self.path), self.new)

    def is_edited(self, old: bytes | None) -> bool:
        return old is not None and old != self.new and digest(old) != self.recorded


def make_plan(rendering: Rendering, out: Path) -> Plan:
    """Compare a rendering with the output folder, without writing.

    Raises:
        PublishError: the folder or a file in it is of the wrong kind, or cannot be read.
    """
    require_folder(out)
    previous, readable = _read_previous(out)
    rendering = _without_user_files(rendering, out, previous)
    targets = list(_targets(rendering, out, previous))
    changes = {target: target.change() for target in targets}
    differing = [change for change in changes.values() if change.old != change.new]
    edited = [target.label for target, change in changes.items() if target.is_edited(change.old)]
    manifest = _manifest_change(rendering, out, previous)
    return Plan(
        changes=(*differing, *_leftovers(rendering, out), *([manifest] if manifest.old != manifest.new else [])),
        edited=(*edited, *([] if readable else [manifest.label])),
        missing=tuple(change.label for change in (*differing, manifest) if change.old is None),
        extra=() if rendering.partial else tuple(_label(out, name) for name in _unlisted(out, targets)),
    )


def _read_previous(out: Path) -> tuple[Manifest, bool]:
    content = read_output(out / NAME)
    if content is None:
        return Manifest(), True
    try:
        return parse_manifest(content), True
    except ManifestError:
        # Merge markers, or a file of the user with this name: there are no hashes, and the file must not be replaced.
        return Manifest(), False


def _without_user_files(rendering: Rendering, out: Path, previous: Manifest) -> Rendering:
    """Drop the package's `__init__.py` and `llm.py` from the rendering if a user wrote them."""
    kept = {
        name: text
        for name, text in rendering.files.items()
        if name not in USERS or name in previous.outputs or read_output(out / name) in (None, text.encode())
    }
    return replace(rendering, files=kept)


def _targets(rendering: Rendering, out: Path, previous: Manifest) -> Iterator[_Target]:
    if rendering.schema:
        path, text = rendering.schema
        yield _Target(path, _label(path.parent, path.name), text.encode(), previous.schema)
    new = {name: text.encode() for name, text in rendering.files.items()}
    stale = set[str]() if rendering.partial else previous.outputs.keys() - new.keys()
    for name in sorted(new.keys() | stale):
        yield _Target(_inside(out, name), _label(out, name), new.get(name), previous.outputs.get(name))


def _inside(out: Path, name: str) -> Path:
    # Anyone can edit the manifest: its paths must not lead out of the folder.
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name or name == NAME or not path.name:
        raise PublishError(f"{out / NAME}: {name!r} cannot be a generated file; remove it from the manifest's outputs")
    return out / path


def _unlisted(out: Path, targets: list[_Target]) -> Iterator[str]:
    listed = {out / NAME, *(out / name for name in USERS), *(target.path for target in targets)}
    return (name for name in list_outputs(out) if out / name not in listed and not name.endswith(TEMP_SUFFIX))


def _leftovers(rendering: Rendering, out: Path) -> Iterator[FileChange]:
    for folder in (out, *([rendering.schema[0].parent] if rendering.schema else [])):
        for path in sorted(folder.glob(f".*{TEMP_SUFFIX}")):
            yield FileChange(path, _label(folder, path.name), read_output(path), None)


def _manifest_change(rendering: Rendering, out: Path, previous: Manifest) -> FileChange:
    new = dump_manifest(_next_manifest(rendering, previous))
    return FileChange(out / NAME, _label(out, NAME), read_output(out / NAME), new)


def _next_manifest(rendering: Rendering, previous: Manifest) -> Manifest:
    outputs = {name: digest(text.encode()) for name, text in rendering.files.items()}
    schema = digest(rendering.schema[1].encode()) if rendering.schema else None
    if not rendering.partial:
        return Manifest(rendering.inputs, outputs, schema)
    # Other providers were not rendered from the current inputs: only a full run may update the input hashes.
    return Manifest(previous.inputs, {**previous.outputs, **outputs}, schema or previous.schema)


def _label(out: Path, name: str) -> str:
    return f"{out.absolute().name}/{name}"
