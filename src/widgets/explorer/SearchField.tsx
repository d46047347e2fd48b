import { useId, useRef } from 'react';
import { formatCondition, formatQuery } from '../../core/explore/format-query.ts';
import { MAX_QUERY_LENGTH } from '../../core/explore/parse-query.ts';
import {
  type Condition,
  type Query,
  replaceCondition,
  subjectOf,
} from '../../core/explore/query.ts';
import type { QueryVocabulary } from '../../core/explore/query-vocabulary.ts';
import { type Currency, describeCondition } from '../../core/explore/text.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './explorer.module.css';

const EXAMPLES = ['g5', 'gpu>=24gb', 'vcpu 8-16 arm under $0.5', 'nvidia total vram>=96gb'];

/** One field for names and conditions, and beneath it how it was understood. */
export function SearchField({
  text,
  query,
  vocabulary,
  currency,
  region,
  onType,
  onSettle,
  onQuery,
  onRegion,
}: {
  text: string;
  /** `null` while the catalogue is on its way. */
  query: Query | null;
  vocabulary: QueryVocabulary;
  currency: Currency;
  /** Whose prices are shown. */
  region: string | null;
  onType: (text: string) => void;
  onSettle: () => void;
  onQuery: (text: string) => void;
  onRegion: (region: string, query: string) => void;
}) {
  const id = useId();
  const understood = useRef<HTMLDivElement>(null);
  const write = (conditions: readonly Condition[]) =>
    onQuery(formatQuery({ conditions, unknown: query?.unknown ?? [] }, vocabulary));
  return (
    <div className={styles.find}>
      <div className="field">
        <label htmlFor={id}>Find</label>
        <div className="input">
          <Icon name="search" />
          <input
            id={id}
            type="search"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            maxLength={MAX_QUERY_LENGTH}
            value={text}
            placeholder="Names and conditions: g5, gpu>=24gb, vcpu 8-16 arm under $0.5"
            aria-describedby={`${id}-understood`}
            onChange={(event) => onType(event.target.value)}
            onBlur={onSettle}
            onKeyDown={(event) => {
              if (event.key === 'Enter') onSettle();
            }}
          />
        </div>
      </div>
      <div
        ref={understood}
        id={`${id}-understood`}
        className={styles.understood}
        // Takes the focus of a button that goes away with what it did.
        tabIndex={-1}
      >
        {query === null || text.trim() === '' ? (
          <Examples onQuery={onQuery} />
        ) : (
          <Understood
            query={query}
            currency={currency}
            vocabulary={vocabulary}
            onConditions={write}
            shownRegion={region}
            onForget={(at) => onQuery(without(query, at, vocabulary))}
            onRegion={(wanted, at) => {
              onRegion(wanted, without(query, at, vocabulary));
              understood.current?.focus();
            }}
          />
        )}
      </div>
    </div>
  );
}

/** The question without some of the words that were not understood. */
function without(query: Query, at: number, vocabulary: QueryVocabulary): string {
  return formatQuery({ ...query, unknown: query.unknown.toSpliced(at, 1) }, vocabulary);
}

function Examples({ onQuery }: { onQuery: (text: string) => void }) {
  return (
    <p className={styles.examples}>
      For example{' '}
      {EXAMPLES.map((example) => (
        <button
          key={example}
          type="button"
          className={styles.example}
          onClick={() => onQuery(example)}
        >
          {example}
        </button>
      ))}
    </p>
  );
}

/** Each condition in words, to be taken out one by one; what was not understood says why. */
function Understood({
  query: { conditions, unknown },
  currency,
  vocabulary,
  shownRegion,
  onConditions,
  onForget,
  onRegion,
}: {
  query: Query;
  currency: Currency;
  vocabulary: QueryVocabulary;
  shownRegion: string | null;
  onConditions: (conditions: readonly Condition[]) => void;
  onForget: (at: number) => void;
  onRegion: (region: string, at: number) => void;
}) {
  return (
    <>
      {conditions.length > 0 && (
        <ul className={styles.conditions} aria-label="Understood as">
          {conditions.map((condition) => (
            <li key={subjectOf(condition)}>
              {describeCondition(condition, currency)}
              <OtherReading condition={condition} conditions={conditions} onChange={onConditions} />
              <button
                type="button"
                className={styles.remove}
                aria-label={`Take out ${formatCondition(condition, vocabulary)}`}
                onClick={() =>
                  onConditions(replaceCondition(conditions, subjectOf(condition), null))
                }
              >
                <Icon name="cross" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {unknown.length > 0 && (
        <ul className={styles.conditions} aria-label="Not understood">
          {unknown.map(({ text, why, region }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same word may stand twice
            <li key={`${text} ${at}`} className={styles.unknown}>
              <Icon name="warn" /> Not understood: “{text}”, {why}
              {region === shownRegion && '. Its prices are shown already.'}
              {region !== undefined && region !== shownRegion && (
                <button
                  type="button"
                  className={styles.reading}
                  onClick={() => onRegion(region, at)}
                >
                  Show the prices of {region}
                </button>
              )}
              <button
                type="button"
                className={styles.remove}
                aria-label={`Take out ${text}`}
                onClick={() => onForget(at)}
              >
                <Icon name="cross" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Accelerator memory has two readings: the one not used is one press away. */
function OtherReading({
  condition,
  conditions,
  onChange,
}: {
  condition: Condition;
  conditions: readonly Condition[];
  onChange: (conditions: readonly Condition[]) => void;
}) {
  const isMemory =
    condition.kind === 'range' &&
    (condition.measure === 'accmem' || condition.measure === 'acctotal');
  if (!isMemory) return null;
  const other = condition.reading === 'nominal' ? 'reported' : 'nominal';
  return (
    <button
      type="button"
      className={styles.reading}
      onClick={() =>
        onChange(
          replaceCondition(conditions, subjectOf(condition), { ...condition, reading: other }),
        )
      }
    >
      {other === 'reported' ? 'Read as EC2 reports it, GiB' : 'Read as the maker’s GB'}
    </button>
  );
}
