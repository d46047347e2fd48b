import type { PurchaseOption } from '../core/catalog/types.ts';
import { DEFAULT_LEECH_LAPSES } from '../core/review/leech.ts';
import { DEFAULT_RETENTION, MAX_RETENTION, MIN_RETENTION } from '../core/review/retention.ts';

/** What a reader can set. Every setting is one flat value, so one event can carry one change. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark' | 'projector';
  /** AWS region whose prices are shown, for example `us-east-1`. */
  readonly region: string;
  /** How the instances are paid for, where the region has such prices in our data. */
  readonly purchaseOption: PurchaseOption;
  readonly textScale: 0.9 | 1 | 1.25 | 1.5;
  /** Charts open as tables. */
  readonly tablesFirst: boolean;
  /** "What changed since" notes are shown. */
  readonly notes2026: boolean;
  readonly newCardsPerDay: number;
  /** Wanted chance that a card is recalled when it comes back, 0.8 to 0.97 in whole per cent. */
  readonly retention: number;
  /** Hour of the wall clock at which a new day of study starts, 0 to 23. */
  readonly dayStartHour: number;
  /** Times a learned card may be forgotten before it is set aside. */
  readonly leechLapses: number;
}

export type SettingKey = keyof Settings;

/** One change of one setting: key and value belong together. */
export type SettingChange = {
  [K in SettingKey]: { readonly key: K; readonly value: Settings[K] };
}[SettingKey];

export const THEMES = ['system', 'light', 'dark', 'projector'] as const;
export const PURCHASE_OPTIONS = [
  'on-demand',
  'reserved-1y-all-upfront',
  'spot',
] as const satisfies readonly PurchaseOption[];
export const TEXT_SCALES = [0.9, 1, 1.25, 1.5] as const;
export const MAX_NEW_CARDS_PER_DAY = 99;
export const MIN_LEECH_LAPSES = 3;
export const MAX_LEECH_LAPSES = 20;

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  region: 'us-east-1',
  purchaseOption: 'on-demand',
  textScale: 1,
  tablesFirst: false,
  notes2026: true,
  newCardsPerDay: 12,
  retention: DEFAULT_RETENTION,
  dayStartHour: 4,
  leechLapses: DEFAULT_LEECH_LAPSES,
};

const isBoolean = (value: unknown): boolean => typeof value === 'boolean';

function isWholeFrom(min: number, max: number): (value: unknown) => boolean {
  return (value) => Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
}

const VALID: Record<SettingKey, (value: unknown) => boolean> = {
  theme: (value) => THEMES.some((theme) => theme === value),
  region: (value) =>
    typeof value === 'string' && /^[a-z]{2}(-[a-z]{2,12}){1,3}-\d{1,2}$/.test(value),
  purchaseOption: (value) => PURCHASE_OPTIONS.some((option) => option === value),
  textScale: (value) => TEXT_SCALES.some((scale) => scale === value),
  tablesFirst: isBoolean,
  notes2026: isBoolean,
  newCardsPerDay: isWholeFrom(0, MAX_NEW_CARDS_PER_DAY),
  retention: (value) =>
    typeof value === 'number' &&
    value >= MIN_RETENTION &&
    value <= MAX_RETENTION &&
    value === Math.round(value * 100) / 100,
  dayStartHour: isWholeFrom(0, 23),
  leechLapses: isWholeFrom(MIN_LEECH_LAPSES, MAX_LEECH_LAPSES),
};

export const SETTING_KEYS = Object.keys(VALID) as readonly SettingKey[];

/** Whether an unknown key and value are a change that this version understands. */
export function isSettingChange(change: {
  readonly key: unknown;
  readonly value: unknown;
}): change is SettingChange {
  const key = SETTING_KEYS.find((known) => known === change.key);
  return key !== undefined && VALID[key](change.value);
}

export function withSetting(settings: Settings, { key, value }: SettingChange): Settings {
  return { ...settings, [key]: value };
}

/** The changes that lead from one state of the settings to another. */
export function changesBetween(from: Settings, to: Settings): readonly SettingChange[] {
  return SETTING_KEYS.filter((key) => from[key] !== to[key])
    .map((key) => ({ key, value: to[key] }))
    .filter(isSettingChange);
}
