import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from 'fast-png';
import type { CompanionLink } from '../../../src/companion/client/companion-link.js';
import { doNetworkJob } from '../../../src/companion/network/do-network-job.js';
import { serveJobs } from '../../../src/companion/server/serve-jobs.js';
import { createPlainDriver } from '../../../src/inference/drivers/uxp/plain-driver.js';
import { createModelLibrary } from '../../../src/plugin/library/model-library.js';
import { iccBytes } from '../../../src/host/photoshop/profile/icc-writer.js';
import { KNOWN_PROFILES } from '../../../src/host/photoshop/profile/known-profiles.js';
import { encodePng } from '../../../src/raster/png/encode-png.js';
import { createAfterEffectsServices } from '../../../src/plugin/after-effects/create-after-effects-services.js';
import { chooseSheetFile } from '../../../src/plugin/after-effects/choose-sheet-file.js';
import type { UxpEntry } from '../../../src/plugin/files/uxp-plugin-files.js';
import { fileUrl, uxpFootageFiles, type UxpFs } from '../../../src/plugin/after-effects/uxp-footage-files.js';
import type { PanelDocument } from '../../../src/panel/services/panel-document.js';
import { DEFAULT_PAINT_JOB } from '../../../src/scene/job/default-paint-job.js';
import { jobFolder, linkTo, serverOver, speak } from '../../fakes/companion/job-folder.js';
import { fastFiles } from '../../fakes/plugin/packaged-files.js';
import { grey, named, openCut, type OpenedCut } from '../host-aftereffects/support/comps.js';
import { table, xdts } from '../scene/sheet/build-sheet.js';
import { signal } from '../psd-write/support/sample-plate.js';

jest.setTimeout(120_000);

const fastFilesRegistry = () => createModelLibrary(fastFiles()).registry(signal);

/** The services over the cut, with a clock that only moves when a test says so. */
function openServices(cut: OpenedCut, companion?: CompanionLink, sheetFile: string | null = null) {
  let turns: (() => void)[] = [];
  const tick = async (): Promise<void> => {
    cut.ae.disk.passTime();
    for (const turn of turns.splice(0)) turn();
    for (let i = 0; i < 5; i++) await Promise.resolve();
  };
  const stored = new Map<string, string>();
  const services = createAfterEffectsServices({
    afterEffects: cut.world.api,
    footage: cut.ae.disk,
    temporaryFolder: '/tmp',
    chooseSheetFile: () => Promise.resolve(sheetFile),
    files: fastFiles(),
    storage: {
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => void stored.set(key, value),
    },
    pages: { isOpen: false, load: () => Promise.reject(new Error('no page')), onClosed: () => undefined },
    uiLocale: 'ja_JP',
    ...(companion && { companion }),
    hostVersion: '27.0.0',
    memory: null,
    version: '0.1.0',
    now: () => Date.now(),
    date: () => new Date(0),
    wait: () => new Promise((resolve) => turns.push(resolve)),
  });
  return { services, tick, stop: () => void (turns = []) };
}

test('the composition in front is told; it stays in front while its footage is selected, until another one is', async () => {
  const cut = openCut();
  const { services, tick } = openServices(cut);
  const told: (PanelDocument | null)[] = [];
  const stop = services.subscribeDocument((document) => told.push(document));
  expect(told).toEqual([{ id: String(cut.data().id), name: 'cut_012', revision: 1 }]);
  cut.ae.selected = [cut.bg.source!];
  await tick();
  expect(told.at(-1)?.name).toBe('cut_012');
  cut.ae.state.items = cut.ae.state.items.filter(({ id }) => id !== cut.data().id);
  await tick();
  expect(told.at(-1)).toBeNull();
  stop();
});

test('the panel says where it painted: alone and slowly, with how to start the companion, or in the companion', async () => {
  const cut = openCut();
  const { files } = jobFolder();
  const { services } = openServices(cut, linkTo(files));
  const run = { document: String(cut.data().id), jobs: [{ ...DEFAULT_PAINT_JOB, reproducible: true }] };
  const alone = await services.paint(signal, run, () => undefined);
  expect(alone.remarks).toEqual([expect.stringMatching(/After Effects 本体.*npx haikei watch/)]);
  const painted = () => cut.ae.disk.files.get(`/cuts/Haikei/cut_012/00${cut.ae.undoLog.length}/BG.png`)!;
  const byItself = decode(painted()).data;

  const { models } = await fastFilesRegistry();
  const { card } = models[0]!;
  await speak(files, { models: [{ name: card.name, sha256: card.sha256 }] });
  const weights = readFileSync(join(__dirname, '../../../models', card.file));
  const session = await createPlainDriver().open(signal, new Uint8Array(weights));
  const ending = new AbortController();
  const parts = serverOver({
    files,
    work: (running, room, job) =>
      job.kind === 'network'
        ? doNetworkJob(running, room, job, () => Promise.resolve({ card, session }))
        : Promise.reject(new Error(job.kind)),
  });
  const serving = serveJobs(ending.signal, parts);
  const { remarks } = await services.paint(signal, run, () => undefined);
  ending.abort();
  await serving.catch(() => undefined);
  expect(remarks).toEqual([expect.stringContaining('コンパニオン')]);
  expect(parts.answered.length).toBeGreaterThan(0);
  const byCompanion = decode(painted()).data;
  expect(byCompanion.filter((value, i) => Math.abs(value - byItself[i]!) > 1)).toHaveLength(0);
});

test('pictures are made anew when a layer shows another file, and not for anything else', async () => {
  const cut = openCut();
  const { services, tick } = openServices(cut);
  const revisions: number[] = [];
  const stop = services.subscribeDocument((document) => revisions.push(document?.revision ?? 0));
  cut.data().layers.at(-1)!.comment = 'mine';
  cut.ae.call('an action');
  await tick();
  expect(revisions.at(-1)).toBe(1);
  named(cut.data(), 'BG').source = cut.book.source;
  cut.ae.call('an action');
  await tick();
  expect(revisions.at(-1)).toBe(2);
  stop();
});

test('a run of the panel puts the plate in as one undo; a light goes into its pixels', async () => {
  const cut = openCut();
  const { services } = openServices(cut);
  const document = String(cut.data().id);
  const job = { ...DEFAULT_PAINT_JOB, look: { hands: {}, light: 'dusk' }, reproducible: true };
  const { plates } = await services.paint(signal, { document, jobs: [job] }, () => undefined);
  expect(plates).toMatchObject([{ source: 'BG', updated: false }]);
  expect(cut.ae.undoLog).toHaveLength(1);
  const plate = named(cut.data(), plates[0]!.name);
  expect(JSON.parse(plate.markers[0]!.parameters['record']!)).toMatchObject({
    settings: { light: 'dusk', bakeLight: true },
  });
});

test('a time sheet chosen by hand is remembered by the project, tells roles, and has the panel read anew', async () => {
  const cut = openCut(({ a }) => (a.name = 'girl_0001.png'));
  const path = '/sheets/of the studio.xdts';
  const sheet = xdts(table({ names: ['girl'], tracks: [[[0, '1']]], duration: 48 }));
  cut.ae.disk.files.set(path, new TextEncoder().encode(sheet));
  const { services, tick } = openServices(cut, undefined, path);
  const document = String(cut.data().id);
  const sheets = services.timeSheets!;
  const told: (PanelDocument | null)[] = [];
  const stop = services.subscribeDocument((front) => told.push(front));
  const before = told.length;
  expect(await sheets.read(signal, document)).toBe('automatic');
  expect((await services.readShot(signal, document)).timeSheet).toBeUndefined();
  await sheets.choose(signal, document, { file: (await sheets.askForFile(signal))! });
  await tick();
  expect(told.length).toBeGreaterThan(before);
  expect((await services.readShot(signal, document)).timeSheet).toMatchObject({ file: path });
  expect(await openServices(cut).services.timeSheets!.read(signal, document)).toEqual({ file: path });
  await sheets.choose(signal, document, 'none');
  expect((await services.readShot(signal, document)).timeSheet).toBeUndefined();
  stop();
});

test('UXP asks for the two kinds of files, and an artist who thinks better of it has chosen nothing', async () => {
  const asked: unknown[] = [];
  const answer = (entry: object | object[] | null) =>
    chooseSheetFile({
      formats: { binary: null },
      localFileSystem: {
        getPluginFolder: () => Promise.reject(new Error('not asked for')),
        getFileForOpening: (options: object) => {
          asked.push(options);
          return Promise.resolve(entry as UxpEntry);
        },
      },
    });
  const entry = { name: 'a.xdts', isFile: true, nativePath: 'C:\\cuts\\a.xdts' };
  expect([await answer(entry), await answer([entry]), await answer(null), await answer([])]).toEqual([
    entry.nativePath,
    entry.nativePath,
    null,
    null,
  ]);
  expect(asked[0]).toEqual({ types: ['xdts', 'tdts'], allowMultiple: false });
});

test('pictures of a background follow the profile in its own file', async () => {
  const cut = openCut();
  const profile = iccBytes(KNOWN_PROFILES.find(({ name }) => name === 'Display P3')!);
  cut.ae.disk.files.set('/cuts/art/bg.png', encodePng(grey(40, 16, [180, 80, 60]), { profile }));
  const { services } = openServices(cut);
  const request = { document: String(cut.data().id), job: DEFAULT_PAINT_JOB, painted: false, size: 24 };
  const { url } = await services.thumbnail(signal, request);
  const { data } = decode(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
  // Worked out from the primaries of both spaces: 194.25, 71.78, 52.01.
  expect(Array.from(data.slice(0, 3))).toEqual([194, 72, 52]);
});

test('paths of both systems become URLs', () => {
  expect(fileUrl('/Users/a/背景.png')).toBe('file:/Users/a/背景.png');
  expect(fileUrl('C:\\cuts\\bg.png')).toBe('file:/C:/cuts/bg.png');
});

/** UXP's `fs` over a map; a folder is a path with null. */
function fakeFs(files: Map<string, ArrayBuffer | null>): UxpFs {
  const need = (path: string): ArrayBuffer | null => {
    const found = files.get(path);
    if (found === undefined) throw new Error(`ENOENT ${path}`);
    return found;
  };
  return {
    readdir: (path) => {
      need(path);
      const inside = [...files.keys()].filter((name) => name.startsWith(`${path}/`));
      return Promise.resolve(
        inside.map((name) => name.slice(path.length + 1)).filter((name) => !name.includes('/')),
      );
    },
    lstat: async (path) => {
      await Promise.resolve();
      const found = need(path);
      return { size: found?.byteLength ?? 0, isDirectory: () => found === null };
    },
    readFile: async (path) => Promise.resolve(need(path)!),
    writeFile: async (path, data) => Promise.resolve(files.set(path, data)),
    mkdir: async (path) => {
      await Promise.resolve();
      need(path.slice(0, path.lastIndexOf('/')));
      files.set(path, null);
    },
    rename: async (from, to) => {
      await Promise.resolve();
      files.set(to, need(from));
      files.delete(from);
    },
    unlink: async (path) => Promise.resolve(files.delete(path)),
    rmdir: async (path) => Promise.resolve(files.delete(path)),
  };
}

test('files are written beside and renamed, in folders that are made, and removed with what is in them', async () => {
  const disk = new Map<string, ArrayBuffer | null>([['file:/cuts', null]]);
  const files = uxpFootageFiles(fakeFs(disk));
  await files.makeFolder(signal, '/cuts/Haikei/001');
  const bytes = new Uint8Array([9, 1, 2, 9]).subarray(1, 3);
  await files.write(signal, '/cuts/Haikei/001/BG.png', bytes);
  expect([...disk.keys()].filter((path) => path.endsWith('.part'))).toEqual([]);
  expect(await files.read(signal, '/cuts/Haikei/001/BG.png', 10)).toEqual(Uint8Array.of(1, 2));
  expect(await files.list(signal, '/cuts/Haikei/001')).toEqual(['BG.png']);
  expect(await files.list(signal, '/nowhere')).toEqual([]);
  expect([await files.size(signal, '/cuts/Haikei/001/BG.png'), await files.size(signal, '/x')]).toEqual([
    2,
    null,
  ]);
  await expect(files.read(signal, '/cuts/Haikei/001/BG.png', 1)).rejects.toMatchObject({
    code: 'file-too-large',
  });
  await expect(files.read(signal, '/cuts/none.png', 1)).rejects.toMatchObject({ code: 'file-missing' });
  await files.remove('/cuts/Haikei');
  expect([...disk.keys()]).toEqual(['file:/cuts']);
});

test('a disk that refuses is told, and no part of a file stays', async () => {
  const disk = new Map<string, ArrayBuffer | null>([['file:/cuts', null]]);
  const fs = { ...fakeFs(disk), rename: () => Promise.reject(new Error('EACCES')) };
  const write = uxpFootageFiles(fs).write(signal, '/cuts/BG.png', Uint8Array.of(1));
  await expect(write).rejects.toMatchObject({ code: 'write-failed', details: { reason: 'EACCES' } });
  expect([...disk.keys()]).toEqual(['file:/cuts']);
});
