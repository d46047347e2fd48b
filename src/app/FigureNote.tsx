import { type ComponentType, useEffect, useState } from 'react';
import { priceLabel } from '../core/catalog/price-words.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { useFacts } from '../ui/facts.ts';
import { FIGURE_NOTE_ID, type FollowedFigure, useFollowed } from '../ui/followed.ts';

/**
 * The one pop-over that says where a figure comes from. Without a script it opens natively and
 * speaks of all figures of the page; with one it speaks of the figure that opened it.
 */
export function FigureNote() {
  const { priceBook } = useFacts();
  const followed = useFollowed(({ figure }) => figure);
  const [Details, setDetails] = useState<ComponentType<{ figure: FollowedFigure }> | null>(null);
  const isWanted = followed !== null && Details === null;

  useEffect(() => {
    if (!isWanted) return;
    import('./FigureDetails.tsx').then(
      (loaded) => setDetails(() => loaded.FigureDetails),
      () => {},
    );
  }, [isWanted]);

  return (
    <div id={FIGURE_NOTE_ID} popover="auto" className="term-pop figure-note">
      {followed && Details ? (
        <Details figure={followed} />
      ) : (
        <>
          <b>Where the figures come from</b>
          <span>
            Prices per hour: {priceLabel(priceBook)}, {priceBook.currency}, Linux, shared hardware.
            Without EBS, data transfer and tax.
          </span>
          {priceBook.source && <span className="muted">Price list: {priceBook.source}.</span>}
        </>
      )}
      <AppLink
        to="/sources/"
        onClick={() => document.getElementById(FIGURE_NOTE_ID)?.hidePopover()}
      >
        All sources
      </AppLink>
    </div>
  );
}
