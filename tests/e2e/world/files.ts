// Files as teams have them, with dates around today: `{{iso -14}}` in a fixture is the day two weeks ago.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

const FOLDER = fileURLToPath(new URL('../../fixtures/e2e/', import.meta.url));
const DAY_MS = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export type FileToImport = { name: string; mimeType: string; buffer: Buffer };

/** `2026-11-08` in UTC, so many days from today. */
export function dayFromToday(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}

export function readCsv(name: string): FileToImport {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(fillDates(readFileSync(FOLDER + name, 'utf8'))) };
}

/** The way YouTube Studio hands its export out: the table among other files in a zip. */
export function zipOf(file: FileToImport, nameInside: string): FileToImport {
  const zip = zipSync({ [nameInside]: file.buffer });
  return { name: file.name.replace(/\.csv$/, '.zip'), mimeType: 'application/zip', buffer: Buffer.from(zip) };
}

function fillDates(text: string): string {
  return text.replace(/\{\{(iso|us|long) (-?\d+)\}\}/g, (_, form: string, days: string) =>
    toForm(dayFromToday(Number(days)), form),
  );
}

function toForm(day: string, form: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (form === 'us') return `${month}/${date}/${year}`;
  if (form === 'long') return `${MONTHS[Number(month) - 1]} ${Number(date)}, ${year}`;
  return day;
}
