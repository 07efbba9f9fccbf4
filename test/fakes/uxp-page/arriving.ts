/** What UXP hands over of a message; a damaged one as the text that it is. */
export function arriving(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
