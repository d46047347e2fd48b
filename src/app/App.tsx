import { Component, type ReactNode, Suspense, use, useCallback } from 'react';
import { PrefetchContext } from '../ui/AppLink.tsx';
import { FactsContext, StaticFactsContext } from '../ui/facts.ts';
import { SITE_NAME } from '../ui/site.ts';
import { AddressNotices } from './AddressNotices.tsx';
import { useArrival } from './arrival.ts';
import { useRegionFacts } from './region-facts.ts';
import { useLocation } from './router.ts';
import { loadRoute } from './routes.ts';
import { Shell } from './Shell.tsx';

const NO_KEYS: readonly string[] = [];

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
  return (
    <PrefetchContext value={prefetch}>
      <StaticFactsContext value={route.facts}>
        <FactsContext value={facts}>
          <title>{title}</title>
          <meta name="description" content={route.description} />
          <Shell section={route.section} lesson={route.lesson} announcement={announcement}>
            <PageBoundary key={pathname}>
              <Suspense>
                <AddressNotices keys={route.queryKeys ?? NO_KEYS} />
                {route.page}
              </Suspense>
            </PageBoundary>
          </Shell>
        </FactsContext>
      </StaticFactsContext>
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
          Your progress is safe.{' '}
          <button type="button" className="btn" onClick={() => location.reload()}>
            Load the page again
          </button>{' '}
          If it happens again, the guide may have been updated while you were reading.
        </p>
      </div>
    );
  }
}
