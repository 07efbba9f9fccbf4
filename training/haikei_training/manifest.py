"""The list of pictures: who made each, under which licence, and whether it may go into weights that ship."""

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from .errors import TrainingError
from .files import sha256_of, write_text

OWN_LICENCE = "LicenseRef-Own-Work"
_REFUSED = re.compile(r"\b(SA|ND|NC|share[- ]?alike|non-?commercial|no-?deriv\w*|(A|L)?GPL[\w.-]*|GFDL)\b", re.IGNORECASE)
_ALLOWED = (
    r"CC0([ -]1\.0)?",
    r"CC[ -]BY[ -][1-4]\.[05]",
    r"public domain( or public domain)?|PD",
    r"MIT( \(Expat\))?",
    r"BSD-[23]-Clause",
    re.escape(OWN_LICENCE),
)


@dataclass(frozen=True)
class Picture:
    """One row of manifest.tsv, in its column order."""

    file: str
    use: str
    sha256: str
    width: int
    height: int
    author: str
    licence: str
    licence_reference: str
    confidence: str
    source: str
    source_path: str
    commit: str
    notes: str


COLUMNS = [field.name for field in fields(Picture)]
SOURCE_COLUMNS = ["file", "author", "licence", "licence_reference", "source", "source_path", "commit", "sha256"]


def licence_problem(licence: str) -> str | None:
    """None if the licence is on the list; else why not, in words. A note in brackets after the name is allowed."""
    refused = _REFUSED.search(licence)
    if refused:
        return f"'{licence}' carries '{refused[0]}' (share-alike, non-commercial and no-derivatives are refused)"
    plain = licence.strip()
    without_note = re.sub(r"\s*\([^()]*\)$", "", plain)
    if any(re.fullmatch(pattern, text, re.IGNORECASE) for pattern in _ALLOWED for text in (plain, without_note)):
        return None
    return f"'{licence}' is not on the list (CC0, CC-BY, public domain, MIT, BSD, {OWN_LICENCE})"


def read_manifest(folder: Path) -> list[Picture]:
    """All rows of `folder`/manifest.tsv."""
    path = folder / "manifest.tsv"
    if not path.is_file():
        raise TrainingError(f"No manifest.tsv in '{folder}'. Point --data or HAIKEI_DATA at a folder that has one.")
    with open(path, encoding="utf-8", newline="") as stream:
        reader = csv.DictReader(stream, delimiter="\t")
        missing = [name for name in COLUMNS if name not in (reader.fieldnames or [])]
        if missing:
            raise TrainingError(f"'{path}' lacks the columns {', '.join(missing)}.")
        return [_picture(row, path, number) for number, row in enumerate(reader, start=2)]


def _picture(row: dict, path: Path, number: int) -> Picture:
    try:
        return Picture(**{name: row[name] for name in COLUMNS} | {"width": int(row["width"]), "height": int(row["height"])})
    except (TypeError, ValueError) as error:
        raise TrainingError(f"'{path}' line {number} is not a whole row: {error}")


def choose(pictures: Iterable[Picture], folder: str = "photos/", confidence: str = "A") -> list[Picture]:
    """Rows of `folder` whose use is `train` and whose confidence is one of the letters given ('A', or 'AB')."""
    wanted = [p for p in pictures if p.use == "train" and p.file.startswith(folder) and p.confidence in confidence]
    if not wanted:
        raise TrainingError(f"No picture in '{folder}' has use=train and confidence {'/'.join(confidence)}: nothing to train on.")
    return wanted


def picture_problem(picture: Picture, root: Path) -> str | None:
    """None if the picture may be trained on and is the one that the manifest describes; else why not."""
    if picture.use != "train":
        return f"{picture.file}: its use is '{picture.use}', not 'train'"
    licence = licence_problem(picture.licence)
    if licence:
        return f"{picture.file}: {licence}"
    path = root / picture.file
    if not path.is_file():
        return f"{picture.file}: missing under '{root}'"
    found = sha256_of(path)
    if found != picture.sha256:
        return f"{picture.file}: altered, SHA-256 is {found[:12]}… and the manifest says {picture.sha256[:12]}…"
    return None


def check(pictures: Iterable[Picture], root: Path) -> None:
    """Raises with every problem found, or returns when all pictures may be trained on."""
    problems = [problem for picture in pictures if (problem := picture_problem(picture, root))]
    if problems:
        shown = "\n  ".join(problems[:20])
        raise TrainingError(
            f"{len(problems)} picture(s) cannot be trained on. Fetch them again, or take their rows out:\n  {shown}"
        )


def rows_text(rows: Iterable[dict[str, str]]) -> str:
    """The list of what went in, tab-separated, sorted by file: this is what credits the authors."""
    out = io.StringIO()
    writer = csv.DictWriter(out, SOURCE_COLUMNS, delimiter="\t", lineterminator="\n", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(sorted(rows, key=lambda row: row["file"]))
    return out.getvalue()


def sources_text(pictures: Iterable[Picture]) -> str:
    """The same list from rows of a manifest."""
    return rows_text(asdict(picture) for picture in pictures)


def write_sources(pictures: Iterable[Picture], path: Path) -> None:
    """Writes sources.tsv."""
    write_text(path, sources_text(pictures))


def merge_sources(rows: list[dict[str, str]], more: list[dict[str, str]]) -> list[dict[str, str]]:
    """Both lists, every picture (by its hash) once; the first list's words win."""
    return list(({row["sha256"]: row for row in more} | {row["sha256"]: row for row in rows}).values())


def read_sources(path: Path) -> list[dict[str, str]]:
    """Rows of a sources.tsv; refuses one whose licences are not (or no longer) on the list."""
    if not path.is_file():
        raise TrainingError(f"'{path}' is missing: pairs without a list of sources are not trained on. Run `teach` again.")
    with open(path, encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter="\t"))
    if lacking := [name for name in SOURCE_COLUMNS if any(row.get(name) is None for row in rows)]:
        raise TrainingError(f"'{path}' lacks the columns {', '.join(lacking)} in some row: make it again with `teach`.")
    problems = [f"{row['file']}: {problem}" for row in rows if (problem := licence_problem(row["licence"]))]
    if problems or not rows:
        raise TrainingError(f"'{path}': " + ("; ".join(problems[:10]) or "no pictures listed"))
    return rows
