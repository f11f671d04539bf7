# SPDX-License-Identifier: MIT
# The question of the benchmark with awk: awk -v codes=… -v amount=… -v code=… -v texts=… -f question.awk FILE
# Quotes are taken off by hand: a line with an odd number of them goes on in the next one.
BEGIN {
    count = split(codes, list, ",")
    for (i = 1; i <= count; i++) asked[list[i]] = 1
    count = split(texts, list, ",")
    for (i = 1; i <= count; i++) wanted[list[i]] = 1
}
NR == 1 {
    n = split($0, names, ",")
    for (i = 1; i <= n; i++) {
        if (names[i] == amount) of_amount = i
        if (names[i] == code) of_code = i
        if (names[i] in wanted) places[++place_count] = i
    }
    next
}
{
    record = open ? record "\n" $0 : $0
    open = (open + gsub(/"/, "\"")) % 2
    if (open) next
    gsub(/""/, "\002", record)
    pieces = split(record, piece, "\"")
    bare = piece[1]
    for (i = 2; i <= pieces; i++) {
        if (i % 2 == 0) gsub(/,/, "\001", piece[i])
        bare = bare piece[i]
    }
    split(bare, field, ",")
    if (!(field[of_code] in asked)) next
    actions++
    cents += cents_of(field[of_amount])
    for (i = 1; i <= place_count; i++) size += length(field[places[i]])
}
END { printf "%d %.0f %d\n", actions, cents, size }

# An amount of two decimals in cents, a whole number below 2^53.
function cents_of(text, sign) {
    sign = 1
    if (substr(text, 1, 1) == "-") { sign = -1; text = substr(text, 2) }
    sub(/\./, "", text)
    return sign * text
}
