import { useId } from 'react';
import type { HotspotFields } from '../../../content/types.ts';
import { useLiveText } from '../../live/use-live-text.ts';
import { FlowPicture } from './FlowPicture.tsx';
import type { KindViewProps } from './kind-view.ts';
import styles from './kinds.module.css';
import { Mark } from './Mark.tsx';
import { PricePlotPicture } from './PricePlotPicture.tsx';
import { spotLetter } from './spot-picture.ts';

/** A place of a picture, to be pointed at, or chosen by its letter in the list beside it. */
export function HotspotView({
  question,
  response,
  onRespond,
  checked,
  labelledBy,
}: KindViewProps<HotspotFields>) {
  const text = useLiveText();
  const name = useId();
  const chosen = typeof response === 'number' ? response : null;
  const Picture = question.picture === 'flowchart' ? FlowPicture : PricePlotPicture;
  return (
    <fieldset className={styles.hotspot} aria-labelledby={labelledBy}>
      <Picture question={question} chosen={chosen} checked={checked} onChoose={onRespond} />
      <ol className={styles.spots}>
        {question.spots.map((spot, index) => (
          <li key={spot.at}>
            <label data-choice className={styles.spot}>
              <input
                type="radio"
                name={name}
                autoComplete="off"
                checked={index === chosen}
                disabled={checked}
                onChange={() => onRespond(index)}
              />
              <span>
                Place {spotLetter(index)}
                {checked && question.picture === 'price-plot' && `: ${spot.at}`}{' '}
                {checked && spot.correct && <Mark right word="Correct" />}
                {checked && !spot.correct && index === chosen && (
                  <Mark right={false} word="Your answer" />
                )}
              </span>
            </label>
            {checked && (
              <p className={styles.spotWhy} data-feedback>
                {text(spot.feedback)}
              </p>
            )}
          </li>
        ))}
      </ol>
    </fieldset>
  );
}
