import { expect, it } from 'vitest';
import { loadFacts } from '../../content/data.ts';
import { createCalculator } from '../../core/calculator.ts';
import { chartDrawing } from './chart-drawing.ts';
import type { DrawnMark } from './drawing.ts';
import { type Box, type DrawingSize, NARROW, overlap, textWidth, WIDE } from './geometry.ts';
import { clipPowerLine } from './lines.ts';
import { SNAPSHOT_KEYS, snapshotKey, snapshotValue } from './snapshots.ts';

const facts = loadFacts('content');
const c = createCalculator(facts);
const pictures = SNAPSHOT_KEYS.flatMap((key) =>
  [WIDE, NARROW].map((size) => ({ key, name: size.name, size })),
);

function labelBox(mark: DrawnMark, size: DrawingSize): Box | null {
  if (!mark.label) return null;
  const width = textWidth(mark.detail ? `${mark.name} ${mark.detail}` : mark.name, size.labelSize);
  const { x, y, anchor } = mark.label;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - size.labelSize * 0.7, bottom: y + 2 };
}

it.each(pictures)(
  'keeps names off each other and inside the picture: $key $name',
  ({ key, size }) => {
    const drawing = chartDrawing(facts, snapshotValue(key), size, c);
    const boxes = (drawing?.marks ?? []).flatMap((mark) => labelBox(mark, size) ?? []);
    expect(boxes.length).toBeGreaterThan(2);
    for (const [index, box] of boxes.entries()) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(size.width);
      for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(0);
    }
  },
);

it('names every point in the wide picture, and in the narrow one the selected point’s neighbours', () => {
  const wide = chartDrawing(facts, snapshotValue('real-peak16BitTflops'), WIDE, c);
  expect(wide?.marks.every((mark) => mark.label)).toBe(true);
  const value = { ...snapshotValue('real-peak16BitTflops'), selected: 'g4dn.xlarge' };
  const narrow = chartDrawing(facts, value, NARROW, c);
  const named = narrow?.marks.filter((mark) => mark.label).map((mark) => mark.id) ?? [];
  const order = narrow?.marks.map((mark) => mark.id) ?? [];
  const at = order.indexOf('g4dn.xlarge');
  expect(named).toContain(order[at - 1]);
  expect(named).toContain(order[at + 1]);
  expect(named).toContain(order[0]);
  expect(named).toContain(order.at(-1));
  expect(named.length).toBeLessThan(order.length);
});

it.each(pictures)('has at most six ticks on an axis: $key $name', ({ key, size }) => {
  const drawing = chartDrawing(facts, snapshotValue(key), size, c);
  expect(drawing?.xAxis.ticks.length).toBeLessThanOrEqual(6);
  expect(drawing?.yAxis.ticks.length).toBeLessThanOrEqual(6);
});

it('draws the guide’s map at the guide’s coordinates', () => {
  const drawing = chartDrawing(facts, snapshotValue('concept'), WIDE, c);
  expect(drawing?.marks.map(({ x, y }) => [x, y])).toEqual([
    [1, 0.5],
    [2.5, 1.5],
    [4, 2],
    [5.5, 4.5],
  ]);
  expect(drawing?.xAxis.domain).toEqual([0, 6]);
  expect(drawing?.yAxis.domain).toEqual([0, 5]);
});

it('cuts a line of equal unit price at the edges of the plot', () => {
  const ends = clipPowerLine((x) => 2 * x, [1, 100], [1, 20]);
  expect(ends?.from.x).toBeCloseTo(1);
  expect(ends?.from.y).toBeCloseTo(2);
  expect(ends?.to.x).toBeCloseTo(10);
  expect(ends?.to.y).toBeCloseTo(20);
  expect(clipPowerLine((x) => 1000 * x, [1, 100], [1, 20])).toBeNull();
});

it('has one picture for each view and measure', () => {
  for (const key of SNAPSHOT_KEYS) expect(snapshotKey(snapshotValue(key))).toBe(key);
});
