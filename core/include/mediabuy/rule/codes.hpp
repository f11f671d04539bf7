// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/codes.hpp
/// What rules say: sentences of answers (namespace says) and findings about the world (namespace code). The
/// comment gives the arguments; the words are in answer/.

#include "mediabuy/text/problem.hpp"

namespace mediabuy {
inline namespace v1 {

namespace says {

// The five clocks: performance, ordering and termination of contracts, funds, and the flight.
inline constexpr problem_code flight_starts_later{"flight-starts-later"};   ///< {0} its first day
inline constexpr problem_code flight_start_vague{"flight-start-vague"};     ///< {0} its first day
inline constexpr problem_code flight_start_unknown{"flight-start-unknown"}; ///< {0} why
inline constexpr problem_code flight_start_missing{"flight-start-missing"}; ///< none
inline constexpr problem_code flight_runs{"flight-runs"};                   ///< {0} its last day
inline constexpr problem_code flight_began{"flight-began"};                 ///< {0} its first day
inline constexpr problem_code flight_ended{"flight-ended"};                 ///< {0} its last day
inline constexpr problem_code flight_end_vague{"flight-end-vague"};         ///< {0} its last day
inline constexpr problem_code flight_end_unknown{"flight-end-unknown"};     ///< {0} why
inline constexpr problem_code flight_end_missing{"flight-end-missing"};     ///< none
inline constexpr problem_code flight_not_known_yet{"flight-not-known-yet"}; ///< {0} known_by
inline constexpr problem_code no_flight{"no-flight"};                       ///< none
inline constexpr problem_code flights_of_campaign{
    "flights-of-campaign"}; ///< {0} how many, {1} how many ended

inline constexpr problem_code contract_not_signed{"contract-not-signed"};       ///< {0} day of its award
inline constexpr problem_code contract_not_known_yet{"contract-not-known-yet"}; ///< {0} known_by
inline constexpr problem_code contract_signed{"contract-signed"};   ///< {0} number, {1} day, {2} money
inline constexpr problem_code contract_changed{"contract-changed"}; ///< {0} number, {1} day, {2} money
inline constexpr problem_code contract_signed_only{
    "contract-signed-only"}; ///< {0} number, {1} day: no amount
inline constexpr problem_code contract_changed_only{
    "contract-changed-only"}; ///< {0} number, {1} day: no amount
inline constexpr problem_code contract_starts_later{"contract-starts-later"};   ///< {0} first day
inline constexpr problem_code contract_start_vague{"contract-start-vague"};     ///< {0} first day
inline constexpr problem_code contract_start_unknown{"contract-start-unknown"}; ///< {0} why
inline constexpr problem_code contract_start_missing{"contract-start-missing"}; ///< none
inline constexpr problem_code contract_runs{"contract-runs"};                   ///< {0} last day
inline constexpr problem_code contract_ended{"contract-ended"};                 ///< {0} last day
inline constexpr problem_code contract_end_vague{"contract-end-vague"};         ///< {0} last day
inline constexpr problem_code contract_end_unknown{"contract-end-unknown"};     ///< {0} why
inline constexpr problem_code contract_end_missing{"contract-end-missing"};     ///< none
inline constexpr problem_code action_perhaps{"action-perhaps"};             ///< {0} number, {1} its vague day
inline constexpr problem_code action_perhaps_known{"action-perhaps-known"}; ///< {0} number, {1} known_by
inline constexpr problem_code action_takes_effect{
    "action-takes-effect"};                                     ///< {0} number, {1} its vague day of effect
inline constexpr problem_code action_not_yet{"action-not-yet"}; ///< {0} number, {1} its day of effect
inline constexpr problem_code actions_later{"actions-later"};   ///< {0} how many: signed later than asked
inline constexpr problem_code actions_later_known{
    "actions-later-known"}; ///< {0} how many: signed, or known, later than asked
inline constexpr problem_code action_day_missing{"action-day-missing"}; ///< {0} number
inline constexpr problem_code no_contract{"no-contract"};               ///< none

inline constexpr problem_code ordering_runs{"ordering-runs"};         ///< {0} last day to order
inline constexpr problem_code ordering_ended{"ordering-ended"};       ///< {0} last day to order
inline constexpr problem_code ordering_vague{"ordering-vague"};       ///< {0} last day to order
inline constexpr problem_code ordering_unknown{"ordering-unknown"};   ///< {0} why
inline constexpr problem_code ordering_missing{"ordering-missing"};   ///< none
inline constexpr problem_code ordering_not_used{"ordering-not-used"}; ///< none: no parent, no idv

inline constexpr problem_code none_terminated{"none-terminated"};         ///< {0} number of actions counted
inline constexpr problem_code contract_terminated{"contract-terminated"}; ///< {0} effective day
inline constexpr problem_code contract_cancelled{"contract-cancelled"};   ///< {0} effective day
inline constexpr problem_code contract_closed{"contract-closed"};         ///< {0} effective day

inline constexpr problem_code action_may_end{
    "action-may-end"}; ///< {0} number: whether it pulls the last day in is open

inline constexpr problem_code no_fund{"no-fund"};                       ///< none
inline constexpr problem_code fund_not_known_yet{"fund-not-known-yet"}; ///< {0} known_by
inline constexpr problem_code fund_starts_later{"fund-starts-later"};   ///< {0} first day
inline constexpr problem_code fund_runs{"fund-runs"};                   ///< {0} last day to obligate it
inline constexpr problem_code fund_no_year{"fund-no-year"};             ///< none
inline constexpr problem_code fund_ended{"fund-ended"};                 ///< {0} last day to obligate it
inline constexpr problem_code fund_expired{"fund-expired"}; ///< {0} last day to obligate, {1} to pay from it
inline constexpr problem_code fund_cancelled{"fund-cancelled"};       ///< {0} last day of its expired phase
inline constexpr problem_code fund_start_vague{"fund-start-vague"};   ///< {0} first day
inline constexpr problem_code fund_end_vague{"fund-end-vague"};       ///< {0} last day
inline constexpr problem_code fund_term_unknown{"fund-term-unknown"}; ///< {0} why
inline constexpr problem_code fund_term_missing{"fund-term-missing"}; ///< none

inline constexpr problem_code option_window{"option-window"}; ///< {0} last day for notice, {1} to exercise it
inline constexpr problem_code option_exercised{"option-exercised"}; ///< {0} number of the action, {1} day

inline constexpr problem_code ends_performance{"ends-performance"}; ///< none
inline constexpr problem_code ends_performance_extendable{
    "ends-performance-extendable"};                                           ///< {0} the furthest day
inline constexpr problem_code ends_ordering{"ends-ordering"};                 ///< none
inline constexpr problem_code ends_flight{"ends-flight"};                     ///< none
inline constexpr problem_code extension_limit{"extension-limit"};             ///< {0} last day of performance
inline constexpr problem_code option_notice_by{"option-notice-by"};           ///< {0} last day to exercise it
inline constexpr problem_code option_notice_overdue{"option-notice-overdue"}; ///< {0} last day to exercise it
inline constexpr problem_code option_closes{"option-closes"};                 ///< none
inline constexpr problem_code option_closes_worth{"option-closes-worth"};     ///< {0} its value
inline constexpr problem_code funds_expire{"funds-expire"};                   ///< none
inline constexpr problem_code funds_cancel{"funds-cancel"};                   ///< none
inline constexpr problem_code closeout_due{"closeout-due"};                   ///< {0} evidence of completion
inline constexpr problem_code funding_notice{"funding-notice"};               ///< {0} last day of performance

inline constexpr problem_code cause_own_words{"cause-own-words"}; ///< {0} publisher
inline constexpr problem_code cause_quoted{"cause-quoted"};       ///< {0} who states it, {1} publisher
inline constexpr problem_code cause_relayed{
    "cause-relayed"}; ///< {0} publisher, {1} publisher of the source repeated
inline constexpr problem_code cause_written{"cause-written"};             ///< {0} publisher
inline constexpr problem_code cause_beyond_record{"cause-beyond-record"}; ///< none
inline constexpr problem_code contract_ended_with_it{
    "contract-ended-with-it"}; ///< {0} contract, {1} last day
inline constexpr problem_code no_contract_ended_with_it{"no-contract-ended-with-it"}; ///< {0} how many
inline constexpr problem_code no_campaign{"no-campaign"};                             ///< none
inline constexpr problem_code stated_start{"stated-start"}; ///< {0} publisher, {1} day
inline constexpr problem_code stated_end{"stated-end"};     ///< {0} publisher, {1} day

inline constexpr problem_code other_money{"other-money"};                     ///< {0} parts of the scope
inline constexpr problem_code ranges_apart{"ranges-apart"};                   ///< none
inline constexpr problem_code ranges_apart_as_usual{"ranges-apart-as-usual"}; ///< none
inline constexpr problem_code ranges_apart_if_same_period{"ranges-apart-if-same-period"}; ///< none
inline constexpr problem_code ranges_meet{"ranges-meet"};                                 ///< none
inline constexpr problem_code day_missing{"day-missing"};                                 ///< none
inline constexpr problem_code days_apart{"days-apart"};                                   ///< none
inline constexpr problem_code days_meet{"days-meet"};                                     ///< none
inline constexpr problem_code words_same{"words-same"};                                   ///< none
inline constexpr problem_code words_differ{"words-differ"};                               ///< none

inline constexpr problem_code may_be_inside{"may-be-inside"};       ///< {0} name, {1} id of the other
inline constexpr problem_code source_withdrawn{"source-withdrawn"}; ///< {0} publishers
inline constexpr problem_code outside_payer{"outside-payer"};       ///< {0} said, {1} scope
inline constexpr problem_code outside_purpose{"outside-purpose"};   ///< {0} said, {1} scope
inline constexpr problem_code with_payer{"with-payer"};             ///< {0} name, {1} payer
inline constexpr problem_code with_purpose{"with-purpose"};         ///< {0} name, {1} purpose
inline constexpr problem_code with_overlap{"with-overlap"};         ///< {0} name, {1} name of the other
inline constexpr problem_code unlike_payers{"unlike-payers"}; ///< {0} name, {1} payer, {2} name, {3} payer
inline constexpr problem_code unlike_purposes{
    "unlike-purposes"};                                   ///< {0} name, {1} purpose, {2} name, {3} purpose
inline constexpr problem_code of_payer{"of-payer"};       ///< {0} payer
inline constexpr problem_code of_no_payer{"of-no-payer"}; ///< none
inline constexpr problem_code of_purpose{"of-purpose"};   ///< {0} purpose
inline constexpr problem_code of_no_purpose{"of-no-purpose"}; ///< none

inline constexpr problem_code only_its_own_origin{"only-its-own-origin"}; ///< none

// What happened.
inline constexpr problem_code was_announced{"was-announced"};     ///< {0} day
inline constexpr problem_code was_first_heard{"was-first-heard"}; ///< {0} day
inline constexpr problem_code has_ended{"has-ended"};             ///< {0} day
inline constexpr problem_code was_confirmed{"was-confirmed"};     ///< {0} day
inline constexpr problem_code was_accepted{"was-accepted"};       ///< {0} day
inline constexpr problem_code work_stopped{"work-stopped"};       ///< {0} day
inline constexpr problem_code work_resumed{"work-resumed"};       ///< {0} day
inline constexpr problem_code notice_given{"notice-given"};       ///< {0} day

// What a timeline shows.
inline constexpr problem_code first_awarded_until{"first-awarded-until"}; ///< {0} last day as first awarded
inline constexpr problem_code end_put_off{"end-put-off"};     ///< {0} number, {1} last day before, {2} after
inline constexpr problem_code end_pulled_in{"end-pulled-in"}; ///< {0} number, {1} last day before, {2} after
inline constexpr problem_code takes_effect{"takes-effect"};   ///< {0} day
inline constexpr problem_code exercises_option{"exercises-option"};       ///< {0} option
inline constexpr problem_code was_recorded{"was-recorded"};               ///< {0} day
inline constexpr problem_code option_days_missing{"option-days-missing"}; ///< none
inline constexpr problem_code event_day_missing{"event-day-missing"};     ///< none
inline constexpr problem_code event_day_unknown{"event-day-unknown"};     ///< {0} why
inline constexpr problem_code was_published{"was-published"};             ///< {0} publisher, {1} day
inline constexpr problem_code published_missing{"published-missing"};     ///< {0} publisher
inline constexpr problem_code published_unknown{"published-unknown"};     ///< {0} publisher, {1} why
inline constexpr problem_code was_corrected{"was-corrected"};             ///< {0} publisher, {1} day
inline constexpr problem_code was_withdrawn{"was-withdrawn"};             ///< {0} publisher, {1} day
inline constexpr problem_code repeats_others{"repeats-others"};           ///< {0} publishers
inline constexpr problem_code known_only_later{"known-only-later"};       ///< {0} known_by
inline constexpr problem_code known_perhaps_later{"known-perhaps-later"}; ///< {0} known_by
inline constexpr problem_code more_than_asked{"more-than-asked"};         ///< {0} how many
inline constexpr problem_code withdrawn_by_then{"withdrawn-by-then"};     ///< none

inline constexpr problem_code orders_rolled_up{"orders-rolled-up"}; ///< {0} how many: of a vehicle

// Why something is left out of a total.
inline constexpr problem_code other_layer{"other-layer"};         ///< {0} its layer, {1} the layer totalled
inline constexpr problem_code only_when_asked{"only-when-asked"}; ///< {0} its layer: no layer is totalled
inline constexpr problem_code of_vehicle{"of-vehicle"};           ///< none: an idv's own dollars
inline constexpr problem_code sum_too_large{"sum-too-large"};     ///< none
inline constexpr problem_code no_amount_to_spread{"no-amount-to-spread"}; ///< none
inline constexpr problem_code not_begun{"not-begun"};                     ///< {0} first day
inline constexpr problem_code may_not_have_begun{"may-not-have-begun"};   ///< {0} first day
inline constexpr problem_code perhaps_known{"perhaps-known"};             ///< {0} known_by
inline constexpr problem_code perhaps_recorded{"perhaps-recorded"};       ///< {0} number, {1} known_by
inline constexpr problem_code perhaps_signed{"perhaps-signed"};           ///< {0} number, {1} day
inline constexpr problem_code signing_unknown{"signing-unknown"};         ///< {0} number
inline constexpr problem_code on_top{"on-top"};             ///< {0} words as printed, {1} of what
inline constexpr problem_code after_days{"after-days"};     ///< {0} first day: behind the days asked about
inline constexpr problem_code before_days{"before-days"};   ///< {0} last day: before the days asked about
inline constexpr problem_code other_days{"other-days"};     ///< none: a part that other days have
inline constexpr problem_code days_unknown{"days-unknown"}; ///< none: a first or last day is missing
inline constexpr problem_code days_vague{"days-vague"};     ///< none: which part, turns on a vague day
inline constexpr problem_code signed_other_days{"signed-other-days"}; ///< none

// What a line of an invoice is held against: what was ordered, and what ran.
inline constexpr problem_code bill_amount_differs{"bill-amount-differs"}; ///< {0} billed, {1} due
inline constexpr problem_code bill_duplicate{"bill-duplicate"};           ///< {0} the line that it repeats
inline constexpr problem_code bill_fits_none{"bill-fits-none"};           ///< none: no line of an order
inline constexpr problem_code bill_fits_several{"bill-fits-several"};     ///< none: more than one
inline constexpr problem_code bill_in_advance{"bill-in-advance"};         ///< {0} last day of the service
inline constexpr problem_code bill_is_free{"bill-is-free"};               ///< none: make-good or bonus
inline constexpr problem_code bill_missing{"bill-missing"};               ///< none: nothing is billed
inline constexpr problem_code bill_not_comparable{
    "bill-not-comparable"}; ///< none: basis, currency or no price
inline constexpr problem_code bill_of_other_kind{
    "bill-of-other-kind"}; ///< {0} its kind, {1} that of the line
inline constexpr problem_code bill_out_of_flight{"bill-out-of-flight"}; ///< {0} how many days
inline constexpr problem_code bill_over_order{"bill-over-order"};       ///< {0} what is left of the order
inline constexpr problem_code bill_rate_differs{"bill-rate-differs"}; ///< {0} billed, {1} at the rate ordered
inline constexpr problem_code bill_units_over{"bill-units-over"};     ///< {0} units billed, {1} units due
inline constexpr problem_code bill_units_under{"bill-units-under"};   ///< {0} units billed, {1} units due
inline constexpr problem_code bill_unproved{"bill-unproved"};         ///< none: no count, no document
inline constexpr problem_code count_not_named{"count-not-named"};     ///< {0} whose count is taken
inline constexpr problem_code count_reaches_beyond{"count-reaches-beyond"};       ///< {0} units
inline constexpr problem_code commitment_line_unknown{"commitment-line-unknown"}; ///< {0} a line
inline constexpr problem_code delivery_line_unknown{"delivery-line-unknown"};     ///< {0} a line
inline constexpr problem_code no_insertion_order{"no-insertion-order"};           ///< none
inline constexpr problem_code several_currencies{"several-currencies"};           ///< none
inline constexpr problem_code approved_together{"approved-together"};             ///< {0} an invoice
inline constexpr problem_code paid_together{"paid-together"};                     ///< {0} an invoice
inline constexpr problem_code due_day_vague{"due-day-vague"};                     ///< {0} the day
inline constexpr problem_code pace_cancelled{"pace-cancelled"};       ///< none: before its first day
inline constexpr problem_code pace_flat_price{"pace-flat-price"};     ///< none: no units are ordered
inline constexpr problem_code pace_line_unknown{"pace-line-unknown"}; ///< {0} a line of the order
inline constexpr problem_code pace_no_days{"pace-no-days"};           ///< none: a flight without days
inline constexpr problem_code pace_no_goal{"pace-no-goal"};           ///< none: nothing is ordered by number
inline constexpr problem_code pace_not_positive{"pace-not-positive"}; ///< none: fewer than none ran
inline constexpr problem_code pace_counted_to{
    "pace-counted-to"}; ///< {0} day, {1} per cent of what is planned through it
inline constexpr problem_code value_beyond_money{"value-beyond-money"}; ///< none: no money can hold it
inline constexpr problem_code value_in_package{"value-in-package"};     ///< {0} the line with its cost
inline constexpr problem_code value_no_days{"value-no-days"};           ///< none: a flat price without days
inline constexpr problem_code value_no_placement{"value-no-placement"}; ///< none: the line names none
inline constexpr problem_code value_no_price{"value-no-price"};         ///< none
inline constexpr problem_code value_not_counted{"value-not-counted"};   ///< none: nobody counted
inline constexpr problem_code within_tolerance_amount{"within-tolerance-amount"}; ///< {0} tolerance
inline constexpr problem_code within_tolerance_rate{"within-tolerance-rate"};     ///< {0} tolerance

// What a figure is doubted for.
inline constexpr problem_code doubt_payer{
    "doubt-payer"}; ///< {0} said payer, {1} payer of the book, {2} sources
inline constexpr problem_code doubt_purpose{
    "doubt-purpose"}; ///< {0} said purpose, {1} purpose of the book, {2} sources
inline constexpr problem_code doubt_began{
    "doubt-began"}; ///< {0} said first day, {1} first day of the book's scope, {2} sources
inline constexpr problem_code doubt_ended{
    "doubt-ended"}; ///< {0} said last day, {1} last day of the book's scope, {2} sources
inline constexpr problem_code doubt_addition{"doubt-addition"}; ///< {0} words as printed, {1} sources
inline constexpr problem_code doubt_reading{"doubt-reading"}; ///< {0} words as printed elsewhere, {1} sources

// What else the total could be.
inline constexpr problem_code without_payer{"without-payer"};     ///< {0} names, {1} said payer
inline constexpr problem_code without_purpose{"without-purpose"}; ///< {0} names, {1} said purpose
inline constexpr problem_code without_period{"without-period"};   ///< {0} names
inline constexpr problem_code with_addition{"with-addition"};     ///< {0} words as printed, {1} name
inline constexpr problem_code with_reading{"with-reading"};       ///< {0} words as printed, {1} name

// When an invoice is due, and what a late payment costs.
inline constexpr problem_code invoice_not_received{"invoice-not-received"}; ///< none
inline constexpr problem_code nothing_accepted{"nothing-accepted"};         ///< none
inline constexpr problem_code acceptance_disputed{"acceptance-disputed"};   ///< none
inline constexpr problem_code due_beyond_calendar{"due-beyond-calendar"};   ///< none
inline constexpr problem_code due_after_receipt{"due-after-receipt"}; ///< {0} due, {1} days, {2} received
inline constexpr problem_code due_after_invoice_date{
    "due-after-invoice-date"}; ///< {0} due, {1} days, {2} date of the invoice
inline constexpr problem_code due_after_acceptance{
    "due-after-acceptance"}; ///< {0} due, {1} days, {2} accepted
inline constexpr problem_code due_after_deemed{
    "due-after-deemed"}; ///< {0} due, {1} days, {2} deemed accepted, {3} performed, {4} days between them
inline constexpr problem_code pay_next_business_day{"pay-next-business-day"}; ///< {0} last day in time
inline constexpr problem_code paid_in_time{"paid-in-time"};                   ///< {0} day of payment
inline constexpr problem_code paid_next_business_day{
    "paid-next-business-day"}; ///< {0} day of payment, after the due date
inline constexpr problem_code paid_late{
    "paid-late"}; ///< {0} days late, {1} day of payment, {2} first day that counts
inline constexpr problem_code late_if_paid{"late-if-paid"}; ///< the same of a payment that is not made yet
inline constexpr problem_code interest_stopped{"interest-stopped"}; ///< {0} last day that counts
inline constexpr problem_code interest_under_a_dollar{"interest-under-a-dollar"}; ///< {0} interest

} // namespace says

namespace code {

inline constexpr problem_code claims_conflict{
    "claims-conflict"}; ///< {0}, {1} the two wordings, {2} about, {3}, {4} publishers
inline constexpr problem_code claims_in_tension{
    "claims-in-tension"}; ///< {0}, {1} the two wordings, {2} about, {3}, {4} publishers
inline constexpr problem_code other_claim{"other-claim"}; ///< none; the place of the second claim

/// {0} first day, {1} last day, {2} most: a run of more months, weeks or days than anyone wants listed.
inline constexpr problem_code too_many_units{"too-many-units"};
/// {0} first day, {1} last day of what two runs of a plan have in common.
inline constexpr problem_code overlapping_flights{"overlapping-flights"};
/// {0} first day, {1} last day of a half-year without a rate, {2} the day that wants one.
inline constexpr problem_code no_rate{"no-rate"};
inline constexpr problem_code bad_half_year_rate{"bad-half-year-rate"}; ///< {0} text
inline constexpr problem_code other_action{"other-action"}; ///< none; the place of the other action
inline constexpr problem_code that_fund{"that-fund"};       ///< none; the place of the fund
inline constexpr problem_code equal_keys{"equal-keys"};     ///< {0} number, {1}, {2} the two last days
inline constexpr problem_code duplicate_number{"duplicate-number"}; ///< {0} number
inline constexpr problem_code out_of_order{
    "out-of-order"}; ///< {0}, {1} number and day of the later number, {2}, {3} of the one before it
inline constexpr problem_code lines_differ{
    "lines-differ"}; ///< {0} number, {1} obligated, {2} sum of its lines
inline constexpr problem_code funds_differ{
    "funds-differ"}; ///< {0} number, {1} obligated, {2} sum of its funds
inline constexpr problem_code option_unnamed{"option-unnamed"}; ///< {0} number
inline constexpr problem_code option_late{
    "option-late"}; ///< {0} number, {1} option, {2} day signed, {3} first day of the option
inline constexpr problem_code obligated_over_current{
    "obligated-over-current"}; ///< {0} obligated, {1} current value
inline constexpr problem_code current_over_ceiling{
    "current-over-ceiling"}; ///< {0} current value, {1} ceiling
inline constexpr problem_code obligated_over_ceiling{
    "obligated-over-ceiling"}; ///< {0} obligated, {1} ceiling
inline constexpr problem_code printed_total_differs{
    "printed-total-differs"}; ///< {0} which total, {1} as printed, {2} sum of the actions
inline constexpr problem_code line_over_ceiling{"line-over-ceiling"}; ///< {0} line, {1} funded, {2} ceiling
inline constexpr problem_code billed_over_funding{
    "billed-over-funding"}; ///< {0} line, {1} billed, {2} funded
inline constexpr problem_code line_price_over_ceiling{
    "line-price-over-ceiling"}; ///< {0} line, {1} product, {2} ceiling
inline constexpr problem_code ordered_late{
    "ordered-late"}; ///< {0} order, {1} day, {2} vehicle, {3} last day to order
inline constexpr problem_code ordered_on_last_day{
    "ordered-on-last-day"}; ///< {0} order, {1} day, {2} vehicle, {3} last day to order
inline constexpr problem_code piid_form{"piid-form"}; ///< {0} number
inline constexpr problem_code funding_notice_due{
    "funding-notice-due"};                                    ///< {0} contract, {1} day, {2} allotted
inline constexpr problem_code fund_currency{"fund-currency"}; ///< {0} action, {1} amount, {2} fund
inline constexpr problem_code fund_not_available{
    "fund-not-available"}; ///< {0} action, {1} amount, {2} day, {3} fund, {4} its first day
inline constexpr problem_code fund_expired{
    "fund-expired"}; ///< {0} action, {1} amount, {2} day, {3} fund, {4} last day
inline constexpr problem_code fund_expired_new_scope{
    "fund-expired-new-scope"}; ///< {0} action, {1} amount, {2} day, {3} fund, {4} last day
inline constexpr problem_code fund_cancelled{
    "fund-cancelled"}; ///< {0} action, {1} amount, {2} day, {3} fund, {4} last day of the expired phase
inline constexpr problem_code severable_over_a_year{
    "severable-over-a-year"}; ///< {0} action, {1}, {2} first and last day, {3} fund
inline constexpr problem_code service_after_fund{
    "service-after-fund"}; ///< {0} action, {1} first day, {2} fund, {3} last day
inline constexpr problem_code fund_over_amount{
    "fund-over-amount"}; ///< {0} action, {1} day, {2} sum, {3} fund, {4} amount
inline constexpr problem_code fund_over_allotment{
    "fund-over-allotment"}; ///< {0} action, {1} day, {2} sum, {3} fund, {4} allotted
inline constexpr problem_code billed_over_obligated{"billed-over-obligated"}; ///< {0} billed, {1} obligated
inline constexpr problem_code committed_over_obligated{
    "committed-over-obligated"}; ///< {0} committed, {1} obligated
inline constexpr problem_code committed_over_maximum{
    "committed-over-maximum"}; ///< {0} committed, {1} the most that may be spent
inline constexpr problem_code delivered_over_committed{
    "delivered-over-committed"}; ///< {0} delivered, {1} committed
inline constexpr problem_code billed_over_delivered{
    "billed-over-delivered"}; ///< {0} billed on insertion orders, {1} delivered on them
inline constexpr problem_code approved_over_billed{"approved-over-billed"}; ///< {0} approved, {1} billed
inline constexpr problem_code paid_over_approved{"paid-over-approved"};     ///< {0} paid, {1} approved
inline constexpr problem_code paid_unapproved{"paid-unapproved"};           ///< {0} paid

// Payments, by invoice.
inline constexpr problem_code payment_overdue{
    "payment-overdue"}; ///< {0} open, {1} day due, {2} days late, {3} interest of a payment today
inline constexpr problem_code payment_late{
    "payment-late"}; ///< {0} amount, {1} day due, {2} paid, {3} days late
inline constexpr problem_code payment_in_advance{"payment-in-advance"}; ///< {0} how much of it, {1} paid
inline constexpr problem_code payment_over_due{"payment-over-due"};     ///< {0} beyond what is due
inline constexpr problem_code interest_unpaid{"interest-unpaid"};       ///< {0} owed, {1} paid
inline constexpr problem_code interest_overpaid{"interest-overpaid"};   ///< {0} paid, {1} owed
inline constexpr problem_code interest_rate_missing{
    "interest-rate-missing"}; ///< {0}, {1} first and last day of the half-year, {2} half-year, {3} days late
inline constexpr problem_code awaits_approval{"awaits-approval"}; ///< {0} due and not approved
inline constexpr problem_code bill_differs{
    "bill-differs"}; ///< {0} line of an invoice, {1} outcome, {2} billed, {3} due
inline constexpr problem_code delivery_not_billed{"delivery-not-billed"}; ///< {0} line of an order
inline constexpr problem_code not_billed{"not-billed"}; ///< {0} line of an order, {1} delivered
inline constexpr problem_code dollars_unsupported{"dollars-unsupported"}; ///< {0} of what is due, {1} due
inline constexpr problem_code hedge_lost{
    "hedge-lost"}; ///< {0} later words, {1} publisher, {2} earlier words, {3} publisher
inline constexpr problem_code headline_conflict{
    "headline-conflict"}; ///< {0} words, {1} about, {2} range of the sum, {3} list of parts
inline constexpr problem_code headline_tension{
    "headline-tension"}; ///< {0} words, {1} about, {2} range of the sum, {3} list of parts
inline constexpr problem_code claims_conflict_if_same_days{
    "claims-conflict-if-same-days"}; ///< {0}, {1} the two wordings, {2} about, {3}, {4} publishers
inline constexpr problem_code copied_claim{
    "copied-claim"}; ///< none; the place of a second claim of the same origin

} // namespace code

} // namespace v1
} // namespace mediabuy
