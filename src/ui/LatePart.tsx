import { type ComponentType, lazy, useState } from 'react';
import { FetchedPart } from './FetchedPart.tsx';
import { useHydrated } from './use-hydrated.ts';

/** While React takes over a page it leaves this element’s content alone: what was served stays. */
const AS_SERVED = { __html: '' };

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
    if (AtOnce !== null) {
      return (
        <div>
          <AtOnce {...props} />
        </div>
      );
    }
    const meanwhile = isServed ? (
      // biome-ignore lint/security/noDangerouslySetInnerHtml: nothing is set; it keeps what was served
      <div key="served" suppressHydrationWarning dangerouslySetInnerHTML={AS_SERVED} />
    ) : undefined;
    return (
      <FetchedPart
        load={fetchPart}
        waiting="Fetching this part …"
        failed={failed}
        meanwhile={meanwhile}
      >
        {(Part) => (
          <div>
            <Part {...props} />
          </div>
        )}
      </FetchedPart>
    );
  };
}
