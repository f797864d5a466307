const two = (number: number): string => String(number).padStart(2, '0');

/** A day of this reader's calendar, so many days from the given moment, as `2026-09-01`. */
export const localDay = (moment: number, daysLater = 0): string => {
  const day = new Date(moment);
  day.setDate(day.getDate() + daysLater);
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
};
