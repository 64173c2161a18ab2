// The name that was typed to sign, as a line of the text beside its event: a name is personal data and never in the event.
const SIGNED_BY = 'Signed by: ';

export function toSignatureNote(name: string): string {
  return `${SIGNED_BY}${name}`;
}

/** The name in such a text; null where nobody signed. */
export function signedNameIn(note: string | null | undefined): string | null {
  const line = note?.split('\n').findLast((one) => one.startsWith(SIGNED_BY));
  return line === undefined ? null : line.slice(SIGNED_BY.length);
}
