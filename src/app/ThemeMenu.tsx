import { THEMES } from '../study/settings.ts';
import { record, useStudy } from '../study/store.ts';
import { Icon } from '../ui/Icon.tsx';

const NAMES = { system: 'As the system', light: 'Light', dark: 'Dark', projector: 'Projector' };

/** Four themes behind one button. */
export function ThemeMenu() {
  const theme = useStudy((study) => study.state.settings.theme);
  return (
    <span className="theme">
      <button
        type="button"
        className="btn icon"
        popoverTarget="theme-menu"
        aria-label={`Theme: ${NAMES[theme]}`}
      >
        <Icon name="theme" />
      </button>
      <div id="theme-menu" popover="auto" className="menu-pop">
        <fieldset>
          <legend>Theme</legend>
          {THEMES.map((name) => (
            <label key={name} className="check-line">
              <input
                type="radio"
                name="theme"
                checked={theme === name}
                onChange={() => record({ kind: 'setting-changed', key: 'theme', value: name })}
              />
              {NAMES[name]}
            </label>
          ))}
        </fieldset>
      </div>
    </span>
  );
}
