/** Where networks can run in a host of panels. */
export type DriverName = 'webview' | 'companion' | 'plain';

/** What is known of the machine before anything is tried. */
export interface MachineFacts {
  /** The host can show a local page in a webview: Photoshop 26.0 and later. */
  readonly hasLocalWebview: boolean;
  /** The panel that holds the webview is open; actions and batches run without one. */
  readonly isPanelOpen: boolean;
  /** The webview failed for good in this session or, remembered, in the one before. */
  readonly hasWebviewFailed: boolean;
  /** Whether a companion paints on this machine; left out where the host cannot reach one. */
  readonly companion?: 'running' | 'absent';
  /** The plain runner knows every operator of the model that is to paint. */
  readonly isModelPlain: boolean;
  /** Million pixels a second that drivers did here when they were tested; empty before the first test. */
  readonly speeds: Readonly<Partial<Record<DriverName, number>>>;
  /** What the artist has set; null leaves it to the machine. */
  readonly wished: DriverName | null;
}

/** Why a driver stands where it does; texts are made from it in the reader's language. */
export type DriverReason =
  | 'wished'
  | 'fastest'
  | 'companion-runs'
  | 'always-works'
  | 'slower'
  | 'failed-before'
  | 'host-too-old'
  | 'panel-closed'
  | 'companion-absent'
  | 'model-foreign';

export interface DriverChoice {
  readonly name: DriverName;
  /** Whether it is worth trying at all. */
  readonly isUsable: boolean;
  readonly reason: DriverReason;
}

/**
 * The drivers in the order in which they are to be tried: usable ones first, the wished one before all of
 * them, then webview, companion and the plain runner; what was measured slower than a place after it comes after them, a
 * webview that failed before after all. The list always holds every driver of the host, so that a settings page can say
 * why one is not taken.
 */
export function chooseDriver(facts: MachineFacts): readonly DriverChoice[] {
  const choices = [webview(facts), ...companion(facts), plain(facts)];
  return choices
    .map((choice) => {
      const isWished = choice.isUsable && choice.name === facts.wished;
      return isWished ? { ...choice, reason: 'wished' as const } : choice;
    })
    .sort((a, b) => rank(a) - rank(b));
}

function webview(facts: MachineFacts): DriverChoice {
  const { hasLocalWebview, isPanelOpen, hasWebviewFailed, speeds } = facts;
  const name = 'webview';
  if (!hasLocalWebview) return { name, isUsable: false, reason: 'host-too-old' };
  if (!isPanelOpen) return { name, isUsable: false, reason: 'panel-closed' };
  if (hasWebviewFailed) return { name, isUsable: true, reason: 'failed-before' };
  const isSlower =
    (speeds.webview ?? Infinity) <
    Math.max(speeds.plain ?? 0, facts.companion === 'running' ? (speeds.companion ?? 0) : 0);
  return { name, isUsable: true, reason: isSlower ? 'slower' : 'fastest' };
}

function companion({ companion: found, speeds }: MachineFacts): readonly DriverChoice[] {
  const name = 'companion';
  if (found === undefined) return [];
  if (found === 'absent') return [{ name, isUsable: false, reason: 'companion-absent' }];
  const isSlower = (speeds.companion ?? Infinity) < (speeds.plain ?? 0);
  return [{ name, isUsable: true, reason: isSlower ? 'slower' : 'companion-runs' }];
}

const plain = ({ isModelPlain }: MachineFacts): DriverChoice => ({
  name: 'plain',
  isUsable: isModelPlain,
  reason: isModelPlain ? 'always-works' : 'model-foreign',
});

function rank({ isUsable, reason }: DriverChoice): number {
  if (!isUsable) return 9;
  const order: readonly DriverReason[] = [
    ...(['wished', 'fastest', 'companion-runs'] as const),
    ...(['always-works', 'slower', 'failed-before'] as const),
  ];
  return order.indexOf(reason);
}
