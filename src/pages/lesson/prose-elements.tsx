import type { ComponentProps } from 'react';
import { AppLink } from '../../ui/AppLink.tsx';

/** A link in prose: pages of ours through the router, anchors and other sites as they are. */
function ProseLink({ href = '', children, ...rest }: ComponentProps<'a'>) {
  if (href.startsWith('/')) return <AppLink to={href}>{children}</AppLink>;
  return (
    <a href={href} {...rest}>
      {children}
    </a>
  );
}

function ProseTable({ children }: ComponentProps<'table'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must take the focus
    <div className="scroll-x in-prose" tabIndex={0} role="group" aria-label="Table">
      <table className="tbl">{children}</table>
    </div>
  );
}

/** How the plain elements of a lesson's Markdown are drawn. */
export const proseElements = { a: ProseLink, table: ProseTable };
