// SPDX-License-Identifier: GPL-2.0-or-later

// A query program becomes Xapian's tree. The program is walked with a stack of our own, and the
// depth of the tree is bounded, because the library walks it recursively.

#include <algorithm>
#include <cmath>

#include "Handles.hpp"

namespace {

using Xapian::Query;

[[noreturn]] void reject(const char* message) {
  throw cx::Failure{cx_kind_invalid_argument, message};
}

struct Instruction {
  uint8_t op;
  uint32_t a;
  uint32_t b;
  std::string bytes;
};

class Program {
 public:
  Program(const uint8_t* start, size_t count) : next_(start), left_(count) {}

  bool done() const { return left_ == 0; }

  Instruction read() {
    Instruction instruction;
    instruction.op = number<uint8_t>();
    instruction.a = number<uint32_t>();
    instruction.b = number<uint32_t>();
    const uint32_t length = number<uint32_t>();
    instruction.bytes.assign(reinterpret_cast<const char*>(take(length)), length);
    return instruction;
  }

 private:
  template <typename Number>
  Number number() {
    Number value;
    std::memcpy(&value, take(sizeof value), sizeof value);
    return value;
  }

  const uint8_t* take(size_t count) {
    if (count > left_) reject("a query program that ends in mid-instruction");
    const uint8_t* taken = next_;
    next_ += count;
    left_ -= count;
    return taken;
  }

  const uint8_t* next_;
  size_t left_;
};

// The documents in which a term has occurrences.
class Occurring : public Xapian::PostingSource {
 public:
  explicit Occurring(const std::string& term) : term_(term) {}

  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return documents_ / 2; }
  Xapian::doccount get_termfreq_max() const override { return documents_; }
  Xapian::docid get_docid() const override { return *posting_; }
  bool at_end() const override { return posting_ == Xapian::PostingIterator(); }

  void next(double) override {
    if (started_) ++posting_;
    started_ = true;
    pass();
  }

  void skip_to(Xapian::docid document, double) override {
    started_ = true;
    if (at_end()) return;
    posting_.skip_to(document);
    pass();
  }

  Occurring* clone() const override { return new Occurring(term_); }

  void init(const Xapian::Database& database) override {
    documents_ = database.get_termfreq(term_);
    posting_ = database.postlist_begin(term_);
    started_ = false;
  }

 private:
  void pass() {
    while (!at_end() && posting_.get_wdf() == 0) ++posting_;
  }

  std::string term_;
  Xapian::PostingIterator posting_;
  Xapian::doccount documents_ = 0;
  bool started_ = false;
};

Query occurring(const std::string& term) { return Query((new Occurring(term))->release()); }

class Builder {
 public:
  explicit Builder(const Query& guard) : guard_(guard) {}

  bool has_positional() const { return has_positional_; }

  void run(const Instruction& instruction) {
    count(1);
    const std::string& bytes = instruction.bytes;
    switch (instruction.op) {
      case cx_op_nothing:
        return push(Query(), 1);
      case cx_op_everything:
        return push(Query::MatchAll, 1);
      case cx_op_term:
        // To Xapian the empty term means every document.
        if (bytes.empty()) reject("an empty term in a query");
        return push(Query(bytes, instruction.a), 1);
      case cx_op_occurring:
        if (bytes.empty()) reject("an empty term in a query");
        return push(Query(Query::OP_FILTER, Query(bytes), occurring(bytes)), 2);
      case cx_op_wildcard:
        if (bytes.empty()) reject("a wildcard without a prefix");
        count(instruction.a);
        return push(Query(Query::OP_WILDCARD, bytes, instruction.a,
                          instruction.b == 0 ? Query::WILDCARD_LIMIT_MOST_FREQUENT
                                             : Query::WILDCARD_LIMIT_ERROR),
                    1);
      case cx_op_range:
        if (instruction.b > bytes.size()) reject("a value range without its upper bound");
        return push(Query(Query::OP_VALUE_RANGE, instruction.a, bytes.substr(0, instruction.b),
                          bytes.substr(instruction.b)),
                    1);
      case cx_op_at_least:
        return push(Query(Query::OP_VALUE_GE, instruction.a, bytes), 1);
      case cx_op_at_most:
        return push(Query(Query::OP_VALUE_LE, instruction.a, bytes), 1);
      case cx_op_and:
        return combine(Query::OP_AND, instruction.a);
      case cx_op_or:
        return combine(Query::OP_OR, instruction.a);
      case cx_op_synonym:
        return combine(Query::OP_SYNONYM, instruction.a);
      case cx_op_phrase:
        return combine(Query::OP_PHRASE, instruction.a, instruction.b);
      case cx_op_near:
        return combine(Query::OP_NEAR, instruction.a, instruction.b);
      case cx_op_and_not:
        return combine(Query::OP_AND_NOT, 2);
      case cx_op_and_maybe:
        return combine(Query::OP_AND_MAYBE, 2);
      case cx_op_filter:
        return combine(Query::OP_FILTER, 2);
      case cx_op_scale:
        return scale(bytes);
      default:
        reject("an unknown instruction in a query program");
    }
  }

  Query finish() {
    if (stack_.size() != 1) reject("a query program that does not leave one query");
    return stack_.front().query;
  }

 private:
  struct Part {
    Query query;
    uint32_t depth;
    // A phrase or NEAR whose candidates the outermost filter sees one by one, as long as only
    // conjunctions lie between.
    bool positional;
  };

  void count(size_t parts) {
    size_ += parts;
    if (size_ > cx_query_size_limit) reject("a query of too many parts");
  }

  void push(const Query& query, uint32_t depth, bool positional = false) {
    if (depth > cx_query_depth_limit) reject("a query that is nested too deeply");
    stack_.push_back({query, depth, positional});
  }

  std::vector<Part> pop(uint32_t count) {
    if (count > stack_.size()) reject("a query program that takes more queries than there are");
    const auto first = stack_.end() - count;
    std::vector<Part> parts(first, stack_.end());
    stack_.erase(first, stack_.end());
    return parts;
  }

  void combine(Query::op op, uint32_t count, uint32_t window = 0) {
    std::vector<Part> parts = pop(count);
    uint32_t depth = 0;
    bool positional = op == Query::OP_PHRASE || op == Query::OP_NEAR;
    has_positional_ = has_positional_ || positional;
    std::vector<Query> queries;
    queries.reserve(parts.size());
    for (size_t index = 0; index < parts.size(); ++index) {
      Part& part = parts[index];
      depth = std::max(depth, part.depth);
      if (part.positional) {
        if (is_transparent(op, index)) {
          positional = true;
        } else {
          shield(part, op);
        }
      }
      queries.push_back(part.query);
    }
    push(Query(op, queries.begin(), queries.end(), window), depth + 1, positional);
  }

  static bool is_transparent(Query::op op, size_t index) {
    return op == Query::OP_AND || op == Query::OP_FILTER ||
           (index == 0 && (op == Query::OP_AND_NOT || op == Query::OP_AND_MAYBE));
  }

  // A synonym asks its parts for frequencies and lengths that a posting source cannot give.
  void shield(Part& part, Query::op parent) {
    if (guard_.empty() || parent == Query::OP_SYNONYM) return;
    part.query = Query(Query::OP_FILTER, part.query, guard_);
    part.depth += 1;
  }

  void scale(const std::string& bytes) {
    double factor;
    if (bytes.size() != sizeof factor) reject("a scale without its factor");
    std::memcpy(&factor, bytes.data(), sizeof factor);
    if (!std::isfinite(factor)) reject("a scale by what is no number");
    Part part = pop(1).front();
    if (part.positional) shield(part, Query::OP_SCALE_WEIGHT);
    push(Query(Query::OP_SCALE_WEIGHT, part.query, factor), part.depth + 1);
  }

  const Query& guard_;
  std::vector<Part> stack_;
  size_t size_ = 0;
  bool has_positional_ = false;
};

}  // namespace

Query cx::build_query(const uint8_t* program, size_t length, const Query& guard, bool* positional) {
  Program instructions(program, length);
  Builder builder(guard);
  while (!instructions.done()) builder.run(instructions.read());
  *positional = builder.has_positional();
  return builder.finish();
}

cx_kind cx_query_description(cx_database* database, const uint8_t* query, size_t query_length,
                             cx_bytes* out, cx_error* error) {
  return cx::guarded(error, [&] {
    bool positional = false;
    database->bytes = cx::build_query(query, query_length, Query(), &positional).get_description();
    *out = cx::view(database->bytes);
  });
}
