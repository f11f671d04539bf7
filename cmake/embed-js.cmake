# SPDX-License-Identifier: MIT
# Run as a script (cmake -P) with FROM, TO and NAME, writes a text file as a JavaScript module: `name` and `text`.
# For the npm package, where the text would make the WebAssembly larger that everybody loads first.
file(READ "${FROM}" text)
string(REPLACE "\\" "\\\\" text "${text}")
string(REPLACE "`" "\\`" text "${text}")
string(REPLACE "\${" "\\\${" text "${text}")
file(WRITE "${TO}" "// Made from a text file by cmake/embed-js.cmake; edit that file instead.
export const name = \"${NAME}\";
export const text = `${text}`;
")
