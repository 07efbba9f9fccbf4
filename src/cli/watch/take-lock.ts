import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHeartbeat } from '../../companion/messages/heartbeat.js';
import { FILE_NAMES } from '../../companion/names/file-names.js';
import { HaikeiError } from '../../errors/haikei-error.js';
import { isSystemError } from '../files/system-error.js';
import { temporaryNameFor } from '../files/temporary-name.js';

const NAME = 'companion.lock';

/** Milliseconds of silence after which a process of the same number is taken for another program. */
const SILENCE = 10_000;

interface Holder {
  readonly pid: number;
  readonly id: string;
}

/** The right to work on the jobs of a folder: one companion at a time. */
export interface FolderLock {
  /** @throws HaikeiError `companion-running` once another companion holds it */
  check(): Promise<void>;
  release(): Promise<void>;
}

async function holderOf(path: string): Promise<Holder | null> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const [, pid, id] = /^(\d{1,10}) ([0-9a-f]{16})\n$/.exec(text) ?? [];
  return pid === undefined || id === undefined ? null : { pid: Number(pid), id };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return isSystemError(error) && error.code === 'EPERM';
  }
}

async function hasSpoken(folder: string): Promise<boolean> {
  try {
    const { at } = parseHeartbeat(await readFile(join(folder, FILE_NAMES.heartbeat)));
    return Math.abs(Date.now() - at) < SILENCE;
  } catch {
    return false;
  }
}

/** A file that is there as a whole or not at all. @returns false where one is there already */
async function createWhole(path: string, text: string): Promise<boolean> {
  const temporary = temporaryNameFor(path);
  await writeFile(temporary, text);
  try {
    await link(temporary, path);
    return true;
  } catch (error) {
    if (isSystemError(error) && error.code === 'EEXIST') return false;
    // File systems without links: the file appears a moment before its text.
    return await writeFile(path, text, { flag: 'wx' }).then(
      () => true,
      () => false,
    );
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Takes the lock of a companion that has ended away. @returns whether it was that one's */
async function takeAway(path: string, stale: Holder | null, own: string): Promise<boolean> {
  const aside = `${path}.${own}`;
  const moved = await rename(path, aside).then(
    () => true,
    () => false,
  );
  if (!moved) return true;
  const isStale = (await holderOf(aside))?.id === stale?.id;
  if (!isStale) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
  return isStale;
}

/** @throws HaikeiError `companion-running` */
export async function takeLock(folder: string): Promise<FolderLock> {
  const path = join(folder, NAME);
  const id = randomBytes(8).toString('hex');
  const running = (pid = 0): HaikeiError => new HaikeiError('companion-running', { folder, pid });
  for (let attempt = 0; !(await createWhole(path, `${process.pid} ${id}\n`)); attempt++) {
    const holder = await holderOf(path);
    const isHeld = holder !== null && isAlive(holder.pid) && (await hasSpoken(folder));
    if (isHeld || attempt > 3 || !(await takeAway(path, holder, id))) throw running(holder?.pid);
  }
  return {
    async check() {
      const holder = await holderOf(path);
      if (holder?.id !== id) throw running(holder?.pid);
    },
    async release() {
      if ((await holderOf(path))?.id === id) await rm(path, { force: true });
    },
  };
}
