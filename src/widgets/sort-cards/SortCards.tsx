import { Children, type ReactNode } from 'react';
import { Figure } from '../../ui/Figure.tsx';
import { type RevealChoice, RevealChoices } from '../reveal-choices/RevealChoices.tsx';
import styles from './sort-cards.module.css';

export type Pile = 'gpu' | 'inferentia' | 'either';

const PILES: readonly RevealChoice<Pile>[] = [
  { value: 'gpu', label: 'GPU' },
  { value: 'inferentia', label: 'Inferentia' },
  { value: 'either', label: 'Either, or a CPU' },
];

/** Workloads to sort into three piles; each shows its evidence as soon as it is sorted. */
export function SortCards({
  id,
  title,
  children,
}: {
  id: string;
  title: string;
  children: ReactNode;
}) {
  return (
    <Figure
      id={id}
      title={title}
      sub={`Choose a pile for each of the ${Children.count(children)}; the evidence appears below it.`}
    >
      <div className={styles.cards}>{children}</div>
    </Figure>
  );
}

/** One workload; its children are the evidence. */
export function SortCard({
  text,
  answer,
  children,
}: {
  text: string;
  answer: Pile;
  children: ReactNode;
}) {
  return (
    <RevealChoices
      legend={<span className={styles.workload}>{text}</span>}
      choices={PILES}
      answer={answer}
    >
      {children}
    </RevealChoices>
  );
}
