# SPDX-License-Identifier: MIT
# The same tests as WebAssembly under Node. One entry for a whole program: starting Node costs more than a
# hundred tests do. NODERAWFS lets them read the same files.
function(mediabuy_discover target)
    set_target_properties(${target} PROPERTIES SUFFIX .cjs)
    target_link_options(${target} PRIVATE
        -sENVIRONMENT=node -sNODERAWFS -sEXIT_RUNTIME -sALLOW_MEMORY_GROWTH -sWASM_BIGINT)
    add_test(NAME ${target}
        COMMAND node --no-experimental-fetch $<TARGET_FILE:${target}>
            --gtest_brief=1 --gtest_output=xml:${PROJECT_BINARY_DIR}/reports/${target}.xml)
endfunction()
