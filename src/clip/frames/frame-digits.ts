/** The number of a frame as files are named by it: `0012`, and more digits where they are needed. */
export const frameDigits = (number: number): string => String(number).padStart(4, '0');
