"""The page: one table, then every validation photo with all its paintings at 100 %, side by side."""

from html import escape
from pathlib import Path

from PIL import Image

from .. import log
from ..files import write_atomically, write_text
from .columns import COLUMNS
from .look import LEVELS
from .results import Results, Row
from .style import SCRIPT, STYLE


def write_jpeg(source: Path, target: Path) -> None:
    """A JPEG without thinned colour of a PNG; left alone if it is there and newer."""
    if target.is_file() and target.stat().st_mtime >= source.stat().st_mtime:
        return
    with Image.open(source) as image:
        write_atomically(target, lambda p: image.convert("RGB").save(p, format="JPEG", quality=90, subsampling=0))


def document(title: str, body: str) -> str:
    """A whole HTML page, light or dark as the reader's system is."""
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{STYLE}</style></head>\n<body>\n{body}\n<script>{SCRIPT}</script></body></html>\n"
    )


def _table_row(title: str, numbers: dict[str, float], kind: str) -> str:
    cells = "".join(f"<td>{escape(shown) if (shown := column.show(numbers)) else '–'}</td>" for column in COLUMNS)
    return f'<tr class="{kind}"><th scope="row">{escape(title)}</th>{cells}</tr>'


def _table(results: Results) -> str:
    head = "".join(f'<th scope="col">{escape(c.title)}<small>{escape(c.unit)}</small></th>' for c in COLUMNS)
    rows = [_table_row(row.subject.title, row.numbers, "ours" if row.subject.ours else "") for row in results.rows]
    if results.marks:
        rows.append(_table_row("Paintings themselves", results.marks, "mark"))
    notes = " ".join(escape(column.help) for column in COLUMNS if column.help)
    return (
        f'<div class="wide" tabindex="0"><table><thead><tr><th scope="col">Network · hand</th>{head}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div><p class=notes>{notes}</p>"
    )


def _levels(results: Results) -> str:
    """Look distance by level of the pyramid: at which size of stroke a painter is near to paintings or far from them."""
    if not results.marks:
        return ""
    head = "".join(f'<th scope="col">{2**level} px<small>level {level}</small></th>' for level in range(LEVELS))
    rows = "".join(
        f'<tr class="{"ours" if row.subject.ours else ""}"><th scope="row">{escape(row.subject.title)}</th>'
        + "".join(f"<td>{row.numbers[f'lookLevel{level}']:.1f}</td>" for level in range(LEVELS))
        + "</tr>"
        for row in results.rows
    )
    return (
        f'<h3>Look distance by size of detail</h3><div class="wide" tabindex="0"><table><thead><tr><th scope="col">Network · hand'
        f"</th>{head}</tr></thead><tbody>{rows}</tbody></table></div><p class=notes>The coarsest level tells what the pictures "
        "show rather than how they are painted.</p>"
    )


def _nearest(results: Results) -> str:
    """One sentence: is every hand of ours nearer to the paintings than every reference?"""
    ours = {row.subject.title: row.numbers.get("look_all") for row in results.rows if row.subject.ours}
    others = {r.subject.title: r.numbers.get("look_all") for r in results.rows if r.subject.network and not r.subject.ours}
    if None in ours.values():
        return "Look distance was skipped: there were no paintings to measure against."
    if not others:
        return "References were skipped: no folder of references was given."
    best = min(others, key=others.get)
    nearer = [title for title, value in ours.items() if value < others[best]]
    return (
        f"Nearer to the paintings than every reference (the nearest: {best}, {others[best]:.1f}): "
        f"{', '.join(nearer) or 'none'} — {len(nearer)} of {len(ours)} hands."
    )


def _lights(results: Results) -> str:
    if not results.lights:
        return "<p>Clipping of the lights was skipped: no light pictures were given.</p>"
    rows = "".join(
        f'<tr><th scope="row">{escape(light)}</th><td>{n["pictures"]}</td><td>{100 * n["clippedShare"]:.3f}</td>'
        f'<td>{100 * n["clippedWorst"]:.3f}</td></tr>'
        for light, n in results.lights.items()
    )
    return (
        '<div class="wide" tabindex="0"><table><thead><tr><th scope="col">Light</th><th scope="col">Pictures</th>'
        '<th scope="col">Newly clipped<small>% of pixels, mean</small></th><th scope="col">Worst picture<small>%</small></th></tr>'
        f"</thead><tbody>{rows}</tbody></table></div><p class=notes>Pixels of which a channel is 0 or 255 with the light and was "
        "neither in the painting.</p>"
    )


def _figure(source: Path, place: Path, out: Path, title: str) -> str:
    write_jpeg(source, out / place)
    link = escape(place.as_posix())
    return f'<figure><a href="{link}"><img loading="lazy" src="{link}" alt="{escape(title)}"></a><figcaption>{escape(title)}</figcaption></figure>'


def _caption(row: Row, name: str) -> str:
    numbers = row.each[name]
    return f"{row.subject.title} — edges {numbers['edgeP95Px']:.2f} px" if "edgeP95Px" in numbers and row.subject.network else row.subject.title


def _photo_section(results: Results, name: str, out: Path) -> str:
    pictures = Path("pictures")
    figures = [_figure(row.pictures[name], pictures / f"{name}.{row.subject.key}.jpg", out, _caption(row, name)) for row in results.rows]
    lit = [
        _figure(files[name], pictures / f"{name}.light-{light}.jpg", out, f"Light: {light}")
        for light, files in results.light_pictures.items()
        if name in files
    ]
    return f'<section><h3>{escape(name)}</h3><div class="strip" tabindex="0">{"".join(figures + lit)}</div></section>'


def write_page(results: Results, out: Path) -> None:
    """OUT/index.html and its pictures in OUT/pictures."""
    names = list(results.photo.each)
    sections = [_photo_section(results, name, out) for name in names]
    paintings = ", ".join(f"{count} ({kind})" for kind, count in results.paintings.items()) or "none"
    body = (
        f"<h1>Painters beside each other</h1><p>{len(names)} validation photos, long side {results.long_side} px, never trained "
        f"on; paintings: {paintings}. Tiles, pans and noise of networks that are not ours were measured on two photos only: they "
        f"cost minutes each.</p><p><strong>{escape(_nearest(results))}</strong></p>"
        f"<h2>Measured</h2>{_table(results)}{_levels(results)}<h2>Lights</h2>{_lights(results)}<h2>Pictures at 100 %</h2>"
        f"<p>Drag a picture to move all of its row; click it for the whole. <a href=blind.html>Blind sheet</a></p>{''.join(sections)}"
    )
    write_text(out / "index.html", document("Painters beside each other", body))
    log.note(f"wrote {out / 'index.html'}")
