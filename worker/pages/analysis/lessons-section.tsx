// What the last analyses ask the next brief to take up, with where it comes from.
import { deskCollaboration } from '../../../shared/desk-paths.ts';
import { LESSON_WORDS } from '../../../shared/ui/analysis/analysis-words.ts';
import { formatShortDay } from '../../../shared/ui/format.ts';
import { Notes, Section } from '../../../shared/ui/page/section.tsx';
import type { BriefLesson } from '../../commands/analysis/read-bench.ts';

/** Nothing at all without lessons: an empty section would only ask for attention. */
export function LessonsSection({ lessons, locale }: { lessons: readonly BriefLesson[]; locale: string }) {
  if (lessons.length === 0) return null;
  return (
    <Section title="Lessons for the next brief" note="from filed analyses, newest first">
      <Notes
        rows={lessons.map(({ lesson, creatorName, campaignName, filedAt, collaborationId }) => ({
          name: LESSON_WORDS[lesson.kind],
          text: (
            <>
              {lesson.text}{' '}
              <small class="reference">
                <a href={deskCollaboration(collaborationId, '/analysis')}>
                  {creatorName}, {campaignName}
                </a>
                , {formatShortDay(filedAt, locale)}
              </small>
            </>
          ),
        }))}
      />
    </Section>
  );
}
