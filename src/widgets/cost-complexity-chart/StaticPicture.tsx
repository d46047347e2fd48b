import { useContext, useEffect, useRef, useState } from 'react';
import { loadPictures } from './load-pictures.ts';
import { ChartSnapshotContext, type SnapshotKey } from './snapshots.ts';

interface Markup {
  readonly __html: string;
}

/** While React takes over a page it leaves this element's content alone: the server's picture stays. */
const AS_SERVED: Markup = { __html: '' };

/**
 * The picture that the build made of the live chart. The page carries it; where a page is drawn in
 * the browser, it comes as a chunk of its own. Its markup is our own build's, from our own data, so
 * setting it as HTML is safe.
 */
export function StaticPicture({
  picture,
  onMissing,
}: {
  picture: SnapshotKey;
  /** There is no picture to show: draw the live chart instead. */
  onMissing: () => void;
}) {
  const fromServer = useContext(ChartSnapshotContext)[picture];
  const element = useRef<HTMLDivElement>(null);
  const [markup, setMarkup] = useState<Markup>(
    fromServer === undefined ? AS_SERVED : { __html: fromServer },
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival
  useEffect(() => {
    if (element.current?.firstElementChild) return;
    let current = true;
    loadPictures().then(
      (pictures) => {
        const html = pictures[picture];
        if (!current) return;
        if (html === undefined) onMissing();
        else setMarkup({ __html: html });
      },
      () => {
        if (current) onMissing();
      },
    );
    return () => {
      current = false;
    };
  }, []);

  return (
    <div
      ref={element}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: markup of our own build, see above
      dangerouslySetInnerHTML={markup}
    />
  );
}
