"""The plan of a run: the files that differ from the rendered ones, and why."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path, PurePosixPath

from callwright_gen.files import with_unix_lines
from callwright_gen.publish.change import FileChange
from callwright_gen.publish.errors import PublishError
from callwright_gen.publish.folder import (
    TEMP_SUFFIX,
    USERS,
    list_leftovers,
    list_outputs,
    read_output,
    require_folder,
)
from callwright_gen.publish.manifest import NAME, Manifest, digest, dump_manifest
from callwright_gen.publish.previous import Previous, read_previous, staged_manifests
from callwright_gen.publish.reasons import changed_inputs, reason_of, reason_of_manifest


@dataclass(frozen=True)
class Rendering:
    """The result of rendering.

    `files` maps a path in the output folder to its text; `inputs` maps the label of each input to its hash; `schema` is
    the file of the specs' JSON schema with its text; `reads` maps each rendered provider to the labels of its inputs.

    A `partial` rendering does not affect other files. Of its `inputs`, the manifest takes those that no other provider
    depends on (`own`), and those that it lacks.
    """

    files: Mapping[str, str]
    inputs: Mapping[str, str]
    schema: tuple[Path, str] | None = None
    partial: bool = False
    own: frozenset[str] = frozenset()
    reads: Mapping[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])


@dataclass(frozen=True)
class Plan:
    """The changes of a run in the order of writing, the manifest last.

    The other fields hold labels: files with content that neither an earlier run wrote nor this one would write
    (`edited`), files that do not exist (`missing`), files that were not written by any run (`extra`). `reasons` says by
    label why a file is out of date.
    """

    changes: tuple[FileChange, ...]
    edited: tuple[str, ...]
    missing: tuple[str, ...]
    extra: tuple[str, ...]
    reasons: Mapping[str, str] = field(default_factory=dict[str, str], compare=False)


@dataclass(frozen=True)
class _Target:
    """A generated file: its new content (None: remove it), and whether an earlier run wrote a content."""

    path: Path
    label: str
    new: bytes | None
    wrote: Callable[[bytes], bool]

    def change(self) -> FileChange:
        return FileChange(self.path, self.label, read_output(self.path), self.new)

    def is_edited(self, old: bytes | None) -> bool:
        return old is not None and _differ(old, self.new) and not self.wrote(old)


def _differ(old: bytes | None, new: bytes | None) -> bool:
    """Return whether two contents differ in more than their line ends."""
    if old is None or new is None:
        return old is not new
    return old != new and with_unix_lines(old) != with_unix_lines(new)


def make_plan(rendering: Rendering, out: Path) -> Plan:
    """Compare a rendering with the output folder, without writing.

    Raises:
        PublishError: the folder or a file in it is of the wrong kind, or cannot be read.
    """
    require_folder(out)
    previous = read_previous(out)
    rendering = _without_user_files(rendering, out, previous)
    targets = list(_targets(rendering, out, previous))
    changes = {target: target.change() for target in targets}
    differing = [change for change in changes.values() if _differ(change.old, change.new)]
    edited = [target.label for target, change in changes.items() if target.is_edited(change.old)]
    manifest = _manifest_change(rendering, out, previous.manifest)
    return Plan(
        changes=(*differing, *_leftovers(rendering, out), *([manifest] if _differ(manifest.old, manifest.new) else [])),
        edited=(*edited, *([] if previous.readable else [manifest.label])),
        missing=tuple(change.label for change in (*differing, manifest) if change.old is None),
        extra=() if rendering.partial else tuple(_label(out, name) for name in _unlisted(out, targets)),
        reasons=_reasons(rendering, out, previous.manifest),
    )


def _reasons(rendering: Rendering, out: Path, previous: Manifest) -> dict[str, str]:
    changed = changed_inputs(rendering.inputs, previous.inputs)
    reasons = {_label(out, name): reason_of(name, rendering.reads, changed) for name in rendering.files}
    if rendering.schema:
        schema = rendering.schema[0]
        reasons[_label(schema.parent, schema.name)] = reason_of("", {}, changed)
    return reasons | {_label(out, NAME): reason_of_manifest(changed)}


def _without_user_files(rendering: Rendering, out: Path, previous: Previous) -> Rendering:
    """Drop the package's `__init__.py` and `llm.py` from the rendering if a user wrote them."""
    kept = {
        name: text
        for name, text in rendering.files.items()
        if name not in USERS or not _is_written_by_user(name, text, out, previous)
    }
    return replace(rendering, files=kept)


def _is_written_by_user(name: str, rendered: str, out: Path, previous: Previous) -> bool:
    if name in previous.manifest.outputs:
        return False
    existing = read_output(out / name)
    return existing is not None and not previous.wrote(name, existing) and _differ(existing, rendered.encode())


def _targets(rendering: Rendering, out: Path, previous: Previous) -> Iterator[_Target]:
    if rendering.schema:
        path, text = rendering.schema
        yield _Target(path, _label(path.parent, path.name), text.encode(), previous.wrote_schema)
    new = {name: text.encode() for name, text in rendering.files.items()}
    stale = set[str]() if rendering.partial else previous.manifest.outputs.keys() - new.keys()
    for name in sorted(new.keys() | stale):
        yield _Target(_inside(out, name), _label(out, name), new.get(name), partial(previous.wrote, name))


def _inside(out: Path, name: str) -> Path:
    # Anyone can edit the manifest: its paths must not lead out of the folder, not even by a linked folder.
    path = PurePosixPath(name)
    odd = "\\" in name or ":" in name or not name.isprintable() or name == NAME or not path.name
    if odd or path.is_absolute() or ".." in path.parts or _is_linked(out, path):
        raise PublishError(f"{out / NAME}: {name!r} cannot be a generated file; remove it from the manifest's outputs")
    return out / path


def _is_linked(out: Path, path: PurePosixPath) -> bool:
    """Return whether a folder between the output folder and the file is a link, or a junction of Windows."""
    folders = [out / parent for parent in path.parents if parent.name]
    real = out.resolve()
    return any(folder.resolve() != real / folder.relative_to(out) for folder in folders)


def _unlisted(out: Path, targets: list[_Target]) -> Iterator[str]:
    listed = {out / NAME, *(out / name for name in USERS), *(target.path for target in targets)}
    return (name for name in list_outputs(out) if out / name not in listed and not name.endswith(TEMP_SUFFIX))


def _leftovers(rendering: Rendering, out: Path) -> Iterator[FileChange]:
    specs = rendering.schema[0].parent if rendering.schema else None
    # The other providers' files of a killed run are still to be written: its manifest says that they are not edited.
    needed = staged_manifests(out) if rendering.partial else frozenset[Path]()
    for folder in (out, *_folders(rendering, out), *((specs, specs / "surfaces") if specs else ())):
        for path in list_leftovers(folder):
            if path not in needed:
                yield FileChange(path, _label(folder, path.name), read_output(path), None)


def _folders(rendering: Rendering, out: Path) -> list[Path]:
    """Return the folders of the rendered files, below the output folder."""
    return sorted({(out / name).parent for name in rendering.files} - {out})


def _manifest_change(rendering: Rendering, out: Path, previous: Manifest) -> FileChange:
    new = dump_manifest(_next_manifest(rendering, previous))
    return FileChange(out / NAME, _label(out, NAME), read_output(out / NAME), new)


def _next_manifest(rendering: Rendering, previous: Manifest) -> Manifest:
    outputs = {name: digest(text.encode()) for name, text in rendering.files.items()}
    schema = digest(rendering.schema[1].encode()) if rendering.schema else None
    if not rendering.partial:
        return Manifest(rendering.inputs, outputs, schema)
    # Other providers were not rendered from the current inputs: their hashes stay, so the next full run writes them.
    others = previous.outputs.keys() - outputs.keys()
    read = frozenset[str]().union(*rendering.reads.values())
    labels = rendering.own | (read - previous.inputs.keys() if others else read)
    taken = {label: rendering.inputs[label] for label in labels}
    return Manifest({**previous.inputs, **taken}, {**previous.outputs, **outputs}, schema or previous.schema)


def _label(out: Path, name: str) -> str:
    return f"{out.absolute().name}/{name}"
