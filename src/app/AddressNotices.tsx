import { useEffect, useState } from 'react';
import { decodePart } from '../ui/decode.ts';
import { Notices } from '../ui/Notices.tsx';
import { useLocation } from './router.ts';

/** Cuts what a stranger may have put into an address to a length that can be shown. */
function shortened(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}

function problemsOf(search: string, hash: string, keys: readonly string[]): readonly string[] {
  const problems: string[] = [];
  const query = new URLSearchParams(search);
  for (const key of new Set(query.keys())) {
    if (key !== 'figure' && !keys.includes(key)) {
      problems.push(
        `The address has “${shortened(key)}”, which this page does not know. It is ignored.`,
      );
    }
  }
  const figure = query.get('figure');
  if (figure !== null && !document.getElementById(figure)?.matches('figure')) {
    problems.push(`This page has no figure named “${shortened(figure)}”.`);
  }
  const place = decodePart(hash.slice(1));
  if (place !== '' && !document.getElementById(place)) {
    problems.push(`This page has no place named “${shortened(place)}”: you are at its start.`);
  }
  return problems;
}

/** Says what in the address was not understood, once the page is there to compare it with. */
export function AddressNotices({ keys }: { keys: readonly string[] }) {
  const { pathname, search, hash } = useLocation();
  const [problems, setProblems] = useState<readonly string[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has other places
  useEffect(() => {
    setProblems(problemsOf(search, hash, keys));
  }, [pathname, search, hash, keys]);
  return <Notices notices={problems} />;
}
