import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, sep } from 'node:path';
import { bundleTestPage } from './bundle-test-page.mjs';
import { inPackage } from './package-root.mjs';
import { serveFolder } from './serve-folder.mjs';

const PAGES = 'test/fakes/uxp-page';
const OWN = inPackage(PAGES, 'own-globals.ts');
const KEPT = ['AbortController', 'fetch', 'structuredClone', 'TextDecoder', 'TextEncoder'];

/** As strict as UXP: one script beside the page, no code from strings, nothing from anywhere else. */
const hostPolicy = (pageOrigin) =>
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src data: blob:; connect-src 'self'; " +
  `frame-src ${pageOrigin}`;

function sizesOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  return Object.fromEntries(
    paths.map((path) => [relative(folder, path).split(sep).join('/'), statSync(path).size]),
  );
}

/** Puts a script before everything else that runs in a page. */
function withScript(html, tag, before) {
  const at = html.indexOf(before);
  if (at < 0) throw new Error(`no ${before} in the page`);
  return html.slice(0, at) + tag + html.slice(at);
}

/** The page of the webview, with what UXP would put into it before its own policy begins. */
function writeWebview(site, plugin, script) {
  mkdirSync(site);
  const html = readFileSync(join(plugin, 'webview.html'), 'utf8');
  writeFileSync(
    join(site, 'webview.html'),
    withScript(html, `<script>${script}</script>`, '<meta http-equiv'),
  );
}

function writeHost(site, { plugin, pageUrl, shots }) {
  mkdirSync(site);
  const html = readFileSync(join(plugin, 'index.html'), 'utf8');
  const tag = `<script src="host.js" data-page="${pageUrl}"></script>`;
  writeFileSync(join(site, 'index.html'), withScript(html, tag, '<script src="index.js"'));
  writeFileSync(join(site, 'files.json'), JSON.stringify(sizesOf(plugin)));
  for (const name of ['index.js', 'panel.css']) copyFileSync(join(plugin, name), join(site, name));
  symlinkSync(plugin, join(site, 'plugin'), 'junction');
  for (const shot of shots) copyFileSync(shot, join(site, basename(shot)));
}

/**
 * A built plugin in a browser, in a fake host: the page that computes lies in a frame of another site, as UXP keeps it in
 * another process.
 * @param {{ plugin: string, main: string, shots: readonly string[] }} options the built plugin's folder; the fake host's
 *   script, below the package's root; files that the fake can open
 * @returns {Promise<{ url: string, plugin: string, folder: string, close: () => void }>} more shots may be put into `folder`
 */
export async function serveFakeHost({ plugin, main, shots }) {
  const place = mkdtempSync(join(tmpdir(), 'haikei-host-'));
  const bundled = join(place, 'bundled');
  await bundleTestPage({ host: main, webview: `${PAGES}/in-webview.ts` }, bundled, {
    provide: Object.fromEntries(KEPT.map((name) => [name, [OWN, 'ownGlobals', name]])),
  });
  writeWebview(join(place, 'page'), plugin, readFileSync(join(bundled, 'webview.js'), 'utf8'));
  const page = await serveFolder(join(place, 'page'), 0, {});
  const pageOrigin = page.url.replace('localhost', '127.0.0.1').replace(/\/$/, '');
  const folder = join(place, 'host');
  writeHost(folder, { plugin, pageUrl: `${pageOrigin}/webview.html`, shots });
  copyFileSync(join(bundled, 'host.js'), join(folder, 'host.js'));
  const host = await serveFolder(folder, 0, { 'Content-Security-Policy': hostPolicy(pageOrigin) });
  const close = () => {
    host.close();
    page.close();
    rmSync(place, { recursive: true, force: true });
  };
  return { url: host.url, plugin, folder, close };
}
