// One pause for several: every collaboration is asked for itself, one after the other, and answers for itself.
import { useState } from 'preact/hooks';
import {
  findOwnPart,
  presentSeveral,
  type SeveralValue,
  startSeveral,
} from '../../shared/ui/popup/pause-several.ts';
import type { ReadyView } from '../../shared/ui/popup/popup-list.tsx';
import { type SeveralAnswer, SeveralAnswers, SeveralSheet } from '../../shared/ui/popup/several-sheet.tsx';
import type { PauseSheetView } from '../../shared/ui/view.ts';
import { askBackground } from '../ask-background.ts';
import { askTwice, locale, toPauseRequest } from '../decision/use-decision.ts';
import type { DecisionAnswer, DecisionChoice } from '../messages.ts';

type Props = { view: ReadyView; onBack: () => void; onDecided: () => Promise<void> };

export function Several({ view, onBack, onDecided }: Props) {
  const sheets = view.several.flatMap((id) => view.sheets[id] ?? []);
  const [value, setValue] = useState(() => startSeveral(presentSeveral(sheets)));
  const [answers, setAnswers] = useState<SeveralAnswer[]>([]);
  /** Everybody who is asked; null while it is still chosen. */
  const [asked, setAsked] = useState<PauseSheetView[] | null>(null);

  async function confirm(): Promise<void> {
    const chosen = sheets.filter(({ collaborationId }) => value.who.includes(collaborationId));
    setAsked(chosen);
    for (const sheet of chosen) {
      const answer = await pauseOne(sheet, value);
      setAnswers((known) => [...known, answer]);
    }
    await onDecided();
  }

  if (asked !== null)
    return <SeveralAnswers answers={answers} open={asked.length - answers.length} onBack={onBack} />;
  return (
    <SeveralSheet
      sheets={sheets}
      value={value}
      isOffline={view.isOffline}
      isBusy={false}
      onChange={setValue}
      onConfirm={() => void confirm()}
      onBack={onBack}
    />
  );
}

async function pauseOne(sheet: PauseSheetView, value: SeveralValue): Promise<SeveralAnswer> {
  const { collaborationId, handle } = sheet;
  const request = toPauseRequest(sheet, value, 'contract');
  const whole = await submit(sheet, request);
  const own = findOwnPart(value, request.scope);
  if (whole.kind !== 'refused' || own === null) return { collaborationId, handle, ...toLines(whole) };
  const part = toLines(await submit(sheet, { ...request, scope: own }));
  return { collaborationId, handle, isDone: part.isDone, lines: [...part.lines, whole.title] };
}

function submit({ collaborationId, version }: PauseSheetView, request: DecisionChoice) {
  const idempotencyKey = crypto.randomUUID();
  const asked = { collaborationId, request, seenVersion: version, idempotencyKey, locale };
  return askTwice(() => askBackground('decision/submit', asked));
}

function toLines(answer: DecisionAnswer): { isDone: boolean; lines: string[] } {
  if (answer.kind === 'refused')
    return { isDone: false, lines: [answer.title, answer.sentence, ...answer.facts] };
  if (answer.kind === 'overtaken')
    return { isDone: false, lines: [answer.title, 'Nothing was sent. Look at it again first.'] };
  return { isDone: true, lines: [answer.sentence] };
}
