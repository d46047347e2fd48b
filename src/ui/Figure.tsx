import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Icon } from './Icon.tsx';
import { ScrollBox } from './ScrollBox.tsx';
import { showAlone } from './show-alone.ts';

export interface FigureTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/**
 * The frame of every figure: a title that states the finding, the plot, the same rows as a table, and
 * a button that shows the figure alone, in the projector theme. `?figure=<id>` opens it so.
 */
export function Figure({
  id,
  title,
  sub,
  table,
  note,
  actions,
  controls,
  className = '',
  children,
}: {
  id: string;
  title: ReactNode;
  sub?: ReactNode;
  table?: FigureTable;
  note?: ReactNode;
  actions?: ReactNode;
  controls?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  const frame = useRef<HTMLElement>(null);
  const leave = useRef<(() => void) | null>(null);
  const [alone, setAlone] = useState(false);
  const titleId = useId();

  const open = (fullScreen: boolean) => {
    if (!frame.current || leave.current) return;
    leave.current = showAlone(frame.current, fullScreen, () => {
      leave.current = null;
      setAlone(false);
    });
    setAlone(true);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: opens once, on arrival by a link
  useEffect(() => {
    if (new URLSearchParams(location.search).get('figure') === id) open(false);
    const root = document.documentElement;
    const details = frame.current?.querySelector<HTMLDetailsElement>('.fig-table');
    if (details && root.dataset.tables === 'first') details.open = true;
    return () => leave.current?.();
  }, []);

  return (
    <figure ref={frame} id={id} className={`fig infig ${className}`} aria-labelledby={titleId}>
      <div className="fig-head">
        <div className="t">
          <h3 id={titleId}>{title}</h3>
          {sub && <p className="sub">{sub}</p>}
        </div>
        {controls}
      </div>
      <div className="plot">{children}</div>
      {note && <p className="fig-note">{note}</p>}
      <div className="fig-foot">
        {table && (
          <details className="fig-table">
            <summary className="btn quiet">
              <Icon name="table" /> <span className="closed">Show as table</span>
              <span className="opened">Show the picture</span>
            </summary>
            <FigureRows table={table} title={title} />
          </details>
        )}
        {actions}
        <button
          type="button"
          className="btn quiet fig-alone"
          aria-pressed={alone}
          onClick={() => (leave.current ? leave.current() : open(true))}
        >
          <Icon name={alone ? 'cross' : 'present'} /> {alone ? 'Close' : 'Full screen'}
        </button>
        {alone && <AloneLink id={id} />}
      </div>
    </figure>
  );
}

/** The address that opens this figure alone as it is now, for an instructor's notes. */
function AloneLink({ id }: { id: string }) {
  const query = new URLSearchParams(location.search);
  query.set('figure', id);
  return (
    <a className="btn quiet" href={`?${query}`}>
      <Icon name="link" /> Link to this view
    </a>
  );
}

function FigureRows({ table, title }: { table: FigureTable; title: ReactNode }) {
  return (
    <ScrollBox label="Table">
      <table className="tbl">
        <caption className="vh">{title}</caption>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th key={column} scope="col" className={index > 0 ? 'num' : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={String(row[0])}>
              {row.map((cell, index) =>
                index === 0 ? (
                  <th key={table.columns[index]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={table.columns[index]} className="num">
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
