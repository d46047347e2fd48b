import { Icon } from './Icon.tsx';

/** What in an address was not understood, one sentence each. */
export function Notices({ notices }: { notices: readonly string[] }) {
  return (
    <div role="status">
      {notices.map((notice) => (
        <p key={notice} className="notice sentence">
          <Icon name="info" /> {notice}
        </p>
      ))}
    </div>
  );
}
