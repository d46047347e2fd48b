import { type ComponentType, useState } from 'react';
import { AppLink } from '../../ui/AppLink.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './calculator-here.module.css';

type Embedded = ComponentType<{ query: string; onQuery: (query: string) => void }>;

type Stage =
  | { readonly kind: 'closed' | 'loading' | 'failed' }
  | { readonly kind: 'open'; readonly Scenarios: Embedded };

/**
 * The cost calculator in a lesson. Its code comes when it is asked for; before that, and without
 * JavaScript, there is a link to the calculator with the same scenarios; the link takes along what is
 * changed here.
 *
 * `query` is the part of a calculator’s address behind the question mark.
 */
export function CalculatorHere({ query, children }: { query: string; children: string }) {
  const [stage, setStage] = useState<Stage>({ kind: 'closed' });
  const [linked, setLinked] = useState(query);
  const open = () => {
    setStage({ kind: 'loading' });
    import('./EmbeddedScenarios.tsx').then(
      ({ EmbeddedScenarios }) => setStage({ kind: 'open', Scenarios: EmbeddedScenarios }),
      () => setStage({ kind: 'failed' }),
    );
  };
  return (
    <aside className={styles.here} aria-label="Cost calculator">
      <p className={styles.what}>{children}</p>
      <div className={styles.acts}>
        {stage.kind !== 'open' && (
          <button
            type="button"
            className="btn needs-script"
            aria-disabled={stage.kind === 'loading'}
            onClick={open}
          >
            <Icon name="chart" />{' '}
            {stage.kind === 'loading' ? 'Fetching the calculator' : 'Work it out here'}
          </button>
        )}
        <AppLink className="btn" to={`/calculator/?${linked}`}>
          Open in the calculator <Icon name="next" />
        </AppLink>
      </div>
      {stage.kind === 'failed' && (
        <p className="err" role="alert">
          The calculator could not be fetched. Check the connection and try again.
        </p>
      )}
      {stage.kind === 'open' && <stage.Scenarios query={query} onQuery={setLinked} />}
    </aside>
  );
}
