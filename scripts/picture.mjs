// Takes the picture of /ide that the documentation shows: `npm run picture`, after the page has changed.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = new URL('../build/tests/ide/', import.meta.url);
const { openBrowser, watch } = /** @type {typeof import('../tests/ide/browser.js')} */ (
  await import(new URL('browser.js', built).href)
);
const { listen } = /** @type {typeof import('../tests/ide/serving.js')} */ (
  await import(new URL('serving.js', built).href)
);

const folder = fileURLToPath(new URL('../docs/img/', import.meta.url));
mkdirSync(folder, { recursive: true });
const served = await listen();
const browser = await openBrowser();
const { page } = await watch(browser, served.address, '/ide#example=sitze');
await page.getByRole('button', { name: 'Tabelle', disabled: false }).waitFor();
await page.waitForTimeout(1_000);
await page.screenshot({ path: `${folder}ide.png` });
await browser.close();
await served.close();
