import { facts } from 'virtual:facts/t3.large';
import { otherOptions } from 'virtual:other-options';
import { regions } from 'virtual:regions';
import { SettingsPage } from './SettingsPage.tsx';

export const page = <SettingsPage regions={regions} otherOptions={otherOptions} />;
export const title = 'Settings';
export const description =
  'Theme, region, text size, tables first and notes on 2026; export, import and erase your study record.';
export { facts };
export const section = 'none';
