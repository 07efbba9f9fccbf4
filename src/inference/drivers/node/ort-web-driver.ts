import { availableParallelism } from 'node:os';
import type { Driver } from '../../driver.js';
import { openOrtSession } from '../ort/open-ort-session.js';

/** WebAssembly memory ends at 4 GB and every thread keeps buffers of its own. */
const MOST_THREADS = 16;

export interface OrtWebOptions {
  /** null takes what the machine offers. ONNX Runtime keeps the first number for the life of the process. */
  readonly threads: number | null;
}

/**
 * ONNX Runtime for the web in plain Node: WebAssembly with SIMD and threads, nothing native to install.
 * The memory arena and pattern stay on: with one tile size they use the least memory.
 */
export async function createOrtWebDriver({ threads }: OrtWebOptions): Promise<Driver> {
  const ort = await import('onnxruntime-web');
  ort.env.logLevel = 'fatal';
  ort.env.wasm.numThreads = Math.min(MOST_THREADS, threads ?? availableParallelism());
  return {
    name: 'onnxruntime-web',
    open: (signal, weights) =>
      openOrtSession(signal, ort, weights, {
        executionProviders: ['wasm'],
        graphOptimizationLevel: 'all',
        enableCpuMemArena: true,
        enableMemPattern: true,
        logSeverityLevel: 4,
      }),
  };
}
