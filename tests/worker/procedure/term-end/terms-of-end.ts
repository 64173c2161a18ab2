// A contract with a last day, as it is typed in.
import { sendTerms } from '../../terms-page.ts';
import type { World } from '../../world.ts';
import type { Typed } from '../forms.ts';
import { readPage } from '../house.ts';

/** The terms page as it stands, with a last day typed in. */
export async function confirmTermEnd(world: World, typed: Typed): Promise<Response> {
  return sendTerms(world.manager, await readPage(world, world.manager, '/terms'), typed);
}

export function until(lastOn: string): Typed {
  return { 'termEnd-is': 'value', 'termEnd-last': lastOn, 'termEnd-clause': '2.1' };
}
