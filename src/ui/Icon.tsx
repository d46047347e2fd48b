const CIRCLE_SEARCH = 'M4.5 10.5a6 6 0 1 0 12 0a6 6 0 1 0-12 0';

/** Outlines on a 24 px grid, drawn for Rightsize. */
const PATHS = {
  search: `${CIRCLE_SEARCH}M15 15l5.5 5.5`,
  theme: 'M4 12a8 8 0 1 0 16 0a8 8 0 1 0-16 0M12 4v16M12 8h6.9M12 12h8M12 16h6.9',
  present: 'M3.5 5h17v11h-17zM12 16v4M8 20.5h8',
  next: 'M4 12h15M13.5 6.5L19 12l-5.5 5.5',
  prev: 'M20 12H5M10.5 6.5L5 12l5.5 5.5',
  check: 'M4.5 12.5l5 5 10-11',
  cross: 'M6 6l12 12M18 6L6 18',
  info: 'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0M12 11v5.5M12 7.6v.1',
  warn: 'M12 4l9 16H3zM12 10v5M12 17.6v.1',
  table: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 5v14',
  chart: 'M4 4v16h16M8 15l4-5 3 3 5-7',
  down: 'M6 9.5l6 6 6-6',
  sort: 'M8 5v14M4.5 15.5L8 19l3.5-3.5M16 19V5M12.5 8.5L16 5l3.5 3.5',
  clock: 'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0M12 7v5.2l3.5 2',
  note: 'M5 4h14v12l-4 4H5zM15 20v-4h4M8.5 8.5h7M8.5 12h5',
  menu: 'M4 7h16M4 12h16M4 17h16',
  copy: 'M8 8h11v12H8zM5 16V4h11',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  play: 'M7 5l12 7-12 7z',
  pause: 'M8 5v14M16 5v14',
  reset: 'M5 12a7 7 0 1 0 2.2-5.1M5 4v4h4',
  flag: 'M6 21V4h12l-2.5 4L18 12H6',
  link: 'M10 14l4-4M8.5 11.5l-2.3 2.3a3.2 3.2 0 0 0 4.6 4.6l2.2-2.3M15.5 12.5l2.3-2.3a3.2 3.2 0 0 0-4.6-4.6L11 8',
  minus: 'M5 12h14',
  plus: 'M12 5v14M5 12h14',
  scrub: 'M8 7l-5 5 5 5M16 7l5 5-5 5M12 8v8',
} as const;

export type IconName = keyof typeof PATHS;

/** Always beside a word, or inside a control that has a label of its own. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="ico" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
