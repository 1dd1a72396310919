// SPDX-License-Identifier: GPL-2.0-or-later

// Building a new database.

#include <memory>

#include "Handles.hpp"

// Everything is added within a transaction: nothing is to be seen before a commit, and dropping the
// handle drops the rest. (The library would commit it by itself, and swallow the errors.)
struct cx_writer {
  Xapian::WritableDatabase database;
};

namespace {

[[noreturn]] void reject(const char* message) {
  throw cx::Failure{cx_kind_invalid_argument, message};
}

// Ends must ascend and stay within their buffer.
uint32_t span(uint32_t start, uint32_t end, size_t limit) {
  if (end < start || end > limit) reject("an entry whose ranges do not fit its buffers");
  return end - start;
}

void check(const cx_entry& entry) {
  uint32_t start = 0;
  uint32_t first_position = 0;
  for (size_t index = 0; index < entry.posting_count; ++index) {
    const cx_posting& posting = entry.postings[index];
    const uint32_t length = span(start, posting.end, entry.term_bytes_count);
    cx::check_term(reinterpret_cast<const char*>(entry.term_bytes + start), length);
    span(first_position, posting.positions_end, entry.position_count);
    start = posting.end;
    first_position = posting.positions_end;
  }
  start = 0;
  for (size_t index = 0; index < entry.value_count; ++index) {
    if (entry.values[index].slot >= cx::data_slot) reject("a value slot that is out of range");
    span(start, entry.values[index].end, entry.value_bytes_count);
    start = entry.values[index].end;
  }
}

Xapian::Document document(const cx_entry& entry) {
  Xapian::Document document;
  std::string term;
  uint32_t start = 0;
  uint32_t position = 0;
  for (size_t index = 0; index < entry.posting_count; ++index) {
    const cx_posting& posting = entry.postings[index];
    term.assign(reinterpret_cast<const char*>(entry.term_bytes + start), posting.end - start);
    uint32_t occurrences = posting.occurrences;
    if (position == posting.positions_end) {
      document.add_term(term, occurrences);
    }
    for (; position < posting.positions_end; ++position) {
      document.add_posting(term, entry.positions[position], occurrences);
      occurrences = 0;
    }
    start = posting.end;
  }
  start = 0;
  for (size_t index = 0; index < entry.value_count; ++index) {
    const cx_value& value = entry.values[index];
    document.add_value(value.slot, cx::string(entry.value_bytes + start, value.end - start));
    start = value.end;
  }
  document.add_value(cx::data_slot, cx::string(entry.data.start, entry.data.count));
  return document;
}

}  // namespace

void cx::check_term(const char* start, size_t count) {
  if (count == 0) throw Failure{cx_kind_invalid_term, "an empty term"};
  if (count > cx_term_limit) throw Failure{cx_kind_invalid_term, "a term of over 245 bytes"};
  for (size_t index = 0; index < count; ++index) {
    const auto byte = static_cast<uint8_t>(start[index]);
    if (byte < 0x20 || byte == 0x7f) {
      throw Failure{cx_kind_invalid_term, "a term with a control character"};
    }
  }
}

cx_kind cx_writer_create(const char* folder, uint32_t block_size, uint8_t durable,
                         uint8_t with_term_lists, cx_writer** out, cx_error* error) {
  return cx::guarded(error, [&] {
    int flags = Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS;
    if (!durable) flags |= Xapian::DB_NO_SYNC;
    if (!with_term_lists) flags |= Xapian::DB_NO_TERMLIST;
    auto writer = std::make_unique<cx_writer>();
    writer->database = Xapian::WritableDatabase(folder, flags, static_cast<int>(block_size));
    writer->database.begin_transaction();
    *out = writer.release();
  });
}

void cx_writer_abandon(cx_writer* writer) { delete writer; }

cx_kind cx_writer_close(cx_writer* writer, cx_error* error) {
  return cx::guarded(error, [&] {
    const std::unique_ptr<cx_writer> owned(writer);
    owned->database.cancel_transaction();
    owned->database.close();
  });
}

cx_kind cx_writer_add(cx_writer* writer, const cx_entry* entry, uint32_t* number, cx_error* error) {
  return cx::guarded(error, [&] {
    check(*entry);
    *number = writer->database.add_document(document(*entry));
  });
}

cx_kind cx_writer_add_spelling(cx_writer* writer, const uint8_t* word, size_t word_length,
                               uint32_t count, cx_error* error) {
  return cx::guarded(error, [&] {
    const std::string spelling = cx::string(word, word_length);
    cx::check_term(spelling.data(), spelling.size());
    writer->database.add_spelling(spelling, count);
  });
}

cx_kind cx_writer_set_metadata(cx_writer* writer, const uint8_t* key, size_t key_length,
                               const uint8_t* value, size_t value_length, cx_error* error) {
  return cx::guarded(error, [&] {
    const std::string name = cx::string(key, key_length);
    cx::check_term(name.data(), name.size());
    writer->database.set_metadata(name, cx::string(value, value_length));
  });
}

cx_kind cx_writer_commit(cx_writer* writer, cx_error* error) {
  return cx::guarded(error, [&] {
    writer->database.commit_transaction();
    writer->database.begin_transaction();
  });
}
