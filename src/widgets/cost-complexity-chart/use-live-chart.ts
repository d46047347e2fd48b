import { useEffect, useState } from 'react';
import type { LiveChart } from './LiveChart.tsx';

type Live = typeof LiveChart;

/** Fetches the chart's code once it is wanted. Until then, and if that fails, there is the picture. */
export function useLiveChart(wanted: boolean): Live | null {
  const [live, setLive] = useState<Live | null>(null);
  useEffect(() => {
    if (!wanted || live) return;
    let current = true;
    import('./LiveChart.tsx').then(
      (module) => {
        if (current) setLive(() => module.LiveChart);
      },
      () => {},
    );
    return () => {
      current = false;
    };
  }, [wanted, live]);
  return live;
}
