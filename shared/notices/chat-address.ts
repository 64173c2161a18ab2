// Addresses of chats as people type them, and as links need them: a number by its digits, Slack by team and member.

/** Digits of an international number: "+44 20 7946 0000" and "0044 20 …" alike; null for what no country code begins. */
export function readWhatsApp(typed: string): string | null {
  if (!/^(\+|00)?[\d\s()./-]+$/.test(typed)) return null;
  const isAbroad = /^(\+|00)/.test(typed);
  const digits = typed.replace(/\D/g, '').replace(/^00/, '');
  // Without its mark a number that begins with 0 is one of a country that nobody has named.
  return /^[1-9]\d{6,14}$/.test(digits) && (isAbroad || !typed.startsWith('0')) ? digits : null;
}

/** "T024BE7LD/U0G9QFKM2", in either order and out of a link too; null where one of the two is missing. */
export function readSlackId(typed: string): string | null {
  const team = /\bT[A-Z0-9]{6,14}\b/.exec(typed)?.[0];
  const member = /\b[UW][A-Z0-9]{6,14}\b/.exec(typed)?.[0];
  return team === undefined || member === undefined ? null : `${team}/${member}`;
}
