// The creator's page as a whole document: its style, its language, and a title that names nobody.
import type { VNode } from 'preact';
import type { FormOfAddress } from '../../../shared/notices/tone.ts';
import { baseCss } from '../base-css.ts';
import type { Language } from '../creator-words/words.ts';
import { wordsOf } from '../creator-words/words.ts';
import creatorCss from './creator.css';
import formsCss from './creator-forms.css';
import narrowCss from './creator-narrow.css';
import { CreatorPage, type CreatorPageProps } from './creator-page.tsx';
import { ClosedCreatorPage, type ClosedProps, titleOfClosed } from './outcome.tsx';

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
  props: Omit<ClosedProps, 'words' | 'language'> & { language: Language; address: FormOfAddress },
): CreatorDocument {
  const words = wordsOf(props.language, props.address);
  return [
    <ClosedCreatorPage key="closed" {...props} words={words} />,
    { title: titleOfClosed(words, props.closed), css: creatorCssFiles, locale: props.language },
  ];
}
