import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { barriersOn, leftOut, openBrowser, watch, type Watched } from './browser.js';
import { listen, type Listening } from './serving.js';

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const sitze = /^Wie viele Sitze hat das Kommunalgremium/;

const cells = z.array(z.array(z.string()));

/** The cells of the table that is open, its head first. */
const tableOn = async (page: Page): Promise<z.infer<typeof cells>> =>
  cells.parse(
    await page.evaluate(
      `[...document.querySelectorAll('dialog[open] tr')].map((row) => [...row.children].map((cell) => cell.textContent))`,
    ),
  );

/** Reads CSV (RFC 4180). */
function cellsOf(text: string): readonly (readonly string[])[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split('\r\n')
    .filter((line) => line !== '');
  return lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
    ),
  );
}

/** Presses the tabulator key until an element has the focus that is named so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(
      'document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent ?? ""',
    );
    if (name.test(String(focused))) return;
  }
  assert.fail(`The tabulator key does not reach ${String(name)}.`);
}

describe('the IDE in a browser', { skip: leftOut, timeout: 240_000 }, () => {
  let served: Listening;
  let browser: Browser;
  let watched: readonly Watched[] = [];

  const open = async (path: string): Promise<Page> => {
    const one = await watch(browser, served.address, path);
    watched = [...watched, one];
    return one.page;
  };

  before(async () => {
    served = await listen();
    browser = await openBrowser();
  });

  afterEach(async () => {
    const seen = watched;
    watched = [];
    for (const { page } of seen) await page.context().close();
    assert.deepEqual(
      seen.flatMap(({ foreign, complaints }) => [...foreign, ...complaints]),
      [],
      'it asks no other host, and the console is empty',
    );
  });

  after(async () => {
    await browser.close();
    await served.close();
  });

  it('answers an example that is clicked, as a table and as a file of the same rows', async () => {
    const page = await open('/ide');
    await button(page, sitze).click();
    await page.getByText('quotaSum').nth(1).waitFor();
    await button(page, 'Tabelle').click();
    const shown = await tableOn(page);
    assert.ok(shown.some((row) => row.includes('Landkreise')));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('dialog').getByRole('button', { name: 'CSV laden' }).click(),
    ]);
    assert.match(download.suggestedFilename(), /^gremiengraph-\d{4}-\d{2}-\d{2}\.csv$/);
    assert.deepEqual(cellsOf(await readFile(await download.path(), 'utf8')), shown);
  });

  it('opens a link with the question and the variables of whoever shared it', async () => {
    const page = await open('/ide#example=vorsitz');
    await page.getByText('"Jan Pörksen"').waitFor();
    await button(page, 'Link kopieren').click();
    await page.getByText(/^Der Link/).waitFor();
    const link = page.url();
    assert.match(link, /\/ide#query=.*&variables=/);
    const other = await open(link.slice(served.address.length));
    await other.getByText('"Jan Pörksen"').waitFor();
  });

  it('is used with the keyboard alone', async () => {
    const page = await open('/ide');
    await button(page, sitze).and(page.locator(':enabled')).waitFor();
    await tabTo(page, sitze);
    await page.keyboard.press('Enter');
    await button(page, 'Tabelle').and(page.locator(':enabled')).waitFor();
    await tabTo(page, /^Tabelle$/);
    await page.keyboard.press('Enter');
    assert.ok((await tableOn(page)).length > 1);
    const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
    assert.equal(outline, 'solid', 'the focus is seen');
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await tabTo(page, /^Dokumentation zeigen$/);
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Dokumentation' }).waitFor();
  });

  for (const colorScheme of ['light', 'dark'] as const)
    it(`has no serious barrier for anybody (${colorScheme})`, async () => {
      const page = await open('/');
      await page.emulateMedia({ colorScheme });
      assert.deepEqual(await barriersOn(page), []);
      await page.goto(`${served.address}/ide#example=sitze`);
      await button(page, 'Tabelle').and(page.locator(':enabled')).waitFor();
      assert.deepEqual(await barriersOn(page), []);
      await button(page, 'Tabelle').click();
      assert.deepEqual(await barriersOn(page), []);
      await page.keyboard.press('Escape');
      await button(page, 'Dokumentation zeigen').click();
      await page.getByRole('region', { name: 'Dokumentation' }).waitFor();
      assert.deepEqual(await barriersOn(page), []);
    });
});
