// SPDX-License-Identifier: GPL-2.0-or-later

// Makes the guard catch what a test cannot provoke otherwise.

#include <new>
#include <stdexcept>

#include "Handles.hpp"

cx_kind cx_raise_for_tests(cx_kind kind, cx_error* error) {
  return cx::guarded(error, [&] {
    switch (kind) {
      case cx_kind_out_of_memory:
        throw std::bad_alloc();
      case cx_kind_standard_exception:
        throw std::length_error("a length error");
      case cx_kind_unknown_exception:
        throw 42;
      default:
        throw Xapian::InternalError("an internal error");
    }
  });
}
