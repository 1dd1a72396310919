// SPDX-License-Identifier: GPL-2.0-or-later

// Posting sources that end a match when its deadline has passed or it is cancelled.

#ifndef CXAPIAN_WATCH_HPP
#define CXAPIAN_WATCH_HPP

#include <xapian.h>

#include "CXapian.h"

namespace cx {

// Thrown through a match that cannot be ended otherwise.
struct Stopped {};

// Knows whether a match has to end.
class Watch {
 public:
  explicit Watch(const cx_request& request) : request_(request) {}

  bool needed() const { return request_.deadline != 0 || request_.cancelled != nullptr; }
  bool stopped() const { return stopped_; }

  // Looks at the clock.
  bool ended();
  // For each candidate of the whole query: looks at the clock for one in sixteen.
  bool ended_at_candidate();
  // For each candidate of a part. Leaves it to the whole query to end the match, unless this has
  // not come to a candidate for long.
  bool ended_within_part();

 private:
  const cx_request& request_;
  uint32_t calls_ = 0;
  uint32_t calls_within_part_ = 0;
  bool stopped_ = false;
};

// A query for every document, that throws Stopped. To filter a part by.
Xapian::Query inner_guard(Watch& watch);

// A query with a guard around it, which leaves its hits, weights and bounds as they are. When
// phrases are in it, the match ends with what it has found; else it throws Stopped, for then the
// guard can be cheap. (Enquire::set_time_limit ends nothing; a match decider is not asked about
// what a phrase rejects, and takes the bounds away.)
Xapian::Query guarded_query(const Xapian::Query& query, bool positional, Watch& watch);

}  // namespace cx

#endif
