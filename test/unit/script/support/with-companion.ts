import { serveJobs } from '../../../../src/companion/server/serve-jobs.js';
import { doShotJob, type ShotPainter } from '../../../../src/companion/shot/do-shot-job.js';
import type { ShotJob } from '../../../../src/companion/messages/companion-job.js';
import { decodeFootage } from '../../../../src/host/psd/decode-footage.js';
import { diskJobFiles } from '../../../fakes/extendscript/disk-job-files.js';
import {
  HOME,
  openScript,
  type OpenedScript,
  type ScriptSettings,
} from '../../../fakes/extendscript/open-script.js';
import { serverOver, soon, speak } from '../../../fakes/companion/job-folder.js';
import { type OpenedCut, requestFor } from '../../host-aftereffects/support/comps.js';

export const JOBS = `${HOME}/Haikei/jobs`;

export interface Scripted {
  readonly script: OpenedScript;
  /** Facts as the script told them to the companion. */
  readonly jobs: ShotJob[];
  /** Presses “Paint” and waits until the window says how it ended. */
  paint(): Promise<readonly string[]>;
  end(): Promise<void>;
}

/** The script over a cut, with a companion whose network costs nothing. */
export async function openWithCompanion(
  cut: OpenedCut,
  code: string,
  settings: ScriptSettings = {},
): Promise<Scripted> {
  cut.ae.disk.folders.add(JOBS);
  const files = diskJobFiles(cut.ae.disk, JOBS);
  const title = { en: 'Poster', ja: 'ポスター' };
  await speak(files, {
    hands: [{ id: 'poster', title }],
    lights: [{ id: 'dusk', title: { en: 'Dusk', ja: '夕暮れ' } }],
  });
  const { model, lights } = requestFor(cut.host);
  const painter: ShotPainter = {
    ...{ decode: decodeFootage, lights, software: 'haikei test', now: () => new Date(0) },
    model: () => Promise.resolve(model),
  };
  const jobs: ShotJob[] = [];
  const parts = serverOver({
    files,
    describe: (error) => ({ what: error.code, remedy: JSON.stringify(error.details) }),
    work: (running, room, job) => {
      if (job.kind !== 'shot') throw new Error(job.kind);
      jobs.push(job);
      return doShotJob(running, room, job, painter);
    },
  });
  const ending = new AbortController();
  const serving = serveJobs(ending.signal, parts);
  const script = openScript(cut.ae, code, settings);
  return {
    script,
    jobs,
    async paint() {
      const [window] = script.windows;
      const isJapanese = settings.language === 'ja_JP';
      window!.click(isJapanese ? '背景を描く' : 'Paint background');
      const busy = /Paints the BG|コンポジションの BG|…/;
      for (let i = 0; i < 4000; i++) {
        await soon();
        cut.ae.disk.passTime();
        script.passTime();
        if (i % 500 === 0) await speak(files, { hands: [], lights: [] });
        if (!window!.texts.some((text) => busy.test(text)) || script.alerts.length > 0) break;
      }
      return window!.texts;
    },
    async end() {
      ending.abort();
      await serving.catch(() => undefined);
    },
  };
}

export async function paintedBy(
  cut: OpenedCut,
  code: string,
  settings: ScriptSettings = {},
): Promise<Scripted> {
  const scripted = await openWithCompanion(cut, code, settings);
  await scripted.paint();
  await scripted.end();
  return scripted;
}
