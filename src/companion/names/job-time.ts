/** When a job was handed in, in milliseconds since 1970: ids begin with it. */
export const jobTime = (id: string): number => parseInt(id.slice(0, 9), 36);
