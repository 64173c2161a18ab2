// Where a draft can be found, as it is kept beside its event: the creator's words, then the link on a line of its own.

/** The words without the link, and the link; null = none was given. A draft from before a note was kept has neither. */
export function readDraftNote(note = ''): { words: string; link: string | null } {
  const lines = note.split('\n');
  const last = lines.at(-1) ?? '';
  if (!isWebAddress(last)) return { words: note, link: null };
  return { words: lines.slice(0, -1).join('\n'), link: last };
}

/** An https address in one piece, nothing around it. */
export function isWebAddress(text: string): boolean {
  return /^https:\/\/[^\s/]+\.[^\s]+$/.test(text);
}
