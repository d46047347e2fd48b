import type { ReactNode } from 'react';
import { AppLink } from './AppLink.tsx';
import type { Crumbs } from './crumbs.ts';

/** Title of a page that is not a lesson. `end` sits at the right of the title. */
export function PageHead({
  title,
  lead,
  crumb,
  end,
}: {
  title: ReactNode;
  lead?: ReactNode;
  crumb?: Crumbs;
  end?: ReactNode;
}) {
  const head = (
    <>
      {crumb && (
        <p className="crumb">
          {crumb.from.map(({ to, label }) => (
            <span key={to}>
              <AppLink to={to}>{label}</AppLink> /{' '}
            </span>
          ))}
          {crumb.here}
        </p>
      )}
      <h1 tabIndex={-1}>{title}</h1>
      {lead && <p>{lead}</p>}
    </>
  );
  return end ? (
    <header className="page-head row">
      <div>{head}</div>
      {end}
    </header>
  ) : (
    <header className="page-head">{head}</header>
  );
}
