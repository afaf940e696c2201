import { type AttributeName, type Attributes, attributeNames } from './marker.ts';

/** Whether an order says all that a block holds: it can make a new one, and makes one that is there anew. */
export function saysAll({ template, unit }: Attributes): boolean {
  return template !== undefined || unit !== undefined;
}

/**
 * What a block keeps of its marker. Of an order that says all, only the date stays, so that the same command gives the
 * same bytes on another day, and the line that gave way to the block; any other order changes what it names. What
 * somebody wrote into a marker that was never filled is part of the order.
 */
export function keptAttributes(marker: Attributes, given: Attributes): Attributes {
  if (marker.digest === undefined || !saysAll(given)) return withoutDigest(marker);
  const { date, replaces } = marker;
  return {
    ...(date === undefined ? {} : { date }),
    ...(replaces === undefined ? {} : { replaces }),
  };
}

/** What a marker had and a block has no more, though nobody named it. */
export function droppedAttributes(
  marker: Attributes,
  given: Attributes,
  asked: Attributes,
): AttributeName[] {
  const kept = keptAttributes(marker, given);
  return attributeNames.filter((name) => {
    if (name === 'digest' || marker[name] === undefined) return false;
    return kept[name] === undefined && given[name] === undefined && asked[name] !== marker[name];
  });
}

function withoutDigest({ digest: _, ...attributes }: Attributes): Attributes {
  return attributes;
}
