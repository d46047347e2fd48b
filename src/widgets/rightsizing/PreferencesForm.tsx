import { useId } from 'react';
import { formatPercent } from '../../core/number-text.ts';
import {
  ARCHITECTURE_CHOICES,
  CPU_HEADROOMS,
  CPU_PERCENTILES,
  LOOK_BACK_DAYS,
  MEMORY_HEADROOMS,
  type Preferences,
} from '../../core/rightsizing/input-types.ts';
import { PRESETS, presetOf } from '../../core/rightsizing/preferences.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Slider } from '../../ui/Slider.tsx';
import frame from '../../ui/tool-frame.module.css';
import { Choice } from './Choice.tsx';
import { MAX_DISCOUNT_PERCENT, withDiscount } from './lab-state.ts';
import styles from './rightsizing.module.css';

const ARCHITECTURES = {
  current: 'The current one',
  any: 'The current one and Graviton',
  arm64: 'Graviton only',
} as const;

/** The preferences of Compute Optimizer, with its own steps. */
export function PreferencesForm({
  value,
  regionName,
  onChange,
  onReset,
}: {
  value: Preferences;
  regionName: string;
  onChange: (value: Preferences) => void;
  onReset: () => void;
}) {
  const id = useId();
  const change = (part: Partial<Preferences>) => onChange({ ...value, ...part });
  const preset = presetOf(value);
  return (
    <form
      className={`${frame.inputs} ${styles.controls} needs-script`}
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => event.preventDefault()}
    >
      <h2 id={`${id}-title`} className={styles.formTitle}>
        Preferences
      </h2>
      <div className="field">
        <label htmlFor={`${id}-preset`}>Preset of the console</label>
        <select
          id={`${id}-preset`}
          className={styles.select}
          value={preset ?? ''}
          onChange={(event) => {
            const chosen = PRESETS.find((candidate) => candidate.id === event.currentTarget.value);
            if (chosen) change(chosen.values);
          }}
        >
          {preset === undefined && <option value="">Your own</option>}
          {PRESETS.map((candidate) => (
            <option key={candidate.id} value={candidate.id}>
              {candidate.label}
            </option>
          ))}
        </select>
      </div>
      <Choice
        legend="Look-back, days"
        values={LOOK_BACK_DAYS}
        value={value.lookBackDays}
        onChange={(lookBackDays) => change({ lookBackDays })}
        text={String}
      />
      <Choice
        legend="CPU percentile"
        values={CPU_PERCENTILES}
        value={value.cpuPercentile}
        onChange={(cpuPercentile) => change({ cpuPercentile })}
        text={(percentile) => `P${percentile}`}
      />
      <Choice
        legend="CPU headroom"
        values={CPU_HEADROOMS}
        value={value.cpuHeadroom}
        onChange={(cpuHeadroom) => change({ cpuHeadroom })}
        text={(share) => formatPercent(share)}
      />
      <Choice
        legend="Memory headroom"
        values={MEMORY_HEADROOMS}
        value={value.memoryHeadroom}
        onChange={(memoryHeadroom) => change({ memoryHeadroom })}
        text={(share) => formatPercent(share)}
      />
      <div className="field">
        <label htmlFor={`${id}-architecture`}>Processors to recommend</label>
        <select
          id={`${id}-architecture`}
          className={styles.select}
          value={value.architectures}
          onChange={(event) => {
            const chosen = ARCHITECTURE_CHOICES.find(
              (candidate) => candidate === event.currentTarget.value,
            );
            if (chosen) change({ architectures: chosen });
          }}
        >
          {ARCHITECTURE_CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {ARCHITECTURES[choice]}
            </option>
          ))}
        </select>
      </div>
      <Slider
        label="Your discount on both types"
        min={0}
        max={MAX_DISCOUNT_PERCENT}
        value={Math.round(100 * value.discountShare)}
        onChange={(percent) => onChange(withDiscount(value, percent / 100))}
        format={(percent) => (percent === 0 ? 'none, on demand' : `${percent}%`)}
      />
      <p className={styles.help}>
        Prices of {regionName}; the region is in <AppLink to="/settings/">Settings</AppLink>.
      </p>
      <button type="button" className="btn" onClick={onReset}>
        <Icon name="reset" /> Reset to the example
      </button>
    </form>
  );
}
