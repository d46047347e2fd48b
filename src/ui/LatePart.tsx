import { type ComponentType, lazy, type Ref, useCallback, useRef, useState } from 'react';
import { FetchedPart } from './FetchedPart.tsx';
import { useHydrated } from './use-hydrated.ts';

const NOTHING_SET = { __html: '' };

/** While React takes over a page it leaves this element’s content alone: what was served stays. */
function AsServed({ ref }: { ref: Ref<HTMLDivElement> }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: nothing is set; it keeps what was served
  return <div ref={ref} suppressHydrationWarning dangerouslySetInnerHTML={NOTHING_SET} />;
}

/**
 * A part of a page whose code comes after the page itself has come to life. The static page holds it
 * in full, and what it holds stands until the code is here. React’s own lazy parts would give way to
 * a line of text as soon as anything around them changed, and the page below would jump.
 *
 * @param load fetches the component
 * @param failed what could not be fetched
 */
export function latePart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  failed: string,
): ComponentType<Props> {
  if (typeof document === 'undefined') {
    const Part = lazy(async () => ({ default: await load() }));
    return (props: Props) => (
      <div>
        <Part {...props} />
      </div>
    );
  }

  let ready: ComponentType<Props> | null = null;
  const fetchPart = async () => {
    ready = await load();
    return ready;
  };
  return function LatePart(props: Props) {
    const isHydrated = useHydrated();
    const [isServed] = useState(!isHydrated);
    const [{ AtOnce }] = useState(() => ({ AtOnce: isServed ? null : ready }));
    const served = useRef<HTMLDivElement>(null);
    const chosen = useRef<Chosen | null>(null);
    const fetchHere = useCallback(async () => {
      const part = await fetchPart();
      if (served.current !== null) chosen.current = chosenIn(served.current);
      return part;
    }, []);
    const takeOver = useCallback((live: HTMLDivElement | null) => {
      if (live === null || chosen.current === null) return;
      chooseAgain(live, chosen.current);
      chosen.current = null;
    }, []);

    if (AtOnce !== null) {
      return (
        <div>
          <AtOnce {...props} />
        </div>
      );
    }
    return (
      <FetchedPart
        load={fetchHere}
        waiting="Fetching this part …"
        failed={failed}
        meanwhile={isServed ? <AsServed ref={served} /> : undefined}
      >
        {(Part) => (
          <div ref={takeOver}>
            <Part {...props} />
          </div>
        )}
      </FetchedPart>
    );
  };
}

/** What a reader has done to served controls, which the browser works without any script. */
interface Chosen {
  /** By the order of the inputs. */
  readonly checked: readonly boolean[];
  /** The place of the control that has the focus; −1 without one. */
  readonly focused: number;
}

const CONTROLS = 'input, button, select, textarea, a[href], summary';

function chosenIn(part: HTMLElement): Chosen {
  return {
    checked: [...part.querySelectorAll('input')].map((input) => input.checked),
    focused: [...part.querySelectorAll(CONTROLS)].indexOf(document.activeElement ?? part),
  };
}

function chooseAgain(part: HTMLElement, { checked, focused }: Chosen): void {
  for (const [index, input] of [...part.querySelectorAll('input')].entries()) {
    const wasChecked = checked[index] ?? false;
    if (input.checked !== wasChecked && (input.type === 'checkbox' || wasChecked)) input.click();
  }
  const control = [...part.querySelectorAll<HTMLElement>(CONTROLS)][focused];
  control?.focus({ preventScroll: true });
}
