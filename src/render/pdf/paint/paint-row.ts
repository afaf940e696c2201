import { dotPitchPt, dotRadiusPt } from '../flow/add-confidence.ts';
import type { Draw } from '../flow/row.ts';
import type { Job } from '../job.ts';
import type { PlacedRow } from '../pages/page.ts';
import { type ArtifactKind, type Canvas, number } from './canvas.ts';
import { paintLine } from './paint-line.ts';

/** Paints what a row holds; `artifact` says what words outside the text are. */
export function paintRow(
  canvas: Canvas,
  job: Job,
  placed: PlacedRow,
  artifact: ArtifactKind = 'layout',
): void {
  for (const draw of placed.row.draws) paintDraw(canvas, job, draw, placed, artifact);
}

function paintDraw(
  canvas: Canvas,
  job: Job,
  draw: Draw,
  { xPt, yPt }: PlacedRow,
  artifact: ArtifactKind,
): void {
  switch (draw.type) {
    case 'line':
      paintLine(canvas, draw.line, xPt + draw.xPt, yPt + draw.baselinePt, artifact);
      break;
    case 'rule':
      canvas.mark('layout');
      canvas.rectangle(
        xPt + draw.xPt,
        yPt + draw.yPt - draw.weightPt / 2,
        draw.widthPt,
        draw.weightPt,
        job.colour(draw.colour),
      );
      break;
    case 'dots':
      paintDots(canvas, job, draw, xPt + draw.xPt, yPt + draw.centrePt);
      break;
    case 'leader':
      paintLeader(canvas, job, draw, xPt + draw.xPt, yPt + draw.baselinePt);
      break;
    case 'link':
      canvas.link(draw.target, xPt + draw.xPt, yPt + draw.yPt, draw.widthPt, draw.heightPt);
      break;
    case 'picture': {
      canvas.mark(draw.leaf);
      const left = xPt + draw.xPt;
      const top = yPt + draw.yPt;
      draw.leaf.parent.box = [left, top, left + draw.widthPt, top + draw.heightPt];
      canvas.picture(draw.picture, left, top, draw.widthPt, draw.heightPt);
      break;
    }
    default:
      draw satisfies never;
  }
}

const leaderDotPt = 0.9;
const leaderPitchPt = 4;

/** Round dots from the end backwards. */
function paintLeader(
  canvas: Canvas,
  job: Job,
  draw: Draw & { type: 'leader' },
  leftPt: number,
  baselinePt: number,
): void {
  canvas.mark('layout');
  const y = number(baselinePt - leaderDotPt / 2);
  canvas.draw(
    `q ${job.colour(draw.colour)} RG ${leaderDotPt} w 1 J [0 ${leaderPitchPt}] 0 d ` +
      `${number(leftPt + draw.widthPt)} ${y} m ${number(leftPt)} ${y} l S Q`,
  );
}

const outlinePt = 0.7;

function paintDots(
  canvas: Canvas,
  job: Job,
  draw: Draw & { type: 'dots' },
  leftPt: number,
  centrePt: number,
): void {
  canvas.mark(draw.leaf ?? 'layout');
  const colour = job.colour(draw.colour);
  const scale = draw.scale ?? 1;
  const [outer, pitch, line] = [dotRadiusPt * scale, dotPitchPt * scale, outlinePt * scale];
  canvas.fillColour(colour);
  // Drawn around a moved origin, every dot is the same path, which packs to almost nothing.
  const dots = [0, 1, 2].map((index) => {
    const filled = index < draw.filled;
    return `${circle(filled ? outer : outer - line / 2)} ${filled ? 'f' : 'S'}`;
  });
  const next = ` 1 0 0 1 ${number(pitch)} 0 cm `;
  canvas.draw(
    `q ${colour} RG ${number(line)} w 1 0 0 1 ${number(leftPt + outer)} ${number(centrePt)} cm ${dots.join(next)} Q`,
  );
  if (draw.leaf !== undefined) {
    const right = leftPt + 2 * (pitch + outer);
    draw.leaf.parent.box = [leftPt, centrePt - outer, right, centrePt + outer];
  }
}

/** Four Bézier curves around the origin; 0.5523 brings them within a thousandth of a circle. */
function circle(radius: number): string {
  const k = radius * 0.5523;
  const curve = (...values: number[]) => `${values.map(number).join(' ')} c`;
  return [
    `${number(radius)} 0 m`,
    curve(radius, k, k, radius, 0, radius),
    curve(-k, radius, -radius, k, -radius, 0),
    curve(-radius, -k, -k, -radius, 0, -radius),
    curve(k, -radius, radius, -k, radius, 0),
    'h',
  ].join(' ');
}
