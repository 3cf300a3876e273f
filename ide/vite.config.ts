import { defineConfig } from 'vite';
import { speakGerman, useSystemFonts } from './graphiql-in-german.js';

/** Bundles the page of /ide with all that it loads, so that it asks no other host. */
const config = defineConfig({
  base: '/ide/',
  plugins: [useSystemFonts(), speakGerman()],
  // What a package tells developers (react's warnings, the console line of each worker) is no business of users.
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: '../build/ide',
    emptyOutDir: true,
    target: 'es2022',
    // Nothing is written into the page itself: its policy allows no inline script, and fonts only from its own host.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 10_000,
    reportCompressedSize: false,
  },
  worker: { format: 'es' },
});

export { config as default };
