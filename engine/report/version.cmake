# Writes version.cpp from the project's version and the checkout's commit; touches it only when one of them changed.
# Called at each build: cmake -D SOURCE=<checkout> -D VERSION=<x.y.z> -D OUTPUT=<file> -P version.cmake
find_program(GIT git)
set(COMMIT unknown)
if(GIT)
  execute_process(COMMAND ${GIT} describe --always --abbrev=40 --dirty --exclude=*
                  WORKING_DIRECTORY ${SOURCE} OUTPUT_VARIABLE described OUTPUT_STRIP_TRAILING_WHITESPACE
                  ERROR_QUIET RESULT_VARIABLE failed)
  if(NOT failed)
    set(COMMIT ${described})
  endif()
endif()
file(CONFIGURE OUTPUT ${OUTPUT} @ONLY CONTENT [[
#include "report/version.hpp"

namespace stepwell::report {

std::string_view version() { return "@VERSION@"; }
std::string_view commit() { return "@COMMIT@"; }

} // namespace stepwell::report
]])
