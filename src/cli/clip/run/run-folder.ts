import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { HaikeiError } from '../../../errors/haikei-error.js';
import { makeFolder } from '../../files/make-folder.js';
import { isSystemError } from '../../files/system-error.js';
import { isTemporaryName } from '../../files/temporary-name.js';
import { readRunState, type RunState, writeRunState } from './run-state.js';

export interface RunRequest {
  readonly folder: string;
  readonly fingerprint: string;
  /** The same without one of the files. */
  fingerprintWithout(path: string): Promise<string>;
  readonly force: boolean;
  readonly now: Date;
}

/** Folders and files of a run; whatever else lies in its folder belongs to somebody else. */
const OWN_FOLDERS: Readonly<Record<string, RegExp>> = {
  frames: /_\d{4,}\.png$/,
  plates: /^(?:plate|state)_\d{4,}\.png$/,
};
const OWN_FILES =
  /^(?:plate\.png|book-\d+\.png|painted\.ps[db]|preview\.(?:png|webp)|contact\.png|clip\.(?:mp4|mov|webp)|shot\.json|\.haikei-frames\.json)$/;

const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);

async function removeIn(folder: string, isOwn: (name: string) => boolean): Promise<void> {
  for (const name of await namesIn(folder)) if (isOwn(name)) await rm(join(folder, name), { force: true });
}

/** Whether the process that made a temporary file is still at work. */
function isAlive(name: string): boolean {
  const pid = Number(/\.haikei-(\d+)-/.exec(name)?.[1]);
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return isSystemError(error) && error.code === 'EPERM';
  }
}

async function clear(folder: string): Promise<void> {
  await removeIn(folder, (name) => OWN_FILES.test(name));
  for (const [inner, pattern] of Object.entries(OWN_FOLDERS)) {
    await removeIn(join(folder, inner), (name) => pattern.test(name));
  }
}

/** Temporaries of runs that were killed. */
async function sweep(folder: string): Promise<void> {
  for (const place of [folder, ...Object.keys(OWN_FOLDERS).map((inner) => join(folder, inner))]) {
    await removeIn(place, (name) => isTemporaryName(name) && !isAlive(name));
  }
}

/** Whether a run is the one that was asked for, but for the file that it could not read: nothing was made of that yet. */
async function isMended({ unread }: RunState, request: RunRequest): Promise<boolean> {
  return unread != null && unread.others === (await request.fingerprintWithout(unread.path));
}

/**
 * Opens the folder of a clip. A run of the same fingerprint that was interrupted goes on, and so does one whose unreadable
 * file was mended; anything else that lies there is replaced only with `force`, and then only what runs write.
 * @throws HaikeiError `output-exists`, `disk-full`, `write-failed`
 */
export async function openRun(signal: AbortSignal, request: RunRequest): Promise<RunState> {
  const { folder, fingerprint, force } = request;
  const found = await readRunState(signal, folder);
  const isSame = found?.fingerprint === fingerprint;
  const mended = found !== null && !isSame && (await isMended(found, request));
  const goesOn = (isSame || mended) && !(force && found.finished);
  if (!goesOn && !force && (await namesIn(folder)).some((name) => !isTemporaryName(name))) {
    throw new HaikeiError('output-exists', { path: folder });
  }
  await makeFolder(folder);
  const state =
    goesOn && !found.clearing ? found : await begin(signal, request, goesOn ? found.created : null);
  await makeFolder(join(folder, 'frames'));
  await sweep(folder);
  if (!mended) return state;
  const renewed: RunState = { ...state, fingerprint, unread: null };
  await writeRunState(signal, folder, renewed);
  return renewed;
}

/** The state is written before anything is taken away or made, so that an end at any moment is one to go on from. */
async function begin(signal: AbortSignal, request: RunRequest, created: string | null): Promise<RunState> {
  const { folder, fingerprint, now } = request;
  const fresh: RunState = {
    format: 'haikei-clip-run/1',
    fingerprint,
    created: created ?? now.toISOString(),
    clearing: true,
    finished: false,
    records: {},
  };
  await writeRunState(signal, folder, fresh);
  await clear(folder);
  const cleared = { ...fresh, clearing: false };
  await writeRunState(signal, folder, cleared);
  return cleared;
}
