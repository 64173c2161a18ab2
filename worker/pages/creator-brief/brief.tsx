// The brief on the creator's page: what changed, the whole of it, and a place to say that it was read or asks for too much.
import { ActForm, Disclosure, Send, TextBox } from '../creator/act-form.tsx';
import { type PageContext, toDay, toFullDay, toMoment } from '../creator/page-context.ts';
import type { CreatorBriefView } from './brief-view.ts';

const act = 'confirm_brief';

export function Brief({ context }: { context: PageContext }) {
  const { view, words } = context;
  const { brief } = view;
  if (brief === null) return null;
  const isChange = brief.changes.length > 0;
  return (
    <section class="part">
      <h2>{words.brief.title}</h2>
      <p class="quiet">{words.brief.told(toFullDay(context, brief.toldAt))}</p>
      {brief.why !== null && <p>{words.brief.why(brief.why)}</p>}
      {isChange && <Changes brief={brief} context={context} />}
      {isChange && brief.readAt !== null ? (
        <details class="disclosure">
          <summary>
            <span>{words.brief.whole}</span>
          </summary>
          <Parts brief={brief} context={context} />
        </details>
      ) : (
        <>
          {isChange && <h3>{words.brief.whole}</h3>}
          <Parts brief={brief} context={context} />
        </>
      )}
      <p class="quiet">{words.brief.contract}</p>
      {view.may.confirmBrief ? (
        <Answer brief={brief} context={context} />
      ) : (
        <Read brief={brief} context={context} />
      )}
    </section>
  );
}

function Changes({ brief, context }: { brief: CreatorBriefView; context: PageContext }) {
  const { words } = context;
  const since = brief.replacesAt === null ? '' : toDay(context, brief.replacesAt);
  return (
    <>
      <h3>{words.brief.changed(since)}</h3>
      <dl class="pairs">
        {brief.changes.map(({ part, was, is }) => (
          <div key={part}>
            <dt>{words.brief.parts[part]}</dt>
            <dd>
              {is === null ? <em>{words.brief.gone}</em> : <Lines text={is} />}
              {was !== null && (
                <em>
                  {words.brief.before}: {was.replaceAll('\n', '; ')}
                </em>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Parts({ brief, context }: { brief: CreatorBriefView; context: PageContext }) {
  return (
    <dl class="pairs">
      {brief.parts.map(({ part, text }) => (
        <div key={part}>
          <dt>{context.words.brief.parts[part]}</dt>
          <dd>
            {part === 'link' ? (
              <a href={text} rel="noopener noreferrer">
                {text}
              </a>
            ) : (
              <Lines text={text} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Lines({ text }: { text: string }) {
  return <>{text.split('\n').flatMap((line, i) => (i === 0 ? [line] : [<br key={i} />, line]))}</>;
}

function Answer({ brief, context }: { brief: CreatorBriefView; context: PageContext }) {
  const { words } = context;
  return (
    <div class="answers">
      {brief.readAt === null ? (
        <ActForm context={context} act={act} target={`${brief.n} read`}>
          <Send note={words.brief.readNote}>{words.brief.read}</Send>
        </ActForm>
      ) : (
        <Read brief={brief} context={context} />
      )}
      <Disclosure context={context} act={act} target={`${brief.n} more`} title={words.brief.more}>
        <ActForm context={context} act={act} target={`${brief.n} more`}>
          <TextBox
            context={context}
            act={act}
            target={`${brief.n} more`}
            name="note"
            label={words.brief.moreWhat}
            isRequired
          />
          <Send isQuiet note={words.brief.moreNote}>
            {words.brief.sendMore}
          </Send>
        </ActForm>
      </Disclosure>
    </div>
  );
}

function Read({ brief, context }: { brief: CreatorBriefView; context: PageContext }) {
  if (brief.readAt === null) return null;
  return <p class="state-line">{context.words.brief.confirmed(toMoment(context, brief.readAt))}</p>;
}
