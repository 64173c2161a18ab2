// The import page: a file in, a verdict per row, one button.
import type { Page } from 'playwright-core';
import type { FileToImport } from '../world/files.ts';

export type Preview = { summary: string; verdicts: string[] };

/** Hands the file over and reads what each row would become. */
export async function previewFile(page: Page, campaignUrl: string, file: FileToImport): Promise<Preview> {
  await page.goto(`${campaignUrl}/import`);
  await page.getByLabel('File').setInputFiles(file);
  const button = page.getByRole('button', { name: /import \d+ rows?$/i });
  const nothing = page.getByText(/Everything in this file is here already|There is nothing to import/);
  await button.or(nothing).first().waitFor();
  await page.waitForFunction(() => {
    const import_ = [...document.querySelectorAll('button')].find((each) =>
      /import \d+ row/i.test(each.textContent),
    );
    return import_ === undefined || !import_.disabled;
  });
  const verdicts = await page.getByRole('row').locator('td b:first-child').allInnerTexts();
  return { summary: await page.getByRole('main').innerText(), verdicts };
}

export async function importPreviewed(page: Page): Promise<string> {
  await page.getByRole('button', { name: /import \d+ rows?$/i }).click();
  const done = page.getByText(/rows? of .* imported/);
  await done.waitFor();
  return done.innerText();
}

export async function importFile(page: Page, campaignUrl: string, file: FileToImport): Promise<string> {
  await previewFile(page, campaignUrl, file);
  return importPreviewed(page);
}

/** From the list of imports: the newest one is taken back. */
export async function undoNewest(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/desk/imports`);
  await page.getByRole('link', { name: 'Undo this import' }).first().click();
  await page.getByRole('button', { name: 'Undo this import' }).click();
  await page.getByRole('heading', { name: /is taken back$/ }).waitFor();
}
