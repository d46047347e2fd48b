import type { ReactNode } from 'react';
import { termsText } from '../core/catalog/price-words.ts';
import type { RouteModule } from '../pages/route-module.ts';
import { isGuest } from '../study/guest.ts';
import { useStudy } from '../study/store.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { useFacts } from '../ui/facts.ts';
import { Icon } from '../ui/Icon.tsx';
import { SITE_NAME } from '../ui/site.ts';
import { CourseRibbon } from './CourseRibbon.tsx';
import { DueCount } from './DueCount.tsx';
import { FigureNote } from './FigureNote.tsx';
import { GuestNotice } from './GuestNotice.tsx';
import { PriceMenu } from './PriceMenu.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';

const SECTIONS = [
  { section: 'course', to: '/', label: 'Course' },
  { section: 'cards', to: '/flashcards/', label: 'Cards' },
  { section: 'checkpoints', to: '/quiz/', label: 'Checkpoints' },
  { section: 'labs', to: '/labs/', label: 'Labs' },
  { section: 'instances', to: '/explore/', label: 'Instances' },
] as const;

/** Masthead, course ribbon, the page, footer. */
export function Shell({
  section,
  lesson,
  announcement,
  children,
}: {
  section: RouteModule['section'];
  lesson: string | undefined;
  announcement: string;
  children: ReactNode;
}) {
  const { priceBook } = useFacts();
  const notice = useStudy((study) => study.notice);
  const isStored = useStudy((study) => study.storage === 'ok');
  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <header>
        <div className="mast">
          <AppLink className="brand" to="/">
            <svg viewBox="0 0 32 22" aria-hidden="true">
              <rect className="g-gpu" x="0" y="0" width="4" height="22" />
              <rect className="g-inference" x="6" y="18" width="26" height="4" />
            </svg>
            <span>{SITE_NAME}</span>
          </AppLink>
          <nav id="menu" popover="auto" aria-label="Main">
            {SECTIONS.map(({ section: name, to, label }) => (
              <AppLink
                key={to}
                to={to}
                aria-current={name === section ? 'page' : undefined}
                onClick={closeMenu}
              >
                {label}
                {name === 'cards' && <DueCount />}
              </AppLink>
            ))}
          </nav>
          <div className="end">
            <PriceMenu />
            <ThemeMenu />
            <button
              className="btn icon menu-button"
              type="button"
              popoverTarget="menu"
              aria-label="Menu"
            >
              <Icon name="menu" />
            </button>
          </div>
        </div>
        <p className="price-wait">Greyed prices are of us-east-1, on demand, until yours are in.</p>
        <p className="notice price-missing">
          <Icon name="warn" /> Your prices could not be loaded. What stands here is of us-east-1, on
          demand.
        </p>
        <CourseRibbon lesson={lesson} />
        <GuestNotice />
        {notice && !isGuest() && (
          <p className="notice" role="status">
            <Icon name="info" /> {notice}{' '}
            <AppLink to="/settings/#data">
              {isStored ? 'Your data' : 'Export your progress'}
            </AppLink>
          </p>
        )}
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">
        <span>
          Prices: {priceBook.currency} per hour, {priceBook.region}, Linux, {termsText(priceBook)},
          list price of {priceBook.priceDate}.{' '}
          <AppLink to="/sources/">Where the figures come from</AppLink>
        </span>
        <span>Progress stays in this browser.</span>
        <span>Rightsize is not made or endorsed by AWS.</span>
        <span className="end">
          <AppLink to="/glossary/">Glossary</AppLink>
          <AppLink to="/progress/">Progress</AppLink>
          <AppLink to="/settings/">Settings</AppLink>
        </span>
      </footer>
      <FigureNote />
      <p className="vh" role="status">
        {announcement}
      </p>
    </>
  );
}

function closeMenu() {
  const menu = document.getElementById('menu');
  if (menu?.matches(':popover-open')) menu.hidePopover();
}
