import { lessons } from 'virtual:outline';
import type { ReactNode } from 'react';
import type { Calculator } from '../../core/calculator.ts';
import { NoPriceError } from '../../core/errors.ts';
import { useStudy } from '../../study/store.ts';
import { useDueCards } from '../../study/use-due-cards.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useCalculator } from '../../widgets/live/use-calculator.ts';

const TRAIN = 'p4d.24xlarge';
const SERVE = 'inf1.xlarge';
const TRAIN_HOURS = 72;
const YEAR_HOURS = 8760;
/** The ribbon is never thinner than this, so that it can be seen. */
const LEAST_HEIGHT_PERCENT = 0.7;

/** Height of the ribbon in per cent of the tower's, or why it can't be drawn to scale. */
function ribbonHeight(c: Calculator): number | string {
  try {
    return (c.price(SERVE) / c.price(TRAIN)) * 100;
  } catch (error) {
    if (!(error instanceof NoPriceError)) throw error;
    return error.message;
  }
}

/** The bill as an area, to scale: width is hours, height is dollars an hour. */
export function Hero() {
  const c = useCalculator();
  const width = (TRAIN_HOURS / YEAR_HOURS) * 100;
  const ribbon = ribbonHeight(c);
  const missing = typeof ribbon === 'string' ? ribbon : null;
  const height = Math.max(LEAST_HEIGHT_PERCENT, missing === null ? Number(ribbon) : 0);
  /** Text with amounts in it; left out where our data has no price for one of the two types. */
  const priced = (text: () => ReactNode) => missing === null && text();
  return (
    <>
      <section className="hero" aria-labelledby="title">
        <svg className="area" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <path className="ghost" d="M0 0H100V100" vectorEffect="non-scaling-stroke" />
          <rect className="g-gpu" width={width.toFixed(3)} height="100" />
          <rect
            className="g-inference"
            x={width.toFixed(3)}
            y={(100 - height).toFixed(3)}
            width={(100 - width).toFixed(3)}
            height={height.toFixed(3)}
          />
        </svg>
        <p className="a-train">
          <b className="t-gpu">Train once.</b> {TRAIN_HOURS} h on a {TRAIN}
          {priced(() => (
            <>
              {' '}
              at {c.rateShort(c.price(TRAIN))} an hour:{' '}
              <b className="nowrap">{c.total(c.runCost(TRAIN, TRAIN_HOURS))}</b>
            </>
          ))}
        </p>
        <p className="a-ghost">
          <b>Never move off it.</b> The whole outlined area, {c.num(YEAR_HOURS)} h
          {priced(() => (
            <>
              {' '}
              at {c.rateShort(c.price(TRAIN))}:{' '}
              <b className="nowrap">{c.total(c.yearCost(TRAIN))}</b>
            </>
          ))}
        </p>
        <div className="say">
          <h1 id="title" tabIndex={-1}>
            Choosing EC2 instances for machine learning
          </h1>
          <p>
            Training is a tower: brief and expensive. Inference is a ribbon: cheap by the hour, and
            it never ends. {lessons.length} short lessons on fitting the machine to each.
          </p>
          <Actions />
        </div>
        <p className="a-serve">
          <b className="t-inference">Serve for a year.</b> {c.num(YEAR_HOURS)} h on an {SERVE}
          {priced(() => (
            <>
              {' '}
              at <span className="price">{c.rate(c.price(SERVE))}</span> an hour:{' '}
              <b className="nowrap">{c.total(c.yearCost(SERVE))}</b>
            </>
          ))}
        </p>
      </section>
      <p className="hero-note">
        {missing === null
          ? 'Drawn to scale. Width is hours, height is dollars per hour, so area is money.'
          : `${missing} AWS may sell it. The ribbon is drawn as thin as can be seen.`}
      </p>
    </>
  );
}

function Actions() {
  const read = useStudy((study) => study.state.lessonsRead);
  const last = useStudy((study) => study.state.lastLesson);
  const due = useDueCards() ?? 0;
  const started = last !== null && lessons.findIndex(({ slug }) => slug === last);
  const next =
    typeof started === 'number' && started >= 0
      ? lessons.slice(started).findIndex(({ slug }) => !read.has(slug)) + started
      : 0;
  const index = typeof started === 'number' && next < started ? 0 : next;
  const lesson = lessons[index];
  return (
    <div className="acts">
      {lesson && (
        <AppLink className="btn primary" to={`/lessons/${lesson.slug}/`}>
          {last === null ? 'Start with lesson 1' : `Continue lesson ${index + 1}`}{' '}
          <Icon name="next" />
        </AppLink>
      )}
      <AppLink className="btn" to="/flashcards/">
        {due > 0 ? `Review ${due} ${due === 1 ? 'card' : 'cards'} due` : 'Look at the cards'}
      </AppLink>
    </div>
  );
}
