// Forms of a page as a browser sends them: hidden fields, what is ticked and chosen, and the button that was pressed.

type Option = { value: string; isSelected: boolean };
type Field = { name: string; kind: string; value: string; isOn: boolean; options: Option[] };
export type Form = {
  action: string;
  fields: Field[];
  buttons: { name: string; value: string; label: string }[];
  html: string;
};

/** What a person types or ticks; a list is several boxes of one name, null unticks. */
export type Typed = Record<string, string | string[] | null>;

export function listForms(html: string): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, head = '', body = '']) => ({
    action: attributeOf(head, 'action') ?? '',
    fields: listFields(body),
    buttons: [...body.matchAll(/<button\b([^>]*)>([\s\S]*?)<\/button>/g)].map(
      ([, open = '', label = '']) => ({
        name: attributeOf(open, 'name') ?? '',
        value: attributeOf(open, 'value') ?? '',
        label: textOf(label),
      }),
    ),
    html: body,
  }));
}

export function hiddenOf(form: Form, name: string): string | undefined {
  return form.fields.find((field) => field.name === name && field.kind === 'hidden')?.value;
}

/**
 * The body a browser would send. A name that the form does not have, a choice it does not offer or a button it does not
 * show is an error of the test: nobody could do that on the page.
 */
export function fillIn(form: Form, typed: Typed, button?: string): URLSearchParams {
  const prefix = hiddenOf(form, 'form');
  const toName = (name: string) => {
    const own = `${prefix}-${name}`;
    return form.fields.some((field) => field.name === own) ? own : name;
  };
  const given = new Map(Object.entries(typed).map(([name, value]) => [toName(name), value]));
  for (const name of given.keys()) {
    if (!form.fields.some((field) => field.name === name)) throw new Error(`No field ${name} in the form`);
  }
  const body = new URLSearchParams();
  for (const field of form.fields) {
    const value = given.get(field.name);
    for (const sent of given.has(field.name) ? toSent(field, value ?? null) : asItStands(field)) {
      body.append(field.name, sent);
    }
  }
  const pressed = form.buttons.find(({ label }) => button === undefined || label.includes(button));
  if (!pressed) throw new Error(`No button ${button}: ${form.buttons.map(({ label }) => label).join(', ')}`);
  if (pressed.name !== '') body.append(pressed.name, pressed.value);
  return body;
}

function asItStands(field: Field): string[] {
  if (field.kind === 'checkbox' || field.kind === 'radio') return field.isOn ? [field.value] : [];
  if (field.kind !== 'select') return [field.value];
  const chosen = field.options.find(({ isSelected }) => isSelected) ?? field.options[0];
  return chosen ? [chosen.value] : [];
}

function toSent(field: Field, value: string | string[] | null): string[] {
  const wanted = value === null ? [] : [value].flat();
  switch (field.kind) {
    case 'checkbox':
    case 'radio':
      return wanted.includes(field.value) ? [field.value] : [];
    case 'select':
      for (const one of wanted) {
        if (!field.options.some((option) => option.value === one))
          throw new Error(`${field.name} does not offer ${one}`);
      }
      return wanted;
    default:
      return wanted;
  }
}

function listFields(body: string): Field[] {
  const found: Field[] = [];
  const all =
    /<input\b([^>]*)>|<select\b([^>]*)>([\s\S]*?)<\/select>|<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g;
  for (const [, input, select, options = '', area, text = ''] of body.matchAll(all)) {
    const head = input ?? select ?? area ?? '';
    const name = attributeOf(head, 'name');
    if (name === undefined || attributeOf(head, 'type') === 'file') continue;
    found.push({
      name,
      kind:
        select !== undefined
          ? 'select'
          : area !== undefined
            ? 'textarea'
            : (attributeOf(head, 'type') ?? 'text'),
      value: area !== undefined ? decode(text) : (attributeOf(head, 'value') ?? ''),
      isOn: /\schecked\b/.test(head),
      options: [...options.matchAll(/<option\b([^>]*)>/g)].map(([, open = '']) => ({
        value: attributeOf(open, 'value') ?? '',
        isSelected: /\sselected\b/.test(open),
      })),
    });
  }
  return found;
}

function attributeOf(head: string, name: string): string | undefined {
  const [, value] = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(head) ?? [];
  return value === undefined
    ? new RegExp(`(?:^|\\s)${name}(?=\\s|$|/)`).test(head)
      ? ''
      : undefined
    : decode(value);
}

export function textOf(html: string): string {
  return decode(html.replace(/<style[\s\S]*?<\/style>/g, '').replace(/<[^>]+>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

export function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
