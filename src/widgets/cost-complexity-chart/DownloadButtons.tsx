import { type RefObject, useState } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { downloadPng, downloadSvg } from './download.ts';

/** The picture as it stands, in the colours of the current theme. */
export function DownloadButtons({
  box,
  name,
}: {
  box: RefObject<HTMLElement | null>;
  name: string;
}) {
  const [failed, setFailed] = useState(false);
  const save = (download: (svg: SVGSVGElement, name: string) => Promise<void>) => {
    const svg = [...(box.current?.querySelectorAll<SVGSVGElement>('.cc-frame svg') ?? [])].find(
      (candidate) => candidate.getBoundingClientRect().width > 0,
    );
    if (!svg) return setFailed(true);
    download(svg, name).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  };
  return (
    <>
      <button type="button" className="btn quiet needs-script" onClick={() => save(downloadSvg)}>
        <Icon name="down" /> <span className="vh">Download as </span>SVG
      </button>
      <button type="button" className="btn quiet needs-script" onClick={() => save(downloadPng)}>
        <Icon name="down" /> <span className="vh">Download as </span>PNG
      </button>
      <span role="status">
        {failed ? 'The picture could not be saved. Show the chart and try again.' : ''}
      </span>
    </>
  );
}
