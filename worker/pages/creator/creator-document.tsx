// The creator's page as a whole document: its style, its language, and a title that names nobody.
import type { VNode } from 'preact';
import { baseCss } from '../base-css.ts';
import type { Language } from '../creator-words/words.ts';
import { WORDS } from '../creator-words/words.ts';
import creatorCss from './creator.css';
import formsCss from './creator-forms.css';
import narrowCss from './creator-narrow.css';
import { CreatorPage, type CreatorPageProps } from './creator-page.tsx';
import { ClosedCreatorPage, type ClosedProps } from './outcome.tsx';

export type CreatorDocument = [VNode, { title: string; css: readonly string[]; locale: Language }];

const creatorCssFiles: readonly string[] = [...baseCss, creatorCss, formsCss, narrowCss];

export function toCreatorDocument(props: CreatorPageProps): CreatorDocument {
  const { language, words } = props.context;
  return [
    <CreatorPage key="creator" {...props} />,
    { title: words.pageTitle, css: creatorCssFiles, locale: language },
  ];
}

export function toClosedDocument(
  props: Omit<ClosedProps, 'words' | 'language'> & { language: Language },
): CreatorDocument {
  const words = WORDS[props.language]();
  return [
    <ClosedCreatorPage key="closed" {...props} words={words} />,
    { title: words.outcome.closed, css: creatorCssFiles, locale: props.language },
  ];
}
