/**
 * Whether a text is the address of a page: http: or https:, with a host, as a reader's program would take it (URL
 * Standard). A name or password before the host is refused: `https://bank.example@elsewhere.example/` misleads.
 */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s/]\S*$/i.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}
