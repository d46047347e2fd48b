import { useRef, useState } from 'react';
import type { OrderingFields } from '../../../content/types.ts';
import { jumbled, ordering } from '../../../core/quiz/kinds/ordering.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { useLiveText } from '../../live/use-live-text.ts';
import type { KindViewProps } from './kind-view.ts';
import styles from './kinds.module.css';
import { Mark } from './Mark.tsx';

/** Items to put in order with buttons, with arrow keys on a button, or by dragging. */
export function OrderingView({
  question,
  response,
  onRespond,
  checked,
  labelledBy,
  seed,
}: KindViewProps<OrderingFields>) {
  const text = useLiveText();
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const key = { kind: 'ordering', items: question.items } as const;
  const order = ordering.read(key, response) ?? jumbled(question.items.length, seed);
  const last = order.length - 1;

  const move = (from: number, to: number) => {
    if (checked || to < 0 || to > last || from === to) return;
    const next = [...order];
    const [item] = next.splice(from, 1);
    if (item === undefined) return;
    next.splice(to, 0, item);
    onRespond(next);
    const moved = question.items[item];
    setSaid(moved ? `${text(moved)}: now ${to + 1} of ${order.length}` : '');
    requestAnimationFrame(() => {
      const row = list.current?.children[to];
      const wanted = row?.querySelector<HTMLButtonElement>(
        `button[data-move="${to > from ? 'down' : 'up'}"]:not([aria-disabled="true"])`,
      );
      (wanted ?? row?.querySelector<HTMLButtonElement>('button[data-move]'))?.focus();
    });
  };

  return (
    <div className={styles.orderingBox}>
      <ol ref={list} className={styles.ordering} aria-labelledby={labelledBy}>
        {order.map((item, place) => {
          const itemText = question.items[item];
          const words = itemText ? text(itemText) : '';
          return (
            <li
              key={item}
              className={styles.item}
              draggable={!checked}
              data-dragged={dragged === place}
              onDragStart={() => setDragged(place)}
              onDragEnd={() => setDragged(null)}
              onDragOver={(event) => {
                if (dragged === null || checked) return;
                event.preventDefault();
                if (dragged !== place) {
                  move(dragged, place);
                  setDragged(place);
                }
              }}
            >
              <span className={styles.place}>{place + 1}</span>
              <span className={styles.itemText}>
                {words}{' '}
                {checked && (
                  <Mark
                    right={item === place}
                    word={item === place ? 'In place' : `Belongs at ${item + 1}`}
                  />
                )}
              </span>
              {!checked && (
                <span className={styles.moves}>
                  {(['up', 'down'] as const).map((way) => {
                    const to = way === 'up' ? place - 1 : place + 1;
                    return (
                      <button
                        key={way}
                        type="button"
                        className="btn icon"
                        data-move={way}
                        data-way={way}
                        aria-label={`Move ${way}: ${words}`}
                        aria-disabled={to < 0 || to > last}
                        onClick={() => move(place, to)}
                        onKeyDown={(event) => {
                          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
                          event.preventDefault();
                          move(place, event.key === 'ArrowUp' ? place - 1 : place + 1);
                        }}
                      >
                        <Icon name="down" />
                      </button>
                    );
                  })}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <p className="vh" role="status">
        {said}
      </p>
      {!checked && response === null && (
        <button type="button" className="btn quiet" onClick={() => onRespond(order)}>
          Keep this order
        </button>
      )}
      {checked && <Explained question={question} order={order} />}
    </div>
  );
}

function Explained({ question, order }: { question: OrderingFields; order: readonly number[] }) {
  const text = useLiveText();
  const made = question.mistakes.filter(
    ({ earlier, later }) => order.indexOf(earlier) < order.indexOf(later),
  );
  return (
    <div className={styles.explained} data-feedback>
      {made.map((mistake) => (
        <p key={mistake.misconception}>{text(mistake.feedback)}</p>
      ))}
      <p>{text(question.feedback)}</p>
    </div>
  );
}
