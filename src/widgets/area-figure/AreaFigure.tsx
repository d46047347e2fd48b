import type { Calculator } from '../../core/calculator.ts';
import { createCatalog } from '../../core/catalog/catalog.ts';
import type { FamilyGroup } from '../../core/catalog/types.ts';
import { Figure } from '../../ui/Figure.tsx';
import { useFacts } from '../../ui/facts.ts';
import { useLive } from '../live/live-context.ts';
import { useCalculator } from '../live/use-calculator.ts';
import { AreaPlot } from './AreaPlot.tsx';
import { areEqual, type Bills, equalServeHours, servingExcess } from './bills.ts';

const HOURS_PER_MONTH = 730;

export interface AreaFigureProps {
  /** Instance types. */
  train: string;
  serve: string;
  /** Names of live values, in hours. */
  trainHours: string;
  serveHours: string;
  /** Step and limits of the serving hours in the text. */
  step?: number;
  maxServeHours?: number;
  id?: string;
}

export interface Machine {
  readonly type: string;
  readonly group: FamilyGroup;
}

/** Tower and ribbon: the training and the serving bill as areas, drawn to scale. */
export function AreaFigure({
  train,
  serve,
  trainHours,
  serveHours,
  step = 24,
  maxServeHours = 8760,
  id = 'two-bills',
}: AreaFigureProps) {
  const { values, set } = useLive();
  const c = useCalculator();
  const facts = useFacts();
  const catalog = createCatalog(facts);
  const trainPricePerHour = catalog.priceOrNull(train);
  const servePricePerHour = catalog.priceOrNull(serve);
  if (trainPricePerHour === null || servePricePerHour === null) {
    const missing = trainPricePerHour === null ? train : serve;
    return (
      <Figure id={id} title="Two bills, drawn to scale">
        <p>Our data has no price for {missing} in this region.</p>
      </Figure>
    );
  }
  const bills: Bills = {
    trainHours: values[trainHours] ?? 1,
    serveHours: values[serveHours] ?? 1,
    trainPricePerHour,
    servePricePerHour,
  };
  const equal = Math.round(equalServeHours(bills) / step) * step;
  const canBalance = equal >= step && equal <= maxServeHours;
  const rows = [
    [
      `Train on ${train}`,
      c.num(bills.trainHours),
      c.rate(trainPricePerHour),
      c.total(bills.trainHours * trainPricePerHour),
    ],
    [
      `Serve on ${serve}`,
      c.num(bills.serveHours),
      c.rate(servePricePerHour),
      c.total(bills.serveHours * servePricePerHour),
    ],
    [
      `Serve on ${train}`,
      c.num(bills.serveHours),
      c.rate(trainPricePerHour),
      c.total(bills.serveHours * trainPricePerHour),
    ],
  ];
  return (
    <Figure
      id={id}
      title={finding(bills, c)}
      sub="Width is hours, height is price per hour, so area is the bill. Dashed: served on the training machine."
      table={{ columns: ['Bill', 'Hours', 'Per hour', 'Total'], rows }}
      note={balance(bills, c)}
      actions={
        <button
          type="button"
          className="btn quiet"
          aria-disabled={!canBalance}
          onClick={() => canBalance && set(serveHours, equal)}
        >
          Make them equal
        </button>
      }
    >
      <AreaPlot
        bills={bills}
        train={{ type: train, group: catalog.get(train).group }}
        serve={{ type: serve, group: catalog.get(serve).group }}
        maxHours={maxServeHours + Math.max(500, bills.trainHours)}
        c={c}
      />
    </Figure>
  );
}

function finding(bills: Bills, c: Calculator): string {
  if (areEqual(bills)) return 'The two bills are equal';
  const excess = servingExcess(bills);
  return excess > 0
    ? `Serving costs ${c.total(excess)} more than training`
    : `Training costs ${c.total(-excess)} more than serving`;
}

function balance(bills: Bills, c: Calculator): string {
  const hours = equalServeHours(bills);
  return `Equal after ${c.num(hours)} h of serving, ${c.num(hours / HOURS_PER_MONTH, 1)} months.`;
}
