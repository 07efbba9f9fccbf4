"""Which pictures may be trained on, and what is said about those that may not."""

from pathlib import Path

import pytest

from conftest import write_data
from haikei_training.cli import main
from haikei_training.errors import TrainingError
from haikei_training.files import write_atomically
from haikei_training.manifest import check, choose, licence_problem, read_manifest, read_sources, write_sources
from haikei_training.own import write_own_manifest

GOOD = [
    "CC0-1.0",
    "CC0",
    "CC0 1.0",
    "CC0-1.0 (Pexels, committed 2017-10-08)",
    "CC-BY-4.0",
    "CC-BY-3.0",
    "CC BY 4.0",
    "CC-BY-4.0 (https://creativecommons.org/licenses/by/4.0/)",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "MIT",
    "MIT (Expat)",
    "Public domain",
    "Public domain or Public domain",
    "PD",
]
BAD = [
    "CC-BY-SA-4.0",
    "CC BY-SA 3.0",
    "CC-BY-NC-4.0",
    "CC-BY-ND-4.0",
    "CC-BY-NC-SA-4.0",
    "GPL-3.0",
    "CC0-1.0 (Unsplash before 2017-06); repo states CC-BY-SA-4.0",
    "CC-BY-4.0 (share-alike)",
    "Unsplash License",
    "All rights reserved",
    "",
]


@pytest.mark.parametrize("licence", GOOD)
def test_licence_on_the_list(licence: str) -> None:
    assert licence_problem(licence) is None


@pytest.mark.parametrize("licence", BAD)
def test_licence_not_on_the_list(licence: str) -> None:
    assert licence_problem(licence)


def test_good_folder_passes_and_lists_sources(data: Path, tmp_path: Path) -> None:
    pictures = choose(read_manifest(data))
    check(pictures, data)
    write_sources(pictures, tmp_path / "sources.tsv")
    rows = read_sources(tmp_path / "sources.tsv")
    assert [row["author"] for row in rows] == ["Nobody", "Nobody"]
    assert all(len(row["sha256"]) == 64 for row in rows)


def test_altered_picture_is_named(data: Path) -> None:
    with open(data / "photos/made1.png", "ab") as stream:
        stream.write(b"!")
    with pytest.raises(TrainingError, match=r"photos/made1\.png: altered, SHA-256 is"):
        check(choose(read_manifest(data)), data)


def test_missing_picture_is_named(data: Path) -> None:
    (data / "photos/made0.png").unlink()
    with pytest.raises(TrainingError, match=r"photos/made0\.png: missing"):
        check(choose(read_manifest(data)), data)


def test_share_alike_is_refused(tmp_path: Path) -> None:
    root = write_data(tmp_path / "data", licence="CC-BY-SA-4.0")
    with pytest.raises(TrainingError, match="carries 'SA'"):
        check(choose(read_manifest(root)), root)


@pytest.mark.parametrize("use", ["reference", "validation"])
def test_other_use_is_never_chosen(tmp_path: Path, use: str) -> None:
    root = write_data(tmp_path / "data", use=use)
    assert [p.file for p in choose(read_manifest(root))] == ["photos/made1.png"]
    with pytest.raises(TrainingError, match=f"its use is '{use}'"):
        check(read_manifest(root), root)


def test_confidence_b_only_when_asked(tmp_path: Path) -> None:
    root = write_data(tmp_path / "data", confidence="B")
    assert len(choose(read_manifest(root))) == 1
    assert len(choose(read_manifest(root), confidence="AB")) == 2


def test_sources_with_a_bad_licence_are_refused(data: Path, tmp_path: Path) -> None:
    write_sources(choose(read_manifest(data)), tmp_path / "sources.tsv")
    text = (tmp_path / "sources.tsv").read_text().replace("CC0-1.0", "CC-BY-NC-4.0", 1)
    (tmp_path / "sources.tsv").write_text(text)
    with pytest.raises(TrainingError, match="made0"):
        read_sources(tmp_path / "sources.tsv")


def test_own_pictures(data: Path) -> None:
    (data / "manifest.tsv").unlink()
    assert write_own_manifest(data, "Studio", "We painted them all.") == 2
    pictures = choose(read_manifest(data))
    check(pictures, data)
    assert pictures[0].licence_reference == "We painted them all."
    with pytest.raises(TrainingError, match="exists already"):
        write_own_manifest(data, "Studio", "Again.")


def test_command_line_says_what_is_missing(monkeypatch, capsys, tmp_path: Path) -> None:
    monkeypatch.delenv("HAIKEI_DATA", raising=False)
    assert main(["data"]) == 1
    assert "HAIKEI_DATA" in capsys.readouterr().err
    assert main(["data", "--data", str(tmp_path)]) == 1
    assert "No manifest.tsv" in capsys.readouterr().err


def test_failed_write_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_text("old")

    def fail(path: Path) -> None:
        path.write_text("half")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write_atomically(target, fail)
    assert target.read_text() == "old" and list(tmp_path.iterdir()) == [target]
