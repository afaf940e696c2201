/** Whether a text is the address of a page: http: or https:, with a host, as a reader's program would take it (URL Standard). */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]\S*$/i.test(text) && URL.canParse(text);
}
