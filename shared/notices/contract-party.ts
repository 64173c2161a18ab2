// One side of the contract as its paper names it, and what a formal letter calls it.
import type { LocalDate } from '../contract/terms.ts';
import type { Fact, NoticeFacts } from './facts.ts';
import { toValue } from './facts.ts';

/** A company or a person; its address is the seat that the contract names, not where notices go. */
export type NoticeParty = { legalName: Fact<string>; address: Fact<string> };

export type NoticeContract = {
  title: Fact<string>;
  signedOn: Fact<LocalDate>;
  version: number;
  parties: { brand: NoticeParty; creator: NoticeParty };
  /** The brand that the campaign runs for; null = not named. */
  forBrand: string | null;
};

/** What a letter that names the contract has to leave out; `…Party`: legal name or address of that side. */
export const OFF_RECORD = ['title', 'signedOn', 'brandParty', 'creatorParty'] as const;
export type OffRecord = (typeof OFF_RECORD)[number];

/**
 * "Mara Koch UG (mara.cooks; Hauptstr. 1, 10115 Berlin)": the name that both know stays beside the legal one, so that the
 * reader sees who is meant.
 */
export function partyText(knownAs: string, { legalName, address }: NoticeParty): string {
  const name = toValue(legalName) ?? knownAs;
  const beside = [name === knownAs ? null : knownAs, toValue(address)].filter((part) => part !== null);
  return beside.length === 0 ? name : `${name} (${beside.join(', ')})`;
}

/** For whom the campaign runs, where that is another than the side that gives the letter; null = nobody else. */
export function otherBrand({ brand, contract: { parties, forBrand } }: NoticeFacts): string | null {
  const own = [brand.name, toValue(parties.brand.legalName)].map(fold);
  return forBrand === null || own.includes(fold(forBrand)) ? null : forBrand;
}

export function listOffRecord({ title, signedOn, parties }: NoticeContract): OffRecord[] {
  const isGiven: Record<OffRecord, boolean> = {
    title: toValue(title) !== null,
    signedOn: toValue(signedOn) !== null,
    brandParty: isNamed(parties.brand),
    creatorParty: isNamed(parties.creator),
  };
  return OFF_RECORD.filter((name) => !isGiven[name]);
}

/** Names and addresses as the paper writes them, which no letter words differently. */
export function listPartyNames({ parties: { brand, creator } }: NoticeContract): string[] {
  const given = [brand.legalName, brand.address, creator.legalName, creator.address].map(toValue);
  return given.filter((text) => text !== null);
}

function isNamed({ legalName, address }: NoticeParty): boolean {
  return toValue(legalName) !== null && toValue(address) !== null;
}

function fold(name: string | null): string | null {
  return name === null ? null : name.trim().toLowerCase();
}
