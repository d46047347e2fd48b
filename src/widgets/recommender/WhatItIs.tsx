import { memo } from 'react';
import { formatNumber } from '../../core/number-text.ts';
import type { RecommenderFacts } from '../../core/recommend/types.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './recommender.module.css';

/** What the lab is and is not; in sight before any figure. */
export const WhatItIs = memo(function WhatItIs({ facts }: { facts: RecommenderFacts }) {
  const published = facts.measurements.filter(({ origin }) => origin === 'published').length;
  return (
    <p className={styles.whatItIs}>
      <Icon name="info" />{' '}
      <span>
        <b>A model on stored measurements, not AWS’s service.</b> It holds {formatNumber(published)}{' '}
        published rows, each with its <AppLink to="/sources/">source</AppLink> and date, and calls
        nothing. Prices are EC2’s; a managed endpoint’s premium is an option. Times are the model’s
        alone: tokenising, the network and the serving stack come on top.{' '}
        <AppLink to="/lessons/inference-recommender/">The lesson</AppLink> says how the real service
        measures.
      </span>
    </p>
  );
});
