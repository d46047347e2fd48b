import { useEffect, useState } from 'react';

const ANNOUNCE_AFTER_MS = 400;

/** Says the result once the hand has come to rest. */
export function Announcement({ text }: { text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), ANNOUNCE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return <output className="vh">{said}</output>;
}
