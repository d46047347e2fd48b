import { useEffect, useRef } from 'react';
import { Icon } from '../../../ui/Icon.tsx';
import { ScrollBox } from '../../../ui/ScrollBox.tsx';
import { count } from './collector.ts';
import styles from './import-panel.module.css';
import type { ImportRejection } from './rejection.ts';

/** Why a file is not used: the reason, and each wrong place with what was expected there. */
export function RejectionView({ rejection }: { rejection: ImportRejection }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { fileName, cancelled, reason, problems, problemCount } = rejection;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each rejection takes the focus once
  useEffect(() => heading.current?.focus(), [rejection]);
  return (
    <section className={styles.preview} aria-label="The file was not used">
      <h3 ref={heading} tabIndex={-1} className={styles.title}>
        {cancelled ? `${fileName}: cancelled` : `${fileName} can’t be used`}
      </h3>
      <p className={cancelled ? 'notice' : 'err'}>
        <Icon name={cancelled ? 'info' : 'warn'} /> {reason}
      </p>
      {problems.length > 0 && (
        <ScrollBox label="What is wrong, place by place">
          <table className={`tbl ${styles.problems}`}>
            <caption>
              {problemCount > problems.length
                ? `The first ${problems.length} of ${count(problemCount)}`
                : 'What is wrong'}
            </caption>
            <thead>
              <tr>
                <th scope="col">Where</th>
                <th scope="col">Found</th>
                <th scope="col">Expected</th>
              </tr>
            </thead>
            <tbody>
              {problems.map(({ line, where, found, expected }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
                <tr key={at}>
                  <th scope="row">{line === null ? where : `Line ${count(line)}`}</th>
                  <td>{found === '' ? 'nothing' : found}</td>
                  <td>{expected}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </section>
  );
}
