import { unzipSync } from 'fflate';
import { HaikeiError } from '../../../src/errors/haikei-error.js';
import { zipFiles } from '../../../src/workbench/files/zip-files.js';
import { saveFrames } from '../../../src/workbench/files/save-frames.js';
import type { SavedFile } from '../../../src/workbench/files/saved-file.js';

const file = (name: string, text: string): SavedFile => ({ name, blob: new Blob([text]) });

async function* some(texts: readonly string[], failure?: Error): AsyncGenerator<SavedFile> {
  for (const text of texts) yield await Promise.resolve(file(`${text}.png`, text));
  if (failure) throw failure;
}

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

/** A folder of the browser in memory; its tree is an object. */
class FakeFolder {
  readonly tree: Record<string, string | FakeFolder> = {};

  constructor(private readonly failing = '') {}

  getDirectoryHandle(name: string, options?: { readonly create: boolean }): Promise<FakeFolder> {
    const there = this.tree[name];
    if (there instanceof FakeFolder) return Promise.resolve(there);
    if (there !== undefined) return Promise.reject(new DOMException('a file', 'TypeMismatchError'));
    if (!options?.create) return Promise.reject(new DOMException('none', 'NotFoundError'));
    return Promise.resolve((this.tree[name] = new FakeFolder(this.failing)));
  }

  getFileHandle(name: string) {
    const write = async (blob: Blob): Promise<void> => {
      if (name === this.failing) throw new DOMException('no room', 'QuotaExceededError');
      this.tree[name] = new TextDecoder().decode(await bytesOf(blob));
    };
    return Promise.resolve({
      createWritable: () => Promise.resolve({ write, close: () => Promise.resolve() }),
    });
  }

  removeEntry(name: string): Promise<void> {
    Reflect.deleteProperty(this.tree, name);
    return Promise.resolve();
  }
}

/** The part of a window that is used. */
const windowOver = (pick: () => Promise<FakeFolder>) =>
  ({ showDirectoryPicker: pick }) as unknown as Parameters<typeof saveFrames>[0];

test('a zip holds the files as they are, and is the same every time', async () => {
  const zip = await bytesOf(await zipFiles('a.zip', some(['one', 'two'])));
  const texts = Object.entries(unzipSync(zip)).map(([name, bytes]) => [
    name,
    new TextDecoder().decode(bytes),
  ]);
  expect(texts).toEqual([
    ['one.png', 'one'],
    ['two.png', 'two'],
  ]);
  expect(await bytesOf(await zipFiles('a.zip', some(['one', 'two'])))).toEqual(zip);
});

test('a folder is never written into that was there before', async () => {
  const parent = new FakeFolder();
  parent.tree['cut'] = 'a file';
  const save = () =>
    saveFrames(
      windowOver(() => Promise.resolve(parent)),
      'cut',
      some(['one']),
    );
  expect([await save(), await save()]).toEqual([true, true]);
  expect(Object.keys(parent.tree)).toEqual(['cut', 'cut-2', 'cut-3']);
  expect(parent.tree['cut']).toBe('a file');
  expect((parent.tree['cut-3'] as FakeFolder).tree).toEqual({ 'one.png': 'one' });
});

test('of what fails or is stopped in the middle nothing stays', async () => {
  const stopped = new HaikeiError('cancelled', {});
  const full = new FakeFolder('two.png');
  const over = (folder: FakeFolder) => windowOver(() => Promise.resolve(folder));
  await expect(saveFrames(over(full), 'cut', some(['one', 'two']))).rejects.toMatchObject({
    code: 'write-failed',
    details: { path: 'cut', reason: expect.stringContaining('no room') as string },
  });
  const parent = new FakeFolder();
  await expect(saveFrames(over(parent), 'cut', some(['one'], stopped))).rejects.toBe(stopped);
  expect([full.tree, parent.tree]).toEqual([{}, {}]);
});

test('a person who thought better of it has written nothing', async () => {
  const pick = () => Promise.reject(new DOMException('no', 'AbortError'));
  expect(await saveFrames(windowOver(pick), 'cut', some(['one']))).toBe(false);
});
