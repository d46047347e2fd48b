/** The part of an address that the routes know, with a leading slash: the base is left out. */
export function pathBelowBase(pathname: string, base: string = import.meta.env.BASE_URL): string {
  const below = pathname.startsWith(base)
    ? pathname.slice(base.length)
    : pathname.replace(/^\//, '');
  return `/${below.replace(/index\.html$/, '')}`;
}
