import { openCompanionSession } from '../../../src/companion/client/companion-session.js';
import { doNetworkJob } from '../../../src/companion/network/do-network-job.js';
import { serveJobs } from '../../../src/companion/server/serve-jobs.js';
import type { ModelCard } from '../../../src/inference/model-card.js';
import { fakeModelCard } from '../../fakes/fake-model-card.js';
import { fakeSession } from '../../fakes/fake-session.js';
import { jobFolder, linkTo, serverOver, speak } from '../../fakes/companion/job-folder.js';
import { signal } from '../psd-write/support/sample-plate.js';

const [width, height] = [8, 12];

const tile = (range: readonly [number, number]) => ({
  data: Float32Array.from(
    { length: width * height * 3 },
    (_, i) => range[0] + (((i * 37) % 101) / 101) * (range[1] - range[0]),
  ),
  dims: [1, 3, height, width],
});

/** A session in the companion, over a companion that runs `inner`. */
async function withCompanion(
  card: ModelCard,
  use: (open: () => ReturnType<typeof openCompanionSession>) => Promise<void>,
) {
  const { files } = jobFolder();
  const inner = fakeSession({ reach: 2 });
  await speak(files, { models: [{ name: card.name, sha256: card.sha256 }] });
  const ending = new AbortController();
  const parts = serverOver({
    files,
    work: (running, room, job) => {
      if (job.kind !== 'network') throw new Error(job.kind);
      return doNetworkJob(running, room, job, () => Promise.resolve({ card, session: inner }));
    },
  });
  const serving = serveJobs(ending.signal, parts);
  await use(() => openCompanionSession(signal, linkTo(files), card));
  ending.abort();
  await serving.catch(() => undefined);
}

const layouts = (range: readonly [number, number]): ModelCard => {
  const card = fakeModelCard();
  const { input, output } = card.tensors;
  return { ...card, tensors: { ...card.tensors, input: { ...input, range }, output: { ...output, range } } };
};

test.each([[[0, 1] as const], [[-1, 1] as const]])(
  'values of %j come back as from the network itself, to 16 bit',
  async (range) => {
    const card = layouts(range);
    const { input, output } = card.tensors;
    const feeds = { [input.name]: tile(range) };
    const direct = (await fakeSession({ reach: 2 }).run(signal, feeds))[output.name]!;
    await withCompanion(card, async (open) => {
      const session = await open();
      const found = (await session.run(signal, feeds))[output.name]!;
      expect(found.dims).toEqual(direct.dims);
      const step = (range[1] - range[0]) / 65_535;
      const far = found.data.filter((value, i) => {
        const wanted = Math.min(range[1], Math.max(range[0], direct.data[i]!));
        // Half a step on the way in, blurred by the network, and half on the way out.
        return Math.abs(value - wanted) > 2 * step;
      });
      expect(far).toHaveLength(0);
    });
  },
);

test('weights that the companion does not have, and no companion at all, are a driver that failed', async () => {
  const card = layouts([0, 1]);
  await withCompanion({ ...card, sha256: 'b'.repeat(64) }, async () => {
    const { files } = jobFolder();
    await expect(openCompanionSession(signal, linkTo(files), card)).rejects.toMatchObject({
      code: 'driver-failed',
    });
    await speak(files, { models: [] });
    await expect(openCompanionSession(signal, linkTo(files), card)).rejects.toMatchObject({
      code: 'driver-failed',
    });
  });
});
