// SPDX-License-Identifier: MIT
#include "commit.hpp"

constinit const std::string_view built_from_commit = MEDIABUY_COMMIT;
