import { HaikeiError } from '../../errors/haikei-error.js';
import type { Session } from '../driver.js';
import { isOutOfMemory } from '../is-out-of-memory.js';
import type { ModelCard } from '../model-card.js';
import { validateModelCard } from '../parse-model-card.js';
import { findTensors } from './find-tensors.js';
import type { GraphTensors } from './find-tensors.js';
import { inferRanges } from './infer-ranges.js';
import type { InferredRanges } from './infer-ranges.js';
import { measureGeometry } from './measure-geometry.js';
import { measureSizeMultiple } from './measure-size-multiple.js';
import { createProbe } from './probe-network.js';
import type { CardProposal, ModelFile, ProposeOptions } from './propose-options.js';
import { tellAsked, tellInferred } from './tell-proposal.js';

/**
 * Writes the card of somebody's own model as far as the network itself can tell: tensors from the graph,
 * ranges, grid and halo from probe runs (see `inferRanges`, `measureGeometry`). A licence cannot be
 * measured: what the caller does not state stays `unknown`, and such a model is refused in commercial work.
 * @throws HaikeiError `tensor-mismatch` (not picture in, picture out), `model-damaged` (does not run),
 *   `card-invalid` (an option out of bounds), `out-of-memory`, `cancelled`
 */
export async function proposeCard(
  signal: AbortSignal,
  session: Session,
  file: ModelFile,
  options: ProposeOptions,
): Promise<CardProposal> {
  // A name out of bounds should not come to light after a minute of measuring.
  validateModelCard(assembleCard(file, options, PLAIN), file.name);
  try {
    return await propose(signal, session, file, options);
  } catch (error) {
    if (error instanceof HaikeiError) throw error;
    const model = options.name;
    if (isOutOfMemory(error))
      throw new HaikeiError('out-of-memory', { what: model, width: 1024, height: 64 });
    const reason = error instanceof Error ? error.message : String(error);
    throw new HaikeiError('model-damaged', { model, reason }, { cause: error });
  }
}

async function propose(
  signal: AbortSignal,
  session: Session,
  file: ModelFile,
  options: ProposeOptions,
): Promise<CardProposal> {
  const tensors = findTensors(options.name, session);
  const probe = createProbe(session, tensors);
  const sizeMultiple = await measureSizeMultiple(signal, probe, options.name);
  const ranges = await inferRanges(signal, probe, options.name, sizeMultiple);
  const outputSpan = ranges.output[1] - ranges.output[0];
  const grid = { input: ranges.input, outputSpan, sizeMultiple };
  const { geometry, reasons } = await measureGeometry(signal, probe, grid);
  const card = validateModelCard(assembleCard(file, options, { tensors, ranges, geometry }), file.name);
  return {
    card,
    inferred: [...tellInferred(tensors, ranges, sizeMultiple), ...reasons],
    asked: tellAsked(tensors, ranges, options),
  };
}

interface Findings {
  readonly tensors: GraphTensors;
  readonly ranges: InferredRanges;
  readonly geometry: ModelCard['geometry'];
}

const PLAIN: Findings = {
  tensors: {
    input: { name: 'input', layout: 'NCHW', certain: true },
    output: { name: 'output', layout: 'NCHW', certain: true },
    hands: null,
  },
  ranges: { input: [0, 1], output: [0, 1], error: 0, rivals: [] },
  geometry: { normalisation: 'none', stride: 1, halo: 0, sizeMultiple: 1 },
};

function assembleCard(file: ModelFile, options: ProposeOptions, findings: Findings): ModelCard {
  const { tensors, ranges, geometry } = findings;
  const channels = options.channels ?? 'RGB';
  const { input, output, hands } = tensors;
  return {
    format: 'haikei-model-card/1',
    name: options.name,
    version: '1',
    title: { en: options.title ?? options.name, ja: options.title ?? options.name },
    file: `${options.name}.onnx`,
    sha256: file.sha256,
    bytes: file.bytes,
    licence: {
      weights: options.licence ?? 'unknown',
      commercialUse: options.commercialUse ?? 'unknown',
      attribution: options.attribution ?? '',
      url: options.url ?? null,
    },
    tensors: {
      input: { name: input.name, layout: input.layout, range: options.inputRange ?? ranges.input, channels },
      output: {
        name: output.name,
        layout: output.layout,
        range: options.outputRange ?? ranges.output,
        channels,
      },
      hands,
    },
    geometry,
    hands: Array.from({ length: hands?.length ?? 0 }, (_, i) => ({
      id: `hand-${i + 1}`,
      title: { en: `Hand ${i + 1}`, ja: `手 ${i + 1}` },
    })),
    cost: { parameters: null, multiplyAddsPerPixel: null },
    training: null,
    metrics: null,
    intendedUse: '',
    knownFailures: [],
  };
}
