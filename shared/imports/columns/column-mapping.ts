// What a person says the columns of a file become, where no known export says it. Remembered by the set of headers.
import { canonicalCreators } from '../formats/canonical-creators.ts';
import { canonicalDeliverables } from '../formats/canonical-deliverables.ts';
import { canonicalMetrics } from '../formats/canonical-metrics.ts';
import { canonicalOrders } from '../formats/canonical-orders.ts';
import type { Field, ImportKind } from '../formats/fields.ts';
import { becomes, type ColumnSpec, type ImportFormat } from '../formats/format.ts';
import { type DetectedFormat, mapColumns } from '../formats.ts';
import type { Table } from '../table.ts';
import { NEED_SENTENCES } from './field-words.ts';
import { headersKey } from './headers-key.ts';

/** `field` null = stays a note and is not taken in. */
export type MappedField = { header: string; field: Field | null };
export type ColumnMapping = { kind: ImportKind; columns: readonly MappedField[] };

const OWN_FORMATS: Readonly<Record<ImportKind, ImportFormat>> = {
  observations: canonicalMetrics,
  deliverables: canonicalDeliverables,
  orders: canonicalOrders,
  creators: canonicalCreators,
};

/** Everything a column of such a file can become, in the order of our own format. */
export function listFields(kind: ImportKind): Field[] {
  return [...new Set(OWN_FORMATS[kind].columns.flatMap((spec) => ('field' in spec ? [spec.field] : [])))];
}

/**
 * The format that reads a table as a person said. What the base format knows beside (conventions of its language, keys of
 * posts, why a column stays behind) goes on to count.
 */
export function toMappedFormat({ kind, columns }: ColumnMapping, base?: ImportFormat): ImportFormat {
  const own = base?.kind === kind ? base : OWN_FORMATS[kind];
  const known = mapColumns({ header: columns.map(({ header }) => header) }, own).columns;
  const specOf = (header: string) => known.find((column) => column.header === header)?.spec;
  const { signature: _signature, excludes: _excludes, ...rest } = own;
  return {
    ...rest,
    id: base?.kind === kind ? own.id : `mapped-${kind}`,
    name: base?.kind === kind ? own.name : 'Columns as you said',
    columns: columns.flatMap(({ header, field }): ColumnSpec[] => {
      const spec = specOf(header);
      if (field === null) return spec && 'leftOut' in spec ? [{ ...spec, headers: [header] }] : [];
      const language = spec && 'field' in spec && spec.field === field ? spec.language : undefined;
      return [{ ...becomes(field, header), ...(language === undefined ? {} : { language }) }];
    }),
  };
}

/** What a known format makes of a table, as a mapping that a person may change. */
export function toMapping({ format, columns }: Pick<DetectedFormat, 'format' | 'columns'>): ColumnMapping {
  return {
    kind: format.kind,
    columns: columns.map(({ header, spec }) => ({
      header,
      field: spec && 'field' in spec ? spec.field : null,
    })),
  };
}

/** What no column becomes yet and a file of this kind cannot do without, in words; empty when it can be read. */
export function listMissing({ kind, columns }: ColumnMapping): string[] {
  const fields = columns.flatMap(({ field }) => field ?? []);
  return OWN_FORMATS[kind].needs.flatMap((oneOf, index) =>
    oneOf.some((field) => fields.includes(field)) ? [] : [NEED_SENTENCES[kind][index] ?? ''],
  );
}

/** The same mapping with one column changed. A field is read from one column, so who had it becomes a note. */
export function withField(mapping: ColumnMapping, header: string, field: Field | null): ColumnMapping {
  return {
    ...mapping,
    columns: mapping.columns.map((column) => {
      if (column.header === header) return { header, field };
      return field !== null && column.field === field ? { ...column, field: null } : column;
    }),
  };
}

/** What was remembered for a table with these columns; undefined when nothing was. */
export function findRemembered(
  { header }: Pick<Table, 'header'>,
  remembered: readonly ColumnMapping[],
): ColumnMapping | undefined {
  const key = headersKey(header);
  return remembered.find(({ columns }) => headersKey(columns.map((column) => column.header)) === key);
}
