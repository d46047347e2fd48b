const COUNT = new Intl.NumberFormat('en-GB');
const SMALL_CHANGE = 0.01;
const MOST_LISTED = 40;

function listed(title, lines) {
  if (lines.length === 0) return [];
  const rest = lines.length - MOST_LISTED;
  return [
    `${title} (${COUNT.format(lines.length)}):`,
    ...lines.slice(0, MOST_LISTED).map((line) => `  ${line}`),
    ...(rest > 0 ? [`  and ${COUNT.format(rest)} more`] : []),
  ];
}

/**
 * What a refresh changed, as lines for a person.
 *
 * @param {import('./update.mjs').Changes} changes
 * @param {{ type: string, files: string[] }[]} named types that are gone and that the guide names
 */
export function diffText(
  { region, before, after, added, gone, changed, reserved, specifications },
  named,
) {
  const share = ({ from, to }) => to / from - 1;
  const large = changed.filter((change) => Math.abs(share(change)) > SMALL_CHANGE);
  const percent = (change) =>
    `${share(change) > 0 ? '+' : '−'}${Math.abs(share(change) * 100).toFixed(1)} %`;
  const same = after.types - added.length - changed.length;
  return [
    `${region}: price list of ${after.date}${before.date ? `, before it of ${before.date}` : ', the first'}`,
    ...(before.date !== null && after.date < before.date
      ? ['This list is older than what was known: keep it only if that is meant.']
      : []),
    `${COUNT.format(before.types)} types were known, ${COUNT.format(after.types)} are in the list (${after.currency} per hour)`,
    ...listed(
      'New',
      added.map(({ type, price }) => `${type}  ${price}`),
    ),
    ...listed(
      'Gone',
      gone.map(({ type, price }) => `${type}  was ${price}`),
    ),
    ...listed(
      'Gone and named in the guide: a figure of it stops the build',
      named.map(({ type, files }) => `${type}  ${files.join(', ')}`),
    ),
    ...listed(
      'Changed by more than 1 %',
      large.map((change) => `${change.type}  ${change.from} → ${change.to}  ${percent(change)}`),
    ),
    `Changed by less: ${COUNT.format(changed.length - large.length)}. The same: ${COUNT.format(same)}.`,
    ...reserved.map(
      ({ years, before, after }) =>
        `Reserved, ${years} year${years === '1' ? '' : 's'}, all upfront: ${COUNT.format(before)} known, now ${COUNT.format(after)}.`,
    ),
    ...listed('New specifications', specifications.added),
    ...listed('Changed specifications', specifications.changed),
    ...listed('Not described yet', specifications.postponed),
  ].join('\n');
}
