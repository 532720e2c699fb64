const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
const STEP = 1000;

/** A size as people say it: three digits at most, in the unit that fits. */
export function sizeOf(bytes: number, language: string): string {
  let value = bytes;
  let unit = 0;
  // 999.5 would be written as 1,000
  while (value >= STEP - 0.5 && unit < UNITS.length - 1) {
    value /= STEP;
    unit++;
  }
  const digits = unit === 0 || value >= 10 ? 0 : 1;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[unit]!,
    unitDisplay: unit === 0 ? 'long' : 'short',
    maximumFractionDigits: digits,
  }).format(value);
}

/** The ending of a name, for a sign that says what a file is. */
export function endingOf(name: string): string {
  const ending = /\.([\p{L}\p{N}]{1,4})$/u.exec(name)?.[1] ?? '';
  return ending.toUpperCase();
}
