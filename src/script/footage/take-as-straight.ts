/** Nothing about alpha is left to preferences or guesses. */
export function takeAsStraight({ mainSource: source }: FootageItem): void {
  if (!source.hasAlpha) return;
  source.alphaMode = AlphaMode.STRAIGHT;
  source.invertAlpha = false;
}
