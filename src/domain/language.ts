/** The languages that sentences are written in. */
export type Language = 'DE' | 'EN';
