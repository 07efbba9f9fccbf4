/** Nine characters of time and ten of chance: jobs sort in the order in which they came. */
export function newId(): string {
  let id = new Date().getTime().toString(36);
  while (id.length < 9) id = `0${id}`;
  for (let i = 0; i < 10; i++) id += Math.floor(Math.random() * 36).toString(36);
  return id;
}
