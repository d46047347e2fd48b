import {
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { rowText } from '../../core/explore/export.ts';
import { FACET_IDS, type FacetId } from '../../core/explore/facets.ts';
import { formatQuery } from '../../core/explore/format-query.ts';
import type { ModelShape } from '../../core/explore/model-memory.ts';
import { type Condition, type RangeCondition, withCondition } from '../../core/explore/query.ts';
import { NO_VOCABULARY } from '../../core/explore/query-vocabulary.ts';
import type { ExploreRow } from '../../core/explore/row.ts';
import { FactsContext } from '../../ui/facts.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Notices } from '../../ui/Notices.tsx';
import { CompareTray } from './CompareTray.tsx';
import { EmptyResult } from './EmptyResult.tsx';
import styles from './explorer.module.css';
import { type ExplorerState, MAX_COMPARED } from './explorer-state.ts';
import { CategoryChips, Filters } from './Filters.tsx';
import { FitPanel } from './FitPanel.tsx';
import { contextWarning } from './fit-state.ts';
import { SearchField } from './SearchField.tsx';
import { StaticTable } from './StaticTable.tsx';
import { StatusLine } from './StatusLine.tsx';
import { type Panel, priceSentence, Toolbar } from './Toolbar.tsx';
import { TypeResults } from './TypeResults.tsx';
import { type ExplorerView, useExplorerView } from './use-explorer-view.ts';
import type { CatalogueUse } from './use-last-catalogue.ts';

const Scatter = lazy(() => import('./Scatter.tsx'));

/** What is typed goes to the address when the typing pauses. */
const SETTLE_MS = 400;
const COUNTED_BY_CHIPS: readonly FacetId[] = ['category'];
const NONE: readonly string[] = [];

/** The table of all types with everything around it. */
export function Explorer({
  value,
  catalogue: { catalogue, isLoading, problem, retry },
  models,
  onChange,
}: {
  value: ExplorerState;
  catalogue: CatalogueUse;
  models: readonly ModelShape[];
  onChange: (value: ExplorerState) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [panel, setPanel] = useState<Panel | null>(null);
  const state = useMemo(
    () => (typed === null ? value : { ...value, query: typed }),
    [value, typed],
  );
  const counted = panel === 'filters' ? FACET_IDS : COUNTED_BY_CHIPS;
  const view = useExplorerView(catalogue, state, models, counted);
  const latest = useRef({ state, onChange });
  latest.current = { state, onChange };

  const change = useCallback((part: Partial<ExplorerState>, words = '') => {
    setTyped(null);
    setSaid(words);
    latest.current.onChange({ ...latest.current.state, ...part });
  }, []);
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => change({}), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [typed, change]);

  const vocabulary = view?.vocabulary ?? NO_VOCABULARY;
  const conditions = view?.query.conditions ?? [];
  const setConditions = (next: readonly Condition[], words?: string) =>
    change(
      { query: formatQuery({ conditions: next, unknown: view?.query.unknown ?? [] }, vocabulary) },
      words,
    );
  const compare = useCallback(
    (name: string) => {
      const { compared } = latest.current.state;
      if (compared.includes(name)) {
        change({ compared: compared.filter((other) => other !== name) });
      } else if (compared.length >= MAX_COMPARED) {
        setSaid(`${MAX_COMPARED} types are being compared. Take one out first.`);
      } else change({ compared: [...compared, name] });
    },
    [change],
  );
  const copy = useCallback((text: string, what: string) => {
    navigator.clipboard.writeText(text).then(
      () => setSaid(`Copied ${what}.`),
      () => setSaid('The browser did not let us copy. Select the text and copy it by hand.'),
    );
  }, []);
  const copyRow = useCallback(
    (row: ExploreRow) => {
      if (view) copy(rowText(row, view.book), row.type.instanceType);
    },
    [copy, view],
  );

  const compared = view
    ? value.compared.flatMap(
        (name) => view.allRows.find(({ type }) => type.instanceType === name) ?? [],
      )
    : [];
  return (
    <FactsContextOf view={view}>
      <div className={`${styles.controls} needs-script`}>
        <SearchField
          text={state.query}
          query={view?.query ?? null}
          vocabulary={vocabulary}
          currency={view?.book.currency ?? 'USD'}
          onType={setTyped}
          onSettle={() => {
            if (typed !== null) change({});
          }}
          onQuery={(query) => change({ query })}
          region={view?.book.region ?? null}
          onRegion={(region, query) => change({ region, query }, `Prices of ${region}.`)}
        />
        <CategoryChips
          conditions={conditions}
          counts={view?.counts ?? null}
          onChange={setConditions}
        />
        <Toolbar
          state={state}
          view={view}
          onChange={change}
          panel={panel}
          onPanel={setPanel}
          onCopyLink={() => copy(shareLink(view), 'the link')}
        />
        {panel === 'filters' && (
          <Filters
            conditions={conditions}
            counts={view?.counts ?? null}
            currency={view?.book.currency ?? 'USD'}
            makers={view?.makers ?? NONE}
            chips={view?.chips ?? NONE}
            onChange={setConditions}
          />
        )}
        {panel === 'fit' && (
          <FitPanel
            fit={value.fit}
            fitted={view?.fitted ?? null}
            models={models}
            onChange={(fit) => change({ fit })}
          />
        )}
      </div>
      <StatusLine state={state} view={view} said={said} onChange={change} />
      <Notices
        notices={
          view ? [...unknownNames(value, view), ...contextNotice(view, value.fit, panel)] : NONE
        }
      />
      {problem !== null && (
        <p className="err" role="alert">
          <Icon name="warn" /> {problem}{' '}
          <button type="button" className="btn" onClick={retry}>
            Try again
          </button>
          {value.region !== null && (
            <button type="button" className="btn" onClick={() => change({ region: null })}>
              Use my region
            </button>
          )}
        </p>
      )}
      {view && value.plot && (
        <Suspense fallback={<div className={styles.plotWait} aria-busy="true" />}>
          <Scatter
            rows={view.found}
            plot={value.plot}
            currency={view.book.currency}
            source={priceSentence(view)}
            onPlot={(plot) => change({ plot })}
            onRanges={(ranges) => setConditions(withRanges(conditions, ranges))}
          />
        </Suspense>
      )}
      <div aria-busy={isLoading}>
        {view === null && <StaticTable />}
        {view !== null && view.found.length === 0 && (
          <EmptyResult
            view={view}
            onQuery={(query) => change({ query })}
            onForgetModel={() => change({ fit: null })}
          />
        )}
        {view !== null && view.found.length > 0 && (
          <TypeResults
            view={view}
            columns={value.columns}
            sort={value.sort}
            isCompact={value.isCompact}
            compared={value.compared}
            onSort={(sort) => change({ sort })}
            onCompare={compare}
            onCopy={copyRow}
          />
        )}
      </div>
      {view && compared.length > 0 && (
        <CompareTray
          rows={compared}
          catalogue={view.catalogue}
          option={view.option}
          isOnlyDifferent={value.isOnlyDifferent}
          onOnlyDifferent={(isOnlyDifferent) => change({ isOnlyDifferent })}
          onRemove={compare}
          onClear={() => change({ compared: [] })}
        />
      )}
    </FactsContextOf>
  );
}

/** What the address names and our data does not have, a sentence each. */
function unknownNames(state: ExplorerState, view: ExplorerView): readonly string[] {
  const types = state.compared
    .filter((name) => !view.allRows.some(({ type }) => type.instanceType === name))
    .map((name) => `Our data has no type ${name}; it is left out of the comparison.`);
  const isModelMissing = state.fit !== null && view.fitted === null;
  return isModelMissing
    ? [
        ...types,
        'Our data has no such model; all types are shown. Choose one under “Fits my model”.',
      ]
    : types;
}

/** The panel says it at its field; without the panel, the page does. */
function contextNotice(
  { fitted }: ExplorerView,
  fit: ExplorerState['fit'],
  panel: Panel | null,
): readonly string[] {
  const isHere = fitted !== null && fit !== null && panel !== 'fit';
  const warning = isHere ? contextWarning(fitted.shape, fit.contextTokens) : null;
  return warning === null ? NONE : [warning];
}

/** Beneath the explorer every figure is of the explorer’s own region. */
function FactsContextOf({ view, children }: { view: ExplorerView | null; children: ReactNode }) {
  return view ? <FactsContext value={view.catalogue.facts}>{children}</FactsContext> : children;
}

/**
 * A side of the box that bounds less than the filters did changes nothing. Bounds of accelerator
 * memory in its other reading can't be compared with the box's: they give way to it.
 */
function withRanges(
  conditions: readonly Condition[],
  ranges: readonly RangeCondition[],
): readonly Condition[] {
  return ranges.reduce<readonly Condition[]>((known, range) => {
    const isOther = (condition: Condition) =>
      condition.kind === 'range' &&
      condition.measure === range.measure &&
      condition.reading !== range.reading;
    return withCondition(
      known.filter((condition) => !isOther(condition)),
      range,
    );
  }, conditions);
}

/** The address with region and option in it, so that another reader sees the same prices. */
function shareLink(view: ExplorerView | null): string {
  const url = new URL(location.href);
  if (view) {
    url.searchParams.set('region', view.book.region);
    url.searchParams.set('option', view.option);
  }
  return url.href;
}
