import type { Opened } from '../../../fakes/photoshop/open-in-fake.js';
import { signal } from '../../psd-write/support/sample-plate.js';
import type { Meeting } from './faults.js';
import { whatIsWrong } from './faults.js';

/** So many times each getter fails: at every time that it is asked, or spread over them where it is asked more often. */
const TIMES = 6;

/** Which of the times that it is asked a getter fails at, from 1. */
function chosenTimes(asked: number): readonly number[] {
  const count = Math.min(TIMES, asked);
  return [
    ...new Set(Array.from({ length: count }, (_, i) => 1 + Math.round((i * (asked - 1)) / (count - 1 || 1)))),
  ];
}

type Shot = Omit<Meeting, 'fault'>;

/** How often each getter is asked in the course of a deed. */
async function countAsked({ openShot, prepare, deed }: Shot): Promise<ReadonlyMap<string, number>> {
  const opened = openShot();
  await prepare(opened);
  const act = await deed(opened);
  const asked = new Map<string, number>();
  opened.photoshop.onAsk = (what) => void asked.set(what, (asked.get(what) ?? 0) + 1);
  await act(signal);
  return asked;
}

/** Fails when `what` is asked for the `time`th time. */
function failAt({ photoshop }: Opened, what: string, time: number): void {
  let asked = 0;
  photoshop.onAsk = (name) => {
    if (name !== what || ++asked !== time) return;
    photoshop.onAsk = () => undefined;
    throw new Error(`Photoshop Error: ${what}`);
  };
}

/** Every getter of the object model that a deed asks fails in turn: what is left of the document, and the deed once more. */
export async function failEveryGetter(
  shot: Shot,
): Promise<{ problems: string[]; getters: readonly string[] }> {
  const asked = await countAsked(shot);
  const problems: string[] = [];
  for (const [what, count] of asked)
    for (const time of chosenTimes(count)) {
      const begin = (opened: Opened): void => failAt(opened, what, time);
      const end = ({ photoshop }: Opened): void => void (photoshop.onAsk = () => undefined);
      const found = await whatIsWrong(shot, { begin, end });
      problems.push(...found.map((problem) => `${what}, time ${time} of ${count}: ${problem}`));
    }
  return { problems, getters: [...asked.keys()].sort() };
}
