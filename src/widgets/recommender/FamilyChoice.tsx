import { memo, useMemo } from 'react';
import { familyGroup } from '../../core/catalog/family-group.ts';
import type { RecommenderFacts } from '../../core/recommend/types.ts';
import { FamilyMark } from '../../ui/FamilyMark.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './recommender.module.css';

/** Families with measurements, those with most first. */
export function measuredFamilies({ measurements }: RecommenderFacts): readonly string[] {
  const counts = new Map<string, number>();
  for (const { instanceType } of measurements) {
    const family = instanceType.split('.')[0] ?? instanceType;
    counts.set(family, (counts.get(family) ?? 0) + 1);
  }
  return [...counts.keys()].toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
}

/** Which families may be recommended; `null` is all of them. */
export const FamilyChoice = memo(function FamilyChoice({
  chosen,
  facts,
  onChange,
}: {
  chosen: readonly string[] | null;
  facts: RecommenderFacts;
  onChange: (part: { readonly families: readonly string[] | null }) => void;
}) {
  const families = useMemo(() => measuredFamilies(facts), [facts]);
  const isOn = (family: string) => chosen === null || chosen.includes(family);
  return (
    <details>
      <summary className="btn quiet">
        <Icon name="down" /> Families: {chosen === null ? 'all' : `${chosen.length} of them`}
      </summary>
      <fieldset className={styles.familyList}>
        <legend className="vh">Families that may be recommended</legend>
        {families.map((family) => (
          <label key={family} className="check">
            <input
              type="checkbox"
              checked={isOn(family)}
              onChange={(event) => {
                const next = families.filter((one) =>
                  one === family ? event.currentTarget.checked : isOn(one),
                );
                const isAll = next.length === families.length || next.length === 0;
                onChange({ families: isAll ? null : next });
              }}
            />
            <FamilyMark group={familyGroup(family)} /> {family}
          </label>
        ))}
      </fieldset>
    </details>
  );
});
