import type { BriefLineView } from './describe-brief.ts';

/** Briefs that somebody has not confirmed, a line each; a link of the desk stays in its window. */
export function BriefLines({ lines, isDesk = false }: { lines: readonly BriefLineView[]; isDesk?: boolean }) {
  return (
    <>
      {lines.map(({ campaignId, text, href }) => (
        <p key={campaignId} class="brief-line">
          {text}{' '}
          <a href={href} {...(isDesk ? {} : { target: '_blank', rel: 'noreferrer' })}>
            See the brief
          </a>
        </p>
      ))}
    </>
  );
}
