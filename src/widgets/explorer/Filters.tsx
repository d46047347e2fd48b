import { useId } from 'react';
import type { FamilyGroup } from '../../core/catalog/types.ts';
import type { FacetCounts } from '../../core/explore/counts.ts';
import { type FacetId, facetLabel, facetValueLabel } from '../../core/explore/facets.ts';
import type { MeasureId } from '../../core/explore/measures.ts';
import {
  type Condition,
  type FacetCondition,
  type RangeCondition,
  replaceCondition,
  toggleFacet,
} from '../../core/explore/query.ts';
import { FamilyMark } from '../../ui/FamilyMark.tsx';
import styles from './explorer.module.css';
import { RangeField } from './RangeField.tsx';

/** Short, so that all stand in one line. */
const CATEGORIES: readonly (readonly [FamilyGroup, string])[] = [
  ['general', 'General purpose'],
  ['compute', 'Compute'],
  ['memory', 'Memory'],
  ['storage', 'Storage'],
  ['gpu', 'GPU'],
  ['inference', 'Inference silicon'],
  ['training', 'Training silicon'],
  ['other', 'Other'],
];

const VALUES: Partial<Record<FacetId, readonly string[]>> = {
  status: ['current', 'previous', 'frozen', 'withdrawn'],
  arch: ['x86', 'arm'],
  cpu: ['intel', 'amd', 'graviton', 'apple'],
  kind: ['none', 'gpu', 'inferentia', 'trainium', 'gaudi', 'qualcomm', 'fpga', 'media'],
};
/** Yes-or-no properties; each box asks for yes. */
const FLAGS: readonly FacetId[] = ['burstable', 'disk', 'fraction', 'metal', 'guide', 'priced'];
const RANGES: readonly MeasureId[] = [
  'vcpu',
  'mem',
  'price',
  'acc',
  'accmem',
  'acctotal',
  'nvme',
  'network',
];

function chosen(conditions: readonly Condition[], facet: FacetId): readonly string[] {
  return (
    conditions.find(
      (condition): condition is FacetCondition =>
        condition.kind === 'facet' && condition.facet === facet,
    )?.values ?? []
  );
}

interface FilterProps {
  readonly conditions: readonly Condition[];
  /** `null` while the catalogue is on its way. */
  readonly counts: FacetCounts | null;
  /** `said` is what the reader has to hear about the change. */
  readonly onChange: (conditions: readonly Condition[], said?: string) => void;
}

/** The families’ chips, always in sight. */
export function CategoryChips({ conditions, counts, onChange }: FilterProps) {
  const id = useId();
  const on = chosen(conditions, 'category');
  return (
    <section className={styles.chips} aria-labelledby={id}>
      <span id={id} className={styles.chipsLabel}>
        Family
      </span>
      {CATEGORIES.map(([group, name]) => (
        <button
          key={group}
          type="button"
          className={styles.chip}
          aria-pressed={on.includes(group)}
          onClick={() => onChange(toggleFacet(conditions, 'category', group))}
        >
          <FamilyMark group={group} /> {name}{' '}
          <span className={styles.count}>{counts?.category.get(group) ?? (counts ? 0 : '')}</span>
        </button>
      ))}
    </section>
  );
}

/** All other properties, with what each value would leave. */
export function Filters({
  conditions,
  counts,
  currency,
  makers,
  chips,
  onChange,
}: FilterProps & {
  readonly currency: string;
  readonly makers: readonly string[];
  readonly chips: readonly string[];
}) {
  const groups: readonly (readonly [FacetId, readonly string[]])[] = [
    ...Object.entries(VALUES).map(([facet, values]) => [facet as FacetId, values] as const),
    ['maker', makers],
    ['chip', chips],
  ];
  return (
    <div className={styles.filters}>
      <div className={styles.ranges}>
        {RANGES.map((measure) => (
          <RangeField
            key={measure}
            measure={measure}
            currency={currency}
            condition={
              conditions.find(
                (condition): condition is RangeCondition =>
                  condition.kind === 'range' && condition.measure === measure,
              ) ?? null
            }
            onChange={(next, said) =>
              onChange(replaceCondition(conditions, `range ${measure}`, next), said)
            }
          />
        ))}
      </div>
      {groups.map(([facet, values]) => (
        <FacetGroup
          key={facet}
          facet={facet}
          values={[...new Set([...values, ...chosen(conditions, facet)])]}
          on={chosen(conditions, facet)}
          counts={counts}
          onToggle={(value) => onChange(toggleFacet(conditions, facet, value))}
        />
      ))}
      <fieldset className={styles.facet}>
        <legend>Only types that are</legend>
        {FLAGS.map((flag) => (
          <label key={flag} className={styles.option}>
            <input
              type="checkbox"
              checked={chosen(conditions, flag).includes('yes')}
              onChange={() => onChange(toggleFacet(conditions, flag, 'yes'))}
            />
            {FLAG_WORDS[flag]}
            <span className={styles.count}>{counts?.[flag].get('yes') ?? 0}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}

const FLAG_WORDS: Partial<Record<FacetId, string>> = {
  burstable: 'Burstable',
  disk: 'With a local disk',
  fraction: 'A share of a GPU',
  metal: 'Bare metal',
  guide: 'In the guide',
  priced: 'Priced in this region',
};

function FacetGroup({
  facet,
  values,
  on,
  counts,
  onToggle,
}: {
  facet: FacetId;
  values: readonly string[];
  on: readonly string[];
  counts: FacetCounts | null;
  onToggle: (value: string) => void;
}) {
  const isLong = values.length > 8;
  return (
    <fieldset className={`${styles.facet} ${isLong ? styles.long : ''}`}>
      <legend>{facetLabel(facet)}</legend>
      {values.map((value) => (
        <label key={value} className={styles.option}>
          <input type="checkbox" checked={on.includes(value)} onChange={() => onToggle(value)} />
          {facetValueLabel(facet, value)}
          <span className={styles.count}>{counts?.[facet].get(value) ?? 0}</span>
        </label>
      ))}
    </fieldset>
  );
}
