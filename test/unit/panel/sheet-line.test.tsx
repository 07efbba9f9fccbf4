/** @jest-environment jsdom */
import { HaikeiError } from '../../../src/errors/haikei-error.js';
import type { SheetChoice } from '../../../src/scene/sheet/sheet-choice.js';
import type { TimeSheet } from '../../../src/scene/sheet/time-sheet.js';
import type { Shot } from '../../../src/scene/shot.js';
import { FakePanel } from '../../fakes/panel/fake-panel-services.js';
import { layer, shotOf } from '../scene/build-shot.js';
import { closePanels, showPanel } from './support/show-panel.js';

jest.setTimeout(60_000);

afterEach(closePanels);

const roleIn = (root: HTMLElement, name: string): string | null =>
  [...root.querySelectorAll<HTMLElement>('.layer')]
    .find((row) => row.querySelector('.layer-text')?.textContent === name)!
    .querySelector('.role')!.textContent;

const rowsOf = (root: HTMLElement): readonly (string | null)[] =>
  [...root.querySelectorAll('.layer-text, .slot-text')].map((node) => node.textContent);

/** A document whose host reads time sheets, and what was asked of it. */
function withSheets(answers: { choice: SheetChoice; file: string | null }, shot: () => Promise<Shot>) {
  const asked: SheetChoice[] = [];
  const fake = new FakePanel({
    readShot: shot,
    timeSheets: {
      read: () => Promise.resolve(answers.choice),
      choose: (_signal, _document, choice) => {
        asked.push(choice);
        answers.choice = choice;
        fake.bring({ ...fake.document, revision: 2 });
        return Promise.resolve();
      },
      askForFile: () => Promise.resolve(answers.file),
    },
  });
  return { fake, asked };
}

const SHEET: TimeSheet = {
  ...{ format: 'xdts', name: '', cut: '', scene: '', duration: 24, books: [] },
  columns: [{ name: 'girl', kind: 'cel', spans: [{ frame: 0, frames: 24, drawing: '1' }] }],
  place: { line: 1, where: 'timeTables[0].timeTableHeaders' },
};

const sheetLine = (root: HTMLElement): string => root.querySelector('.sheet-line')!.textContent;

test('a time sheet is named with where the shot is not as it says; another, or none, is a press away', async () => {
  const shot = { ...shotOf(layer('girl'), layer('BG')), frames: 48 };
  const timeSheet = { file: '/cuts/c012.xdts', sheet: SHEET };
  const answers: { choice: SheetChoice; file: string | null } = { choice: 'automatic', file: null };
  const { fake, asked } = withSheets(answers, () =>
    Promise.resolve(answers.choice === 'none' ? shot : { ...shot, timeSheet }),
  );
  const { root, press } = await showPanel(fake);
  expect(roleIn(root, 'girl')).toBe('Cel');
  expect(sheetLine(root)).toBe(
    'Time sheet: c012.xdtsThe time sheet has 24 frames, this shot 48.Choose a sheet…Without a sheet',
  );
  await press('.link', 'Without a sheet');
  expect([asked, roleIn(root, 'girl')]).toEqual([['none'], '–']);
  expect(sheetLine(root)).toBe('Roles are told without a time sheet.Choose a sheet…Look for one');
  await press('.link', 'Choose a sheet…');
  expect(asked).toEqual(['none']);
  answers.file = 'C:\\cuts\\other.xdts';
  await press('.link', 'Choose a sheet…');
  expect(asked.at(-1)).toEqual({ file: 'C:\\cuts\\other.xdts' });
  await press('.link', 'Look for one');
  expect([asked.at(-1), roleIn(root, 'girl')]).toEqual(['automatic', 'Cel']);
});

test('a damaged time sheet is told with its line in both languages, and can be left out without leaving the panel', async () => {
  const damaged = new HaikeiError('time-sheet-invalid', {
    ...{ path: '/cuts/c012.xdts', line: 7, where: 'timeTables[0].duration', reason: 'is missing' },
  });
  const answers: { choice: SheetChoice; file: string | null } = { choice: 'automatic', file: null };
  const { fake } = withSheets(answers, () =>
    answers.choice === 'none' ? Promise.resolve(shotOf(layer('A'), layer('BG'))) : Promise.reject(damaged),
  );
  const { root, press } = await showPanel(fake);
  expect(root.querySelector('.notice')!.textContent).toMatch(/line 7 at timeTables\[0\].duration.*or none/);
  await press('.link', 'Without a sheet');
  expect([rowsOf(root), root.querySelector('.notice')]).toEqual([['A', 'plate goes here', 'BG'], null]);
});

test('where the host reads no time sheets nothing is said of them', async () => {
  const { root } = await showPanel(new FakePanel());
  expect(root.querySelector('.sheet-line')).toBeNull();
});
