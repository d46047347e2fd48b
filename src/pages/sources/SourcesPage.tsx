import { provenance, sources } from 'virtual:sources';
import { PageHead } from '../../ui/PageHead.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';

/** Where the figures come from: data files, then publications. */
export function SourcesPage() {
  return (
    <div className="page">
      <PageHead
        title="Sources"
        lead="Every figure in the guide is computed from these files. Prices are list prices for Linux on shared hardware, on demand, without tax, storage or data transfer."
        crumb={{ from: [{ to: '/', label: 'Course' }], here: 'Sources' }}
      />
      <section aria-labelledby="data">
        <div className="sec-head">
          <h2 id="data">Data files</h2>
        </div>
        <ScrollBox label="Data files">
          <table className="tbl">
            <caption className="vh">Data files with source, date and region</caption>
            <thead>
              <tr>
                <th scope="col">File</th>
                <th scope="col">What it holds</th>
                <th scope="col">Source</th>
                <th scope="col">Date</th>
                <th scope="col">Region</th>
              </tr>
            </thead>
            <tbody>
              {provenance.map(({ file, what, source, date, region }) => (
                <tr key={file + what}>
                  <th scope="row">{file}</th>
                  <td>{what}</td>
                  <td>{source}</td>
                  <td className="nowrap">{date}</td>
                  <td>{region}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      </section>
      <section aria-labelledby="publications" className="mt">
        <div className="sec-head">
          <h2 id="publications">Publications</h2>
        </div>
        <dl className="terms source-list">
          {sources.map(({ id, title, where, date }) => (
            <div key={id} id={id}>
              <dt>{id}</dt>
              <dd>
                {title}.{' '}
                <span className="muted">
                  {where}, {date}.
                </span>
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
