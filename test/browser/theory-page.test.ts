import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { templateOf } from '../../src/cli/template.ts';
import { writeFiles } from '../../src/report/write.ts';
import { cli } from '../fuzz/cli.ts';
import { useChromium } from './chromium.ts';
import { axeViolations, pagesAt } from './page.ts';

const browser = useChromium();
let address = '';

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'errata-page-'));
  await writeFiles(
    Object.entries(templateOf('ridge')).map(([name, text]) => ({ name, text })),
    folder,
  );
  const before = process.cwd();
  process.chdir(folder);
  try {
    const { code, err } = await cli(['explore', '--out', 'page']);
    expect([code, err]).toEqual([0, '']);
  } finally {
    process.chdir(before);
  }
  address = pathToFileURL(join(folder, 'page', 'index.html')).href;
});

const open = pagesAt(
  browser,
  () => address,
  (page) => drawn(page),
);

const drawn = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () =>
      document.querySelector('#run-chart svg') !== null &&
      document.querySelector('#values .value') !== null &&
      !document.querySelector('#scene')?.hasAttribute('aria-busy'),
    null,
    { timeout: 60_000 },
  );

const judged = async (page: Page, statement: string): Promise<string> => {
  await page.locator('#statement').fill(statement);
  await page.locator('#statement').press('Enter');
  await page.waitForFunction(
    () => {
      const verdict = document.querySelector('#verdict');
      return verdict?.textContent && !verdict.hasAttribute('aria-busy');
    },
    null,
    { timeout: 60_000 },
  );
  return (await page.locator('#verdict').textContent()) ?? '';
};

const value = (page: Page, name: string): Promise<string[]> =>
  page
    .locator('#values section')
    .evaluateAll(
      (all, asked) =>
        all
          .filter((one) => one.getAttribute('aria-label') === asked)
          .flatMap((one) => [...one.querySelectorAll('td')].map((cell) => cell.textContent ?? '')),
      name,
    );

describe('the page of a theory', () => {
  it('opens from a disk without an error, and asks nothing of anyone', async () => {
    const page = await open();
    expect(page.seen).toEqual({ errors: [], requests: [address] });
    expect(await page.title()).toBe('Ridge regression by gradient flow: Errata explorer');
    expect(await page.locator('#numbers input[type=range]').count()).toBe(3);
    expect(await page.locator('#declared').textContent()).toContain('w(t) := flow of L from 0');
  });

  it('has the numbers of the command, and says the command', async () => {
    const page = await open('#let-n=4&let-d=2&let-lambda=1/2&until=3');
    const line = (await page.locator('#simulate-line').textContent()) ?? '';
    expect(line).toBe('npx errata simulate --n 4 --d 2 --lambda 1/2 --until 3 --seed 1');
    const rows = await page.locator('#samples tbody tr').last().locator('td').allTextContents();
    const before = process.cwd();
    process.chdir(new URL('..', `${address.replace(/page\/index.html$/, 'page/')}`).pathname);
    try {
      const { out } = await cli([...line.split(' ').slice(2), '--samples', '2', '--json']);
      const { columns } = JSON.parse(out) as { columns: { values: number[] }[] };
      expect(rows.map(Number)).toEqual(columns.map(({ values }) => Number(values.at(-1)?.toPrecision(7))));
    } finally {
      process.chdir(before);
    }
  });

  it('follows a slider, and keeps what is chosen in the address', async () => {
    const page = await open('#let-n=4&let-d=2');
    const before = await value(page, String.raw`\hat{w}`);
    expect(before).toHaveLength(2);
    await page.locator('#slide-lambda').fill('7.92');
    await page.waitForFunction(() => location.hash.includes('let-lambda=7.92'));
    await drawn(page);
    await page.waitForFunction((old) => document.querySelector('#values')?.textContent !== old, before.join(''));
    await expect.poll(() => value(page, String.raw`\hat{w}`), { timeout: 20_000 }).not.toEqual(before);
    await page.reload();
    await drawn(page);
    expect(await page.locator('#let-lambda').inputValue()).toBe('7.92');
  });

  it('says what is wrong with a field, and keeps the last picture', async () => {
    const page = await open();
    await page.locator('#let-lambda').fill('-1');
    await expect
      .poll(() => page.locator('#refusal').textContent(), { timeout: 20_000 })
      .toMatch(/lambda = -1: it is declared with .*lambda > 0/);
    expect(await page.locator('#run-chart svg').count()).toBe(1);
    await page.locator('#let-lambda').fill('1');
    await expect.poll(() => page.locator('#refusal').textContent()).toBe('');
  });

  it('judges statements, true and false, and takes a verdict back when the statement changes', async () => {
    const page = await open();
    expect(await judged(page, String.raw`(X^\top X + \lambda I) \hat w = X^\top y`)).toMatch(/verified\s*proved:/);
    await page.locator('#statement').fill(String.raw`\hat w = X^\top y`);
    await expect.poll(() => page.locator('#verdict').textContent()).toBe('');
    expect(await judged(page, String.raw`\hat w = X^\top y`)).toMatch(/refuted[\s\S]*counterexample/);
    expect(await judged(page, 'z = 1')).toMatch(/symbol z/);
  });

  it.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('has nothing for axe-core to find: %s, %i pixels wide', async (colorScheme, width) => {
    const page = await open('#let-n=4&let-d=2', { colorScheme, width });
    await judged(page, String.raw`\hat w = X^\top y`);
    expect(await axeViolations(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
});
