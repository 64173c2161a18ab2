// Every path of the Worker as a type, so that a table over the routes does not compile while one is missing.
import type { ExtractSchema } from 'hono/types';
import { app } from '../../../worker/app.ts';

type Schema = ExtractSchema<typeof app>;
type PathsWith<Method extends string> = {
  [Path in keyof Schema & string]: Method extends keyof Schema[Path] ? Path : never;
}[keyof Schema & string];

/** What is opened by a secret token instead of a session, and what asks for no session: their own tests hold them. */
type ByToken = `/${'setup' | 'join' | 'r' | 'c' | 'oauth' | 'sign-in' | 'sign-out' | 'public'}${string}`;

export type WritePath = Exclude<PathsWith<'$post'>, ByToken>;
/** Writes that name what they change in their address. */
export type OwnedPath = Extract<WritePath, `${string}/:${string}`>;
export type DeskWrite = Extract<WritePath, `/desk${string}`>;
export type DeskRead = Extract<PathsWith<'$get'>, `/desk${string}`>;

/** Paths as the running app has them: what a table names and nobody serves, or the other way round, is found at once. */
export function listPaths(method: 'GET' | 'POST', start = '/'): string[] {
  const all = app.routes.filter((route) => route.method === method && route.path.startsWith(start));
  return [...new Set(all.map(({ path }) => path))].sort();
}
