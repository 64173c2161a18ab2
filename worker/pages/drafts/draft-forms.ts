// Forms about drafts as the commands they stand for; what is missing or wrong is found by the schema and the rules.
import type { FormReader } from '../dossier-forms/command-form.ts';
import { toMoment } from '../dossier-forms/ladder-commands.ts';

/** By the kind a form carries. */
export const DRAFT_FORMS: Record<string, FormReader> = {
  receive_draft: (fields, context) => {
    const link = fields.valueOf('link');
    const at = toMoment(fields, context);
    return { pieceId: fields.valueOf('pieceId'), at, ...(link === '' ? {} : { link }) };
  },
  approve_draft: (fields) => ({ draftSeq: Number(fields.valueOf('draftSeq')) }),
  ask_changes: (fields) => ({
    draftSeq: Number(fields.valueOf('draftSeq')),
    reason: fields.valueOf('reason'),
  }),
  take_back_draft: (fields) => ({ draftSeq: Number(fields.valueOf('draftSeq')) }),
};
