// SPDX-License-Identifier: GPL-2.0-or-later

#ifndef CXAPIAN_HANDLES_HPP
#define CXAPIAN_HANDLES_HPP

#include <xapian.h>

#include <cstring>
#include <string>
#include <vector>

#include "CXapian.h"
#include "Guard.hpp"

namespace cx {

// Strings of an answer, laid end to end.
class Strings {
 public:
  void clear() {
    bytes_.clear();
    ends_.clear();
    numbers_.clear();
  }

  void append(const std::string& string, uint32_t number) {
    if (string.size() > UINT32_MAX - bytes_.size()) {
      throw Failure{cx_kind_unsupported, "an answer of more than 4 GiB"};
    }
    bytes_ += string;
    ends_.push_back(static_cast<uint32_t>(bytes_.size()));
    numbers_.push_back(number);
  }

  size_t size() const { return ends_.size(); }

  cx_strings view() const {
    return {{reinterpret_cast<const uint8_t*>(bytes_.data()), bytes_.size()},
            ends_.data(),
            numbers_.data(),
            ends_.size()};
  }

 private:
  std::string bytes_;
  std::vector<uint32_t> ends_;
  std::vector<uint32_t> numbers_;
};

// The data of a document is the value of this slot. Document::set_data would compress it, which
// took a sixth of the time of a build, and makes it slower to read; it saves a seventh of the size.
constexpr Xapian::valueno data_slot = CX_NO_SLOT - 1;

inline std::string string(const uint8_t* start, size_t count) {
  return count == 0 ? std::string() : std::string(reinterpret_cast<const char*>(start), count);
}

inline cx_bytes view(const std::string& bytes) {
  return {reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size()};
}

// A query program as Xapian's tree. Throws Xapian::InvalidArgumentError or Failure. Tells whether
// it asks for positions, as phrases do; those that a filter around the whole cannot interrupt are
// filtered by `guard`, unless it is empty.
Xapian::Query build_query(const uint8_t* program, size_t length, const Xapian::Query& guard,
                          bool* positional);

// What the library would refuse too late.
void check_term(const char* start, size_t count);

}  // namespace cx

struct cx_database {
  Xapian::Database all;
  std::vector<Xapian::Database> shards;

  // The answer to the last call.
  std::string bytes;
  cx::Strings strings;
  cx::Strings facets;
  std::vector<uint32_t> numbers;
  std::vector<uint32_t> ends;
  std::vector<double> weights;
  std::vector<cx_hit> hits;
  std::vector<cx_use> uses;
};

#endif
