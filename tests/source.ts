import { fileURLToPath } from 'node:url';

/** A file or folder of the checkout, from the built tests. */
export const inCheckout = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
