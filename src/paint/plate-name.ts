const handsInWords = (hands: Readonly<Record<string, number>>): string =>
  Object.keys(hands)
    .filter((hand) => (hands[hand] ?? 0) > 0)
    .join(' + ');

/** What the plate is called in the layers panel: `Haikei – gouache · BG`. */
export const plateName = (hands: Readonly<Record<string, number>>, sourceName: string): string =>
  `Haikei – ${handsInWords(hands)} · ${sourceName}`;

/** What the group of a plate and its light is called: `Haikei – gouache · dusk`. */
export const groupName = (hands: Readonly<Record<string, number>>, light: string): string =>
  `Haikei – ${handsInWords(hands)} · ${light}`;
