// SPDX-License-Identifier: GPL-2.0-or-later

// Running a query: one call that copies out everything a page of hits needs.

#include <algorithm>
#include <deque>
#include <utility>

#include "Handles.hpp"
#include "Watch.hpp"
#include "Weighting.hpp"

namespace {

// Matches one document. A source is told its shard only as a database, hence the UUID.
class OnlyDocument : public Xapian::PostingSource {
 public:
  OnlyDocument(const std::string& uuid, Xapian::docid document)
      : uuid_(uuid), document_(document) {}

  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return here_; }
  Xapian::doccount get_termfreq_max() const override { return here_; }
  Xapian::docid get_docid() const override { return document_; }
  bool at_end() const override { return !here_ || passed_; }

  void next(double) override {
    passed_ = started_;
    started_ = true;
  }

  void skip_to(Xapian::docid document, double) override {
    started_ = true;
    passed_ = passed_ || document > document_;
  }

  OnlyDocument* clone() const override { return new OnlyDocument(uuid_, document_); }

  void init(const Xapian::Database& database) override {
    here_ = database.get_uuid() == uuid_;
    started_ = false;
    passed_ = false;
  }

 private:
  std::string uuid_;
  Xapian::docid document_;
  bool here_ = false;
  bool started_ = false;
  bool passed_ = false;
};

Xapian::Query only_document(const cx_database* database, uint32_t document) {
  // Documents of several databases are numbered in turn.
  const size_t shards = database->shards.size();
  const size_t index = (document - 1) % shards;
  const auto local = static_cast<Xapian::docid>((document - 1) / shards + 1);
  auto* source = new OnlyDocument(database->shards[index].get_uuid(), local);
  return Xapian::Query(source->release());
}

void set_order(Xapian::Enquire& enquire, const cx_request& request) {
  switch (request.order) {
    case cx_order_relevance:
      enquire.set_weighting_scheme(cx::Weighting(request.weighting));
      return;
    case cx_order_value_ascending:
    case cx_order_value_descending:
      enquire.set_weighting_scheme(cx::Weighting(request.weighting));
      enquire.set_sort_by_value_then_relevance(request.order_slot,
                                               request.order == cx_order_value_descending);
      return;
    case cx_order_document:
      enquire.set_weighting_scheme(Xapian::BoolWeight());
      enquire.set_docid_order(Xapian::Enquire::ASCENDING);
      return;
  }
  throw cx::Failure{cx_kind_invalid_argument, "an unknown order"};
}

void copy_hits(cx_database* database, const Xapian::MSet& matches, bool with_data) {
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    if (with_data) {
      const auto document = database->all.get_document(*match, Xapian::DOC_ASSUME_VALID);
      database->bytes += document.get_value(cx::data_slot);
      if (database->bytes.size() > UINT32_MAX) {
        throw cx::Failure{cx_kind_unsupported, "an answer of more than 4 GiB"};
      }
    }
    database->hits.push_back({match.get_weight(), *match, match.get_collapse_count(),
                              static_cast<uint32_t>(database->bytes.size()), 0});
  }
}

// Which terms of the query each hit has. (Enquire::get_matching_terms_begin reads the whole term
// list of a document, and the database may have none.)
void copy_uses(cx_database* database, const Xapian::Query& query) {
  const Xapian::Database& all = database->all;
  std::vector<std::pair<uint32_t, uint32_t>> in_order;  // document, hit
  in_order.reserve(database->hits.size());
  for (const cx_hit& hit : database->hits) {
    in_order.emplace_back(hit.document, static_cast<uint32_t>(in_order.size()));
  }
  std::sort(in_order.begin(), in_order.end());

  std::vector<std::pair<uint32_t, cx_use>> found;  // hit, use; term after term
  const auto last_term = query.get_unique_terms_end();
  for (auto term = query.get_unique_terms_begin(); term != last_term; ++term) {
    const auto number = static_cast<uint32_t>(database->strings.size());
    const std::string name = *term;
    database->strings.append(name, all.get_termfreq(name));
    auto posting = all.postlist_begin(name);
    const auto end = all.postlist_end(name);
    for (const auto& [document, hit] : in_order) {
      posting.skip_to(document);
      if (posting == end) break;
      if (*posting == document) found.push_back({hit, {number, posting.get_wdf()}});
    }
  }

  std::vector<uint32_t> next(database->hits.size() + 1);
  for (const auto& [hit, use] : found) ++next[hit + 1];
  for (size_t hit = 0; hit < database->hits.size(); ++hit) {
    next[hit + 1] += next[hit];
    database->hits[hit].uses_end = next[hit + 1];
  }
  database->uses.resize(found.size());
  for (const auto& [hit, use] : found) database->uses[next[hit]++] = use;
}

void search(cx_database* database, const cx_request& request, cx_result& result) {
  cx::Watch watch(request);
  const Xapian::Query inner = watch.needed() ? cx::inner_guard(watch) : Xapian::Query();
  bool positional = false;
  const Xapian::Query asked =
      cx::build_query(request.query, request.query_length, inner, &positional);
  Xapian::Query query = asked;
  if (request.only_document != 0) {
    query = Xapian::Query(Xapian::Query::OP_FILTER, query,
                          only_document(database, request.only_document));
  }
  if (watch.needed()) query = cx::guarded_query(query, positional, watch);

  // Before the enquire, which refers to them.
  std::deque<Xapian::ValueCountMatchSpy> spies;
  Xapian::Enquire enquire(database->all);
  enquire.set_query(query);
  set_order(enquire, request);
  if (request.collapse_slot != CX_NO_SLOT) {
    enquire.set_collapse_key(request.collapse_slot, request.collapse_limit);
  }
  for (size_t index = 0; index < request.facet_count; ++index) {
    enquire.add_matchspy(&spies.emplace_back(request.facet_slots[index]));
  }

  Xapian::MSet matches;
  try {
    matches = enquire.get_mset(request.offset, request.limit, request.check_at_least);
  } catch (const cx::Stopped&) {
  }
  copy_hits(database, matches, request.with_data != 0);
  if (request.with_terms) copy_uses(database, asked);

  for (const auto& spy : spies) {
    for (auto value = spy.values_begin(); value != spy.values_end(); ++value) {
      database->facets.append(*value, value.get_termfreq());
    }
    database->ends.push_back(static_cast<uint32_t>(database->facets.size()));
  }

  result.stopped = watch.stopped();
  result.facet_documents = spies.empty() ? 0 : static_cast<uint32_t>(spies.front().get_total());
  result.lower = matches.get_matches_lower_bound();
  result.estimate = matches.get_matches_estimated();
  // What a stopped match calls an upper bound is only what it has seen.
  result.upper = watch.stopped() ? database->all.get_doccount() : matches.get_matches_upper_bound();
  result.max_possible = matches.get_max_possible();
}

}  // namespace

cx_kind cx_search(cx_database* database, const cx_request* request, cx_result* out,
                  cx_error* error) {
  return cx::guarded(error, [&] {
    database->bytes.clear();
    database->strings.clear();
    database->facets.clear();
    database->ends.clear();
    database->hits.clear();
    database->uses.clear();
    search(database, *request, *out);
    out->hits = database->hits.data();
    out->hit_count = database->hits.size();
    out->data = cx::view(database->bytes);
    out->terms = database->strings.view();
    out->uses = database->uses.data();
    out->use_count = database->uses.size();
    out->facets = database->facets.view();
    out->facet_ends = database->ends.data();
    out->facet_count = database->ends.size();
  });
}
