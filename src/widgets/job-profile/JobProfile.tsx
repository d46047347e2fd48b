import type { Calculator } from '../../core/calculator.ts';
import { createCatalog } from '../../core/catalog/catalog.ts';
import { termsText } from '../../core/catalog/price-words.ts';
import type { InstanceType } from '../../core/catalog/types.ts';
import { FamilyMark } from '../../ui/FamilyMark.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { useFacts } from '../../ui/facts.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useLive } from '../live/live-context.ts';
import { useCalculator } from '../live/use-calculator.ts';
import styles from './job-profile.module.css';
import {
  type Job,
  mostIdle,
  type ResourceName,
  type ResourceUse,
  resourceUses,
  shortOf,
} from './profile.ts';

/** Four jobs of the data phase, as one might measure them. */
const JOBS: readonly (Job & { readonly name: string })[] = [
  { name: 'Clean CSV files', cores: 3, memoryGib: 10, networkGbps: 0.6 },
  { name: 'Fit 500 trees', cores: 4, memoryGib: 5, networkGbps: 0.1 },
  { name: 'Join two tables', cores: 2, memoryGib: 26, networkGbps: 0.3 },
  { name: 'Copy and convert', cores: 1, memoryGib: 3, networkGbps: 1.2 },
];

export interface JobProfileProps {
  types: readonly string[];
  /** Names of live values: cores busy, GiB held, Gbps moved. */
  cores: string;
  gib: string;
  gbps: string;
  id?: string;
}

/** How much of each machine one job uses: the tight resource, and what idles. */
export function JobProfile({ types, cores, gib, gbps, id = 'job-profile' }: JobProfileProps) {
  const { values, set } = useLive();
  const c = useCalculator();
  const facts = useFacts();
  const catalog = createCatalog(facts);
  const job: Job = {
    cores: values[cores] ?? 1,
    memoryGib: values[gib] ?? 1,
    networkGbps: values[gbps] ?? 0.1,
  };
  const choose = (next: Job) => {
    set(cores, next.cores);
    set(gib, next.memoryGib);
    set(gbps, next.networkGbps);
  };
  const machines = types.map((type) => {
    const uses = resourceUses(job, catalog.get(type));
    return {
      type: catalog.get(type),
      uses,
      short: shortOf(uses),
      price: catalog.priceOrNull(type),
    };
  });
  const fitting = machines.filter(({ short, price }) => short.length === 0 && price !== null);
  const best = fitting.reduce<(typeof machines)[number] | undefined>(
    (cheapest, machine) =>
      (machine.price ?? Infinity) < (cheapest?.price ?? Infinity) ? machine : cheapest,
    undefined,
  );
  const share = (use: ResourceUse | undefined) => (use === undefined ? '–' : c.pct(use.share));
  return (
    <Figure
      id={id}
      title={
        best
          ? `${best.type.instanceType} is the cheapest of these that fits; its ${inSentence(mostIdle(best.uses))} idles most`
          : 'None of these fits the job'
      }
      sub={`${c.num(job.cores)} vCPUs, ${c.num(job.memoryGib)} GiB and ${c.num(job.networkGbps, 1)} Gbps as a share of each machine. Per hour, ${termsText(facts.priceBook)}, ${facts.priceBook.regionName}, ${facts.priceBook.priceDate}.`}
      table={{
        columns: ['Machine', 'CPU', 'Memory', 'Network', 'GPU', 'Per hour'],
        rows: machines.map(({ type, uses, price }) => [
          type.instanceType,
          share(uses[0]),
          share(uses[1]),
          share(uses[2]),
          share(uses[3]),
          price === null ? 'no price' : c.rate(price),
        ]),
      }}
    >
      <div className={styles.profile}>
        <ul className={styles.jobs} aria-label="Jobs">
          {JOBS.map((entry) => (
            <li key={entry.name}>
              <button
                type="button"
                className={styles.job}
                aria-pressed={
                  entry.cores === job.cores &&
                  entry.memoryGib === job.memoryGib &&
                  entry.networkGbps === job.networkGbps
                }
                onClick={() => choose(entry)}
              >
                {entry.name}
              </button>
            </li>
          ))}
        </ul>
        <ul className={styles.machines}>
          {machines.map((machine) => (
            <Machine key={machine.type.instanceType} {...machine} isBest={machine === best} c={c} />
          ))}
        </ul>
      </div>
    </Figure>
  );
}

function Machine({
  type,
  uses,
  short,
  price,
  isBest,
  c,
}: {
  type: InstanceType;
  uses: readonly ResourceUse[];
  short: readonly ResourceName[];
  price: number | null;
  isBest: boolean;
  c: Calculator;
}) {
  return (
    <li className={`${styles.machine} ${isBest ? styles.best : ''}`}>
      <p className={styles.name}>
        <FamilyMark group={type.group} hollow={short.length > 0} />{' '}
        <b className="inst">{type.instanceType}</b>
        <span className={styles.price}>{price === null ? 'no price here' : c.rate(price)}</span>
      </p>
      <dl className={styles.uses}>
        {uses.map(({ name, share }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Bar share={share} group={type.group} />
              <span className={share !== null && share > 1 ? styles.over : undefined}>
                {c.pct(share)}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <p className={short.length > 0 ? styles.over : styles.fits}>
        {short.length > 0 ? (
          <>
            <Icon name="cross" /> Short of {short.map(inSentence).join(' and ')}
          </>
        ) : (
          <>
            <Icon name="check" /> Fits{isBest && ', cheapest'}
            {type.acceleratorCount > 0 && ', GPU idle'}
          </>
        )}
      </p>
    </li>
  );
}

/** Names of parts are lower case in a sentence, abbreviations are not. */
function inSentence(name: ResourceName): string {
  return name === 'CPU' || name === 'GPU' ? name : name.toLowerCase();
}

function Bar({ share, group }: { share: number | null; group: InstanceType['group'] }) {
  const percent = Math.min(100, (share ?? 0) * 100);
  return (
    <svg className={styles.bar} width="100%" height="12" aria-hidden="true">
      <rect className={styles.track} width="100%" height="12" />
      <rect
        className={share !== null && share > 1 ? 'f-bad' : `g-${group}`}
        width={`${percent.toFixed(1)}%`}
        height="12"
      />
    </svg>
  );
}
