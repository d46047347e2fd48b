import { useMemo, useState } from 'react';
import { createAnalyser } from '../../core/rightsizing/analyse.ts';
import { UNKNOWN_WORKLOAD } from '../../core/rightsizing/preferences.ts';
import type { FleetInstance } from '../../core/rightsizing/types.ts';
import { useFacts } from '../../ui/facts.ts';
import { FleetSection } from './FleetSection.tsx';
import { InstanceReport } from './InstanceReport.tsx';
import type { AwsFinding } from './import/parsed.ts';
import { EXAMPLE, type LabState, stateOf } from './lab-state.ts';
import { OwnMetrics } from './OwnMetrics.tsx';
import { PreferencesForm } from './PreferencesForm.tsx';
import styles from './rightsizing.module.css';
import { SamplePicker } from './SamplePicker.tsx';
import { SAMPLE_STARTS } from './sample-starts.ts';
import { samplesOf } from './samples-fleet.ts';
import { useOwnFleet } from './use-own-fleet.ts';
import { useSame } from './use-same.ts';

const SAMPLE_ORIGIN = 'Made up by a stated generator from a fixed seed.';
const OWN_ORIGIN = 'From your file, which has not left this browser.';

/** Utilization of samples or of the reader's own instances, judged as Compute Optimizer would. */
export function RightsizingLab({
  value,
  onChange,
}: {
  value: LabState;
  onChange: (value: LabState) => void;
}) {
  const facts = useFacts();
  const preferences = useSame(value.preferences);
  const scales = useSame(value.scales);
  const analyser = useMemo(() => createAnalyser(facts), [facts]);
  const [own, setOwn] = useOwnFleet(preferences, facts);
  const [awsFindings, setAwsFindings] = useState<readonly AwsFinding[]>([]);
  const generated = useMemo(() => samplesOf(preferences.lookBackDays), [preferences.lookBackDays]);
  const samples = useMemo(
    () => generated.map((one) => (one.id === value.sample ? { ...one, scales } : one)),
    [generated, value.sample, scales],
  );
  const sampleResults = useMemo(
    () => samples.map((instance) => analyser.analyse(instance, preferences)),
    [samples, analyser, preferences],
  );
  const change = (part: Partial<LabState>) => onChange({ ...value, ...part });
  const openSample = (sample: string, part: Partial<LabState> = {}) => {
    setOwn(null);
    onChange({ ...stateOf(sample, SAMPLE_STARTS), preferences, ...part });
  };
  const openOwn = (instances: readonly FleetInstance[]) => {
    setOwn(instances);
    change({
      view: null,
      overlays: EXAMPLE.overlays,
      dimension: 'cpu',
      workload: UNKNOWN_WORKLOAD,
    });
  };
  const shownId = own ? own.selected : value.sample;
  const instance = (own?.instances ?? samples).find(({ id }) => id === shownId);
  const isHidden = !own && value.guess === 'open';

  return (
    <>
      <section className={styles.source} aria-label="Metrics">
        <SamplePicker value={own ? null : value.sample} onChange={openSample} />
        <OwnMetrics
          own={own}
          findings={awsFindings}
          cpuHeadroom={preferences.cpuHeadroom}
          onApply={openOwn}
          onFindings={setAwsFindings}
          onLeave={() => openSample(value.sample)}
        />
      </section>
      <div className={styles.columns}>
        <PreferencesForm
          value={preferences}
          regionName={facts.priceBook.regionName}
          onChange={(next) => change({ preferences: next, view: null })}
          onReset={() => {
            setOwn(null);
            onChange(EXAMPLE);
          }}
        />
        {instance && (
          <InstanceReport
            key={instance.id}
            instance={instance}
            analyser={analyser}
            preferences={preferences}
            origin={own ? OWN_ORIGIN : SAMPLE_ORIGIN}
            state={value}
            isOwn={own !== null}
            awsFinding={awsFindings.find(
              ({ id, name }) => id === instance.id || name === instance.id,
            )}
            alike={own?.alike ?? 1}
            onChange={change}
            onAnswer={(answers, scope) =>
              own ? own.answer(answers, scope) : change({ scales: { ...scales, ...answers } })
            }
          />
        )}
      </div>
      <div className={isHidden ? styles.veiled : styles.results}>
        <FleetSection
          results={own ? own.results : sampleResults}
          progress={own?.progress ?? null}
          preferences={preferences}
          selected={shownId}
          title={own ? 'Your instances' : 'The samples as one fleet'}
          onSelect={(id) => {
            if (own) {
              own.select(id);
              change({ view: null });
            } else openSample(id, { guess: 'shown' });
          }}
        />
      </div>
    </>
  );
}
