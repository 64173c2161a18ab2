// What was typed into the form of the agreement, as values, or the problems by field.
import { EMAIL_PATTERN } from '../../../shared/api/limits.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import type { Agreement } from '../../commands/agreement/save-agreement.ts';
import type { AgreementValues } from './agreement.tsx';
import type { Parsed, Problems } from './parse-typed.ts';
import { amountProblem, parseCount, parseMoney } from './parse-typed.ts';

type Typed<Name extends string> = { [N in Name]?: string | undefined };

export function toAgreementValues(form: Typed<keyof AgreementValues>): AgreementValues {
  return {
    fee: trim(form.fee),
    target: trim(form.target),
    noticeEmail: trim(form.noticeEmail),
  };
}

export function parseAgreement(values: AgreementValues, { currency }: Standing): Parsed<Agreement> {
  const feeMinor = parseMoney(values.fee, currency);
  const target = parseCount(values.target);
  const problems: Problems = {};
  if (feeMinor === 'not_a_number') problems.fee = amountProblem(values.fee, currency);
  if (target === 'not_a_number') problems.target = 'Use a whole number, or leave it empty.';
  if (values.noticeEmail !== '' && !EMAIL_PATTERN.test(values.noticeEmail))
    problems.noticeEmail = 'This is not an e-mail address.';
  if (feeMinor === 'not_a_number' || target === 'not_a_number' || Object.keys(problems).length > 0)
    return { ok: false, problems };
  return { ok: true, value: { feeMinor, target, noticeEmail: values.noticeEmail || null } };
}

function trim(value: string | undefined): string {
  return (value ?? '').trim();
}
