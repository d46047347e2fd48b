import { formulaText, quantitiesOf } from '../../core/formula/formula.ts';
import type { Working } from '../../core/scenario/serving-working.ts';
import { Figure } from '../../ui/Figure.tsx';
import { MathFormula } from './MathFormula.tsx';
import styles from './working.module.css';

/** How a result came about, large enough to be projected: formula, this scenario’s numbers, meanings. */
export function WorkingFigure({ working, scenario }: { working: Working; scenario: string }) {
  const { formula, title, result } = working;
  const left = {
    symbol: working.symbol,
    ...(working.subscript ? { subscript: working.subscript } : {}),
  };
  const quantities = quantitiesOf(formula);
  return (
    <Figure id="working" title={`${title}: ${result}`} sub={`Working for ${scenario}`}>
      <div className={styles.lines}>
        <MathFormula formula={formula} left={left} face="symbols" />
        <MathFormula formula={formula} left={left} face="numbers" result={result} />
      </div>
      <p className="vh">
        In words: {formulaText(formula)} = {result}
      </p>
      <dl className={styles.meanings}>
        {quantities.map((quantity) => (
          <div key={`${quantity.symbol}${quantity.subscript ?? ''}`}>
            <dt>
              {quantity.symbol}
              {quantity.subscript && <sub>{quantity.subscript}</sub>}
            </dt>
            <dd>
              {quantity.meaning}: <b>{quantity.text}</b>
            </dd>
          </div>
        ))}
      </dl>
    </Figure>
  );
}
