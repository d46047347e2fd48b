export const SITE_NAME = 'Rightsize';
