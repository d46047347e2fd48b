import type { Calculator } from '../../core/calculator.ts';
import { CONCEPT_POINTS, conceptGap } from './concept.ts';
import { isProcessorMeasure } from './measures.ts';
import type { ChartModel, ChartPoint } from './model.ts';
import { reasonFor } from './reasons.ts';

/** Closer to the line than this is on the line. */
const ON_THE_LINE = 0.1;
/** Two amounts within this share of each other are "about the same". */
const ABOUT_THE_SAME = 0.1;
/** A difference in price below this share is not worth a sentence. */
const WORTH_SAYING = 0.25;

/** What the guide's picture hides: sentences computed from the points on the chart and their trend. */
export function realCaptions(model: ChartModel, c: Calculator): readonly string[] {
  const { points, trend } = model;
  if (points.length === 0) return [];
  return [
    ...(trend ? trendCaption(model, trend.slope, c) : noTrendCaption(points)),
    ...gapCaptions(model, c),
    ...pairCaptions(model, c),
    ...dearestCaption(model, c),
  ];
}

export function conceptCaptions(c: Calculator): readonly string[] {
  const saver = CONCEPT_POINTS.find((point) => point.id === 'inf2');
  return [
    'The map is illustrative: its axes have no units, and each point stands for a whole family.',
    ...(saver
      ? [
          `On its own numbers, ${saver.name} sits ${c.pct(-conceptGap(saver))} below the dashed line. That gap is the argument of the guide: a chip made for one job breaks the rule that more compute costs more.`,
        ]
      : []),
    'The real prices show what the map leaves out: several families sit off the line, and by how much depends on what you count.',
  ];
}

function trendCaption({ measure }: ChartModel, slope: number, c: Calculator): readonly string[] {
  const start = `Along the trend, 10 times the ${measure.inSentence} costs ${c.num(10 ** slope, 1)} times as much an hour`;
  if (slope <= 0) return [`${start}: on this measure a higher price does not buy more.`];
  if (slope < 0.9) return [`${start}, so a unit gets cheaper as machines get larger.`];
  if (slope > 1.1) {
    return [
      isProcessorMeasure(measure.id)
        ? `${start}, because the larger machines on this chart carry accelerators.`
        : `${start}, so a unit gets dearer as machines get larger.`,
    ];
  }
  return [`${start}: about in proportion.`];
}

function noTrendCaption(points: readonly ChartPoint[]): readonly string[] {
  const launchable = points.filter((point) => !point.withdrawn).length;
  return [
    launchable < 3
      ? 'There is no trend line: it takes at least 3 types that can still be launched.'
      : 'There is no trend line: all of these types have the same amount of what is measured.',
  ];
}

/** The furthest below and the furthest above, with the reason; withdrawn types have their own words. */
function gapCaptions(model: ChartModel, c: Calculator): readonly string[] {
  const off = model.points
    .filter((point) => Math.abs(Math.log(point.ratioToLine ?? 1)) > Math.log(1 + ON_THE_LINE))
    .sort((a, b) => (a.ratioToLine ?? 1) - (b.ratioToLine ?? 1));
  const below = off.filter((point) => (point.ratioToLine ?? 1) < 1).slice(0, 2);
  const above = off
    .filter((point) => (point.ratioToLine ?? 1) > 1)
    .slice(-2)
    .reverse();
  return [...below, ...above].map((point) => {
    const reason = reasonFor(point, model.measure.id);
    const status = statusSentence(point);
    return `${point.type} costs ${gap(point, c)} the trend for its ${model.measure.inSentence}${
      reason ? `: ${reason}` : ''
    }.${status}`;
  });
}

/** How far from the line, as the middle of a sentence: "64% less than", "2.1 times". */
export function gap(point: ChartPoint, c: Calculator): string {
  const ratio = point.ratioToLine ?? 1;
  if (ratio < 1) return `${c.pct(1 - ratio)} less than`;
  if (ratio >= 2) return `${c.num(ratio, 1)} times`;
  return `${c.pct(ratio - 1)} more than`;
}

function statusSentence({ status }: ChartPoint): string {
  if (status?.status === 'withdrawn') return ' It can no longer be launched.';
  if (status?.status === 'frozen') return ' Its software is frozen, which the price does not show.';
  return '';
}

/** Two types with about the same amount, and the dearest type that another beats on both axes. */
function pairCaptions(model: ChartModel, c: Calculator): readonly string[] {
  const { points, measure } = model;
  const sentences: string[] = [];
  const pairs = points.flatMap((cheap) =>
    points
      .filter((dear) => dear.group !== cheap.group && dear.pricePerHour > cheap.pricePerHour)
      .map((dear) => ({ cheap, dear, saving: 1 - cheap.pricePerHour / dear.pricePerHour })),
  );
  const choosable = pairs.filter(({ cheap, saving }) => !cheap.withdrawn && saving > WORTH_SAYING);
  const alike = choosable
    .filter(({ cheap, dear }) => Math.abs(cheap.amount / dear.amount - 1) <= ABOUT_THE_SAME)
    .sort((a, b) => closeness(a) - closeness(b) || b.saving - a.saving)[0];
  if (alike) {
    sentences.push(
      `${alike.cheap.type} and ${alike.dear.type} have ${closeness(alike) === 0 ? 'the same' : 'about the same'} ${measure.inSentence}. ${alike.cheap.type} costs ${c.pct(alike.saving)} less.`,
    );
  }
  const beaten = choosable
    .filter(({ cheap, dear }) => cheap.amount > dear.amount * (1 + WORTH_SAYING))
    .sort((a, b) => b.saving - a.saving)[0];
  if (beaten) {
    const { cheap, dear } = beaten;
    sentences.push(
      `${c.rate(dear.pricePerHour)} an hour for ${dear.type} buys ${measure.less} than ${c.rate(cheap.pricePerHour)} for ${cheap.type}.`,
    );
  }
  return sentences;
}

function dearestCaption({ points, measure }: ChartModel, c: Calculator): readonly string[] {
  const dearest = points.at(-1);
  if (!dearest || points.length < 3) return [];
  const byUnit = [...points].sort((a, b) => a.pricePerUnit - b.pricePerUnit);
  const rank = byUnit.indexOf(dearest);
  const unit = `${c.small(dearest.pricePerUnit)} per ${measure.unitHour}`;
  const dearer = points.length - 1 - rank;
  return [
    dearer > rank
      ? `${dearest.type} costs the most by the hour, but at ${unit} it is cheaper than ${dearer} of the other ${points.length - 1}. Fill it, or do not rent it.`
      : `${dearest.type} costs the most by the hour, and at ${unit} it is dearer than ${rank} of the other ${points.length - 1}.`,
  ];
}

/** How far apart two amounts are, in whole percent. */
const closeness = ({ cheap, dear }: { cheap: ChartPoint; dear: ChartPoint }): number =>
  Math.round(Math.abs(cheap.amount / dear.amount - 1) * 100);
