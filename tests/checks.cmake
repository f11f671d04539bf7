# SPDX-License-Identifier: MIT
# Checks of the project as a whole: headers that stand alone, layers, packages that can be used.
