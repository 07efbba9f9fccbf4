import type { Choice, Heartbeat } from '../job/heartbeat.js';
import { mapList } from '../lists/map-list.js';
import { isJapanese, scriptTexts } from './script-texts.js';
import { type ChosenSheet, sheetList } from './sheet-list.js';

/** What the artist has chosen. */
export interface Chosen {
  readonly hand: string | null;
  readonly light: string | null;
  /** 0..1 */
  readonly strength: number;
  readonly sheet: ChosenSheet;
}

export interface PaletteActions {
  paint(): void;
  stop(): void;
}

/** The script's window, which stays open beside the work. */
export interface Palette {
  show(): void;
  say(text: string): void;
  setBusy(isBusy: boolean): void;
  chosen(): Chosen;
}

const titleOf = ({ title }: Choice): string => (isJapanese() ? title.ja : title.en);

function row(window: Window, label: string): Group {
  const group = window.add('group');
  group.add('statictext', undefined, label);
  return group;
}

function dropDown(window: Window, label: string, titles: string[]): DropDownList {
  const list = row(window, label).add('dropdownlist', undefined, titles);
  list.selection = 0;
  return list;
}

const indexOf = ({ selection }: DropDownList): number => (selection ? (selection as ListItem).index : 0);

function strengthOf(field: EditText): number {
  const percent = Number(field.text);
  return isFinite(percent) ? Math.min(100, Math.max(0, percent)) / 100 : 1;
}

/** What can be chosen is what the companion offers. */
export function openPalette({ hands, lights }: Heartbeat, actions: PaletteActions): Palette {
  const texts = scriptTexts();
  const window = new Window('palette', texts.title);
  const hand = dropDown(window, texts.hand, mapList(hands, titleOf));
  const light = dropDown(window, texts.light, [texts.noLight].concat(mapList(lights, titleOf)));
  const strength = row(window, texts.strength).add('edittext', undefined, '100');
  const sheet = sheetList(
    dropDown(window, texts.sheet, [texts.sheetFound, texts.sheetNone, texts.sheetFile]),
  );
  const line = window.add('statictext', undefined, texts.ready, { multiline: true });
  const buttons = window.add('group');
  const paint = buttons.add('button', undefined, texts.paint);
  const stop = buttons.add('button', undefined, texts.stop);
  stop.enabled = false;
  paint.onClick = () => actions.paint();
  stop.onClick = () => actions.stop();
  window.onClose = () => actions.stop();
  return {
    show: () => void window.show(),
    say: (text) => {
      line.text = text;
      window.layout.layout(true);
    },
    setBusy: (isBusy) => {
      paint.enabled = !isBusy;
      stop.enabled = isBusy;
    },
    chosen: () => ({
      hand: hands[indexOf(hand)]?.id ?? null,
      light: lights[indexOf(light) - 1]?.id ?? null,
      strength: strengthOf(strength),
      sheet: sheet(),
    }),
  };
}
