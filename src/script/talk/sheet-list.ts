import { scriptTexts } from './script-texts.js';

/** Which time sheet counts: whichever lies beside the files, none, or this one. */
export type ChosenSheet = 'automatic' | 'none' | { readonly file: string };

/** Places in the list. */
const [FOUND, NONE, FILE] = [0, 1, 2];

/** Makes a list ask for a file where its last item is chosen, and show its name there. @returns what tells the choice */
export function sheetList(list: DropDownList): () => ChosenSheet {
  const texts = scriptTexts();
  let path: string | null = null;
  const ask = (): void => {
    const file = File.openDialog(texts.sheetAsk) as File | null;
    if (file === null) {
      list.selection = FOUND;
      return;
    }
    path = file.fsName;
    (list.items[FILE] as ListItem).text = decodeURI(file.name);
  };
  const chosen = (): number => (list.selection ? (list.selection as ListItem).index : FOUND);
  list.onChange = () => {
    if (chosen() === FILE) ask();
  };
  return () => {
    if (chosen() === NONE) return 'none';
    return chosen() === FILE && path !== null ? { file: path } : 'automatic';
  };
}
