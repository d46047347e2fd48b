import { useId } from 'react';
import type { TypedComparison, TypedVerdict } from '../../core/review/typed-answer.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import type { CardFaceText } from './cards.ts';
import styles from './flashcards.module.css';
import { comparisonInWords } from './judge-typed.ts';

const MAX_TYPED = 500;

const ICONS: Readonly<Record<TypedVerdict, IconName>> = {
  right: 'check',
  close: 'check',
  partly: 'minus',
  different: 'cross',
  empty: 'minus',
  other: 'info',
};

/** The answer as the learner types it; once the card is open, how it compares. */
export function TypedAnswer({
  face,
  typed,
  compared,
  describedBy,
  onType,
}: {
  face: CardFaceText;
  typed: string;
  /** `null` until the answer is shown. */
  compared: TypedComparison | null;
  describedBy: string;
  onType: (typed: string) => void;
}) {
  const id = useId();
  const field = {
    id,
    value: typed,
    maxLength: MAX_TYPED,
    autoComplete: 'off',
    spellCheck: false,
    readOnly: compared !== null,
    'aria-describedby': describedBy,
    'data-next-focus': compared === null ? '' : undefined,
  };
  const isShort = face.typed.accepted.length > 0;
  return (
    <div className={styles.typed}>
      <label className="label" htmlFor={id}>
        {compared === null ? 'Type the answer' : 'You typed'}
      </label>
      {isShort ? (
        <input type="text" {...field} onChange={(event) => onType(event.currentTarget.value)} />
      ) : (
        <textarea rows={3} {...field} onChange={(event) => onType(event.currentTarget.value)} />
      )}
      {compared && (
        <p className={styles.compared} data-verdict={compared.verdict} role="status">
          <Icon name={ICONS[compared.verdict]} /> {comparisonInWords(compared)} You decide the
          grade.
        </p>
      )}
    </div>
  );
}
