"""Look and behaviour of the pages; nothing is loaded from elsewhere."""

STYLE = """
:root{color-scheme:light dark;--ink:#1c1c1f;--paper:#fafaf7;--line:#d6d4cc;--ours:#e4efe6;--mark:#f3ead2}
@media(prefers-color-scheme:dark){:root{--ink:#e8e6e1;--paper:#17181b;--line:#3a3c42;--ours:#1f3326;--mark:#383019}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.2rem clamp(.8rem,3vw,3rem);font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
h1{font-size:1.6rem;margin:.2em 0}h2{margin:1.6em 0 .4em}h3{font-size:1rem;margin:1.6em 0 .3em}
p{max-width:75ch}.notes{font-size:.85rem;opacity:.85;max-width:110ch}
.wide{overflow-x:auto}
table{border-collapse:collapse;font-size:.85rem;font-variant-numeric:tabular-nums;white-space:nowrap}
th,td{padding:.35em .7em;border-bottom:1px solid var(--line);text-align:right;vertical-align:bottom}
th:first-child{text-align:left;position:sticky;left:0;background:var(--paper)}
thead small{display:block;font-weight:normal;opacity:.75}
tr.ours>*{background:var(--ours)}tr.mark>*{background:var(--mark)}
.strip{display:flex;gap:6px;overflow-x:auto;padding-bottom:8px;--x:50%;--y:50%}
figure{margin:0;flex:none;width:min(480px,86vw)}
.strip img{display:block;width:100%;height:min(480px,70vh);object-fit:none;object-position:var(--x) var(--y);cursor:grab}
.whole figure{width:auto}.whole img{width:auto;height:auto;max-width:none;cursor:auto}
figcaption{font-size:.8rem;padding:.2em 0}
"""

SCRIPT = """
for (const strip of document.querySelectorAll('.strip:not(.whole)')) {
  let from = null, moved = false, x = 50, y = 50;
  const clamp = (v) => Math.min(100, Math.max(0, v));
  strip.addEventListener('pointerdown', (e) => { if (e.target.tagName === 'IMG' && e.pointerType === 'mouse') from = [e.clientX, e.clientY, x, y], moved = false; });
  addEventListener('pointermove', (e) => {
    if (!from) return;
    moved ||= Math.hypot(e.clientX - from[0], e.clientY - from[1]) > 4;
    x = clamp(from[2] - (e.clientX - from[0]) / 4); y = clamp(from[3] - (e.clientY - from[1]) / 2);
    strip.style.setProperty('--x', x + '%'); strip.style.setProperty('--y', y + '%');
  });
  addEventListener('pointerup', () => { from = null; });
  strip.addEventListener('dragstart', (e) => e.preventDefault());
  strip.addEventListener('click', (e) => { if (moved) e.preventDefault(); moved = false; });
}
"""
