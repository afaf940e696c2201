/** Twips (1/20 pt) of a length in mm, the unit of page geometry (ECMA-376 part 1, 17.18.81). */
export function twipsOfMm(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}

/** Twips (1/20 pt) of a length in pt. */
export function twipsOfPt(pt: number): number {
  return Math.round(pt * 20);
}

/** Half points, the unit of font sizes (17.3.2.38). */
export function halfPointsOfPt(pt: number): number {
  return Math.round(pt * 2);
}

/** Eighths of a point, the unit of border widths, within the 2 to 96 that a line border may have (17.3.4). */
export function eighthsOfPt(pt: number): number {
  return Math.min(96, Math.max(2, Math.round(pt * 8)));
}
