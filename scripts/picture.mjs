// Makes the pictures of the documentation: `npm run picture`, after the facts, the drawing or the page of /ide have changed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = new URL('../build/tests/', import.meta.url);
const { documented } = /** @type {typeof import('../tests/export/documented.js')} */ (
  await import(new URL('export/documented.js', built).href)
);
const { openBrowser, watch } = /** @type {typeof import('../tests/ide/browser.js')} */ (
  await import(new URL('ide/browser.js', built).href)
);
const { listen } = /** @type {typeof import('../tests/ide/serving.js')} */ (
  await import(new URL('ide/serving.js', built).href)
);

const folder = fileURLToPath(new URL('../docs/img/', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const { file, content } of await documented()) writeFileSync(`${folder}${file}`, content);

const served = await listen();
const browser = await openBrowser();
const { page } = await watch(browser, served.address, '/ide#example=sitze');
await page.getByRole('button', { name: 'Tabelle', disabled: false }).waitFor();
await page.waitForTimeout(1_000);
await page.screenshot({ path: `${folder}ide.png` });
await browser.close();
await served.close();
