import type { AeComp, AeFolder, AeFootage, AeItem } from '../api/ae-item.js';

// By what an item has: names of types are in the language of the user.

export const isComp = (item: object | null): item is AeComp => item !== null && 'numLayers' in item;

export const isFootage = (item: object | null): item is AeFootage => item !== null && 'mainSource' in item;

export const isFolder = (item: AeItem): item is AeFolder => 'numItems' in item && !isComp(item);
