/**
 * node bench/companion.mjs [--kills 100] [--jobs 40] [--seed 1]   Hands jobs to `haikei watch` while it is ended without
 * warning (SIGKILL) at random moments and started anew, and counts what became of them. Answers one line of JSON; ends
 * with 1 where a job was lost, done twice, or came back as other bytes than without a kill.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { handIn } from '../dist/companion/client/hand-in.js';
import { findCompanion } from '../dist/companion/client/find-companion.js';
import { newJobId } from '../dist/companion/client/new-job-id.js';
import { nodeJobFiles } from '../dist/cli/watch/node-job-files.js';
import { encodePng } from '../dist/raster/png/encode-png.js';
import { inPackage } from '../scripts/package-root.mjs';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    jobs: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
  },
});
const [wantedKills, jobCount] = [Number(values.kills), Number(values.jobs)];

/** Chance that comes out the same every time (mulberry32). */
function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
const random = chance(Number(values.seed));
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const { signal } = new AbortController();
const root = mkdtempSync(join(tmpdir(), 'haikei-companion-'));
const files = nodeJobFiles(root);
const answeredBy = new Map();

const card = JSON.parse(readFileSync(inPackage('models/haikei-fast.card.json'), 'utf8'));
const hands = card.tensors.hands
  ? Array.from({ length: card.tensors.hands.length }, (_, i) => (i ? 0 : 1))
  : null;
const job = {
  ...{ format: 'haikei-companion-job/1', software: 'haikei bench', kind: 'network' },
  ...{ model: card.sha256, hands, picture: 'picture.png' },
};

const SIDE = 32;
const picture = (index) => {
  const next = chance(1000 + index);
  const data = Uint16Array.from({ length: SIDE * SIDE * 3 }, () => Math.floor(next() * 65536));
  return encodePng({ width: SIDE, height: SIDE, channels: 3, depth: 16, data });
};

function startCompanion() {
  const args = [inPackage('bin/haikei.mjs'), 'watch', root, '--threads', '1', '--json'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => child.on('close', resolve));
  let said = '';
  child.stderr.on('data', (text) => (said += text));
  let line = '';
  child.stdout.on('data', (text) => {
    const lines = (line + text).split('\n');
    line = lines.pop();
    for (const one of lines) {
      const event = JSON.parse(one);
      if (event.event === 'answered') answeredBy.set(event.job, (answeredBy.get(event.job) ?? 0) + 1);
    }
  });
  return { child, ended, said: () => said };
}

/** Waits until somebody is there to hand a job to; once it is handed in, it has to come back. */
async function handInWhenThere(link, work, ids) {
  for (;;) {
    while ((await findCompanion(signal, link).catch(() => null)) === null) await wait(50);
    try {
      return await handIn(signal, link, work);
    } catch (error) {
      // Killed between the two looks: nothing was handed in.
      if (error.code !== 'companion-missing' || ids.length > 0) throw error;
    }
  }
}

async function ask(index) {
  const ids = [];
  const link = {
    ...{ files, folder: root, software: 'haikei bench', now: () => Date.now(), wait },
    newId: () => {
      const id = newJobId(Date.now());
      ids.push(id);
      return id;
    },
  };
  const work = { job, inputs: [{ name: 'picture.png', bytes: picture(index) }] };
  const { result, files: taken } = await handInWhenThere(link, work, ids);
  const digest = createHash('sha256').update(taken.get(result.file.name)).digest('hex');
  return { digest, handedIn: ids.length };
}

async function askAll(state) {
  const results = [];
  const queue = Array.from({ length: jobCount }, (_, i) => i);
  const worker = async () => {
    for (let i = queue.shift(); i !== undefined; i = queue.shift()) {
      results[i] = await ask(i).catch((error) => ({ error: error.message }));
      state.done++;
    }
  };
  await Promise.all([1, 2, 3, 4].map(worker));
  return results;
}

/** Without a kill: what every job comes to, and how long start and jobs take. */
async function calm() {
  const companion = startCompanion();
  const from = Date.now();
  const results = await askAll({ done: 0 });
  const seconds = (Date.now() - from) / 1000;
  companion.child.kill('SIGTERM');
  await companion.ended;
  return { results, seconds };
}

/** Jobs go on for as long as there are kills to come: another round of the same begins when one is through. */
async function wild(span) {
  let kills = 0;
  let isOver = false;
  const state = { done: 0 };
  const rounds = [];
  const asking = (async () => {
    do rounds.push(await askAll(state));
    while (!isOver);
  })();
  while (kills < wantedKills) {
    const companion = startCompanion();
    await wait(random() * span);
    companion.child.kill('SIGKILL');
    await companion.ended;
    kills++;
    process.stderr.write(`\r${kills} kills, ${state.done} jobs answered `);
  }
  isOver = true;
  const last = startCompanion();
  await asking;
  last.child.kill('SIGTERM');
  await last.ended;
  return { kills, rounds };
}

try {
  const quiet = await calm();
  answeredBy.clear();
  // Long enough for a start and some jobs, short enough to fall into both.
  const span = Math.max(1500, quiet.seconds * 1000);
  const { kills, rounds } = await wild(span);
  const results = rounds.flat();
  const report = {
    kills,
    jobs: results.length,
    lost: results.filter((found) => found === undefined || found.error !== undefined).length,
    handedInTwice: results.filter(({ handedIn }) => handedIn > 1).length,
    answeredTwice: [...answeredBy.values()].filter((times) => times > 1).length,
    otherBytes: rounds
      .flatMap((round) => round.map((found, i) => found.digest === quiet.results[i].digest))
      .filter((same) => !same).length,
    leftOver: readdirSync(root).filter((name) => !/^\.|^companion\./.test(name)).length,
    errors: results.flatMap(({ error }) => (error === undefined ? [] : [error])).slice(0, 3),
    node: process.version,
  };
  process.stdout.write(`${JSON.stringify(report)}\n`);
  const isSound = ['lost', 'handedInTwice', 'answeredTwice', 'otherBytes', 'leftOver'].every(
    (name) => report[name] === 0,
  );
  process.exitCode = isSound ? 0 : 1;
} finally {
  rmSync(root, { recursive: true, force: true });
}
