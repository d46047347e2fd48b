import type { Configuration } from '../../core/recommend/types.ts';
import table from './table.module.css';
import { PROVENANCE_WORDS } from './words.ts';

/** Measured, scaled or unknown, each with a look of its own, and where the figures stand. */
export function ProvenanceTag({ configuration }: { configuration: Configuration }) {
  const { provenance, measurement } = configuration;
  const isOwn = measurement.origin === 'own';
  return (
    <span className={table.source}>
      <span className={`${table.tag} ${table[isOwn ? 'ownTag' : provenance.kind]}`}>
        {isOwn ? 'Your measurement' : PROVENANCE_WORDS[provenance.kind]}
      </span>{' '}
      <SourceLink configuration={configuration} />
    </span>
  );
}

export function SourceLink({ configuration: { measurement } }: { configuration: Configuration }) {
  const { source, sourceUrl, sourceDate } = measurement;
  // The repository is enough to recognise it; the link leads to the file.
  const words = `${source.split(', ')[0]}, ${sourceDate}`;
  return sourceUrl === null ? <span>{words}</span> : <a href={sourceUrl}>{words}</a>;
}
