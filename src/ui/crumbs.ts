/** A page above this one. */
export interface Crumb {
  readonly to: string;
  readonly label: string;
}

/** Where a page is: the pages above it, the outermost first, and its own name. */
export interface Crumbs {
  readonly from: readonly Crumb[];
  readonly here: string;
}

/** Where a page is that the list of labs leads to. */
export function crumbsOfLab(here: string): Crumbs {
  return {
    from: [
      { to: '/', label: 'Course' },
      { to: '/labs/', label: 'Labs' },
    ],
    here,
  };
}
