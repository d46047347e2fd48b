import { type ComponentType, useState } from 'react';
import { OPTION_NAMES } from '../core/catalog/price-words.ts';
import { useStudy } from '../study/store.ts';

/** Whose prices every page shows, behind one button; what is in the menu comes when it opens. */
export function PriceMenu() {
  const region = useStudy((study) => study.state.settings.region);
  const option = useStudy((study) => study.state.settings.purchaseOption);
  const [Panel, setPanel] = useState<ComponentType | null>(null);
  const prepare = () => {
    if (Panel) return;
    import('./PricePanel.tsx').then(
      ({ PricePanel }) => setPanel(() => PricePanel),
      () => {},
    );
  };
  return (
    <span className="price-menu needs-script">
      <button
        type="button"
        className="btn quiet"
        popoverTarget="price-menu"
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={prepare}
      >
        <span className="words">
          <span className="vh">Prices: </span>
          {region}
          <span className="option">, {OPTION_NAMES[option]}</span>
        </span>
      </button>
      <div id="price-menu" popover="auto" className="menu-pop">
        {Panel ? <Panel /> : <p aria-busy="true">The regions are on their way.</p>}
      </div>
    </span>
  );
}
