import { roleFromName } from '../../scene/names/role-from-name.js';
import type { GivenFile } from '../files/given-file.js';

/** What files are that were given together. */
export interface SortedFiles {
  readonly document: GivenFile | null;
  readonly sheet: GivenFile | null;
  readonly camera: GivenFile | null;
  /** Frames of a background that moves. */
  readonly footage: readonly GivenFile[];
  readonly cels: readonly GivenFile[];
  readonly books: readonly GivenFile[];
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
const isNamed =
  (role: 'bg' | 'book') =>
  ({ name }: GivenFile): boolean =>
    roleFromName(stem(name))?.role === role;

/** Frames in a folder that is called so, alone in it or in order. */
const isFootage = ({ path }: GivenFile): boolean => {
  const [folder = ''] = path.split('/');
  return path.includes('/') && roleFromName(folder)?.role === 'bg';
};

/** The background among pictures: the one that is called so, else the only one, else the only one that is nothing else. */
function groundOf(pictures: readonly GivenFile[]): GivenFile | null {
  const named = pictures.find(isNamed('bg'));
  const plain = pictures.filter((picture) => !isNumbered(picture) && !isNamed('book')(picture));
  const only = pictures.length === 1 ? pictures : plain.length === 1 ? plain : [];
  return named ?? only[0] ?? null;
}

/**
 * Sorts files that were chosen or dropped at once: a document, a time sheet, a camera file, drawings of cels, and BOOKs. What
 * lies in a folder is a drawing, or a frame of a background that moves where the folder is called so and nothing else is the
 * document; of pictures beside each other one may be the background, and others BOOKs by their names.
 */
export function sortFiles(files: readonly GivenFile[]): SortedFiles {
  const loose = files.filter((file) => !isInFolder(file));
  const [sheet, camera] = [loose.find(isSheet) ?? null, loose.find(isCamera) ?? null];
  const pictures = loose.filter((file) => !isSheet(file) && !isCamera(file) && !isLayered(file));
  const document = loose.find(isLayered) ?? groundOf(pictures);
  const others = pictures.filter((picture) => picture !== document);
  const books = others.filter(isNamed('book'));
  const inFolders = files.filter(isInFolder);
  const footage = document ? [] : inFolders.filter(isFootage);
  const drawings = inFolders.filter((file) => !footage.includes(file));
  const cels = [...others.filter((picture) => !books.includes(picture)), ...drawings];
  return { document, sheet, camera, footage, cels, books };
}
