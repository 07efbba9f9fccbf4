/** A text of UTF-8; null where there is no such file. @throws Error where it cannot be opened */
export function readTextFile(path: string): string | null {
  const file = new File(path);
  if (!file.exists) return null;
  file.encoding = 'UTF-8';
  if (!file.open('r')) throw new Error(`${path}: ${file.error}`);
  const text = file.read();
  file.close();
  return text;
}

/** The whole text or nothing: it gets its name when it is complete. @throws Error where it cannot be written */
export function writeTextFile(path: string, text: string): void {
  const file = new File(`${path}.part`);
  file.encoding = 'UTF-8';
  file.lineFeed = 'Unix';
  if (!file.open('w')) throw new Error(`${path}: ${file.error}`);
  const isWritten = file.write(text);
  if (!file.close() || !isWritten) throw new Error(`${path}: ${file.error}`);
  if (!file.rename(baseName(path))) throw new Error(`${path}: ${file.error}`);
}

/** What follows the last separator of either kind. */
export const baseName = (path: string): string => path.replace(/^.*[\/\\]/, '');
