import type { ComponentChildren } from 'preact';

/** One part of the panel under its heading; parts are parted by a hairline. */
export function Part({
  title,
  note = '',
  children,
}: {
  title: string;
  note?: string;
  children: ComponentChildren;
}) {
  return (
    <section class="panel-part">
      <h2>
        {title}
        {note !== '' && <span>{note}</span>}
      </h2>
      {children}
    </section>
  );
}
