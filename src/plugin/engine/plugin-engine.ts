import { orCancelled } from '../../errors/or-cancelled.js';
import { throwIfCancelled } from '../../errors/throw-if-cancelled.js';
import type { RegisteredModel } from '../../inference/model-registry.js';
import { openModel } from '../../inference/open-model.js';
import { chooseDriver, type DriverChoice, type DriverName } from '../../inference/self-test/choose-driver.js';
import type { DriverSet } from '../../inference/self-test/driver-set.js';
import { runSelfTest } from '../../inference/self-test/run-self-test.js';
import type { SelfTest } from '../../inference/self-test/self-test.js';
import type { PaintModel } from '../../paint/paint-model.js';
import type { ModelLibrary } from '../library/model-library.js';
import { openFalling } from './falling-session.js';
import type { MachineMemory } from './machine-memory.js';
import type { Mishap } from './mishap.js';
import type { MishapLog } from './mishap-log.js';

/** Where the plugin's networks run. */
export interface PluginEngine {
  paintModel(model: RegisteredModel): PaintModel;
  /** Measures every driver that can be used now; what paints from now on follows from it. */
  selfTest(signal: AbortSignal, model: RegisteredModel): Promise<SelfTest>;
  /** What happened since the last time that it was asked for. */
  mishaps(): readonly Mishap[];
  /** Where the last network was opened, and whether a companion would have been there to ask; null before that. */
  inUse(): EngineInUse | null;
}

export interface EngineInUse {
  readonly name: DriverName;
  /** Left out where the host cannot reach one. */
  readonly companion?: 'running' | 'absent';
}

export interface PluginEngineOptions {
  readonly library: ModelLibrary;
  readonly drivers: DriverSet;
  /** Null where none watches the job folder; of hosts that reach one. */
  readonly findCompanion?: (signal: AbortSignal) => Promise<object | null>;
  readonly memory: MachineMemory;
  readonly mishaps: MishapLog;
  /** Whether a webview has a place to lie in now. */
  readonly isPanelOpen: () => boolean;
  /** Milliseconds of any clock. */
  readonly now: () => number;
}

/** The first time that there is a choice, it is measured; then it is remembered. */
export function createPluginEngine(options: PluginEngineOptions): PluginEngine {
  const { library, drivers, memory, isPanelOpen, now } = options;
  let testing: Promise<unknown> | null = null;
  let companion: EngineInUse['companion'];
  let inUse: DriverName | null = null;

  /** A companion that cannot be understood is as good as none here; its driver says why. */
  async function look(signal: AbortSignal): Promise<void> {
    const found = await options.findCompanion?.(signal).catch(() => null);
    throwIfCancelled(signal);
    companion = found === undefined ? undefined : found ? 'running' : 'absent';
  }

  const choices = (isNew: boolean): readonly DriverChoice[] =>
    chooseDriver({
      hasLocalWebview: true,
      isPanelOpen: isPanelOpen(),
      ...(companion && { companion }),
      // Adapted from the model when it is opened: one that the plain runner does not know is refused there.
      isModelPlain: true,
      wished: null,
      speeds: {},
      hasWebviewFailed: false,
      ...(isNew ? {} : memory.read()),
    });

  async function test(signal: AbortSignal, model: Uint8Array): Promise<SelfTest> {
    await look(signal);
    const tested = await runSelfTest(signal, { choices: choices(true), drivers, model, now });
    if (tested.drivers.every(({ reason }) => reason !== 'panel-closed')) memory.tested(tested);
    return inOrder(tested, choices(false));
  }

  /** One test for all who wait; it goes on when one of them gives up. */
  async function know(signal: AbortSignal, model: Uint8Array): Promise<void> {
    if (memory.read() !== null || !isPanelOpen()) return;
    testing ??= test(new AbortController().signal, model).finally(() => (testing = null));
    await orCancelled(signal, testing);
  }

  return {
    paintModel: (model) => ({
      card: model.card,
      async open(signal) {
        const weights = await library.weights(signal, model);
        await look(signal);
        await know(signal, weights);
        const usable = choices(false).filter(({ isUsable }) => isUsable);
        const attempts = usable.flatMap(({ name }) => {
          const driver = drivers[name];
          if (!driver) return [];
          const open = async (opening: AbortSignal) => {
            const session = await openModel(opening, driver, model.card, weights);
            inUse = name;
            return session;
          };
          return [{ name, open }];
        });
        return openFalling(signal, attempts, (name) => noteFailure(options, name));
      },
    }),
    mishaps: () => options.mishaps.take(),
    inUse: () => inUse && { name: inUse, ...(companion && { companion }) },
    selfTest: async (signal, model) => test(signal, await library.weights(signal, model)),
  };
}

/** A webview whose panel was closed under it has not failed. */
function noteFailure({ isPanelOpen, memory, mishaps }: PluginEngineOptions, name: DriverName): void {
  if (name !== 'webview' || !isPanelOpen()) return;
  memory.webviewFailed();
  mishaps.add('page-given-up');
}

/** A test tries drivers as if nothing were known of them; what it found may put them in another order. */
function inOrder(tested: SelfTest, order: readonly DriverChoice[]): SelfTest {
  const drivers = order.flatMap(({ name, reason }) =>
    tested.drivers.filter((driver) => driver.name === name).map((driver) => ({ ...driver, reason })),
  );
  return { drivers, chosen: drivers.find(({ measured }) => measured !== null)?.name ?? null };
}
