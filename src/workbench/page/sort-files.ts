import { roleFromName } from '../../scene/names/role-from-name.js';
import type { GivenFile } from '../files/given-file.js';

/** What files are that were given together. */
export interface SortedFiles {
  readonly document: GivenFile | null;
  readonly sheet: GivenFile | null;
  readonly camera: GivenFile | null;
  readonly cels: readonly GivenFile[];
}

const endsIn = (...endings: readonly string[]) => {
  const pattern = new RegExp(`\\.(${endings.join('|')})$`, 'i');
  return ({ name }: GivenFile): boolean => pattern.test(name);
};

const isSheet = endsIn('xdts', 'tdts');
const isCamera = endsIn('json');
const isLayered = endsIn('psd', 'psb');
const isInFolder = ({ path }: GivenFile): boolean => path.includes('/');
const stem = (name: string): string => name.replace(/\.[^.]*$/, '');
const isNumbered = ({ name }: GivenFile): boolean => /\d[a-z']?$/i.test(stem(name));
const isNamedGround = ({ name }: GivenFile): boolean => roleFromName(stem(name))?.role === 'bg';

/** The background among pictures: the one that is called so, else the only one without a number, else the only one. */
function groundOf(pictures: readonly GivenFile[]): GivenFile | null {
  const named = pictures.find(isNamedGround);
  const plain = pictures.filter((picture) => !isNumbered(picture));
  const only = pictures.length === 1 ? pictures : plain.length === 1 ? plain : [];
  return named ?? only[0] ?? null;
}

/**
 * Sorts files that were chosen or dropped at once: a document, a time sheet, a camera file, and the drawings of cels. What
 * lies in a folder is a drawing; of pictures beside each other one may be the background.
 */
export function sortFiles(files: readonly GivenFile[]): SortedFiles {
  const loose = files.filter((file) => !isInFolder(file));
  const [sheet, camera] = [loose.find(isSheet) ?? null, loose.find(isCamera) ?? null];
  const pictures = loose.filter((file) => !isSheet(file) && !isCamera(file) && !isLayered(file));
  const document = loose.find(isLayered) ?? groundOf(pictures);
  const drawings = [...pictures.filter((picture) => picture !== document), ...files.filter(isInFolder)];
  return { document, sheet, camera, cels: drawings };
}
