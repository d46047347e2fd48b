import { memo, useDeferredValue, useMemo } from 'react';
import type { Analyser } from '../../core/rightsizing/analyse.ts';
import type { Preferences, ScaleAnswers } from '../../core/rightsizing/input-types.ts';
import { FleetSection } from './FleetSection.tsx';
import { samplesOver } from './sample-instances.ts';

/** All samples together. It follows the chosen one a moment later, so that a control never waits for it. */
export const SampleFleet = memo(function SampleFleet({
  analyser,
  preferences: asked,
  scales,
  selected,
  onSelect,
}: {
  analyser: Analyser;
  preferences: Preferences;
  /** What the selected sample's percentages mean. */
  scales: ScaleAnswers;
  selected: string;
  onSelect: (sample: string) => void;
}) {
  const preferences = useDeferredValue(asked);
  const { lookBackDays } = preferences;
  const instances = useMemo(() => samplesOver(lookBackDays), [lookBackDays]);
  const results = useMemo(
    () =>
      instances.map((instance) =>
        analyser.analyse(
          instance,
          preferences,
          instance.id === selected ? { answers: scales } : {},
        ),
      ),
    [instances, analyser, preferences, selected, scales],
  );
  return (
    <FleetSection
      results={results}
      progress={null}
      preferences={preferences}
      selected={selected}
      title="The samples as one fleet"
      onSelect={onSelect}
    />
  );
});
