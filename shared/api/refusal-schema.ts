// The server's no, as far as this version has words for it: any other reason, and facts of another shape, are not read.
import * as z from 'zod/mini';
import { once } from '../once.ts';
import type { Refusal } from '../procedure/commands.ts';

const texts = () => z.array(z.string());

export const refusalSchema = once(
  () =>
    z.discriminatedUnion('reason', [
      z.object({
        reason: z.literal('role'),
        needs: z.enum(['marketer', 'manager', 'owner', 'creator']),
      }),
      z.object({
        reason: z.literal('contract_blocks'),
        blockers: texts(),
        alternative: z.nullable(z.string()),
        earliestAt: z.nullable(z.string()),
      }),
      z.object({ reason: z.literal('steps_missing'), missing: texts() }),
      z.object({ reason: z.literal('terms_unknown'), terms: texts() }),
      z.object({
        reason: z.literal('not_possible_now'),
        state: z.string(),
        command: z.string(),
        since: z.exactOptional(z.string()),
      }),
      z.object({ reason: z.literal('second_person'), requestedById: z.string() }),
      z.object({
        reason: z.literal('invalid'),
        field: z.string(),
        problem: z.string(),
        listed: z.exactOptional(z.readonly(texts())),
        onRecord: z.exactOptional(z.string()),
      }),
    ]) satisfies z.ZodMiniType<Refusal>,
);
