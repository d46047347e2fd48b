import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { startStudy } from '../study/store.ts';
import { App } from './App.tsx';
import { pathBelowBase } from './paths.ts';
import { BrowserRouter } from './router.ts';
import { loadRoute } from './routes.ts';

/** Loads the page that the document already shows, then lets React take it over. */
export async function hydrate(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) return;
  await loadRoute(pathBelowBase(location.pathname));
  const app = (
    <BrowserRouter basename={import.meta.env.BASE_URL}>
      <App />
    </BrowserRouter>
  );
  startTransition(() => {
    hydrateRoot(root, app);
  });
  setTimeout(startStudy);
}
