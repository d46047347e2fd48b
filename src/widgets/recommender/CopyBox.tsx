import { useState } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import styles from './recommender.module.css';

/** A text to copy; without a clipboard it can still be selected. */
export function CopyBox({ label, text }: { label: string; text: string }) {
  const [said, setSaid] = useState('');
  const copy = () => {
    const done = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    done.then(
      () => setSaid('Copied.'),
      () => setSaid('This browser does not let the page copy. Select the text and copy it.'),
    );
  };
  return (
    <div className={styles.copyBox}>
      <ScrollBox label={label}>
        <pre className={styles.code}>
          <code>{text}</code>
        </pre>
      </ScrollBox>
      <p className="acts">
        <button type="button" className="btn needs-script" onClick={copy}>
          <Icon name="copy" /> Copy
        </button>
        <span role="status">{said}</span>
      </p>
    </div>
  );
}
