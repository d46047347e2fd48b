import type { Calculator } from '../../core/calculator.ts';
import { linearScale } from '../../ui/scale.ts';
import type { Machine } from './AreaFigure.tsx';
import type { Bills } from './bills.ts';

const WIDTH = 276;
const TOP = 14;
const BOTTOM = 160;
const LEFT = 2;
/** A narrower outline leaves no room for words inside. */
const ROOM_FOR_WORDS = 150;

export function AreaPlot({
  bills,
  train,
  serve,
  maxHours,
  c,
}: {
  bills: Bills;
  train: Machine;
  serve: Machine;
  maxHours: number;
  c: Calculator;
}) {
  const x = linearScale([0, maxHours], [LEFT, WIDTH - LEFT]);
  const y = linearScale([0, bills.trainPricePerHour], [BOTTOM, TOP]);
  const round = (value: number) => Number(value.toFixed(2));
  const trained = round(x(bills.trainHours));
  const end = round(x(bills.trainHours + bills.serveHours));
  const ribbonTop = round(y(bills.servePricePerHour));
  const trainBill = c.total(bills.trainHours * bills.trainPricePerHour);
  const serveBill = c.total(bills.serveHours * bills.servePricePerHour);
  const leftBill = c.total(bills.serveHours * bills.trainPricePerHour);
  const wide = end - trained > ROOM_FOR_WORDS;
  const wordsAt = wide ? (trained + end) / 2 : Math.max(end, trained) + 8;
  const anchor = wide ? 'm' : '';
  return (
    <svg
      className="fluid"
      viewBox={`0 0 ${WIDTH} 178`}
      role="img"
      data-chart=""
      aria-label={
        `Areas to scale. Training on ${train.type}: ${c.num(bills.trainHours)} hours, ${trainBill}. ` +
        `Serving on ${serve.type}: ${c.num(bills.serveHours)} hours, ${serveBill}. ` +
        `Serving on the training machine: ${leftBill}.`
      }
    >
      <rect
        className="ghost"
        x={trained}
        y={TOP}
        width={round(end - trained)}
        height={BOTTOM - TOP}
      />
      <rect
        className={`g-${train.group}`}
        x={LEFT}
        y={TOP}
        width={round(trained - LEFT)}
        height={BOTTOM - TOP}
      />
      <rect
        className={`g-${serve.group}`}
        x={trained}
        y={ribbonTop}
        width={round(end - trained)}
        height={round(BOTTOM - ribbonTop)}
      />
      <text className={`tick b halo t-${train.group}`} x={trained + 6} y={33}>
        Train {trainBill}
      </text>
      <text className={`tick halo ${anchor}`} x={wordsAt} y={90}>
        Left on {train.type}
      </text>
      <text className={`lbl halo ${anchor}`} x={wordsAt} y={108}>
        {leftBill}
      </text>
      <text className={`tick b halo e t-${serve.group}`} x={Math.max(end - 4, 124)} y={150}>
        Serve {serveBill}
      </text>
      <text className="tick" x={LEFT} y={9}>
        {c.rateShort(bills.trainPricePerHour)}/h
      </text>
      <text className="tick" x={LEFT} y={175}>
        0 h
      </text>
      <text className="tick e" x={Math.max(end, 96)} y={175}>
        {c.num(bills.trainHours + bills.serveHours)} h
      </text>
    </svg>
  );
}
