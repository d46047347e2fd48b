import { describe, expect, it } from 'vitest';
import { paintAttributes, paintCache, readPaintCache } from './paint-cache.ts';
import { changesBetween, DEFAULT_SETTINGS, isSettingChange } from './settings.ts';

const changed = {
  ...DEFAULT_SETTINGS,
  theme: 'projector',
  region: 'us-gov-west-1',
  purchaseOption: 'spot',
  textScale: 1.25,
  tablesFirst: true,
  notes2026: false,
} as const;

describe('the cache for the first paint', () => {
  it('gives back what it was made of', () => {
    expect(readPaintCache(paintCache(changed))).toEqual(changed);
  });

  it('holds nothing that the first paint does not need', () => {
    expect(Object.keys(JSON.parse(paintCache(changed)))).toEqual([
      'theme',
      'region',
      'purchaseOption',
      'textScale',
      'tablesFirst',
      'notes2026',
    ]);
  });

  it.each([
    null,
    '',
    '{',
    '[]',
    '5',
    'null',
    '"dark"',
    '{"theme":"neon","region":5,"textScale":9}',
  ])('gives the defaults for %s', (text) => {
    expect(readPaintCache(text)).toEqual(DEFAULT_SETTINGS);
  });

  it('keeps the good part of a cache that is half wrong', () => {
    expect(readPaintCache('{"theme":"dark","region":"<script>"}')).toEqual({
      ...DEFAULT_SETTINGS,
      theme: 'dark',
    });
  });
});

describe('attributes of the document', () => {
  it('are only the region and the text size with default settings', () => {
    const set = Object.entries(paintAttributes(DEFAULT_SETTINGS)).filter(([, value]) => value);
    expect(Object.fromEntries(set)).toEqual({ 'data-region': 'us-east-1', 'data-text': '100' });
  });

  it('say every departure from the defaults', () => {
    expect(paintAttributes(changed)).toEqual({
      'data-theme': 'projector',
      'data-region': 'us-gov-west-1',
      'data-option': 'spot',
      'data-text': '125',
      'data-notes': 'off',
      'data-tables': 'first',
    });
  });
});

describe('settings', () => {
  it('are reset by exactly the changes that lead back', () => {
    expect(changesBetween({ ...DEFAULT_SETTINGS, newCardsPerDay: 3 }, DEFAULT_SETTINGS)).toEqual([
      { key: 'newCardsPerDay', value: DEFAULT_SETTINGS.newCardsPerDay },
    ]);
  });

  it.each(['toString', '__proto__', 'constructor', 5, null])('have no key %s', (key) => {
    expect(isSettingChange({ key, value: true })).toBe(false);
  });
});
