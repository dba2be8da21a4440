"""The plan of a run: every file that differs from what was rendered, and how it came to differ."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from callwright_gen.publish.change import FileChange
from callwright_gen.publish.errors import PublishError
from callwright_gen.publish.folder import PACKAGE, TEMP_SUFFIX, list_outputs, read_output, require_folder
from callwright_gen.publish.manifest import NAME, Manifest, ManifestError, digest, dump_manifest, parse_manifest


@dataclass(frozen=True)
class Rendering:
    """What a run rendered.

    `files` maps a path in the output folder to its text; `inputs` maps the label of each input to its hash; `schema` is
    the file of the specs' JSON schema with its text. A `partial` rendering leaves the files that it lacks alone.
    """

    files: Mapping[str, str]
    inputs: Mapping[str, str]
    schema: tuple[Path, str] | None = None
    partial: bool = False


@dataclass(frozen=True)
class Plan:
    """What a run would do, in the order of writing, the manifest last.

    The other fields hold labels: files whose content is neither what an earlier run wrote nor what this one would
    (`edited`), files that are not there (`missing`), files that no run wrote (`extra`).
    """

    changes: tuple[FileChange, ...]
    edited: tuple[str, ...]
    missing: tuple[str, ...]
    extra: tuple[str, ...]


@dataclass(frozen=True)
class _Target:
    """A file of the set: what it shall hold (None: nothing) and the hash that the last run recorded for it."""

    path: Path
    label: str
    new: bytes | None
    recorded: str | None

    def change(self) -> FileChange:
        return FileChange(self.path, self.label, read_output(self.path), self.new)

    def is_edited(self, old: bytes | None) -> bool:
        return old is not None and old != self.new and digest(old) != self.recorded


def make_plan(rendering: Rendering, out: Path) -> Plan:
    """Compare a rendering with the output folder, writing nothing.

    Raises:
        PublishError: the folder or a file in it is not what a run can have made, or cannot be read.
    """
    require_folder(out)
    previous, readable = _read_previous(out)
    rendering = _without_theirs(rendering, out, previous)
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
        # A merge's markers, or somebody's own file of this name: nothing is known, and it is not ours to replace.
        return Manifest(), False


def _without_theirs(rendering: Rendering, out: Path, previous: Manifest) -> Rendering:
    """Leave the package's own file to whoever wrote it."""
    rendered = rendering.files.get(PACKAGE)
    found = read_output(out / PACKAGE) if rendered is not None and PACKAGE not in previous.outputs else None
    if rendered is None or found is None or found == rendered.encode():
        return rendering
    return replace(rendering, files={name: text for name, text in rendering.files.items() if name != PACKAGE})


def _targets(rendering: Rendering, out: Path, previous: Manifest) -> Iterator[_Target]:
    if rendering.schema:
        path, text = rendering.schema
        yield _Target(path, _label(path.parent, path.name), text.encode(), previous.schema)
    new = {name: text.encode() for name, text in rendering.files.items()}
    stale = set[str]() if rendering.partial else previous.outputs.keys() - new.keys()
    for name in sorted(new.keys() | stale):
        yield _Target(_inside(out, name), _label(out, name), new.get(name), previous.outputs.get(name))


def _inside(out: Path, name: str) -> Path:
    # The manifest is a file that anybody can change: what it lists must not lead out of the folder either.
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name or name == NAME or not path.name:
        raise PublishError(f"{out / NAME}: {name!r} cannot be a generated file; remove it from the manifest's outputs")
    return out / path


def _unlisted(out: Path, targets: list[_Target]) -> Iterator[str]:
    known = {out / NAME, out / PACKAGE, *(target.path for target in targets)}
    return (name for name in list_outputs(out) if out / name not in known and not name.endswith(TEMP_SUFFIX))


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
    # The other providers were not rendered from today's inputs: only a full run may say that all of them are current.
    return Manifest(previous.inputs, {**previous.outputs, **outputs}, schema or previous.schema)


def _label(out: Path, name: str) -> str:
    return f"{out.absolute().name}/{name}"
