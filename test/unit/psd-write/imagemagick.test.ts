import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parsePsd } from '../../../src/host/psd/read/parse-psd.js';
import { readMergedPicture } from '../../../src/host/psd/read/read-merged-picture.js';
import { insertIntoPsd } from '../../../src/host/psd/write/insert-layers.js';
import { newDocument } from '../../../src/host/psd/write/new-document.js';
import { findResource } from '../../../src/host/psd/write/patch-resources.js';
import { joinSegments } from '../../../src/host/psd/write/segments.js';
import { asRgba } from './support/ag-psd-reader.js';
import { insertionFor } from './support/sample-insertion.js';
import { signal } from './support/sample-plate.js';
import { sampleShot, SHOT_FORMATS } from './support/sample-shot.js';

const version = spawnSync('convert', ['-version'], { encoding: 'utf8' });
const isInstalled = version.status === 0 && version.stdout.startsWith('Version: ImageMagick');
const whenInstalled = isInstalled ? describe : describe.skip;

whenInstalled.each(SHOT_FORMATS)('ImageMagick opens what was written, %s', (_title, format) => {
  const folder = mkdtempSync(join(tmpdir(), 'psd-write-'));
  const path = join(folder, format.large ? 'shot.psb' : 'shot.psd');
  const profile = null;
  const before = parsePsd(joinSegments(newDocument({ ...sampleShot(format), profile })));
  const insertion = insertionFor(before, { action: 'insert', at: 1 }, 0);
  const after = parsePsd(joinSegments(insertIntoPsd(signal, before, insertion).segments));
  writeFileSync(path, after.bytes);
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (...args: string[]): Buffer => {
    const { stdout, stderr, status } = spawnSync('convert', args, { maxBuffer: 1 << 28 });
    if (status !== 0) throw new Error(stderr.toString());
    return stdout;
  };

  function picture(index: number, width: number, height: number) {
    const data = run(`${path}[${index}]`, '-depth', String(format.depth), '-endian', 'MSB', 'rgba:-');
    const samples =
      format.depth === 8
        ? [...data]
        : Array.from({ length: data.length / 2 }, (_, i) => data.readUInt16BE(i * 2));
    return { width, height, channels: 4, data: samples };
  }

  it('and finds every layer where it is', () => {
    const found = run(path, '-format', '%W,%H %X %Y %wx%h\n', 'info:').toString().trim().split('\n');
    expect(found.slice(1).map((line) => line.split(' ').slice(1).join(' '))).toEqual([
      '+0 +0 40x30',
      '+0 +0 40x30',
      '+3 +4 20x15',
      '+3 +4 20x15',
      '-5 +20 30x20',
    ]);
  });

  it('and shows the plate as it was painted', () => {
    expect(picture(2, 40, 30)).toMatchPixels(asRgba(insertion.pixels));
  });

  it('and shows the same merged picture as our reader', () => {
    expect(picture(0, 40, 30)).toMatchPixels(asRgba(readMergedPicture(after)));
  });
});

whenInstalled('ImageMagick', () => {
  it('finds the profile of a new document', () => {
    const folder = mkdtempSync(join(tmpdir(), 'psd-write-'));
    const profile = Uint8Array.from({ length: 200 }, (_, i) => i);
    profile.set([0, 0, 0, 200]);
    profile.set(Buffer.from('acsp'), 36);
    const bytes = joinSegments(
      newDocument({ ...sampleShot({ depth: 8, mode: 'rgb', large: false }), profile }),
    );
    writeFileSync(join(folder, 'a.psd'), bytes);
    const { stdout } = spawnSync('convert', [`${join(folder, 'a.psd')}[0]`, 'icc:-']);
    expect(Buffer.compare(stdout, profile)).toBe(0);
    expect(findResource(parsePsd(bytes), 1039)).toEqual(profile);
    rmSync(folder, { recursive: true });
  });
});
