/**
 * Says where a site is, as one line of JSON, and closes it when the process is asked to end.
 * @param {{ url: string, plugin: string, folder: string, close: () => void }} site
 */
export function announceSite({ url, plugin, folder, close }) {
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => {
      close();
      process.exit();
    });
  process.stdout.write(`${JSON.stringify({ url, plugin, folder })}\n`);
}
