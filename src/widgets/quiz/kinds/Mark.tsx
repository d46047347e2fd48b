import { Icon } from '../../../ui/Icon.tsx';
import styles from './kinds.module.css';

/** Right or wrong, in a sign and a word. */
export function Mark({ right, word }: { right: boolean; word: string }) {
  return (
    <span className={right ? styles.right : styles.wrong}>
      <Icon name={right ? 'check' : 'cross'} /> {word}
    </span>
  );
}
