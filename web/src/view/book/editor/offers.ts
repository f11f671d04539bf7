// SPDX-License-Identifier: MIT
// What the editor offers where the cursor is, asked of the engine.

import { desk } from "../../desk.svelte";
import { idOffers, wantedAt, type Offer } from "./complete";
import type { Context } from "./context";

/** More than a reader looks through. */
const most = 400;

export async function offersAt(context: Context): Promise<Offer[] | null> {
  const { author } = desk;
  if (!author) return null;
  const wanted = wantedAt(context, await author.keys());
  if (!wanted) return null;
  if (wanted.kind === "offers") return wanted.offers;
  if (wanted.kind === "ids") {
    const { records } = await author.find({ kinds: wanted.of ? [wanted.of] : [], words: context.word, most });
    return idOffers(records, wanted.quote);
  }
  const { records } = await author.find({ kinds: [wanted.of], words: `${wanted.record}:`, most });
  const own = records.map((record) => ({ ...record, id: record.id.slice(wanted.record.length + 1) }));
  return idOffers(own, wanted.quote);
}
