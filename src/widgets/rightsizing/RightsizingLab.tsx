import { Suspense, useDeferredValue, useMemo, useRef, useState } from 'react';
import { createAnalyser } from '../../core/rightsizing/analyse.ts';
import type { FleetInstance, ScaleAnswers } from '../../core/rightsizing/input-types.ts';
import { UNKNOWN_WORKLOAD } from '../../core/rightsizing/preferences.ts';
import { SAMPLES } from '../../core/rightsizing/samples.ts';
import { useFacts } from '../../ui/facts.ts';
import frame from '../../ui/tool-frame.module.css';
import { FleetSection } from './FleetSection.tsx';
import { InstanceReport, reportStateOf } from './InstanceReport.tsx';
import type { AwsFinding } from './import/parsed.ts';
import { EXAMPLE, type LabState, stateOf } from './lab-state.ts';
import { OwnMetrics } from './OwnMetrics.tsx';
import { PreferencesForm } from './PreferencesForm.tsx';
import styles from './rightsizing.module.css';
import { SampleFleet } from './SampleFleet.tsx';
import { SampleMaking } from './SampleMaking.tsx';
import { SamplePicker } from './SamplePicker.tsx';
import { sampleOver } from './sample-instances.ts';
import { SAMPLE_STARTS } from './sample-starts.ts';
import { useLatest } from './use-latest.ts';
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
  // A preference is marked at once; what it changes is drawn a moment later.
  const settled = useDeferredValue(preferences);
  const sample = useMemo(() => {
    const known = SAMPLES.find(({ id }) => id === value.sample);
    const instance = known && sampleOver(known.id, settled.lookBackDays);
    return instance && { ...instance, scales };
  }, [value.sample, settled.lookBackDays, scales]);
  const report = useRef<HTMLElement>(null);
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
    report.current?.focus();
  };
  const instance = own ? own.instances.find(({ id }) => id === own.selected) : sample;
  const selectSample = useLatest((id: string) => {
    openSample(id, { guess: 'shown' });
    report.current?.focus();
  });
  const selectOwn = useLatest((id: string) => {
    own?.select(id);
    change({ view: null });
    report.current?.focus();
  });
  const isHidden = !own && value.guess === 'open';
  const shown = useSame(reportStateOf(value));
  const changeReport = useLatest(change);
  const answer = useLatest((answers: ScaleAnswers, scope: 'this' | 'all') => {
    if (own) own.answer(answers, scope);
    else change({ scales: { ...scales, ...answers } });
    report.current?.focus();
  });

  return (
    <>
      <section className={styles.source} aria-label="Metrics">
        <SamplePicker value={own ? null : value.sample} onChange={openSample} />
        {!own && <SampleMaking sample={value.sample} />}
        <OwnMetrics
          own={own}
          findings={awsFindings}
          cpuHeadroom={preferences.cpuHeadroom}
          onApply={openOwn}
          onFindings={setAwsFindings}
          onLeave={() => openSample(value.sample)}
        />
      </section>
      {own && (
        <FleetSection
          results={own.results}
          progress={own.progress}
          preferences={preferences}
          selected={own.selected}
          title="Your instances"
          onSelect={selectOwn}
        />
      )}
      <section
        ref={report}
        className={`${frame.columns} ${styles.columns}`}
        aria-label={instance?.name ?? 'No instance'}
        tabIndex={-1}
      >
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
            preferences={settled}
            origin={own ? OWN_ORIGIN : SAMPLE_ORIGIN}
            state={shown}
            isOwn={own !== null}
            awsFinding={awsFindings.find(
              ({ id, name }) => id === instance.id || name === instance.id,
            )}
            alike={own?.alike ?? 1}
            onChange={changeReport}
            onAnswer={answer}
          />
        )}
      </section>
      {!own && (
        <div className={`${isHidden ? frame.veiled : frame.results} ${styles.results}`}>
          {/* A boundary of its own: the page is live before all samples have been analysed. */}
          <Suspense>
            <SampleFleet
              analyser={analyser}
              preferences={preferences}
              scales={scales}
              selected={value.sample}
              onSelect={selectSample}
            />
          </Suspense>
        </div>
      )}
    </>
  );
}
