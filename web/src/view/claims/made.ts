// SPDX-License-Identifier: MIT
// A claim for tests: what is not said of it is empty.

import type { ClaimsRow } from "../../engine/envelope";
import type { Statement } from "./rows";

export const claim = (id: string, told: Partial<ClaimsRow> = {}): Statement => ({
  own: false,
  claim: {
    id, about: "ads", name: "Ads", kind: "allocation", says: "amount", says_text: id, source: id, publisher: id, published: "2025-11-01", as_printed: id,
    currency: "USD", point: "1.00", low: "1.00", high: "1.00", low_open: false, high_open: false, sound_low: "1.00", sound_high: "1.00", hedge: null,
    addition: false, reads: null, payer_text: null, money_text: null, period_text: null, origins: [id], relation: [], cause: null, date: null,
    date_low: null, date_high: null, payer: null, payee: null, purpose: null, channel: null, layer: null, basis: null, start: null, end: null,
    corrected: null, retracted: null, sum_of_parts: null, note: null, file: "a.toml", line: 1, ...told,
  },
});
