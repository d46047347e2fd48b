import { lessonLoaders } from 'virtual:lessons';
import { matchPath } from 'react-router';
import type { RouteModule } from '../pages/route-module.ts';

interface Route {
  /** Pattern of the address below the base, with a trailing slash. */
  readonly path: string;
  readonly load: (params: Readonly<Record<string, string | undefined>>) => Promise<RouteModule>;
}

const notFound = () => import('../pages/not-found/route.tsx');

const ROUTES: readonly Route[] = [
  { path: '/', load: () => import('../pages/home/route.tsx') },
  {
    path: '/lessons/:slug/',
    load: async ({ slug = '' }) => {
      const load = Object.hasOwn(lessonLoaders, slug) && lessonLoaders[slug];
      if (!load) return notFound();
      const [{ lessonRoute }, lesson] = await Promise.all([
        import('../pages/lesson/route.tsx'),
        load(),
      ]);
      return lessonRoute(lesson);
    },
  },
  { path: '/chart/', load: () => import('../pages/chart/route.tsx') },
  { path: '/choose/', load: () => import('../pages/choose/route.tsx') },
  { path: '/explore/', load: () => import('../pages/explore/route.tsx') },
  { path: '/flashcards/', load: () => import('../pages/flashcards/route.tsx') },
  { path: '/glossary/', load: () => import('../pages/glossary/route.tsx') },
  { path: '/quiz/', load: () => import('../pages/quiz/route.tsx') },
  { path: '/quiz/exam/', load: () => import('../pages/exam/route.tsx') },
  { path: '/calculator/', load: () => import('../pages/calculator/route.tsx') },
  { path: '/labs/', load: () => import('../pages/labs/route.tsx') },
  { path: '/labs/rightsizing/', load: () => import('../pages/rightsizing/route.tsx') },
  { path: '/labs/cpu-credits/', load: () => import('../pages/cpu-credits/route.tsx') },
  {
    path: '/labs/inference-recommender/',
    load: () => import('../pages/inference-recommender/route.tsx'),
  },
  { path: '/progress/', load: () => import('../pages/progress/route.tsx') },
  { path: '/settings/', load: () => import('../pages/settings/route.tsx') },
  { path: '/sources/', load: () => import('../pages/sources/route.tsx') },
];

/** The addresses that are written as files of their own. */
export const STATIC_PATHS: readonly string[] = ROUTES.flatMap(({ path }) =>
  path.includes(':') ? Object.keys(lessonLoaders).map((slug) => `/lessons/${slug}/`) : [path],
);

/** A promise that React's `use` can read at once when its module has already come. */
type Loaded = Promise<RouteModule> & { status?: string; value?: RouteModule; reason?: unknown };

const loaded = new Map<string, Loaded>();

/** Fetches the page of an address once; unknown addresses get the 404 page. */
export function loadRoute(pathname: string): Promise<RouteModule> {
  const known = loaded.get(pathname);
  if (known) return known;
  const slashed = pathname.endsWith('/') ? pathname : `${pathname}/`;
  let load: () => Promise<RouteModule> = notFound;
  for (const route of ROUTES) {
    const match = matchPath({ path: route.path, end: true }, slashed);
    if (match) {
      load = () => route.load(match.params);
      break;
    }
  }
  const coming: Loaded = load();
  coming.then(
    (value) => Object.assign(coming, { status: 'fulfilled', value }),
    () => loaded.delete(pathname),
  );
  loaded.set(pathname, coming);
  return coming;
}
