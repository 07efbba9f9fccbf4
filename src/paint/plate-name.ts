/** What the plate is called in the layers panel: `Haikei – gouache · BG`. */
export function plateName(hands: Readonly<Record<string, number>>, sourceName: string): string {
  const used = Object.keys(hands).filter((hand) => (hands[hand] ?? 0) > 0);
  return `Haikei – ${used.join(' + ')} · ${sourceName}`;
}
