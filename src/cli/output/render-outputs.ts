import type { PsdHost } from '../../host/psd/psd-host.js';
import type { PaintReport } from '../../paint.js';
import { pngCredits } from '../../provenance/png-credits.js';
import { sidecarJson } from '../../provenance/sidecar-json.js';
import { convertDepth } from '../../raster/convert-depth.js';
import type { Pixels } from '../../raster/pixels.js';
import { encodePng } from '../../raster/png/encode-png.js';
import type { PaintJob } from '../../scene/job/paint-job.js';
import { serializePaintJob } from '../../scene/job/serialize-paint-job.js';
import { parseChoice } from '../settings/parse-numbers.js';
import type { OutputPlan } from './output-plan.js';
import type { OutputContents } from './write-outputs.js';

interface Rendered {
  readonly host: PsdHost;
  readonly job: PaintJob;
  readonly report: PaintReport;
  /** `8`, `16`, or as the document. */
  readonly plateDepth: string | undefined;
}

const utf8 = (text: string): readonly Uint8Array[] => [new TextEncoder().encode(text)];

function atDepth(pixels: Pixels, wanted: string | undefined): Pixels {
  if (wanted === undefined) return pixels;
  const depth = parseChoice('--plate-depth', wanted, ['8', '16']) === '8' ? 8 : 16;
  return depth === pixels.depth ? pixels : convertDepth(pixels, depth);
}

const png = (pixels: Pixels, { shot, provenance }: PaintReport): readonly Uint8Array[] => [
  encodePng(pixels, { profile: shot.profile, texts: pngCredits(provenance) }),
];

/** The bytes of every result that was asked for. */
export function renderOutputs(plan: OutputPlan, { host, job, report, plateDepth }: Rendered): OutputContents {
  return {
    document: host.output(),
    ...(plan.plate !== null && { plate: png(atDepth(report.plate.pixels, plateDepth), report) }),
    ...(plan.preview !== null && { preview: png(host.mergedPicture(), report) }),
    ...(plan.sidecar !== null && { sidecar: utf8(sidecarJson(report.provenance)) }),
    ...(plan.job !== null && { job: utf8(serializePaintJob(job)) }),
  };
}
