import type { ComponentProps } from 'react';
import { AppLink } from '../../ui/AppLink.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';

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
    <ScrollBox label="Table" className="in-prose">
      <table className="tbl">{children}</table>
    </ScrollBox>
  );
}

/** How the plain elements of a lesson's Markdown are drawn. */
export const proseElements = { a: ProseLink, table: ProseTable };
