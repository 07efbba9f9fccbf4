import { isHaikeiError } from '../../../../errors/is-haikei-error.js';
import type { Tensor } from '../../../driver.js';
import { measureSession } from '../../../self-test/measure-session.js';
import type { EngineName } from '../bridge/messages.js';
import type { Connection } from './connection.js';

/** Remembers a short text from one day to the next. */
export interface Remembered {
  read(): string | null;
  write(text: string): void;
}

/** Side of the probe in pixels: what a GPU needs to show that it is one. */
const SIDE = 256;
/** In the range of the network, two wide: one step of 8 bits. */
const TOLERANCE = 2 / 255;

export interface ChooseEngineOptions {
  readonly connection: Connection;
  readonly model: Uint8Array;
  readonly remembered: Remembered;
  /** Gives the page what it needs for an engine, unless it has it. */
  readonly prepare: (signal: AbortSignal, engine: EngineName) => Promise<void>;
  /** Milliseconds of any clock. */
  readonly now: () => number;
}

/** How it is remembered that an engine is the one for a browser. */
export const engineNote = (engine: EngineName, agent: string): string => `${engine} ${agent}`;

/**
 * WebGPU where it paints the same as WebAssembly, and faster; WebAssembly otherwise. Tried once for each
 * browser and remembered; the note is written before the GPU is touched, so that one that takes the page with
 * it is not touched again.
 */
export async function chooseEngine(signal: AbortSignal, options: ChooseEngineOptions): Promise<EngineName> {
  const { connection, remembered } = options;
  const note = (engine: EngineName): string => engineNote(engine, connection.agent);
  const known = (['wasm', 'webgpu'] as const).find((engine) => remembered.read() === note(engine));
  if (known) return known;
  if (!connection.hasGpu) return 'wasm';
  remembered.write(note('wasm'));
  const engine = (await winsOnGpu(signal, options)) ? 'webgpu' : 'wasm';
  remembered.write(note(engine));
  return engine;
}

async function winsOnGpu(signal: AbortSignal, options: ChooseEngineOptions): Promise<boolean> {
  const usual = await probe(signal, 'wasm', options);
  try {
    const gpu = await probe(signal, 'webgpu', options);
    return gpu.megapixelsPerSecond > usual.megapixelsPerSecond && isSame(usual.outputs, gpu.outputs);
  } catch (error) {
    if (isHaikeiError(error) && error.code === 'cancelled') throw error;
    return false;
  }
}

async function probe(
  signal: AbortSignal,
  engine: EngineName,
  { connection, model, prepare, now }: ChooseEngineOptions,
): ReturnType<typeof measureSession> {
  await prepare(signal, engine);
  const session = await connection.open(signal, engine, model);
  try {
    return await measureSession(signal, session, SIDE, now);
  } finally {
    await session.dispose();
  }
}

const isSame = (
  expected: Readonly<Record<string, Tensor>>,
  found: Readonly<Record<string, Tensor>>,
): boolean =>
  Object.entries(expected).every(([name, { data }]) => {
    const other = found[name]?.data;
    return (
      other?.length === data.length && data.every((value, i) => Math.abs(value - other[i]!) <= TOLERANCE)
    );
  });
