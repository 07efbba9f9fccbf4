"""The blind sheet: for every photo three paintings in a chance order under letters; what is what stands in another file."""

import json
import random
from html import escape
from pathlib import Path

from .. import log
from ..files import write_text
from .page import document, write_jpeg
from .results import Results, Row

RIVALS = ("AnimeGANv3 Shinkai", "CartoonGAN Shinkai")
SEED = 20_240


def _judged(results: Results) -> list[Row]:
    """The first hand of the first model of ours, and those rivals that are there."""
    ours = next(row for row in results.rows if row.subject.ours)
    return [ours] + [row for row in results.rows if row.subject.title in RIVALS and not row.subject.ours]


def _section(number: int, shuffled: list[Row], results: Results, name: str, out: Path) -> str:
    figures = []
    for letter, row in zip("ABC", shuffled, strict=False):
        place = Path("blind") / f"{number:02}-{letter}.jpg"
        (out / place).unlink(missing_ok=True)
        write_jpeg(row.pictures[name], out / place)
        figures.append(f'<figure><img loading="lazy" src="{place.as_posix()}" alt="{letter}"><figcaption>{letter}</figcaption></figure>')
    photo = Path("blind") / f"{number:02}-photo.jpg"
    write_jpeg(results.photo.pictures[name], out / photo)
    first = f'<figure><img loading="lazy" src="{photo.as_posix()}" alt="photo"><figcaption>the photo</figcaption></figure>'
    return f'<section><h3>{number:02} {escape(name)}</h3><div class="strip whole" tabindex="0">{first}{"".join(figures)}</div></section>'


def write_blind(results: Results, out: Path) -> None:
    """OUT/blind.html, its pictures in OUT/blind, and OUT/blind-key.json; nothing when there is no rival to judge against."""
    rows, rng, key, sections = _judged(results), random.Random(SEED), {}, []
    if len(rows) < 2:
        log.note(f"blind sheet skipped: neither {' nor '.join(RIVALS)} among the references")
        return
    for number, name in enumerate(results.photo.each, start=1):
        shuffled = rng.sample(rows, len(rows))
        sections.append(_section(number, shuffled, results, name, out))
        key[f"{number:02}"] = {letter: row.subject.title for letter, row in zip("ABC", shuffled, strict=False)}
    text = "Which would you rather have as the background of an animated shot? Note a letter for each before you open blind-key.json."
    write_text(out / "blind.html", document("Blind sheet", f"<h1>Blind sheet</h1><p>{text}</p>{''.join(sections)}"))
    write_text(out / "blind-key.json", json.dumps(key, indent=1) + "\n")
