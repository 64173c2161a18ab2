// What few papers say, folded under a term; open as soon as one does.
import type { ComponentChildren } from 'preact';

export function MoreFields({
  label,
  isOpen,
  children,
}: {
  label: string;
  isOpen: boolean;
  children: ComponentChildren;
}) {
  return (
    <details class="term-more" open={isOpen}>
      <summary>{label}</summary>
      {children}
    </details>
  );
}
