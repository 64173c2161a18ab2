let names: string[] | undefined;

/** Every zone this runtime knows, `UTC` first. The list costs a few milliseconds, so it is made once and late. */
export function listTimeZones(): string[] {
  names ??= ['UTC', ...Intl.supportedValuesOf('timeZone').filter((name) => name !== 'UTC')];
  return names;
}
