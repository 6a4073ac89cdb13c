// What an answer is written to, one after the other. Trouble with one keeps none of the others back, nor the answer on
// standard output: it is told at the end, so that an hour's work is not lost with a folder that went away.
#pragma once

#include "report/whole_file.hpp"

#include <exception>

namespace stepwell::tools {

class outputs {
 public:
  template <class Write>
  void add(Write write) {
    try {
      write();
    } catch (const report::output_error&) {
      if (!trouble_) trouble_ = std::current_exception();
    }
  }

  // Throws what the first one threw.
  void tell_trouble() const {
    if (trouble_) std::rethrow_exception(trouble_);
  }

 private:
  std::exception_ptr trouble_;
};

} // namespace stepwell::tools
