// The worked examples of tests/vectors/examples.json.
import type { ContractVersion } from '../../../shared/contract/terms.ts';
import examples from '../../vectors/examples.json' with { type: 'json' };

export type Vector = { id: string; title: string; given: unknown; expect: Record<string, unknown> };

/** All vectors whose id begins with one of the letters. */
export function listVectors(letters: string): Vector[] {
  return (examples as Vector[]).filter(({ id }) => letters.includes(id.charAt(0)));
}

/** E00: the contract that "BASE" stands for. */
export function baseContract(): ContractVersion {
  const base = (examples as Vector[]).find(({ id }) => id === 'E00');
  // E00's `expect` is that version.
  return base?.expect as unknown as ContractVersion;
}
