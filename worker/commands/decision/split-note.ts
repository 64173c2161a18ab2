// Free text is kept beside the event, which holds only its hash: a command travels with text and is decided with the hash.
import type { CreatorCommandBody } from '../../../shared/api/creator-commands.ts';
import type { CommandBody } from '../../../shared/api/schemas.ts';
import type { Command } from '../../../shared/procedure/commands.ts';
import { describeSkipped } from '../../../shared/procedure/guide/skipped-step.ts';
import { toSignatureNote } from '../../../shared/procedure/letters/signature-note.ts';
import { sha256Hex } from '../../digest.ts';

/** An analysis is filed by the use case that also writes it, and by no request alone. */
type FilingBody = Extract<Command, { kind: 'file_post_mortem' }>;
export type AnyCommandBody = CommandBody | CreatorCommandBody | FilingBody;

/** The command as it is decided, and the text that stands beside its event; undefined when nothing was said. */
export async function splitNote(
  body: AnyCommandBody,
): Promise<{ command: Command; note: string | undefined }> {
  const { note: typed, ...rest } = { note: undefined, ...body };
  const note = [typed, ...linkOf(body), ...skippedSteps(body), ...signature(body)]
    .filter((text) => text !== undefined && text !== '')
    .join('\n');
  // Without its text a body is the command itself: the schema admitted exactly the commands' fields.
  if (note === '') return { command: rest as Command, note: undefined };
  return { command: { ...rest, noteSha256: await sha256Hex(note) } as Command, note };
}

/** Where a draft can be seen: it may be erased, so it stands in the text and never in the event. */
function linkOf(body: AnyCommandBody): string[] {
  return 'link' in body && body.link !== undefined ? [body.link] : [];
}

function skippedSteps(body: AnyCommandBody): string[] {
  return 'skips' in body ? body.skips.map(describeSkipped) : [];
}

/** A typed name is personal data: it stands in the text and never in the event. */
function signature(body: AnyCommandBody): string[] {
  return 'signedName' in body ? [toSignatureNote(body.signedName)] : [];
}
