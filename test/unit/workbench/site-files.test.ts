import { siteFiles } from '../../../src/workbench/worker/site-files.js';
import { openBytes } from '../../../src/workbench/worker/open-bytes.js';
import { platePng } from '../../../src/workbench/worker/plate-png.js';
import { WorkbenchDocument } from '../../../src/workbench/worker/workbench-document.js';
import { cel, paintedLayer, shotBytes, testPicture } from '../../e2e/support/small-shot.js';
import { rectFromSize } from '../../../src/geometry/rect.js';
import { encodePng } from '../../../src/raster/png/encode-png.js';

const live = new AbortController().signal;

const site = siteFiles((_signal, path) => {
  const texts: Readonly<Record<string, string>> = {
    'files.json': '{"models":["a.onnx","b.onnx"]}',
    'models/a.onnx': 'abc',
  };
  const text = texts[path];
  return Promise.resolve(new Response(text ?? '', { status: text === undefined ? 404 : 200 }));
});

test('files beside the page are listed by an index and read up to a limit', async () => {
  expect(await site.list(live, 'models')).toEqual(['a.onnx', 'b.onnx']);
  expect([...(await site.read(live, 'models/a.onnx', 3))]).toEqual([97, 98, 99]);
  await expect(site.read(live, 'models/a.onnx', 2)).rejects.toMatchObject({ code: 'file-too-large' });
  await expect(site.read(live, 'models/b.onnx', 9)).rejects.toMatchObject({ code: 'file-missing' });
  await expect(site.list(live, 'lights')).rejects.toMatchObject({ code: 'file-missing' });
});

test('a server that cannot be reached lacks the file; a stop is a stop', async () => {
  const dead = siteFiles(() => Promise.reject(new TypeError('failed to fetch')));
  await expect(dead.read(live, 'x', 1)).rejects.toMatchObject({ code: 'file-missing' });
  const controller = new AbortController();
  controller.abort();
  await expect(dead.read(controller.signal, 'x', 1)).rejects.toMatchObject({ code: 'cancelled' });
});

test('a stop in the middle of a file is a stop, not a damaged file', async () => {
  const controller = new AbortController();
  const halfway = siteFiles(() => {
    const body = new ReadableStream({
      pull(stream) {
        controller.abort();
        stream.error(new DOMException('the user aborted a request', 'AbortError'));
      },
    });
    return Promise.resolve(new Response(body));
  });
  const stopped = { code: 'cancelled' };
  await expect(halfway.read(controller.signal, 'models/a.onnx', 9)).rejects.toMatchObject(stopped);
  await expect(halfway.list(controller.signal, 'models')).rejects.toMatchObject(stopped);
});

test('a PSD is opened as it is, a picture as a shot of its own with the same pixels', async () => {
  const psd = shotBytes([paintedLayer('BG'), cel('A')]);
  expect((await openBytes(live, 'dir.cut.psd', psd)).psd.output()).toEqual([psd]);
  const pixels = testPicture(rectFromSize(20, 10));
  const { psd: host } = await openBytes(live, 'sky.png', encodePng(pixels));
  const { name, layers } = await host.readShot(live);
  expect([name, layers.map((layer) => layer.name)]).toEqual(['sky', ['BG']]);
  expect((await host.readPixels(live, layers[0]!.id)).pixels).toEqual(pixels);
  await expect(openBytes(live, 'notes.txt', new Uint8Array(100))).rejects.toMatchObject({
    code: 'format-unknown',
  });
});

test('without a plate there is none to save', async () => {
  const document = new WorkbenchDocument(
    (await openBytes(live, 'cut.psd', shotBytes([paintedLayer('BG')]))).psd,
  );
  expect(await platePng(live, document, null)).toBeNull();
});
