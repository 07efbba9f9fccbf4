const FORBIDDEN = /[\u007F-\u009F\uFFFE\uFFFF]/g;

/** JSON in which every character that XML cannot hold, or programs like to lose, is written as `\uXXXX`. */
export const jsonForXml = (value: unknown): string =>
  JSON.stringify(value).replace(FORBIDDEN, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
