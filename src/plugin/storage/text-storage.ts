/** Texts by name that outlive a session; what `localStorage` is. */
export interface TextStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}
