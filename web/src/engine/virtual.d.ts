// SPDX-License-Identifier: MIT
// Modules that the build makes (build/ready.ts).

declare module "virtual:ready/*" {
  const ready: import("./ready").Ready;
  export default ready;
}
