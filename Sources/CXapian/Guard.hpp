// SPDX-License-Identifier: GPL-2.0-or-later

#ifndef CXAPIAN_GUARD_HPP
#define CXAPIAN_GUARD_HPP

#include <utility>

#include "CXapian.h"

namespace cx {

// Thrown by the shim itself where Xapian has no class for a kind.
struct Failure {
  cx_kind kind;
  const char* message;
};

// To be called in a catch block only: the kind of what was caught, its text in `error`.
cx_kind report_current_exception(cx_error* error) noexcept;

// The one place where exceptions end. Every function of the interface that can fail is one call of
// this.
template <typename Body>
cx_kind guarded(cx_error* error, Body&& body) noexcept {
  try {
    std::forward<Body>(body)();
    return cx_kind_none;
  } catch (...) {
    return report_current_exception(error);
  }
}

}  // namespace cx

#endif
