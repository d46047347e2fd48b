import '../ui/css/index.css';

/** Lets the browser paint and answer before the next piece is evaluated. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Taking over the page, one piece a task: React, then the router, then the page itself. */
async function takeOver() {
  await import('react-dom/client');
  await breathe();
  await import('./router.ts');
  await breathe();
  const { hydrate } = await import('./hydrate.tsx');
  await breathe();
  await hydrate();
}

void takeOver();
