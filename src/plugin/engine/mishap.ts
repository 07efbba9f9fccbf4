/** What happened to the page that computes while a plate was painted, and is to be told with it. */
export type Mishap = 'page-restarted' | 'page-given-up';
