import { decode } from 'fast-png';
import { AfterEffectsHost } from '../../../src/host/aftereffects/after-effects-host.js';
import { iccBytes } from '../../../src/host/photoshop/profile/icc-writer.js';
import { KNOWN_PROFILES } from '../../../src/host/photoshop/profile/known-profiles.js';
import { planShot } from '../../../src/paint/plan-shot.js';
import { paint } from '../../../src/paint.js';
import { DEFAULT_PAINT_JOB } from '../../../src/scene/job/default-paint-job.js';
import { PsdHost } from '../../../src/host/psd/psd-host.js';
import { newDocument } from '../../../src/host/psd/write/new-document.js';
import { joinSegments } from '../../../src/host/psd/write/segments.js';
import { placeOnCanvas } from '../../../src/raster/place-on-canvas.js';
import { encodePng } from '../../../src/raster/png/encode-png.js';
import { ProjectBuilder } from '../../fakes/aftereffects/build-project.js';
import { renderedFrame } from '../../fakes/aftereffects/fake-comp.js';
import type { FootageData } from '../../fakes/aftereffects/fake-state.js';
import { openProject } from '../../fakes/aftereffects/open-in-after-effects.js';
import { celShot } from '../host-photoshop/support/shots.js';
import { box } from '../psd-write/support/sample-pixels.js';
import { allLayers, signal } from '../psd-write/support/sample-plate.js';
import { grey, photo, requestFor } from './support/comps.js';
import { openWith, readBg } from './support/open-with.js';

const FRAME = { width: 24, height: 16 };

test('a PNG is read as it is, with its profile and depth, and nothing is rendered', async () => {
  const opened = openWith((b) => b.still('/art/bg.png', photo(24, 16, 5)));
  const { pixels, colour } = await readBg(opened);
  expect(pixels).toMatchPixels(photo(24, 16, 5));
  expect(colour).toEqual({ profile: null, mode: 'rgb' });
  expect(opened.ae.calls).not.toContain('saveFrameToPng');
});

test('the profile of the source is the plate’s, byte for byte', async () => {
  const profile = iccBytes(KNOWN_PROFILES.find(({ name }) => name === 'Display P3')!);
  const opened = openWith((b) => b.still('/art/bg.png', photo(24, 16, 5)));
  opened.ae.disk.files.set('/art/bg.png', encodePng(photo(24, 16, 5), { profile }));
  await paint(signal, requestFor(opened.host));
  const plate = decode(opened.ae.disk.files.get('/cuts/Haikei/cut/001/BG.png')!);
  expect(plate.iccEmbeddedProfile?.profile).toEqual(profile);
});

const psdBytes = joinSegments(newDocument(celShot()));

test.each([
  ['BG/cut.psd', 'BG'],
  ['BOOK/cut.psd', 'BOOK'],
])('of a layered PSD, the item %s is its layer', async (name, layer) => {
  const opened = openWith((b) => {
    b.file('/art/cut.psd', psdBytes);
    return { ...b.footage('/art/cut.psd', { width: 24, height: 16, hasAlpha: true }) };
  });
  opened.ae.state.items.find((item) => item.kind === 'footage')!.name = name;
  const { pixels } = await readBg(opened);
  const file = new PsdHost('cut', psdBytes);
  const own = allLayers((await file.readShot(signal)).layers).find((one) => one.name === layer)!;
  const alone = await file.readPixels(signal, own.id);
  expect(pixels).toMatchPixels(placeOnCanvas(alone.pixels, alone.bounds, box(0, 0, 24, 16)));
  expect(opened.ae.calls).not.toContain('saveFrameToPng');
});

test('a PSD that the artist gave another name may be any of its layers, so After Effects has to show it', async () => {
  const opened = openWith((b) => {
    b.file('/art/cut.psd', psdBytes);
    return b.footage('/art/cut.psd', { width: 24, height: 16 });
  });
  opened.ae.state.items.find((item) => item.kind === 'footage')!.name = 'my background';
  const { pixels } = await readBg(opened);
  expect(pixels.data).toEqual(renderedFrame(24 * 16, 0));
});

test('premultiplied colour is taken apart, inverted alpha turned round, ignored alpha left out', async () => {
  const half = grey(24, 16, [100, 0, 0, 51]);
  const read = async (source: Partial<FootageData['source']>) => {
    const { pixels } = await readBg(openWith((b) => b.still('/art/bg.png', half, source)));
    return Array.from(pixels.data.slice(0, pixels.channels));
  };
  expect(await read({ alphaMode: 5414, premulColor: [0, 0, 0] })).toEqual([255, 0, 0, 51]);
  expect(await read({ alphaMode: 5412 })).toEqual([100, 0, 0, 51]);
  expect(await read({ alphaMode: 5412, invertAlpha: true })).toEqual([100, 0, 0, 204]);
  expect(await read({ alphaMode: 5413 })).toEqual([100, 0, 0]);
});

test('a file is read in an OCIO project too, and the user is told to look at its colour space', async () => {
  const opened = openWith(
    (b) => b.still('/art/bg.png', photo(24, 16, 5)),
    ({ state }) => Object.assign(state, { colorManagementSystem: 1 }),
  );
  const { insert } = await paint(signal, requestFor(opened.host));
  expect(insert.notes).toEqual([{ kind: 'read-from-file' }, { kind: 'check-colour-space' }]);
});

test.each([
  [
    'missing footage',
    (b: ProjectBuilder) => b.footage('/gone/bg.png', { missing: true, width: 24, height: 16 }),
    'footage-missing',
  ],
  [
    'a placeholder',
    (b: ProjectBuilder) => b.footage('', { kind: 'placeholder', width: 24, height: 16 }),
    'footage-missing',
  ],
  ['a solid', (b: ProjectBuilder) => b.footage(null, { width: 24, height: 16 }), 'layer-unsupported'],
  ['a damaged file', (b: ProjectBuilder) => b.still('/art/broken.png', photo(24, 16, 5)), 'file-truncated'],
])('%s as BG is refused in words, and nothing is touched', async (_title, make, code) => {
  const opened = openWith(make);
  const whole = opened.ae.disk.files.get('/art/broken.png');
  if (whole) opened.ae.disk.files.set('/art/broken.png', whole.slice(0, 60));
  await expect(paint(signal, requestFor(opened.host))).rejects.toMatchObject({ code });
  expect(opened.ae.undoLog).toEqual([]);
});

test('grey footage stays grey: read as grey, painted, written as a grey file with the alpha it had', async () => {
  for (const channels of [1, 2] as const) {
    const data = Uint8Array.from({ length: 24 * 16 * channels }, (_, i) =>
      channels === 2 && i % 2 ? 255 : (i * 7) % 256,
    );
    if (channels === 2) data[1] = 100;
    const opened = openWith((b) =>
      b.still('/art/bg.png', { width: 24, height: 16, channels, depth: 8, data }),
    );
    const [bg] = (await opened.host.readShot(signal)).layers;
    const { colour, pixels } = await opened.host.readPixels(signal, bg!.id);
    expect([colour?.mode, pixels.channels]).toEqual(['gray', channels]);
    await paint(signal, requestFor(opened.host));
    const [path] = [...opened.ae.disk.files.keys()].filter((name) => name.includes('/Haikei/'));
    const plate = decode(opened.ae.disk.files.get(path!)!);
    expect([plate.width, plate.height, plate.channels, plate.depth]).toEqual([24, 16, channels, 8]);
    expect(Array.from(plate.data)).not.toEqual(Array.from(data));
    if (channels === 2) expect(plate.data[1]).toBe(100);
  }
});

test('two candidates are not guessed between', async () => {
  const opened = openWith((b) => b.still('/art/bg.png', photo(24, 16, 5)));
  const [bg] = opened.root.layers;
  opened.root.layers.unshift({ ...structuredClone(bg!), id: 999 });
  await expect(planShot(signal, opened.host, DEFAULT_PAINT_JOB)).rejects.toMatchObject({
    code: 'background-ambiguous',
  });
});

test('a BG that is a composition is entered: its picture is painted there, before the layer that shows it', async () => {
  const builder = new ProjectBuilder();
  const root = builder.comp('cut', FRAME);
  const inner = builder.comp('BG', { width: 60, height: 16 });
  builder.layer(inner, builder.still('/art/bg.png', photo(60, 16, 5)), { name: 'BG' });
  builder.layer(root, inner, { name: 'BG' });
  builder.layer(root, builder.still('/art/a.png', photo(24, 16, 6, 4)), { name: 'A' });
  const opened = openProject(builder, root);
  await paint(signal, requestFor(opened.host));
  expect(inner.layers.map(({ name }) => name)).toEqual(['Haikei – poster · BG', 'BG']);
  expect(root.layers.map(({ name }) => name)).toEqual(['A', 'BG']);
});

test('a composition of several pictures is no one picture: which of them is meant has to be said', async () => {
  const builder = new ProjectBuilder();
  const root = builder.comp('cut', FRAME);
  const inner = builder.comp('BG', FRAME);
  for (const name of ['sky', 'hills'])
    builder.layer(inner, builder.still(`/art/${name}.png`, photo(24, 16, 5)), { name });
  builder.layer(root, inner, { name: 'BG' });
  const { host, ae } = openProject(builder, root);
  await expect(paint(signal, requestFor(host))).rejects.toMatchObject({
    code: 'layer-unsupported',
    details: { layer: 'BG', kind: 'group' },
  });
  expect(ae.undoLog).toEqual([]);
  await paint(signal, requestFor(host, { background: 'BG/hills' }));
  expect(inner.layers.map(({ name }) => name)).toEqual(['Haikei – poster · hills', 'hills', 'sky']);
});

test('roles that were corrected by hand stay with the project, for each composition its own', async () => {
  const opened = openWith((b) => b.still('/art/bg.png', photo(24, 16, 5)));
  await opened.host.writeRoles(signal, { BG: 'book' });
  expect(await opened.host.readRoles(signal)).toEqual({ BG: 'book' });
  const again = new AfterEffectsHost(opened.world, opened.ae.project.comp(opened.root.id));
  expect(await again.readRoles(signal)).toEqual({ BG: 'book' });
  opened.ae.state.xmp = 'not XMP';
  expect(await opened.host.readRoles(signal)).toEqual({});
});
