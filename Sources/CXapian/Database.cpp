// SPDX-License-Identifier: GPL-2.0-or-later

// Opening databases and reading documents.

#include <memory>

#include "Handles.hpp"

namespace {

const Xapian::Database& shard(const cx_database* database, uint32_t index) {
  if (index >= database->shards.size()) {
    throw cx::Failure{cx_kind_invalid_argument, "there is no shard of that number"};
  }
  return database->shards[index];
}

}  // namespace

cx_kind cx_database_open(const char* folders, size_t count, cx_database** out, cx_error* error) {
  return cx::guarded(error, [&] {
    auto database = std::make_unique<cx_database>();
    for (const char* folder = folders; count > 0; --count, folder += std::strlen(folder) + 1) {
      database->shards.emplace_back(folder, Xapian::DB_BACKEND_GLASS);
      database->all.add_database(database->shards.back());
    }
    *out = database.release();
  });
}

void cx_database_close(cx_database* database) { delete database; }

cx_kind cx_database_statistics(cx_database* database, cx_statistics* out, cx_error* error) {
  return cx::guarded(error, [&] {
    const Xapian::Database& all = database->all;
    *out = {all.get_doccount(), all.get_lastdocid(), all.get_total_length(), all.get_avlength(),
            all.has_positions()};
  });
}

cx_kind cx_database_uuid(cx_database* database, uint32_t index, cx_bytes* out, cx_error* error) {
  return cx::guarded(error, [&] {
    database->bytes = shard(database, index).get_uuid();
    *out = cx::view(database->bytes);
  });
}

cx_kind cx_database_metadata(cx_database* database, uint32_t index, const uint8_t* key,
                             size_t key_length, cx_bytes* out, cx_error* error) {
  return cx::guarded(error, [&] {
    database->bytes = shard(database, index).get_metadata(cx::string(key, key_length));
    *out = cx::view(database->bytes);
  });
}

cx_kind cx_document_data(cx_database* database, uint32_t document, cx_bytes* out, cx_error* error) {
  return cx::guarded(error, [&] {
    // To ask first whether there is such a document would cost as much again.
    database->bytes =
        database->all.get_document(document, Xapian::DOC_ASSUME_VALID).get_value(cx::data_slot);
    if (database->bytes.empty()) database->all.get_document(document);
    *out = cx::view(database->bytes);
  });
}

cx_kind cx_document_value(cx_database* database, uint32_t document, uint32_t slot, cx_bytes* out,
                          cx_error* error) {
  return cx::guarded(error, [&] {
    database->bytes = database->all.get_document(document).get_value(slot);
    *out = cx::view(database->bytes);
  });
}

cx_kind cx_document_length(cx_database* database, uint32_t document, uint32_t* out,
                           cx_error* error) {
  return cx::guarded(error, [&] { *out = database->all.get_doclength(document); });
}

cx_kind cx_document_terms(cx_database* database, uint32_t document, const uint8_t* prefix,
                          size_t prefix_length, cx_strings* out, cx_error* error) {
  return cx::guarded(error, [&] {
    const std::string start = cx::string(prefix, prefix_length);
    database->strings.clear();
    auto term = database->all.termlist_begin(document);
    const auto end = database->all.termlist_end(document);
    if (!start.empty()) term.skip_to(start);
    for (; term != end; ++term) {
      const std::string name = *term;
      if (name.compare(0, start.size(), start) != 0) break;
      database->strings.append(name, term.get_wdf());
    }
    *out = database->strings.view();
  });
}

cx_kind cx_document_positions(cx_database* database, const uint32_t* documents,
                              size_t document_count, const uint8_t* terms,
                              const uint32_t* term_ends, size_t term_count, cx_positions* out,
                              cx_error* error) {
  return cx::guarded(error, [&] {
    const Xapian::Database& all = database->all;
    std::vector<std::string> names;
    uint32_t start = 0;
    for (size_t index = 0; index < term_count; ++index) {
      names.push_back(cx::string(terms + start, term_ends[index] - start));
      start = term_ends[index];
    }
    database->numbers.clear();
    database->ends.clear();
    for (size_t index = 0; index < document_count; ++index) {
      for (const std::string& name : names) {
        const auto end = all.positionlist_end(documents[index], name);
        for (auto place = all.positionlist_begin(documents[index], name); place != end; ++place) {
          database->numbers.push_back(*place);
        }
        if (database->numbers.size() > UINT32_MAX) {
          throw cx::Failure{cx_kind_unsupported, "an answer of more than 4 Gi positions"};
        }
        database->ends.push_back(static_cast<uint32_t>(database->numbers.size()));
      }
    }
    *out = {{database->numbers.data(), database->numbers.size()},
            {database->ends.data(), database->ends.size()}};
  });
}

cx_kind cx_close_files_for_tests(cx_database* database, cx_error* error) {
  return cx::guarded(error, [&] { database->all.close(); });
}
