// A guess about why something falls short, with what it rests on. A person decides whether it becomes a cause on record.
import type { EvidenceCode } from './evidence.ts';
import type { TalkLayer } from './questions.ts';
import type { Cause, CauseCode } from './records.ts';

export type Hypothesis = {
  cause: CauseCode;
  layer: TalkLayer;
  confidence: Cause['confidence'];
  evidence: EvidenceCode[];
  /** Numbers the sentence needs: ratios 0–1, days, counts, names. */
  facts: Record<string, number | string>;
};

/** A hypothesis from its parts. */
export function suppose(
  cause: CauseCode,
  layer: TalkLayer,
  {
    confidence = 'low',
    evidence,
    facts = {},
  }: { confidence?: Cause['confidence']; evidence: EvidenceCode[]; facts?: Hypothesis['facts'] },
): Hypothesis {
  return { cause, layer, confidence, evidence, facts };
}
