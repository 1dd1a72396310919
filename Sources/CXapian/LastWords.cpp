// SPDX-License-Identifier: GPL-2.0-or-later

#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <exception>

#include "Guard.hpp"

namespace {

void (*hear)(void* context, cx_kind kind, const cx_error* error) = nullptr;
void* listener = nullptr;

// Two threads can meet the same full disk; the second one waits for the end.
[[noreturn]] void speak() noexcept {
  static std::atomic_flag spoken = ATOMIC_FLAG_INIT;
  while (spoken.test_and_set()) pause();
  cx_error error;
  const cx_kind kind = std::current_exception() ? cx::report_current_exception(&error)
                                                : (error.length = 0, cx_kind_unknown_exception);
  hear(listener, kind, &error);
  std::abort();
}

}  // namespace

void cx_set_last_words(void (*last_words)(void* context, cx_kind kind, const cx_error* error),
                       void* context) {
  hear = last_words;
  listener = context;
  std::set_terminate(speak);
}
