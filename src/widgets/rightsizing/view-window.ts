/** The part of a time axis that is in view, in hours from the start of the look-back. */
export interface View {
  readonly fromHour: number;
  readonly toHour: number;
}

/** No view is shorter than this. */
export const SHORTEST_HOURS = 2;

const tenth = (hours: number) => Math.round(hours * 10) / 10;

/** The whole span. */
export function wholeView(spanHours: number): View {
  return { fromHour: 0, toHour: spanHours };
}

/** Whether all of the span is in view. */
export function isWhole(view: View, spanHours: number): boolean {
  return view.fromHour <= 0 && view.toHour >= spanHours;
}

/**
 * A view moved into the span and widened to the shortest length, in tenths of an hour. A view that
 * is as long as the span, or longer, is the whole.
 */
export function clampView({ fromHour, toHour }: View, spanHours: number): View {
  const length = Math.max(Math.min(SHORTEST_HOURS, spanHours), toHour - fromHour);
  if (!(length < spanHours)) return wholeView(spanHours);
  const from = tenth(Math.min(spanHours - length, Math.max(0, fromHour)));
  return { fromHour: from, toHour: Math.min(spanHours, tenth(from + length)) };
}

/**
 * Shows `factor` times as much around a point that stays where it is.
 *
 * @param factor below 1 zooms in, above 1 out
 * @param at the point, as a share of the view from 0 (left) to 1
 */
export function zoomView(view: View, spanHours: number, factor: number, at = 0.5): View {
  const length = view.toHour - view.fromHour;
  const least = Math.min(SHORTEST_HOURS, spanHours);
  const next = Math.max(least, length * factor);
  const fromHour = view.fromHour + (length - next) * at;
  return clampView({ fromHour, toHour: fromHour + next }, spanHours);
}

/** Moves the view by a share of its own length; negative moves to earlier. Its length stays. */
export function panView(view: View, spanHours: number, share: number): View {
  const length = view.toHour - view.fromHour;
  const moved = view.fromHour + length * share;
  const fromHour = Math.min(spanHours - length, Math.max(0, moved));
  return clampView({ fromHour, toHour: fromHour + length }, spanHours);
}
