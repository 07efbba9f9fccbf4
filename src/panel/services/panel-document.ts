/** The document that the host has in front. */
export interface PanelDocument {
  /** Names it for as long as it is open; only the host reads it. */
  readonly id: string;
  readonly name: string;
  /** Another number when a picture of its backgrounds may have changed; layers may change without it. */
  readonly revision: number;
  /** Selectors of the layers that are selected in the host, where there are several and the host tells. */
  readonly selected?: readonly string[];
}
