"""The folders of a run and where they are configured."""

from pathlib import Path

import pytest

from callwright_gen.config import ConfigError, load_config


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "specs").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write_settings(project: Path, text: str) -> None:
    (project / "pyproject.toml").write_text(text, encoding="utf-8")


def test_without_settings_the_default_folders_are_used(project: Path) -> None:
    config = load_config()
    assert (config.specs, config.surfaces) == (Path("specs"), Path("specs/surfaces"))
    assert config.out == Path("generated/callwright")


def test_the_nearest_pyproject_is_used_and_its_paths_are_relative_to_it(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_settings(project, '[tool.callwright]\nspecs = "llm/specs"\nout = "src/mypkg/llm"\n')
    (project / "llm/specs/deep").mkdir(parents=True)
    monkeypatch.chdir(project / "llm/specs/deep")
    config = load_config()
    assert config.specs == project / "llm/specs"
    assert config.out == project / "src/mypkg/llm"


def test_a_key_missing_from_the_table_keeps_its_default(project: Path) -> None:
    write_settings(project, '[tool.callwright]\nout = "src/mypkg/llm"\n')
    config = load_config()
    assert (config.specs, config.out) == (Path("specs"), Path("src/mypkg/llm"))


def test_arguments_override_the_table(project: Path) -> None:
    write_settings(project, '[tool.callwright]\nspecs = "nowhere"\nout = "a"\n')
    config = load_config(specs=project / "specs")
    assert (config.specs, config.out) == (Path("specs"), Path("a"))


def test_a_folder_outside_the_project_is_shown_in_full(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    assert load_config(specs=elsewhere, out=Path("o")).specs == elsewhere


@pytest.mark.parametrize(
    ("table", "message"),
    [
        (
            '[tool.callwright]\nspec = "a"',
            (
                "pyproject.toml: [tool.callwright]: unknown key 'spec'."
                " Valid keys: 'specs', 'out', 'capabilities', 'review'"
            ),
        ),
        (
            "[tool.callwright]\nout = 3",
            "pyproject.toml: [tool.callwright]: out must be a folder's path as a string, not 3",
        ),
        ('[tool.callwright]\nout = ""', "out must be a folder's path as a string, not ''"),
        ('[tool.callwright]\nout = "a\\u0000b"', "out must be a folder's path as a string, not 'a\\x00b'"),
        ('[tool]\ncallwright = "a"', "pyproject.toml: [tool.callwright] must be a table with 'specs' and 'out'"),
        ("[tool.callwright\n", "pyproject.toml: cannot be read: Expected ']'"),
    ],
)
def test_a_wrong_table_is_rejected_by_file_and_key(project: Path, table: str, message: str) -> None:
    write_settings(project, table)
    with pytest.raises(ConfigError) as caught:
        load_config()
    assert message in str(caught.value)


def test_a_pyproject_that_is_not_utf8_is_rejected_by_name(project: Path) -> None:
    (project / "pyproject.toml").write_bytes(b"[tool.callwright]\nspecs = '\xff'\n")
    with pytest.raises(ConfigError, match=r"^pyproject\.toml: cannot be read: 'utf-8' codec"):
        load_config()


def test_tables_of_other_tools_are_ignored(project: Path) -> None:
    write_settings(project, "[tool.other]\nspecs = 3\n")
    assert load_config().specs == Path("specs")


def test_without_a_spec_folder_the_error_says_how_to_name_one(project: Path) -> None:
    (project / "specs").rmdir()
    with pytest.raises(ConfigError) as caught:
        load_config()
    assert str(caught.value) == (
        'specs: the folder of specs does not exist. Pass it with --specs DIR, or set specs = "DIR" under'
        " [tool.callwright] in pyproject.toml."
    )


def test_a_file_in_place_of_the_spec_folder_is_rejected(project: Path) -> None:
    (project / "file").touch()
    with pytest.raises(ConfigError, match="file: the folder of specs is not a folder"):
        load_config(specs=Path("file"))
