// A letter as its event names it: how it goes out, until when it is held, and its clock as it is expected to run.
import { findVersionInForce } from '../../contract/in-force.ts';
import type { ContractVersion, Instant } from '../../contract/terms.ts';
import { refuse } from '../../result.ts';
import type { CommandContext, LetterChoice } from '../commands.ts';
import type { Answer } from '../decide/answer.ts';
import { invalid } from '../decide/answer.ts';
import type { NoticeClock } from '../decide/notice-forecast.ts';
import { noticeChannelOrMail } from '../decide/notice-forecast.ts';
import type { HeldLetterField } from '../log/event-data.ts';
import type { EventFields } from '../log/event-fields.ts';
import { holdEnd } from './notice-hold.ts';

/** Channels that reach an address of their own: without one a notice goes nowhere. */
const ADDRESSED = ['email', 'registered_email'];

/** Refusal for a notice without an address, or to one that the contract does not name. */
export function findAddressProblem(
  { channel, address }: Pick<LetterChoice, 'channel' | 'address'>,
  { facts }: { facts: Pick<CommandContext['facts'], 'contractAddress'> },
): Answer | undefined {
  if (!ADDRESSED.includes(channel)) return undefined;
  if (address === null || address.trim() === '') return invalid('address', 'missing');
  const named = facts.contractAddress;
  if (named === undefined || sameAddress(named ?? '', address)) return undefined;
  if (!named) return invalid('address', 'none_on_record');
  return refuse({ reason: 'invalid', field: 'address', problem: 'not_named_in_contract', onRecord: named });
}

/** Data of a held notice of the brand. `clock` gives its times under the version in force when the hold is over. */
export function heldNotice<C extends NoticeClock>(
  choice: LetterChoice,
  { now, noticeId, holdMinutes, contracts }: CommandContext,
  clock: (version: ContractVersion, at: Instant) => C,
): Pick<EventFields, HeldLetterField> & C {
  const holdUntil = holdEnd(now, holdMinutes);
  const version = findVersionInForce(contracts, holdUntil);
  if (version === undefined) throw new Error('No contract in force although a notice was allowed');
  const { language, tone, channel, address } = choice;
  const letter = { noticeId, party: 'brand', channel, language, tone, address, holdUntil } as const;
  return { ...letter, version: version.n, ...clock(version, holdUntil) };
}

/** The same for a notice of one click: by the contract's first channel, in the words the creator is written to. */
export function heldByContract<C extends NoticeClock>(
  {
    now,
    noticeId,
    holdMinutes,
    contracts,
  }: Pick<CommandContext, 'now' | 'noticeId' | 'holdMinutes' | 'contracts'>,
  clock: (version: ContractVersion, sent: { at: Instant; channel: string; party: 'brand' }) => C,
) {
  const holdUntil = holdEnd(now, holdMinutes);
  const version = findVersionInForce(contracts, holdUntil);
  if (version === undefined) throw new Error('No contract in force although a notice was allowed');
  const sent = { at: holdUntil, channel: noticeChannelOrMail(version), party: 'brand' } as const;
  const { party, channel } = sent;
  return { noticeId, party, channel, holdUntil, version: version.n, ...clock(version, sent) };
}

function sameAddress(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
