import { Icon } from '../../../ui/Icon.tsx';
import styles from './kinds.module.css';

/** Right or wrong, in a sign and a word. */
export function Mark({
  right,
  word,
  ofAnswer = false,
}: {
  right: boolean;
  word: string;
  /** The word is what was answered and does not say which it is: then it is also said aloud. */
  ofAnswer?: boolean;
}) {
  return (
    <span className={right ? styles.right : styles.wrong}>
      <Icon name={right ? 'check' : 'cross'} />{' '}
      {ofAnswer && <span className="vh">{right ? 'Right: ' : 'Not right: '}</span>}
      {word}
    </span>
  );
}
