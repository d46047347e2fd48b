import { type ReactNode, useEffect, useState } from 'react';

/**
 * A part of a page that is fetched when it is wanted. When that fails it says so and tries again: at a
 * press, and by itself when the connection is back.
 */
export function FetchedPart<Part>({
  load,
  waiting,
  failed,
  meanwhile,
  children,
}: {
  /** The same function in every render. */
  load: () => Promise<Part>;
  /** Stands there until the part is in. */
  waiting: string;
  /** What could not be fetched, and what is not lost by it. */
  failed: string;
  /** Stands there instead of `waiting`, and stays when the part can't be fetched. */
  meanwhile?: ReactNode;
  children: (part: Part) => ReactNode;
}) {
  const [attempt, setAttempt] = useState(0);
  const [fetched, setFetched] = useState<{ readonly part: Part } | 'failed' | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt loads again
  useEffect(() => {
    let current = true;
    load().then(
      (part) => current && setFetched({ part }),
      () => current && setFetched('failed'),
    );
    return () => {
      current = false;
    };
  }, [load, attempt]);

  const retry = () => {
    setFetched(null);
    setAttempt((count) => count + 1);
  };
  useEffect(() => {
    if (fetched !== 'failed') return;
    addEventListener('online', retry);
    return () => removeEventListener('online', retry);
  });

  if (fetched !== null && fetched !== 'failed') return children(fetched.part);
  return (
    <>
      {meanwhile}
      {fetched === null && meanwhile === undefined && (
        <p className="empty" aria-busy="true">
          {waiting}
        </p>
      )}
      {fetched === 'failed' && (
        <div className="empty" role="alert">
          <p>{failed}</p>
          <p>
            <button type="button" className="btn" onClick={retry}>
              Try again
            </button>
          </p>
        </div>
      )}
    </>
  );
}
