/** @jest-environment <rootDir>/test/support/ort-environment.cjs */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Tensor } from '../../src/inference/driver.js';
import { createOrtWebDriver } from '../../src/inference/drivers/node/ort-web-driver.js';
import type { LoadedPage } from '../../src/inference/drivers/webview/host/connection.js';
import { createWebviewDriver } from '../../src/inference/drivers/webview/host/webview-driver.js';
import { noisePicture } from '../fakes/test-picture.js';
import '../support/outer-ort.js';
import { chromiumSuite } from './support/chromium-suite.js';

const root = join(__dirname, '../..');
const live = new AbortController().signal;
const { inChromium, browser } = chromiumSuite(300_000, () => Promise.resolve(() => undefined));
const build = mkdtempSync(join(tmpdir(), 'haikei-page-'));
const requests: string[] = [];
const complaints: string[] = [];

beforeAll(() => {
  const webpack = join(root, 'node_modules/webpack-cli/bin/cli.js');
  const args = [webpack, '--config-name', 'page', '--mode', 'production', '--output-path', build];
  execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
});

afterAll(() => rmSync(build, { recursive: true, force: true }));

/** Chromium in the place of UXP's webview: messages cross as JSON, and come in through `uxpHost`. */
async function loadPage(): Promise<LoadedPage> {
  const page = await browser().newPage();
  const listeners = new Set<(message: unknown) => void>();
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.exposeFunction('sayToHost', (text: string) => {
    for (const heard of listeners) heard(JSON.parse(text));
  });
  await page.addInitScript(
    'window.uxpHost = { postMessage: (message) => void window.sayToHost(JSON.stringify(message)) };',
  );
  await page.goto(pathToFileURL(join(build, 'webview.html')).href);
  return {
    port: {
      post(message) {
        const script = `window.postMessage(${JSON.stringify(message)}, '*')`;
        page.evaluate(script).catch(() => undefined);
      },
      listen(heard) {
        listeners.add(heard);
        return () => void listeners.delete(heard);
      },
    },
    unload: () => void page.close(),
  };
}

test('the page is one file that may load and send nothing', () => {
  const names = readdirSync(build).sort();
  expect(names).toEqual([
    'ort-wasm-simd-threaded.asyncify.wasm',
    'ort-wasm-simd-threaded.wasm',
    'webview.html',
    'webview.js.LICENSE.txt',
    'webview.licences.txt',
  ]);
  const html = readFileSync(join(build, 'webview.html'), 'utf8');
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)!;
  expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[A-Za-z0-9+/=]{44}' 'wasm-unsafe-eval'$/);
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html).not.toMatch(/<(link|img|iframe)\b|\ssrc=/i);
  expect(html).not.toContain(root);
});

inChromium('the page paints a tile as the node driver does, and asks the network for nothing', async () => {
  const model = readFileSync(join(root, 'models/haikei-fast.onnx'));
  const driver = createWebviewDriver({
    loadPage,
    readRuntime: (_signal, engine) => {
      const name = engine === 'wasm' ? 'ort-wasm-simd-threaded' : 'ort-wasm-simd-threaded.asyncify';
      return Promise.resolve(readFileSync(join(build, `${name}.wasm`)));
    },
    remembered: { read: () => null, write: () => undefined },
  });
  const session = await driver.open(live, model);
  const [input] = session.inputs;
  const [height, width] = [132, 260];
  const data = noisePicture(width, height).rgb.map((value) => value * 2 - 1);
  const feeds: Record<string, Tensor> = { [input!.name]: { data, dims: [1, 3, height, width] } };
  for (const { name, dims } of session.inputs.slice(1)) {
    const sizes = dims.map((size) => size!);
    feeds[name] = {
      data: Float32Array.from({ length: sizes.at(-1)! }, (_, i) => (i === 0 ? 1 : 0)),
      dims: sizes,
    };
  }
  const found = (await session.run(live, feeds))['painting']!;
  const reference = await (await createOrtWebDriver({ threads: 1 })).open(live, model);
  const expected = (await reference.run(live, feeds))['painting']!;
  expect(found.dims).toEqual(expected.dims);
  const worst = found.data.reduce((most, value, i) => Math.max(most, Math.abs(value - expected.data[i]!)), 0);
  expect(worst).toBeLessThan(1 / 255);
  await expect(driver.open(live, Uint8Array.of(1, 2, 3))).rejects.toMatchObject({ code: 'model-damaged' });
  expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
  expect(requests).toHaveLength(1);
  expect(complaints).toEqual([]);
  driver.dispose();
});
