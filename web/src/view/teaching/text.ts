// SPDX-License-Identifier: MIT
// The teaching book: a whole campaign from order to payment. It is a file of its own, fetched when it is wanted.

export const teachingName = "media-orders.toml";

export const teachingText = async (): Promise<string> => (await import("../../../../examples/books/media-orders.toml?raw")).default;
