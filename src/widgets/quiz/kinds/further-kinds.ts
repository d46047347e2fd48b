/** The views of kinds other than choices. Whoever may lose the connection fetches them beforehand. */
export const loadFurtherKinds = () => import('./FurtherKinds.tsx');
