import { useState } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { type CalculatorView, calculatorQuery } from './calculator-view.ts';
import { csvText, saveCsv } from './csv.ts';
import styles from './scenario-calculator.module.css';

type Copied = 'no' | 'yes' | 'failed';

const WORDS: Readonly<Record<Copied, string>> = {
  no: '',
  yes: 'Link copied.',
  failed: 'The browser did not allow it. Copy the address of the calculator’s page instead.',
};

/** The calculator’s own page in this state, also from inside a lesson. */
function addressOf(value: CalculatorView): string {
  const query = calculatorQuery(value);
  const page = `${import.meta.env.BASE_URL}calculator/${query === '' ? '' : `?${query}`}`;
  return new URL(page, location.href).href;
}

/** Share, file and print: the address holds every input. */
export function ShareBar({
  name,
  value,
  rows,
}: {
  value: CalculatorView;
  /** Of the file, without its ending. */
  name: string;
  rows: () => readonly (readonly (string | number)[])[];
}) {
  const [copied, setCopied] = useState<Copied>('no');
  const copy = () => {
    const done = (result: Copied) => {
      setCopied(result);
      setTimeout(() => setCopied('no'), 4000);
    };
    // Not there in pages that are not served securely.
    const { clipboard } = navigator as { clipboard?: Clipboard };
    if (!clipboard) return done('failed');
    clipboard.writeText(addressOf(value)).then(
      () => done('yes'),
      () => done('failed'),
    );
  };
  return (
    <div className={`${styles.share} needs-script`}>
      <button type="button" className="btn" onClick={copy}>
        <Icon name="link" /> Copy link
      </button>
      <button type="button" className="btn" onClick={() => saveCsv(csvText(rows()), `${name}.csv`)}>
        <Icon name="table" /> Export CSV
      </button>
      <button type="button" className="btn" onClick={() => window.print()}>
        <Icon name="print" /> Print
      </button>
      <output className={styles.copied}>{WORDS[copied]}</output>
    </div>
  );
}
