// What a file is once it has been opened: named tables of text.

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export type Delimiter = ',' | ';' | '\t';

/** One line of a table; `row` is its number in the file as a spreadsheet shows it, 1 for the first line. */
export type TableRow = { row: number; cells: readonly string[] };

export type Table = {
  /** Name of the file, or of the entry inside a zip. */
  name: string;
  encoding: Encoding;
  delimiter: Delimiter;
  header: readonly string[];
  headerRow: number;
  /** Without lines that are empty altogether. */
  rows: readonly TableRow[];
};

/** Why a file cannot be taken, with the facts for the sentence. */
export type FileRefusal =
  | { reason: 'empty_file' }
  | { reason: 'file_too_large'; bytes: number; bytesMax: number }
  | { reason: 'too_many_rows'; rows: number; rowsMax: number }
  | { reason: 'spreadsheet'; fileName: string }
  | { reason: 'web_page' }
  | { reason: 'not_text' }
  | { reason: 'unclosed_quote'; row: number }
  | { reason: 'no_table' }
  | { reason: 'zip_unreadable' }
  | { reason: 'zip_too_many_entries'; entries: number; entriesMax: number }
  | { reason: 'zip_too_large'; bytesMax: number }
  | { reason: 'zip_without_csv' };
