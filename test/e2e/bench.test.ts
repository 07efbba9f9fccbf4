import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { createWorkplace, removeWorkplaces } from './support/workplace.js';

afterAll(removeWorkplaces);
jest.setTimeout(120_000);

const script = (name: string, ...args: readonly string[]): string =>
  execFileSync(process.execPath, [resolve(__dirname, '../../bench', name), ...args], { encoding: 'utf8' });

const lastLine = (output: string): unknown => JSON.parse(output.trim().split('\n').at(-1)!);

const number = expect.any(Number) as number;

test('what measures painting, inserting and the runners still fits what it measures', () => {
  const place = createWorkplace();
  const [shot, painted, inserted] = ['shot.psd', 'painted.psd', 'inserted.psd'].map((name) =>
    place.path(name),
  );
  script('make-shot.mjs', shot!, '96', '64', '1');
  expect(lastLine(script('measure-insert.mjs', shot!, inserted!))).toMatchObject({
    inputMB: number,
    peakMB: number,
  });
  const painting = script('measure-paint.mjs', shot!, '--out', painted!, '--model', 'haikei-fast');
  expect(lastLine(painting)).toMatchObject({ status: 0, paintCpuSeconds: number, peakMB: number });
  for (const result of ['painted.psd', 'inserted.psd'])
    expect(place.read(result).length).toBeGreaterThan(place.read('shot.psd').length);
  expect(lastLine(script('measure-driver.mjs', 'plain', 'haikei-fast', '64', '64'))).toMatchObject({
    peakMB: number,
  });
});
