/** The files of a zip archive, by name, with their sizes: read from its directory at the end. */
export function zipEntries(archive: Buffer): Map<string, { readonly size: number }> {
  const end = archive.lastIndexOf(Buffer.from("PK\u0005\u0006"));
  if (end < 0) throw new Error("not a zip archive");
  const entries = new Map<string, { size: number }>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    entries.set(archive.toString("utf8", at + 46, at + 46 + name), { size: archive.readUInt32LE(at + 24) });
    at += 46 + name + extra + comment;
  }
  return entries;
}
