/** How long the browser may take to start reading a download before its address is given back. */
const RELEASE_AFTER_MS = 60_000;

/** Offers bytes as a download under the last part of `path`. Nothing is sent anywhere. */
export function saveByDownload(path: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type: "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = path.slice(path.lastIndexOf("/") + 1);
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), RELEASE_AFTER_MS);
}
