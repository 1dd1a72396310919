// SPDX-License-Identifier: GPL-2.0-or-later

// Whole databases: merging and checking.

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "Handles.hpp"

cx_kind cx_compact(const char* folders, size_t count, const char* destination, uint8_t renumber,
                   uint32_t block_size, cx_error* error) {
  return cx::guarded(error, [&] {
    // The library would write over whatever is there.
    if (std::filesystem::exists(destination) &&
        !(std::filesystem::is_directory(destination) && std::filesystem::is_empty(destination))) {
      throw cx::Failure{cx_kind_exists, "the place to merge into is not an empty folder"};
    }
    Xapian::Database all;
    for (const char* folder = folders; count > 0; --count, folder += std::strlen(folder) + 1) {
      all.add_database(Xapian::Database(folder, Xapian::DB_BACKEND_GLASS));
    }
    // FULLER has corner cases that lose data before 1.4.31.
    unsigned flags = Xapian::Compactor::FULL;
    if (!renumber) flags |= Xapian::DBCOMPACT_NO_RENUMBER;
    all.compact(destination, flags, static_cast<int>(block_size));
  });
}

cx_kind cx_check(const char* folder, uint8_t* report, size_t capacity, size_t* length,
                 size_t* errors, cx_error* error) {
  return cx::guarded(error, [&] {
    std::ostringstream text;
    *errors = Xapian::Database::check(folder, 0, &text);
    const std::string written = text.str();
    *length = written.size();
    std::memcpy(report, written.data(), std::min(capacity, written.size()));
  });
}
