/** The build's pictures of the chart, a chunk of their own. */
export async function loadPictures(): Promise<Readonly<Record<string, string>>> {
  const { default: pictures } = await import('virtual:chart-snapshots');
  return pictures;
}
