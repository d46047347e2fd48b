import { readText, writeText } from './local-text.ts';
import {
  DEFAULT_SETTINGS,
  isSettingChange,
  type SettingKey,
  type Settings,
  withSetting,
} from './settings.ts';

/** localStorage key that `src/app/before-paint.js` reads before the first paint. */
export const PAINT_CACHE_KEY = 'rightsize';

const PAINT_KEYS: readonly SettingKey[] = [
  'theme',
  'region',
  'purchaseOption',
  'textScale',
  'tablesFirst',
  'notes2026',
];

/** The text of the cache: just what changes the first paint. */
export function paintCache(settings: Settings): string {
  return JSON.stringify(Object.fromEntries(PAINT_KEYS.map((key) => [key, settings[key]])));
}

/** Settings out of a cache of any origin and age. What it doesn't know stays at the default. */
export function readPaintCache(text: string | null): Settings {
  let cache: unknown = null;
  try {
    cache = JSON.parse(text ?? '');
  } catch {
    return DEFAULT_SETTINGS;
  }
  if (typeof cache !== 'object' || cache === null) return DEFAULT_SETTINGS;
  const entries = new Map<string, unknown>(Object.entries(cache));
  return PAINT_KEYS.map((key) => ({ key, value: entries.get(key) }))
    .filter(isSettingChange)
    .reduce(withSetting, DEFAULT_SETTINGS);
}

/**
 * Attributes of `<html>` for these settings, as `before-paint.js` sets them too; `null` takes the
 * attribute away. `data-text` is a percentage.
 */
export function paintAttributes(settings: Settings): Readonly<Record<string, string | null>> {
  return {
    'data-theme': settings.theme === 'system' ? null : settings.theme,
    'data-region': settings.region,
    'data-option': settings.purchaseOption === 'on-demand' ? null : settings.purchaseOption,
    'data-text': String(Math.round(settings.textScale * 100)),
    'data-notes': settings.notes2026 ? null : 'off',
    'data-tables': settings.tablesFirst ? 'first' : null,
  };
}

export function applyToDocument(settings: Settings): void {
  for (const [name, value] of Object.entries(paintAttributes(settings))) {
    if (value === null) document.documentElement.removeAttribute(name);
    else document.documentElement.setAttribute(name, value);
  }
}

/** Storage may be refused: then the next visit paints with the defaults first. */
export function cacheForPaint(settings: Settings): void {
  writeText(PAINT_CACHE_KEY, paintCache(settings));
}

export function cachedSettings(): Settings {
  return readPaintCache(readText(PAINT_CACHE_KEY));
}
