// Forms of a collaboration's pages, as a marketer's browser sends them.
import { call } from './sign-in-world.ts';
import type { World } from './world.ts';

/** Sends a form to an address beneath `/desk/collaborations/`. */
export function postToCollaboration(
  world: World,
  path: string,
  form: Record<string, string>,
): Promise<Response> {
  return call(`/desk/collaborations/${path}`, { cookie: world.marketer.cookie, form });
}
