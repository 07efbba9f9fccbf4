import type { AeFolder, AeItem } from './ae-item.js';

export interface AeProject {
  /** Empty for a project that was never saved. */
  readonly file: string;
  /** Null where nothing or several are selected. */
  readonly activeItem: AeItem | null;
  readonly numItems: number;
  readonly rootFolder: AeFolder;
  readonly selection: ArrayLike<AeItem>;
  /** Another number after every action. */
  readonly revision: number;
  readonly bitsPerChannel: number;
  /** 0 is Adobe's, 1 is OCIO. */
  readonly colorManagementSystem: number;
  readonly linearizeWorkingSpace: boolean;
  /** Empty for none. */
  readonly workingSpace: string;
  readonly xmpPacket: string;
  /** @param index from 1 */
  item(index: number): AeItem;
  /** May throw for an id that is not there. */
  itemByID(id: number): AeItem | null;
}
