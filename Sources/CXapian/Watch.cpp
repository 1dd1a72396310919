// SPDX-License-Identifier: GPL-2.0-or-later

#include "Watch.hpp"

#include <algorithm>
#include <chrono>

bool cx::Watch::ended() {
  if (request_.deadline != 0 && cx_now() >= request_.deadline) stopped_ = true;
  if (request_.cancelled != nullptr && request_.cancelled(request_.context)) stopped_ = true;
  return stopped_;
}

bool cx::Watch::ended_at_candidate() {
  calls_within_part_ = 0;
  return stopped_ || ((calls_++ & 15) == 0 && ended());
}

bool cx::Watch::ended_within_part() {
  return ++calls_within_part_ > 256 && (stopped_ || ((calls_++ & 15) == 0 && ended()));
}

namespace {

// Matches every document, and is asked about each candidate when it filters a query.
class Filter : public Xapian::PostingSource {
 public:
  explicit Filter(cx::Watch& watch) : watch_(watch) {}

  Xapian::doccount get_termfreq_min() const override { return documents_; }
  Xapian::doccount get_termfreq_est() const override { return documents_; }
  Xapian::doccount get_termfreq_max() const override { return documents_; }
  Xapian::docid get_docid() const override { return document_; }
  bool at_end() const override { return ended_ || document_ > last_; }

  void next(double) override { move(document_ + 1); }
  void skip_to(Xapian::docid document, double) override { move(std::max(document, document_)); }

  bool check(Xapian::docid document, double) override {
    move(std::max(document, document_));
    return true;
  }

  void init(const Xapian::Database& database) override {
    documents_ = database.get_doccount();
    last_ = database.get_lastdocid();
    document_ = 0;
    ended_ = false;
  }

 protected:
  virtual bool ends() = 0;

  cx::Watch& watch_;

 private:
  void move(Xapian::docid document) {
    document_ = document;
    ended_ = ends();
  }

  Xapian::doccount documents_ = 0;
  Xapian::docid last_ = 0;
  Xapian::docid document_ = 0;
  bool ended_ = false;
};

// Around the whole query: the match ends as if there were no more documents.
class OuterFilter : public Filter {
 public:
  using Filter::Filter;
  OuterFilter* clone() const override { return new OuterFilter(watch_); }

 protected:
  bool ends() override { return watch_.ended_at_candidate(); }
};

// Around a part, which would mean something else without the rest of its documents.
class InnerFilter : public Filter {
 public:
  using Filter::Filter;
  InnerFilter* clone() const override { return new InnerFilter(watch_); }

 protected:
  bool ends() override {
    if (watch_.ended_within_part()) throw cx::Stopped();
    return false;
  }
};

// Matches one document in 64. As the optional part of an AND MAYBE it is asked only when the match
// has passed its last document, where a filter is asked about each: that costs a sixth of a search.
class Milestones : public Xapian::PostingSource {
 public:
  explicit Milestones(cx::Watch& watch) : watch_(watch) {}

  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return documents_ / 64; }
  Xapian::doccount get_termfreq_max() const override { return documents_; }
  Xapian::docid get_docid() const override { return document_; }
  bool at_end() const override { return false; }

  void next(double) override { move(document_ + 1); }
  void skip_to(Xapian::docid document, double) override { move(document); }

  Milestones* clone() const override { return new Milestones(watch_); }

  void init(const Xapian::Database& database) override {
    documents_ = database.get_doccount();
    document_ = 0;
  }

 private:
  void move(Xapian::docid document) {
    if (watch_.ended()) throw cx::Stopped();
    document_ = document | 63;
  }

  cx::Watch& watch_;
  Xapian::doccount documents_ = 0;
  Xapian::docid document_ = 0;
};

template <typename Source>
Xapian::Query from(cx::Watch& watch) {
  return Xapian::Query((new Source(watch))->release());
}

}  // namespace

Xapian::Query cx::inner_guard(Watch& watch) { return from<InnerFilter>(watch); }

Xapian::Query cx::guarded_query(const Xapian::Query& query, bool positional, Watch& watch) {
  using Xapian::Query;
  return positional ? Query(Query::OP_FILTER, query, from<OuterFilter>(watch))
                    : Query(Query::OP_AND_MAYBE, query, from<Milestones>(watch));
}

uint64_t cx_now() {
  const auto since = std::chrono::steady_clock::now().time_since_epoch();
  return static_cast<uint64_t>(std::chrono::duration_cast<std::chrono::nanoseconds>(since).count());
}
