// Public holidays that the build listed with the holiday library (worker/local/build-holidays.mjs). Files beside the Worker
// and no part of it: the library would double what the Worker has to read at every start.

/** A region's name, and how its days differ from those of its country. */
export type HolidayRegion = { name: string; added: string[]; removed: string[] };

type Assets = Fetcher | undefined;

/** Regions the library knows, by ISO 3166-2 code ("DE-BY"); none where the files were not built. */
export async function listHolidayRegions(assets: Assets): Promise<Record<string, HolidayRegion>> {
  const answer = await assets?.fetch('https://assets.local/holiday-regions.json');
  // Written by our own build.
  return answer?.ok ? await answer.json<Record<string, HolidayRegion>>() : {};
}

/** Days of a country, or of one of its regions; none for a code that is not listed. */
export async function readHolidays(assets: Assets, code: string): Promise<string[]> {
  const answer = await assets?.fetch('https://assets.local/holidays.json');
  if (!answer?.ok)
    throw new Error('holidays.json is missing beside the Worker: build the client files first');
  // Written by our own build: country code → days.
  const countries = await answer.json<Record<string, string[]>>();
  const days = countries[code.split('-')[0] ?? ''] ?? [];
  if (!code.includes('-')) return days;
  const region = (await listHolidayRegions(assets))[code];
  if (region === undefined)
    throw new Error(`No holidays are listed for ${code}: build the client files again`);
  return [...days.filter((on) => !region.removed.includes(on)), ...region.added].sort();
}
