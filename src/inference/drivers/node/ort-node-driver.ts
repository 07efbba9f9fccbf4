import { availableParallelism } from 'node:os';
import type { Driver } from '../../driver.js';
import { openOrtSession } from '../ort/open-ort-session.js';
import type { OrtModule } from '../ort/ort-types.js';

/** Not a dependency: the name is kept from the compiler and from bundlers on purpose. */
const NATIVE_PACKAGE: string = 'onnxruntime-node';

export interface OrtNodeOptions {
  /** null takes what the machine offers. */
  readonly threads: number | null;
}

/** ONNX Runtime's native package, where a user has installed it beside Haikei; null where it cannot be loaded. */
export async function createOrtNodeDriver({ threads }: OrtNodeOptions): Promise<Driver | null> {
  const ort = await loadNative();
  if (!ort) return null;
  return {
    name: NATIVE_PACKAGE,
    open: (signal, weights) =>
      openOrtSession(signal, ort, weights, {
        executionProviders: ['cpu'],
        graphOptimizationLevel: 'all',
        intraOpNumThreads: threads ?? availableParallelism(),
        logSeverityLevel: 4,
      }),
  };
}

/** Absent, built for another machine, or of another shape than expected: all the same to us. */
async function loadNative(): Promise<OrtModule | null> {
  try {
    const loaded = (await import(NATIVE_PACKAGE)) as Partial<OrtModule> & { default?: Partial<OrtModule> };
    const ort = loaded.InferenceSession ? loaded : loaded.default;
    return ort?.InferenceSession && ort.Tensor ? (ort as OrtModule) : null;
  } catch {
    return null;
  }
}
