// Draws icon.png: a page with lines of text and a check mark on it. Plain distance functions, four samples a side.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { crc32, deflateSync } from "node:zlib";

const SIZE = 256;
const SAMPLES = 4;
const INK = [38, 70, 110];
const PAPER = [250, 251, 253];
const FOLD = [190, 207, 226];
const TEXT = [150, 170, 194];
const SEAL = [33, 132, 94];

/** Distance to a box with round corners, negative inside. */
function box(x, y, left, top, right, bottom, radius) {
  const dx = Math.max(left + radius - x, x - right + radius, 0);
  const dy = Math.max(top + radius - y, y - bottom + radius, 0);
  return Math.hypot(dx, dy) - radius;
}

/** Distance to a line with round ends. */
function stroke(x, y, x1, y1, x2, y2, width) {
  const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1)) - width / 2;
}

/** The colour at a point, or nothing outside the drawing. */
function colourAt(x, y) {
  const check = Math.min(stroke(x, y, 151, 186, 172, 207, 19), stroke(x, y, 172, 207, 210, 163, 19));
  const seal = Math.hypot(x - 180, y - 186) - 62;
  if (check < 0) return PAPER;
  if (seal < 0) return SEAL;
  if (seal < 9) return null;
  const corner = x - y - 128;
  const page = Math.max(box(x, y, 30, 12, 200, 244, 16), corner / Math.SQRT2);
  if (page >= 0) return null;
  if (page > -11) return INK;
  if (x > 130 && y < 82) return x < 141 || y > 71 ? INK : FOLD;
  const lines = [
    [62, 66, 106],
    [62, 100, 168],
    [62, 134, 168],
    [62, 168, 112],
    [62, 202, 104],
  ].map(([left, at, right]) => stroke(x, y, left, at, right, at, 13));
  return Math.min(...lines) < 0 ? TEXT : PAPER;
}

function pixel(px, py) {
  const sum = [0, 0, 0];
  let hits = 0;
  for (let i = 0; i < SAMPLES ** 2; i++) {
    const offset = (n) => (n + 0.5) / SAMPLES;
    const colour = colourAt(px + offset(i % SAMPLES), py + offset(Math.floor(i / SAMPLES)));
    if (colour === null) continue;
    hits++;
    for (const channel of [0, 1, 2]) sum[channel] += colour[channel];
  }
  const rgb = hits === 0 ? sum : sum.map((value) => Math.round(value / hits));
  return [...rgb, Math.round((255 * hits) / SAMPLES ** 2)];
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, sum]);
}

const header = Buffer.alloc(13);
header.writeUInt32BE(SIZE, 0);
header.writeUInt32BE(SIZE, 4);
header.set([8, 6, 0, 0, 0], 8); // eight bits a channel, colour with transparency
const rows = Array.from({ length: SIZE }, (_, y) => [0, ...Array.from({ length: SIZE }, (_, x) => pixel(x, y)).flat()]);
const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk("IHDR", header),
  chunk("IDAT", deflateSync(Buffer.from(rows.flat()), { level: 9 })),
  chunk("IEND", Buffer.alloc(0)),
]);
writeFileSync(fileURLToPath(new URL("../icon.png", import.meta.url)), png);
