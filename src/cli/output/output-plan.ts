/** The files one run is to write; paths are absolute, null is not asked for. */
export interface OutputPlan {
  readonly document: string;
  readonly plate: string | null;
  readonly preview: string | null;
  readonly sidecar: string | null;
  readonly job: string | null;
}

export type OutputKind = keyof OutputPlan;

export const OUTPUT_KINDS: readonly OutputKind[] = ['plate', 'preview', 'sidecar', 'job', 'document'];
