import { MAX_RETENTION, MIN_RETENTION } from '../../core/review/retention.ts';
import {
  MAX_LEECH_LAPSES,
  MAX_NEW_CARDS_PER_DAY,
  MIN_LEECH_LAPSES,
  type SettingChange,
  type Settings,
} from '../../study/settings.ts';
import { type Option, Select, Stepper } from './controls.tsx';

const inPercent = (share: number) => Math.round(share * 100);

const HOURS: readonly Option<string>[] = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}));

/** How the flashcards are scheduled. */
export function ReviewSettings({
  settings,
  onChange,
}: {
  settings: Settings;
  onChange: (change: SettingChange) => void;
}) {
  return (
    <>
      <Stepper
        label="New cards each day"
        help="Reviews are never limited"
        value={settings.newCardsPerDay}
        max={MAX_NEW_CARDS_PER_DAY}
        onChange={(value) => onChange({ key: 'newCardsPerDay', value })}
      />
      <Stepper
        label="Cards to remember"
        help="Share you want to recall when they come back; more means more reviews. Counts from the next grade on"
        value={inPercent(settings.retention)}
        min={inPercent(MIN_RETENTION)}
        max={inPercent(MAX_RETENTION)}
        unit="%"
        onChange={(percent) => onChange({ key: 'retention', value: percent / 100 })}
      />
      <Select
        label="A day starts at"
        help="Of your own clock: due cards, new cards and the forecast turn over then"
        value={String(settings.dayStartHour)}
        options={HOURS}
        onChange={(hour) => onChange({ key: 'dayStartHour', value: Number(hour) })}
      />
      <Stepper
        label="Set a card aside after"
        help="Times it was forgotten once learned; you can bring it back"
        value={settings.leechLapses}
        min={MIN_LEECH_LAPSES}
        max={MAX_LEECH_LAPSES}
        onChange={(value) => onChange({ key: 'leechLapses', value })}
      />
    </>
  );
}
