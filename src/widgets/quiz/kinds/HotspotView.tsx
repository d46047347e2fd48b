import { useId } from 'react';
import type { HotspotFields } from '../../../content/types.ts';
import { formatNumber } from '../../../core/number-text.ts';
import { useFacts } from '../../../ui/facts.ts';
import { useCalculator } from '../../live/use-calculator.ts';
import { useLiveText } from '../../live/use-live-text.ts';
import { FlowPicture, flowWords } from './FlowPicture.tsx';
import type { KindViewProps } from './kind-view.ts';
import styles from './kinds.module.css';
import { Mark } from './Mark.tsx';
import { PricePlotPicture } from './PricePlotPicture.tsx';
import { MEASURE_LABEL, plotPoints } from './plot-points.ts';
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
  const words = useSpotWords(question);
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
                <strong>Place {spotLetter(index)}</strong>{' '}
                <span className={styles.spotWords}>
                  {checked && question.picture === 'price-plot' && `${spot.at}, `}
                  {words(index)}
                </span>{' '}
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

/** What a spot is in words, for who does not see the picture: its values, or what stands in its box. */
function useSpotWords(question: HotspotFields): (index: number) => string {
  const c = useCalculator();
  const facts = useFacts();
  if (question.picture === 'flowchart') {
    return (index) => flowWords(question.spots[index]?.at ?? '');
  }
  const points = plotPoints(question, facts);
  return (index) => {
    const point = points.find((one) => one.index === index);
    if (point === undefined) return 'no price in your region';
    return `${formatNumber(point.measure)} ${MEASURE_LABEL[question.measure]}, ${c.rate(point.price)} an hour`;
  };
}
