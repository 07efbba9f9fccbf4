/** @jest-environment jsdom */
import { HaikeiError } from '../../../src/errors/haikei-error.js';
import type { PaintOutcome } from '../../../src/panel/services/paint-run.js';
import type { PanelServices } from '../../../src/panel/services/panel-services.js';
import { frontState } from '../../../src/plugin/command/front-state.js';
import { createReminders } from '../../../src/plugin/command/reminders.js';
import { runInDialog } from '../../../src/plugin/command/run-in-dialog.js';
import { FakePanel, TILES } from '../../fakes/panel/fake-panel-services.js';
import { closingDialogs } from '../../fakes/plugin/closing-dialogs.js';

type Paint = PanelServices['paint'];

const shown = closingDialogs();

/** Dialogs that a page may be put into now. */
const rooms = new Set<HTMLElement>();
const pages = {
  add: (place: HTMLElement) => rooms.add(place),
  remove: (place: HTMLElement) => rooms.delete(place),
};

let read = '';
beforeEach(() => (read = ''));
const reminders = createReminders({ read: () => read, write: (text) => (read = text) });

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

async function until(holds: () => boolean): Promise<void> {
  for (let n = 0; n < 400 && !holds(); n++) await turn();
  expect([document.body.textContent, holds()]).toEqual([document.body.textContent, true]);
}

const text = (): string => document.querySelector('dialog')?.textContent ?? '';
const press = (label: string): void =>
  [...document.querySelectorAll<HTMLElement>('dialog .push')].find((b) => b.textContent === label)!.click();

async function open(paint: Paint, locale: 'en' | 'ja' = 'en') {
  const fake = new FakePanel({ paint, now: () => performance.now() }, locale);
  fake.stored.set('settings', JSON.stringify({ strength: 0.5 }));
  const { services } = fake;
  const state = await frontState(new AbortController().signal, services, fake.document);
  const place = { services, widgets: 'plain', title: 'Stylize Background Layer', pages, reminders } as const;
  return runInDialog(state, place);
}

/** A run that has painted a third of its tiles in two seconds, and then waits to be stopped or let go. */
function held(outcome: PaintOutcome | HaikeiError): {
  paint: Paint;
  letGo: () => void;
  stopped: () => boolean;
} {
  let release = (): void => undefined;
  let aborted = false;
  const paint: Paint = (signal, _run, onProgress) =>
    new Promise((resolve, reject) => {
      onProgress({ stage: 'painting', done: 0, total: TILES, job: 0 });
      signal.addEventListener('abort', () => {
        aborted = true;
        reject(new HaikeiError('cancelled', {}));
      });
      setTimeout(() => onProgress({ stage: 'painting', done: 4, total: TILES, job: 0 }), 150);
      release = () => (outcome instanceof HaikeiError ? reject(outcome) : resolve(outcome));
    });
  return { paint, letGo: () => release(), stopped: () => aborted };
}

const plate = { name: 'Haikei – gouache · BG', source: 'BG', updated: false, notes: [], told: [] };
const done: PaintOutcome = { plates: [plate], undoName: 'Haikei – gouache · BG' };

test('progress with time left, and it goes by itself when there is nothing to say', async () => {
  const run = held(done);
  const ended = open(run.paint);
  await until(() => text().includes('left'));
  expect(text()).toMatch(/^c012\.psdPainting\d+ s leftStop$/);
  expect(document.querySelector('[role="progressbar"], progress, .bar')).not.toBeNull();
  expect(shown.title).toBe('Stylize Background Layer');
  expect([...rooms].map(({ localName }) => localName)).toEqual(['dialog']);
  run.letGo();
  expect(await ended).toBeNull();
  expect(rooms.size).toBe(0);
  expect(document.querySelector('dialog')).toBeNull();
});

test('Stop is heard at once, and the dialog goes', async () => {
  const run = held(done);
  const ended = open(run.paint);
  await until(() => text().includes('Stop'));
  press('Stop');
  expect(await ended).toBeNull();
  expect(run.stopped()).toBe(true);
});

test('closed early, by Esc or at its corner, it stops the run', async () => {
  const run = held(done);
  const ended = open(run.paint);
  await until(() => text().includes('Stop'));
  shown.close();
  expect(await ended).toBeNull();
  expect(run.stopped()).toBe(true);
});

test.each([
  ['en', 'Painted “BG”', 'Photoshop does not say whether this is a frame animation.', 'Close'],
  ['ja', '「BG」を', 'フレームアニメーションかどうかを Photoshop は教えません。', '閉じる'],
] as const)('what there is to say stays until it is closed: %s', async (locale, result, told, close) => {
  const run = held({ ...done, plates: [{ ...plate, told: [{ kind: 'frames-unknown' }] }] });
  const ended = open(run.paint, locale);
  await until(() => document.querySelector('dialog .push') !== null);
  run.letGo();
  await until(() => text().includes(result));
  expect(text()).toContain(told);
  press(close);
  expect(await ended).toBeNull();
  expect(document.querySelector('dialog')).toBeNull();
});

test.each([
  ['what is true of every document is not said in a dialog twice', 'frames-unknown'],
  ['nor is what hiding the original means there', 'source-hidden-in-frame'],
] as const)('%s: the next one goes by itself', async (_title, kind) => {
  const outcome: PaintOutcome = { ...done, plates: [{ ...plate, told: [{ kind }] }] };
  const first = held(outcome);
  const ended = open(first.paint);
  await until(() => text().includes('Stop'));
  first.letGo();
  await until(() => text().includes('frame animation'));
  press('Close');
  await ended;
  const second = held(outcome);
  const gone = open(second.paint);
  await until(() => text().includes('Stop'));
  second.letGo();
  expect(await gone).toBeNull();
});

test.each<[string, PaintOutcome]>([
  ['an animation that was found', { ...done, plates: [{ ...plate, told: [{ kind: 'frames-found' }] }] }],
  ['a light that was kept', { ...done, plates: [{ ...plate, told: [{ kind: 'light-kept', layer: 'x' }] }] }],
  ['a page that was started anew', { ...done, remarks: ['It was started anew.'] }],
])('%s is said every time', (_title, outcome) => {
  reminders.read(outcome);
  expect(reminders.isNews(outcome)).toBe(true);
});

test('an error stays in words until it is closed', async () => {
  const run = held(new HaikeiError('host-busy', { host: 'Photoshop', reason: 'Free Transform' }));
  const ended = open(run.paint);
  await until(() => text().includes('Stop'));
  run.letGo();
  await until(() => text().includes('Free Transform'));
  press('Close');
  expect(await ended).toBeNull();
});

test('where no dialog can be shown it paints all the same, and hands over how it went', async () => {
  shown.refuse = true;
  const run = held(done);
  const ended = open(run.paint);
  await turn();
  await until(() => text().includes('Stop'));
  run.letGo();
  expect(await ended).toMatchObject({ kind: 'done', outcome: done });
  expect(document.querySelector('dialog')).toBeNull();
});
