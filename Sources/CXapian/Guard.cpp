// SPDX-License-Identifier: GPL-2.0-or-later

#include "Guard.hpp"

#include <xapian.h>

#include <algorithm>
#include <cstring>
#include <exception>
#include <new>

namespace {

void append(cx_error* error, const char* text, size_t count) noexcept {
  const size_t room = sizeof error->message - error->length;
  const size_t taken = std::min(count, room);
  std::memcpy(error->message + error->length, text, taken);
  error->length += static_cast<uint32_t>(taken);
}

void append(cx_error* error, const char* text) noexcept { append(error, text, std::strlen(text)); }

cx_kind fill(cx_error* error, cx_kind kind, const char* message) noexcept {
  error->length = 0;
  append(error, message);
  return kind;
}

cx_kind fill(cx_error* error, cx_kind kind, const Xapian::Error& thrown) {
  error->length = 0;
  append(error, thrown.get_msg().data(), thrown.get_msg().size());
  if (const char* cause = thrown.get_error_string()) {
    append(error, ": ");
    append(error, cause);
  }
  return kind;
}

cx_kind report(cx_error* error) {
  try {
    throw;
  } catch (const cx::Failure& failure) {
    return fill(error, failure.kind, failure.message);
  } catch (const Xapian::DatabaseNotFoundError& thrown) {
    return fill(error, cx_kind_not_found, thrown);
  } catch (const Xapian::DatabaseCreateError& thrown) {
    // The same class stands for a folder that cannot be made; then there is a cause.
    return fill(error, thrown.get_error_string() ? cx_kind_database : cx_kind_exists, thrown);
  } catch (const Xapian::DatabaseLockError& thrown) {
    return fill(error, cx_kind_locked, thrown);
  } catch (const Xapian::DatabaseCorruptError& thrown) {
    return fill(error, cx_kind_corrupt, thrown);
  } catch (const Xapian::DatabaseVersionError& thrown) {
    return fill(error, cx_kind_version, thrown);
  } catch (const Xapian::DatabaseModifiedError& thrown) {
    return fill(error, cx_kind_modified, thrown);
  } catch (const Xapian::DatabaseClosedError& thrown) {
    return fill(error, cx_kind_closed, thrown);
  } catch (const Xapian::DatabaseError& thrown) {
    return fill(error, cx_kind_database, thrown);
  } catch (const Xapian::DocNotFoundError& thrown) {
    return fill(error, cx_kind_no_document, thrown);
  } catch (const Xapian::WildcardError& thrown) {
    return fill(error, cx_kind_wildcard_too_wide, thrown);
  } catch (const Xapian::InvalidArgumentError& thrown) {
    return fill(error, cx_kind_invalid_argument, thrown);
  } catch (const Xapian::InvalidOperationError& thrown) {
    return fill(error, cx_kind_invalid_argument, thrown);
  } catch (const Xapian::UnimplementedError& thrown) {
    return fill(error, cx_kind_unsupported, thrown);
  } catch (const Xapian::FeatureUnavailableError& thrown) {
    return fill(error, cx_kind_unsupported, thrown);
  } catch (const Xapian::Error& thrown) {
    return fill(error, cx_kind_internal, thrown);
  } catch (const std::bad_alloc&) {
    return fill(error, cx_kind_out_of_memory, "out of memory");
  } catch (const std::exception& thrown) {
    return fill(error, cx_kind_standard_exception, thrown.what());
  } catch (...) {
    return fill(error, cx_kind_unknown_exception, "an exception that is no std::exception");
  }
}

}  // namespace

// Reading the text of an exception may itself throw.
cx_kind cx::report_current_exception(cx_error* error) noexcept {
  try {
    return report(error);
  } catch (...) {
    return fill(error, cx_kind_out_of_memory, "out of memory while reporting an error");
  }
}
