// The only place where bodies are read. Sizes are held while reading, so that a long body costs no memory.
import * as z from 'zod/mini';
import { BODY_BYTES_MAX } from '../../shared/api/limits.ts';
import { once } from '../../shared/once.ts';
import { describeFieldProblem, type FieldProblem } from '../../shared/ui/guide-words/refusal-words.ts';
import type { AppContext } from './app-env.ts';
import { HttpProblem } from './respond.ts';

const FORM_BYTES_MAX = 256_000;
const FIELD_PROBLEMS_MAX = 20;

/** For a form whose fields differ from page to page; what reads it checks each. A field sent twice arrives as a list. */
export const anyForm = once(() => z.record(z.string(), z.union([z.string(), z.array(z.string())])));

/** Reads a JSON body through its schema: 413 too long, 415 not JSON, 400 malformed, 422 with the fields to correct. */
export async function readJson<S extends z.ZodMiniType>(
  c: AppContext,
  schema: S,
  bytesMax: number = BODY_BYTES_MAX,
): Promise<z.output<S>> {
  requireContentType(c, 'application/json');
  const text = await readText(c, bytesMax);
  return checkShape(parseJson(text), schema);
}

/** Reads a plain form (no files) through its schema. A field sent twice arrives as a list. */
export async function readForm<S extends z.ZodMiniType>(
  c: AppContext,
  schema: S,
  bytesMax: number = FORM_BYTES_MAX,
): Promise<z.output<S>> {
  requireContentType(c, 'application/x-www-form-urlencoded');
  return checkShape(toRecord(new URLSearchParams(await readText(c, bytesMax))), schema);
}

/** A form with a file; who mounts the route limits its size (bodyLimit), and checks each field. Null when it is not whole. */
export function readUpload(c: AppContext): Promise<FormData | null> {
  return c.req.formData().catch(() => null);
}

/** Parse with this: an empty field and one that holds the wrong thing are told apart by what was sent. */
export const WITH_INPUT = { reportInput: true } as const;

/** Which fields do not fit, with the codes in which the rules, too, say what is wrong with a field. */
export function toFieldProblems(error: z.core.$ZodError, body?: unknown): FieldProblem[] {
  return error.issues.slice(0, FIELD_PROBLEMS_MAX).map((issue) => {
    const row = rowAt(body, issue.path);
    return {
      field: issue.path.map(String).join('.') || 'body',
      problem: toProblemCode(issue),
      ...(row === undefined ? {} : { row }),
    };
  });
}

/** The row of the file that a path leads into: by its own number, else by its place among the rows. */
function rowAt(body: unknown, path: readonly PropertyKey[]): number | undefined {
  const at = path.indexOf('rows');
  const place = path[at + 1];
  if (at < 0 || typeof place !== 'number') return undefined;
  const stepIn = (value: unknown, key: PropertyKey): unknown =>
    typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  const row = [...path.slice(0, at + 2), 'row'].reduce(stepIn, body);
  return Number.isSafeInteger(row) ? Number(row) : place + 1;
}

function toProblemCode(issue: z.core.$ZodIssue): string {
  const { input } = issue;
  if (input === undefined || input === null || (typeof input === 'string' && input.trim() === ''))
    return 'missing';
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int' ? 'not_a_number' : 'not_readable';
    case 'too_small':
      return issue.origin === 'array' || issue.origin === 'string' ? 'missing' : 'too_small';
    case 'too_big':
      return issue.origin === 'array' ? 'too_many' : issue.origin === 'string' ? 'too_long' : 'too_big';
    case 'invalid_format':
      return issue.format === 'date' || issue.format === 'datetime' ? 'no_such_date' : 'not_readable';
    case 'invalid_value':
      return 'not_listed';
    case 'unrecognized_keys':
      return 'not_asked';
    default:
      return 'not_readable';
  }
}

function checkShape<S extends z.ZodMiniType>(value: unknown, schema: S): z.output<S> {
  const parsed = z.safeParse(schema, value, WITH_INPUT);
  if (parsed.success) return parsed.data;
  const fields = toFieldProblems(parsed.error, value);
  throw new HttpProblem({
    status: 422,
    code: 'invalid',
    title: 'Some fields need another value.',
    detail: fields.map(describeFieldProblem).join(' '),
    fields,
  });
}

function requireContentType(c: AppContext, expected: string): void {
  const given = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (given === expected) return;
  throw new HttpProblem({
    status: 415,
    code: 'content_type',
    title: `Send this as ${expected}.`,
  });
}

async function readText(c: AppContext, bytesMax: number): Promise<string> {
  if (Number(c.req.header('content-length') ?? 0) > bytesMax) throw tooLong(bytesMax);
  const body = c.req.raw.body;
  if (!body) return '';
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > bytesMax) throw tooLong(bytesMax);
    chunks.push(chunk);
  }
  return new TextDecoder().decode(join(chunks, bytes));
}

function join(chunks: Uint8Array[], bytes: number): Uint8Array {
  const whole = new Uint8Array(bytes);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}

function tooLong(bytesMax: number): HttpProblem {
  return new HttpProblem({
    status: 413,
    code: 'too_long',
    title: `This is longer than ${bytesMax.toLocaleString('en')} bytes.`,
    detail: 'Nothing has changed. Send less at once.',
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpProblem({ status: 400, code: 'malformed', title: 'The body is not valid JSON.' });
  }
}

function toRecord(params: URLSearchParams): Record<string, string | string[]> {
  const entries = [...new Set(params.keys())].map((key) => {
    const values = params.getAll(key);
    return [key, values.length === 1 ? (values[0] ?? '') : values] as const;
  });
  return Object.fromEntries(entries);
}
