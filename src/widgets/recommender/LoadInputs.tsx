import { useId, useState } from 'react';
import { formatNumber } from '../../core/number-text.ts';
import { Icon } from '../../ui/Icon.tsx';
import { NumberField } from './NumberField.tsx';
import { PROFILES, type Profile, profileText, readProfile } from './profile.ts';
import { RANGES } from './ranges.ts';
import { reader } from './read-number.ts';
import styles from './recommender.module.css';
import { type RateUnit, type RecommenderState, ratePerSecond } from './recommender-state.ts';
import { rateDoubt } from './unit-questions.ts';
import { ratePerMinuteText, rateText } from './words.ts';

const UNITS: readonly { readonly unit: RateUnit; readonly name: string }[] = [
  { unit: 's', name: 'per second' },
  { unit: 'min', name: 'per minute' },
];
const FACTOR: Record<RateUnit, number> = { s: 1, min: 60 };
const READERS = {
  s: rateReader('s', ' a second'),
  min: rateReader('min', ' a minute'),
};

function rateReader(unit: RateUnit, words: string) {
  const { min, max } = RANGES.ratePerSecond;
  const range = { min: min * FACTOR[unit], max: max * FACTOR[unit] };
  return reader({ what: 'The number of requests', unit: words, range });
}

/** How many requests come, in which unit, and over the day. */
export function LoadInputs({
  value,
  onChange,
}: {
  value: RecommenderState;
  onChange: (part: Partial<RecommenderState>) => void;
}) {
  const id = useId();
  const { rate, unit, profile } = value;
  const perSecond = ratePerSecond(value);
  return (
    <>
      <NumberField
        label={profile === null ? 'Requests' : 'Requests in the busiest hour'}
        unit={unit === 's' ? 'per second' : 'per minute'}
        value={rate}
        read={READERS[unit]}
        doubt={(pasted, before) => rateDoubt(pasted, before, unit)}
        onChange={(next) => onChange({ rate: next })}
        help={`= ${unit === 's' ? ratePerMinuteText(perSecond) : rateText(perSecond)}`}
      />
      <fieldset className={`seg ${styles.seg}`}>
        <legend className="vh">Unit of the requests</legend>
        {UNITS.map((choice) => (
          <label key={choice.unit}>
            <input
              type="radio"
              name={`${id}-unit`}
              checked={unit === choice.unit}
              onChange={() => {
                const converted = (rate / FACTOR[unit]) * FACTOR[choice.unit];
                onChange({ unit: choice.unit, rate: Number(converted.toPrecision(7)) });
              }}
            />
            {choice.name}
          </label>
        ))}
      </fieldset>
      <ProfileInput profile={profile} onChange={(next) => onChange({ profile: next })} />
    </>
  );
}

/** The same load all day, a shape to start from, or 24 numbers of one's own. */
function ProfileInput({
  profile,
  onChange,
}: {
  profile: Profile | null;
  onChange: (profile: Profile | null) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const current = profile === null ? 'same' : profileText(profile);
  const known = PROFILES.find((shape) => profileText(shape.profile) === current);
  const read = typed === null ? null : readProfile(typed);
  const problem = read !== null && 'problem' in read ? read.problem : null;
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}-shape`}>Over the day</label>
        <select
          id={`${id}-shape`}
          className={styles.select}
          value={profile === null ? 'same' : (known?.name ?? 'own')}
          onChange={(event) => {
            const name = event.currentTarget.value;
            setTyped(null);
            const shape = PROFILES.find((one) => one.name === name);
            onChange(name === 'same' ? null : (shape?.profile ?? profile));
          }}
        >
          <option value="same">The same all day</option>
          {PROFILES.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
          {profile !== null && !known && <option value="own">Your own 24 hours</option>}
        </select>
      </div>
      {profile !== null && (
        <div className={problem ? 'field error' : 'field'}>
          <HourBars profile={profile} />
          <label htmlFor={`${id}-hours`}>Each hour from midnight, % of the busiest</label>
          <textarea
            id={`${id}-hours`}
            className={styles.hours}
            rows={3}
            value={typed ?? profile.join(' ')}
            aria-invalid={problem !== null}
            aria-describedby={`${id}-help`}
            onChange={(event) => {
              const text = event.currentTarget.value;
              setTyped(text);
              const next = readProfile(text);
              if (!('problem' in next)) onChange(next);
            }}
          />
          <span className="help" id={`${id}-help`}>
            {problem ? (
              <>
                <Icon name="warn" /> {problem}
              </>
            ) : (
              '24 numbers in any unit; they are scaled to the busiest hour.'
            )}
          </span>
        </div>
      )}
    </>
  );
}

function HourBars({ profile }: { profile: Profile }) {
  const busiest = profile.indexOf(100);
  return (
    <svg
      className={styles.hourBars}
      viewBox="0 0 240 100"
      preserveAspectRatio="none"
      role="img"
      aria-label={`Load over the day, busiest from ${busiest}:00, lowest ${formatNumber(Math.min(...profile))}% of that.`}
    >
      {profile.map((percent, hour) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: an hour is its place in the day
          key={hour}
          className="g-general"
          x={hour * 10 + 1}
          width={8}
          y={100 - percent}
          height={Math.max(1, percent)}
        />
      ))}
    </svg>
  );
}
