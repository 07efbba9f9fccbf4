import { joinPath, makeFolder, removeFolder, renameFolder } from '../files/folders.js';
import { copyFile } from '../files/copy-file.js';
import { readTextFile, writeTextFile } from '../files/text-file.js';
import { readJson } from '../json/read-json.js';
import { writeJson } from '../json/write-json.js';
import { each } from '../lists/each.js';
import type { CompanionResult } from './companion-result.js';
import { newId } from './new-id.js';

/** A file of the machine, and the name of its copy in the job. */
export interface BroughtFile {
  readonly path: string;
  readonly name: string;
}

/** Puts a job together under another name and hands all of it in at once. @returns its id @throws Error */
export function handIn(folder: string, job: object, files: readonly BroughtFile[]): string {
  const id = newId();
  const draft = joinPath(folder, `${id}.draft`);
  try {
    makeFolder(draft);
    each(files, ({ path, name }) => copyFile(path, joinPath(draft, name), null));
    writeTextFile(joinPath(draft, 'job.json'), writeJson(job));
    if (!renameFolder(draft, `${id}.new`)) throw new Error(draft);
    return id;
  } catch (error) {
    removeFolder(draft);
    throw error;
  }
}

export const answerFolder = (folder: string, id: string): string => joinPath(folder, `${id}.done`);

/** The answer to a job; null while there is none. @throws Error for what is no answer to it */
export function readAnswer(folder: string, id: string): CompanionResult | null {
  const done = answerFolder(folder, id);
  if (!new Folder(done).exists) return null;
  const text = readTextFile(joinPath(done, 'answer.json'));
  const answer = readJson(text ?? '') as { readonly job?: string; readonly result?: CompanionResult };
  if (answer.job !== id || !answer.result) throw new Error('answer.json');
  return answer.result;
}

/** Nobody waits for the job any more, wherever it stands. */
export function withdraw(folder: string, id: string): void {
  removeFolder(answerFolder(folder, id));
  const stop = new File(joinPath(folder, `${id}.stop`));
  if (stop.open('w')) stop.close();
}
