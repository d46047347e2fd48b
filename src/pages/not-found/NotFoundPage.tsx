import { lessons } from 'virtual:outline';
import { useEffect, useId, useMemo, useState } from 'react';
import { AppLink } from '../../ui/AppLink.tsx';
import { decodePart } from '../../ui/decode.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Calc } from '../../widgets/prose/figures.tsx';
import { type KnownPage, nearPages } from './near-pages.ts';
import './not-found.css';

const OTHER_PAGES: readonly KnownPage[] = [
  { to: '/chart/', name: 'Cost against complexity' },
  { to: '/choose/', name: 'Selection flowchart' },
  { to: '/calculator/', name: 'Cost calculator' },
  { to: '/explore/', name: 'Instances' },
  { to: '/flashcards/', name: 'Flashcards' },
  { to: '/quiz/', name: 'Checkpoints' },
  { to: '/labs/', name: 'Labs' },
  { to: '/glossary/', name: 'Glossary' },
  { to: '/progress/', name: 'Progress' },
  { to: '/settings/', name: 'Settings' },
  { to: '/sources/', name: 'Sources' },
];

/** A tower with nothing on it, and the pages whose addresses come near. */
export function NotFoundPage() {
  const field = useId();
  const [asked, setAsked] = useState('');
  const pages = useMemo(
    () => [
      ...lessons.map(({ slug, title }) => ({ to: `/lessons/${slug}/`, name: title })),
      ...OTHER_PAGES,
    ],
    [],
  );
  useEffect(() => {
    setAsked(decodePart(location.pathname.slice(import.meta.env.BASE_URL.length)));
  }, []);
  const near = nearPages(asked, pages);
  return (
    <section className="lost">
      <p className="a-train">
        <b className="t-gpu">Provisioned.</b> One p4d.24xlarge,{' '}
        <Calc>{(c) => `${c.rateShort(c.price('p4d.24xlarge'))} an hour`}</Calc>
      </p>
      <h1 tabIndex={-1}>404: nothing is served here</h1>
      <p className="lead">
        The address is wrong, or the page moved. Utilization of this tower is 0%, which makes it a
        candidate for rightsizing.
      </p>
      <div className="acts">
        <AppLink className="btn primary" to="/">
          Go to the course map <Icon name="next" />
        </AppLink>
      </div>
      <div className="lost-search needs-script">
        <label className="field" htmlFor={field}>
          <span className="label">Find a page</span>
          <input
            id={field}
            className="input"
            type="search"
            value={asked}
            onChange={(event) => setAsked(event.currentTarget.value)}
          />
        </label>
        {near.length > 0 ? (
          <ul className="plain" aria-label="Pages that come near">
            {near.map(({ to, name }) => (
              <li key={to}>
                <AppLink to={to}>{name}</AppLink>
              </li>
            ))}
          </ul>
        ) : (
          <p className="muted">
            {asked !== '' && 'No page comes near. Try one word, such as “credits”.'}
          </p>
        )}
      </div>
    </section>
  );
}
