import { latePart } from '../../ui/LatePart.tsx';
import styles from './bert-claims.module.css';

export interface BertClaimsProps {
  /** Name of a live value, or the load itself. */
  readonly perMinute: string | number;
  readonly limitMs?: number;
}

const ClaimsBody = latePart<BertClaimsProps>(
  async () => (await import('./ClaimsBody.tsx')).ClaimsBody,
  'The measurements behind these claims could not be fetched: check the connection. What stands here is of the lesson’s own load.',
);

/**
 * The guide’s three sentences, judged by the reader first and then by the data at the live load. It
 * is in the static page; its measurements come after the lesson itself has come to life.
 */
export function BertClaims(props: BertClaimsProps) {
  return (
    <section className={styles.claims} aria-label="The guide’s claims">
      <ClaimsBody {...props} />
    </section>
  );
}
