import type { ReactNode } from 'react';
import type { Facts } from '../core/catalog/types.ts';

/** What every page hands to the shell. */
export interface RouteModule {
  readonly page: ReactNode;
  readonly title: string;
  readonly description: string;
  /** The rows the page computes from, with the prices that the static page shows. */
  readonly facts: Facts;
  /** Which entry of the navigation is current. */
  readonly section: 'course' | 'cards' | 'checkpoints' | 'labs' | 'instances' | 'none';
  /** Keys of the address's query that the page understands. */
  readonly queryKeys?: readonly string[];
  /** Slug, when the page is a lesson. */
  readonly lesson?: string;
}
