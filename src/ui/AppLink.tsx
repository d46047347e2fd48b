import { type ComponentProps, createContext, useContext } from 'react';
import { Link } from 'react-router';

/** The shell puts its loader here, so that a link can fetch its page before it is followed. */
export const PrefetchContext = createContext<(path: string) => void>(() => {});

/** A link inside the guide; fetches its page when a hand or the focus comes near. */
export function AppLink({ to, ...rest }: Omit<ComponentProps<typeof Link>, 'to'> & { to: string }) {
  const prefetch = useContext(PrefetchContext);
  const warm = () => prefetch(to);
  return <Link to={to} onPointerEnter={warm} onFocus={warm} onTouchStart={warm} {...rest} />;
}
