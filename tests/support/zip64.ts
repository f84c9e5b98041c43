import { unzipSync } from "fflate";

/** The same entries as a zip64 archive (stored, every size and offset in a zip64 field), as programs write beyond 4 GB. */
export function asZip64(zip: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let offset = 0;
  const put = (chunk: Uint8Array) => {
    chunks.push(chunk);
    offset += chunk.length;
  };
  for (const [name, content] of Object.entries(unzipSync(zip))) {
    const at = offset;
    const path = new TextEncoder().encode(name);
    const size = BigInt(content.length);
    const common = [u16(45), u16(0x0800), u16(0), u16(0), u16(0x2821), u32(crc32(content)), u32(-1), u32(-1)];
    put(joined(u32(0x04034b50), ...common, u16(path.length), u16(20), path, zip64Field(size, size)));
    put(content);
    const field = zip64Field(size, size, BigInt(at));
    records.push(
      joined(
        ...[u32(0x02014b50), u16(45), ...common, u16(path.length), u16(field.length), u16(0), u16(0)],
        ...[u16(0), u32(0), u32(-1), path, field],
      ),
    );
  }
  const start = offset;
  records.forEach(put);
  const [size, count, end] = [BigInt(offset - start), BigInt(records.length), offset];
  put(
    joined(
      ...[u32(0x06064b50), u64(44n), u16(45), u16(45), u32(0), u32(0)],
      ...[u64(count), u64(count), u64(size), u64(BigInt(start))],
    ),
  );
  put(joined(u32(0x07064b50), u32(0), u64(BigInt(end)), u32(1)));
  put(joined(u32(0x06054b50), u16(-1), u16(-1), u16(-1), u16(-1), u32(-1), u32(-1), u16(0)));
  return joined(...chunks);
}

function zip64Field(...values: readonly bigint[]): Uint8Array {
  return joined(u16(1), u16(values.length * 8), ...values.map(u64));
}

function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function u16(value: number): Uint8Array {
  return Uint8Array.of(value & 255, (value >> 8) & 255);
}

function u32(value: number): Uint8Array {
  return joined(u16(value & 0xffff), u16(value >>> 16));
}

function u64(value: bigint): Uint8Array {
  return joined(u32(Number(value & 0xffffffffn)), u32(Number(value >> 32n)));
}

function joined(...chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
