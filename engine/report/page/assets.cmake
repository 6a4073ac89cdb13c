# Writes the page's style sheet and script into a C++ source, so that the command needs no file beside it.
# Usage: cmake -D FOLDER=engine/report/page -D OUTPUT=page_assets.cpp -P assets.cmake
file(READ ${FOLDER}/page.css style_sheet)
file(READ ${FOLDER}/page.js script)
file(WRITE ${OUTPUT}.new "// Made from page.css and page.js by assets.cmake.
#include \"report/page/frame.hpp\"

namespace stepwell::report::page {
const std::string_view style_sheet = R\"asset(${style_sheet})asset\";
const std::string_view script = R\"asset(${script})asset\";
} // namespace stepwell::report::page
")
file(COPY_FILE ${OUTPUT}.new ${OUTPUT} ONLY_IF_DIFFERENT)
