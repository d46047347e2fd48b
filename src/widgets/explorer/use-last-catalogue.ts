import { useRef } from 'react';
import type { Catalogue, PurchaseOption } from '../../core/catalog/types.ts';
import { useCatalogue } from '../catalogue/use-catalogue.ts';

/** The catalogue to show, and what is going on with it. */
export interface CatalogueUse {
  /** While another region’s prices are on their way, the last one. */
  readonly catalogue: Catalogue | null;
  readonly isLoading: boolean;
  /** A sentence for the reader. */
  readonly problem: string | null;
  readonly retry: () => void;
}

const nothing = () => {};

/** The catalogue of a region and option; the table keeps its rows until another region’s are in. */
export function useLastCatalogue(region: string, option: PurchaseOption): CatalogueUse {
  const loaded = useCatalogue({ region, option });
  const last = useRef<Catalogue | null>(null);
  if (loaded.kind === 'ready') last.current = loaded.catalogue;
  return {
    catalogue: last.current,
    isLoading: loaded.kind === 'loading',
    problem: loaded.kind === 'failed' ? loaded.problem : null,
    retry: loaded.kind === 'failed' ? loaded.retry : nothing,
  };
}
