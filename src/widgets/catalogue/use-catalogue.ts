import { useEffect, useState } from 'react';
import type { Catalogue, PurchaseOption } from '../../core/catalog/types.ts';
import { useStudy } from '../../study/store.ts';
import { loadCatalogue, NoRegionError } from './load-catalogue.ts';

export type CatalogueState =
  /** On the server, during the first render and until the files are in. */
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly catalogue: Catalogue }
  /** `problem` is a sentence for the reader. */
  | { readonly kind: 'failed'; readonly problem: string; readonly retry: () => void };

const LOADING: CatalogueState = { kind: 'loading' };

/**
 * All instance types with prices of the reader's region and purchase option, or of the ones given.
 * While another region is on its way the state is `loading` again.
 */
export function useCatalogue(of?: {
  readonly region: string;
  readonly option: PurchaseOption;
}): CatalogueState {
  const settings = useStudy((study) => study.state.settings);
  const region = of?.region ?? settings.region;
  const option = of?.option ?? settings.purchaseOption;
  const [attempt, setAttempt] = useState(0);
  const key = `${region} ${option} ${attempt}`;
  const [loaded, setLoaded] = useState<{ key: string; state: CatalogueState } | null>(null);

  useEffect(() => {
    let current = true;
    const settle = (state: CatalogueState) => {
      if (current) setLoaded({ key, state });
    };
    loadCatalogue(region, option).then(
      (catalogue) => settle({ kind: 'ready', catalogue }),
      (error) =>
        settle({
          kind: 'failed',
          problem:
            error instanceof NoRegionError
              ? `${error.message} Choose a region from the list, such as us-east-1.`
              : `The list of instance types with prices of ${region} could not be loaded. Check the connection, then try again.`,
          retry: () => setAttempt((count) => count + 1),
        }),
    );
    return () => {
      current = false;
    };
  }, [region, option, key]);

  return loaded?.key === key ? loaded.state : LOADING;
}
