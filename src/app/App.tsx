import { Component, type ReactNode, Suspense, use, useCallback, useMemo } from 'react';
import { PrefetchContext } from '../ui/AppLink.tsx';
import { FactsContext } from '../ui/facts.ts';
import { useLocation } from './router.ts';
import { useArrival } from './arrival.ts';
import { useRegionFacts } from './region-facts.ts';
import { loadRoute } from './routes.ts';
import { Shell } from './Shell.tsx';
import { SITE_NAME } from '../ui/site.ts';

/** The whole guide: the shell around the page of the present address. */
export function App() {
  const { pathname } = useLocation();
  const route = use(loadRoute(pathname));
  const facts = useRegionFacts(route.facts);
  const prefetch = useCallback((to: string) => {
    if (to.startsWith('/')) loadRoute(to.replace(/[?#].*$/, '')).catch(() => {});
  }, []);
  const title = route.title === SITE_NAME ? SITE_NAME : `${route.title} · ${SITE_NAME}`;
  const announcement = useArrival(title);
  const page = useMemo(() => <route.Page key={pathname} />, [route, pathname]);
  return (
    <PrefetchContext value={prefetch}>
      <FactsContext value={facts}>
        <title>{title}</title>
        <meta name="description" content={route.description} />
        <Shell section={route.section} lesson={route.lesson} announcement={announcement}>
          <PageBoundary key={pathname}>
            <Suspense>{page}</Suspense>
          </PageBoundary>
        </Shell>
      </FactsContext>
    </PrefetchContext>
  );
}

/** Keeps the shell usable when a page fails, and says what to do. */
class PageBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="page">
        <h1 tabIndex={-1}>This page stopped working</h1>
        <p>
          Your progress is safe. <a href="">Load the page again</a>; if it happens again, the guide
          may have been updated while you were reading.
        </p>
      </div>
    );
  }
}
