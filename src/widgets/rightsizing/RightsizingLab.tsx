import { useMemo, useState } from 'react';
import { useFacts } from '../../ui/facts.ts';
import { FleetSection } from './FleetSection.tsx';
import { InstanceReport } from './InstanceReport.tsx';
import { EXAMPLE, type LabState, stateOf } from './lab-state.ts';
import { OwnMetrics } from './OwnMetrics.tsx';
import { PreferencesForm } from './PreferencesForm.tsx';
import styles from './rightsizing.module.css';
import { SamplePicker } from './SamplePicker.tsx';
import { SAMPLE_STARTS } from './sample-starts.ts';
import { analyseSamples, samplesOf } from './samples-fleet.ts';
import { useOwnFleet } from './use-own-fleet.ts';

/** Utilization of samples or of the reader's own instances, judged as Compute Optimizer would. */
export function RightsizingLab({
  value,
  onChange,
}: {
  value: LabState;
  onChange: (value: LabState) => void;
}) {
  const facts = useFacts();
  const { preferences } = value;
  const change = (part: Partial<LabState>) => onChange({ ...value, ...part });
  const [own, setOwn] = useOwnFleet(preferences, facts);

  const samples = useMemo(() => samplesOf(preferences.lookBackDays), [preferences.lookBackDays]);
  const sampleResults = useMemo(
    () => analyseSamples(samples, preferences, facts),
    [samples, preferences, facts],
  );
  const instance = own
    ? own.instances.find(({ id }) => id === own.selected)
    : samples.find(({ sample }) => sample === value.sample)?.instance;
  const isHidden = !own && value.guess === 'open';

  return (
    <>
      <section className={styles.source} aria-label="Metrics">
        <SamplePicker
          value={own ? null : value.sample}
          onChange={(sample) => {
            setOwn(null);
            onChange({ ...stateOf(sample, SAMPLE_STARTS), preferences });
          }}
        />
        <OwnMetrics
          own={own}
          onApply={(instances) => {
            setOwn(instances);
            change({
              view: null,
              overlays: EXAMPLE.overlays,
              dimension: 'cpu',
              workload: { kind: 'unknown', neuronSupportedModel: null, customCudaKernels: false },
            });
          }}
          onLeave={() => {
            setOwn(null);
            onChange({ ...stateOf(value.sample, SAMPLE_STARTS), preferences });
          }}
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
            origin={
              own
                ? 'From your file; it has not left this browser.'
                : 'Made up by a stated generator with a fixed seed.'
            }
            state={value}
            isHidden={isHidden}
            alike={own?.alike ?? 1}
            onChange={change}
            onAnswer={(answers, scope) => own?.answer(answers, scope)}
          />
        )}
      </div>
      <div className={isHidden ? styles.veiled : styles.results}>
        <FleetSection
          results={own ? own.results : sampleResults}
          progress={own?.progress ?? null}
          selected={instance?.id ?? ''}
          title={own ? 'Your fleet' : 'The samples as a fleet'}
          onSelect={(id) => {
            if (own) {
              own.select(id);
              change({ view: null });
              return;
            }
            const chosen = samples.find((sample) => sample.instance.id === id);
            if (chosen) {
              onChange({
                ...stateOf(chosen.sample, SAMPLE_STARTS),
                preferences,
                guess: 'shown',
              });
            }
          }}
        />
      </div>
    </>
  );
}
