import type { Locale } from './locale.js';

const UNITS: Readonly<Record<Locale, Readonly<Record<'h' | 'min' | 's', string>>>> = {
  en: { h: ' h', min: ' min', s: ' s' },
  ja: { h: ' 時間', min: ' 分', s: ' 秒' },
};

/** `8 s`, `3 min 20 s`, `1 h 4 min`: rounded up, so that it never reads 0 while work remains. */
export function formatDuration(seconds: number, locale: Locale = 'en'): string {
  const { h, min, s } = UNITS[locale];
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole}${s}`;
  if (whole < 3600) return `${Math.floor(whole / 60)}${min} ${whole % 60}${s}`;
  return `${Math.floor(whole / 3600)}${h} ${Math.floor((whole % 3600) / 60)}${min}`;
}
