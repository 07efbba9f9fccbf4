/** @jest-environment <rootDir>/test/support/ort-environment.cjs */
import { EXIT_CODES } from '../../src/errors/exit-codes.js';
import '../support/outer-ort.js';
import { BAD_FILES } from './support/bad-files.js';
import { BAD_MODELS } from './support/bad-models.js';
import { BAD_SHOTS } from './support/bad-shots.js';
import { runMain } from './support/run-main.js';
import { createWorkplace, removeWorkplaces, type Workplace } from './support/workplace.js';

afterAll(removeWorkplaces);
jest.setTimeout(60_000);

const CASES = [...BAD_FILES, ...BAD_SHOTS, ...BAD_MODELS];

/** Options name files in the test's own folder. */
const inFolder = (place: Workplace, args: readonly string[]): string[] =>
  args.map((arg) => (/^(\.\/)?[\w-]+\.(psd|json)$/.test(arg) || arg === 'cels' ? place.path(arg) : arg));

test.each(CASES.map((entry) => [entry.wrong, entry] as const))(
  '%s',
  async (_, { code, make, args, says }) => {
    const place = createWorkplace();
    make(place);
    const before = place.snapshot();
    const { status, said } = await runMain(place, inFolder(place, args ?? ['paint', 'cut.psd']));
    expect({ status, said }).toEqual({ status: EXIT_CODES[code], said: expect.any(String) as string });
    for (const fact of says) expect(said).toContain(fact);
    expect(place.snapshot()).toEqual(before);
  },
);

test('every error has an exit status of its own', () => {
  const statuses = Object.values(EXIT_CODES);
  expect(new Set(statuses).size).toBe(statuses.length);
});

test('errors reach machines as JSON and Japanese users in Japanese', async () => {
  const place = createWorkplace();
  const missing = place.path('cut.psd');
  const json = await runMain(place, ['paint', missing, '--json']);
  expect(JSON.parse(json.said)).toMatchObject({
    event: 'error',
    code: 'file-missing',
    details: { path: missing },
  });
  const japanese = await runMain(place, ['paint', missing, '--lang', 'ja']);
  expect(japanese.said).toMatch(/[ぁ-ん]/);
});
