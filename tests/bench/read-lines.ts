import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The data folder named on the command line; says so and ends when there is none. */
export function dataFolder(files: readonly string[]): string {
  const folder = process.argv[2];
  const missing = files.find((file) => folder === undefined || !existsSync(`${folder}/${file}`));
  if (folder === undefined || missing !== undefined) {
    console.error(
      `Give the folder that holds ${files.join(', ')} as the first argument${missing === undefined ? '' : ` (${missing} is missing)`}.`,
    );
    process.exit(2);
  }
  return folder;
}

/** The rows of a gzipped file with one JSON object a line. */
export function readLines<T>(path: string): T[] {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n');
  // The files are ours: their shape is described beside each use.
  return lines.map((line) => JSON.parse(line) as T);
}
