// SPDX-License-Identifier: GPL-2.0-or-later

// What Swift asks of libxapian, as plain C. Every call that can fail returns a kind and, when it is
// not cx_kind_none, fills the caller's cx_error; no C++ exception leaves this interface.
//
// Whatever an answer points to belongs to the handle it came from and is good until the next call
// with that handle. A handle is for one thread at a time.

#ifndef CXAPIAN_H
#define CXAPIAN_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

// ---- Errors ----

typedef enum __attribute__((enum_extensibility(open))) cx_kind : int32_t {
  cx_kind_none = 0,
  cx_kind_not_found,          // no database in the folder
  cx_kind_exists,             // the folder is not fresh
  cx_kind_locked,             // another writer holds the folder
  cx_kind_corrupt,            // the files contradict themselves
  cx_kind_version,            // the files are of another format
  cx_kind_modified,           // the files changed under a reader
  cx_kind_closed,             // the handle is closed
  cx_kind_database,           // any other trouble with the files: I/O, disk full, failed commit
  cx_kind_no_document,        // no document has that number
  cx_kind_invalid_term,       // empty, over 245 bytes, or with a control character
  cx_kind_invalid_argument,   // an argument or a query program that means nothing
  cx_kind_wildcard_too_wide,  // a strict wildcard matches more terms than its cap
  cx_kind_unsupported,        // the library or the database cannot do it
  cx_kind_out_of_memory,
  cx_kind_internal,            // any other Xapian::Error
  cx_kind_standard_exception,  // a std::exception, as a corrupt database may cause
  cx_kind_unknown_exception,   // something thrown that is no std::exception
} cx_kind;

// Owned by the caller, so that reporting a failure allocates nothing. Filled only on failure.
typedef struct cx_error {
  uint32_t length;
  uint8_t message[1020];
} cx_error;

// The version of the library that is linked, "1.4.22". Lives as long as the process.
const char* cx_version(void);

// The library throws from within a destructor when it cannot write the last values of a commit, as
// on a full disk, and such an exception cannot be caught. `last_words` then gets what it says,
// once, on the thread that met it; the process ends when it returns, so it should end it in good
// order.
void cx_set_last_words(void (*last_words)(void* context, cx_kind kind, const cx_error* error),
                       void* context);

// Now, in nanoseconds of CLOCK_MONOTONIC: the clock of deadlines.
uint64_t cx_now(void);

// ---- Flat answers ----

typedef struct cx_bytes {
  const uint8_t* _Nullable start;
  size_t count;
} cx_bytes;

// Strings laid end to end, each with a number: `ends[i]` is where string i ends in `bytes`.
typedef struct cx_strings {
  cx_bytes bytes;
  const uint32_t* _Nullable ends;
  const uint32_t* _Nullable numbers;
  size_t count;
} cx_strings;

typedef struct cx_numbers {
  const uint32_t* _Nullable start;
  size_t count;
} cx_numbers;

// ---- Reading ----

typedef struct cx_database cx_database;

// Opens folders, each path ended by a NUL, as one database. Only glass folders: a stub file could
// name anything, a remote program included.
cx_kind cx_database_open(const char* folders, size_t count, cx_database* _Nullable* _Nonnull out,
                         cx_error* error);
void cx_database_close(cx_database* database);

typedef struct cx_statistics {
  uint32_t documents;
  uint32_t last_document;
  uint64_t total_length;
  double average_length;
  uint8_t has_positions;
} cx_statistics;

cx_kind cx_database_statistics(cx_database* database, cx_statistics* out, cx_error* error);
cx_kind cx_database_uuid(cx_database* database, uint32_t shard, cx_bytes* out, cx_error* error);
cx_kind cx_database_metadata(cx_database* database, uint32_t shard, const uint8_t* _Nullable key,
                             size_t key_length, cx_bytes* out, cx_error* error);

cx_kind cx_document_data(cx_database* database, uint32_t document, cx_bytes* out, cx_error* error);
cx_kind cx_document_value(cx_database* database, uint32_t document, uint32_t slot, cx_bytes* out,
                          cx_error* error);
cx_kind cx_document_length(cx_database* database, uint32_t document, uint32_t* out,
                           cx_error* error);
// The terms of a document that start with `prefix`; the numbers are occurrences within it.
cx_kind cx_document_terms(cx_database* database, uint32_t document, const uint8_t* _Nullable prefix,
                          size_t prefix_length, cx_strings* out, cx_error* error);
// Where terms stand in documents: for each document and within it for each term (laid end to end,
// each up to its end) an ascending run of positions, up to its end. One call, because hits are
// ranked anew by how close their words are.
typedef struct cx_positions {
  cx_numbers positions;
  cx_numbers ends;
} cx_positions;

cx_kind cx_document_positions(cx_database* database, const uint32_t* _Nullable documents,
                              size_t document_count, const uint8_t* _Nullable terms,
                              const uint32_t* _Nullable term_ends, size_t term_count,
                              cx_positions* out, cx_error* error);

typedef struct cx_frequency {
  uint32_t documents;
  uint32_t occurrences;
} cx_frequency;

cx_kind cx_term_frequency(cx_database* database, const uint8_t* _Nullable term, size_t term_length,
                          cx_frequency* out, cx_error* error);
// Terms from `from` on that start with `prefix`, at most `cap`; the numbers are documents.
cx_kind cx_terms(cx_database* database, const uint8_t* _Nullable prefix, size_t prefix_length,
                 const uint8_t* _Nullable from, size_t from_length, size_t cap, cx_strings* out,
                 cx_error* error);
// The documents of a term (of all, when it is empty) from `first` on, at most `cap`.
cx_kind cx_postings(cx_database* database, const uint8_t* _Nullable term, size_t term_length,
                    uint32_t first, size_t cap, cx_numbers* out, cx_error* error);

// An empty answer: no suggestion.
cx_kind cx_spelling_suggestion(cx_database* database, const uint8_t* _Nullable word,
                               size_t word_length, uint32_t distance, cx_bytes* out,
                               cx_error* error);
// The words of the spelling dictionary in order; the numbers are their frequencies.
cx_kind cx_spelling_words(cx_database* database, size_t cap, cx_strings* out, cx_error* error);

// ---- Searching ----

// A query is a postfix program: instructions of this form, native byte order, no padding:
//   uint8 op, uint32 a, uint32 b, uint32 length, `length` bytes.
// The program must leave one query. There is no OP_MAX: within an OR, 1.4.22 goes through a null
// pointer when one of its parts ends.
typedef enum __attribute__((enum_extensibility(open))) cx_op : uint8_t {
  cx_op_nothing = 0,
  cx_op_everything,
  cx_op_term,       // a: occurrences in the query; bytes: the term
  cx_op_occurring,  // bytes: the term; only where it has occurrences
  cx_op_wildcard,   // a: cap; b: 0 take the most frequent, 1 fail over the cap; bytes: the prefix
  cx_op_range,      // a: slot; b: length of the lower bound; bytes: lower and upper bound
  cx_op_at_least,   // a: slot; bytes: the bound
  cx_op_at_most,    // a: slot; bytes: the bound
  cx_op_and,        // a: how many queries to take
  cx_op_or,         // a
  cx_op_synonym,    // a
  cx_op_phrase,     // a; b: window
  cx_op_near,       // a; b: window
  cx_op_and_not,    // takes two
  cx_op_and_maybe,  // takes two
  cx_op_filter,     // takes two
  cx_op_scale,      // takes one; bytes: a double
} cx_op;

enum {
  cx_term_limit = 245,
  // The library walks its trees recursively: with these limits it needs less than 512 KiB of stack.
  cx_query_depth_limit = 128,
  cx_query_size_limit = 8192,  // parts, a wildcard being as many as its cap
};

typedef enum __attribute__((enum_extensibility(open))) cx_order : uint32_t {
  cx_order_relevance = 0,
  cx_order_value_ascending,   // then relevance
  cx_order_value_descending,  // then relevance
  cx_order_document,          // no weights are computed
} cx_order;

typedef struct cx_weighting {
  double once;      // the impact of one occurrence in a document of usual length
  double most;      // a greater impact counts as this
  double presence;  // what a posting without impact is worth beside that of one occurrence
} cx_weighting;

#define CX_NO_SLOT UINT32_MAX

typedef struct cx_request {
  const uint8_t* _Nullable query;
  size_t query_length;
  uint32_t offset;
  uint32_t limit;
  uint32_t check_at_least;
  cx_order order;
  uint32_t order_slot;
  uint32_t collapse_slot;  // CX_NO_SLOT: none
  uint32_t collapse_limit;
  uint32_t only_document;  // 0: all
  const uint32_t* _Nullable facet_slots;
  size_t facet_count;
  cx_weighting weighting;
  uint64_t deadline;  // of cx_now; 0: none
  // Asked now and then during the match; not 0 stops it. Must not throw.
  int32_t (*_Nullable cancelled)(const void* _Nullable context);
  const void* _Nullable context;
  uint8_t with_data;
  uint8_t with_terms;
} cx_request;

typedef struct cx_hit {
  double weight;
  uint32_t document;
  uint32_t collapsed;  // at least so many others with the same key were left out
  uint32_t data_end;   // where its data ends in cx_result.data
  uint32_t uses_end;   // where its uses end in cx_result.uses
} cx_hit;

// A term of the query in a hit.
typedef struct cx_use {
  uint32_t term;  // which one of cx_result.terms
  uint32_t occurrences;
} cx_use;

typedef struct cx_result {
  const cx_hit* _Nullable hits;
  size_t hit_count;
  cx_bytes data;
  cx_strings terms;  // of the query, in byte order; the numbers are documents
  const cx_use* _Nullable uses;
  size_t use_count;
  cx_strings facets;  // slot after slot, each in order of value; the numbers are documents
  const uint32_t* _Nullable facet_ends;  // for each slot, where it ends in `facets`
  size_t facet_count;                    // slots
  uint32_t facet_documents;              // documents that were counted
  uint32_t lower;
  uint32_t estimate;
  uint32_t upper;
  double max_possible;
  uint8_t stopped;  // the deadline or the cancellation ended it: what is here is what was found
} cx_result;

cx_kind cx_search(cx_database* database, const cx_request* request, cx_result* out,
                  cx_error* error);

// How Xapian reads a query program.
cx_kind cx_query_description(cx_database* database, const uint8_t* _Nullable query,
                             size_t query_length, cx_bytes* out, cx_error* error);

typedef struct cx_expansion {
  cx_strings terms;  // the numbers are documents of the whole database
  const double* _Nullable weights;
} cx_expansion;

// The terms that set some documents apart, best first. `prefix` empty: any; `plain`: none that
// begins with a capital letter, which is how prefixes are written.
cx_kind cx_expand(cx_database* database, const uint32_t* _Nullable documents, size_t count,
                  const uint8_t* _Nullable prefix, size_t prefix_length, uint8_t plain,
                  uint32_t cap, cx_expansion* out, cx_error* error);

// ---- Writing ----

typedef struct cx_writer cx_writer;

// Creates a database in a folder that holds none. There is no way to open or overwrite one.
// `block_size` 0: the library's choice.
cx_kind cx_writer_create(const char* folder, uint32_t block_size, uint8_t durable,
                         uint8_t with_term_lists, cx_writer* _Nullable* _Nonnull out,
                         cx_error* error);
// Drops what was not committed.
void cx_writer_abandon(cx_writer* writer);
cx_kind cx_writer_close(cx_writer* writer, cx_error* error);

// A term of an entry: `end` is where it ends in `term_bytes`, `positions_end` where its positions
// end in `positions`. The same term may come again: its occurrences add up.
typedef struct cx_posting {
  uint32_t end;
  uint32_t occurrences;
  uint32_t positions_end;
} cx_posting;

typedef struct cx_value {
  uint32_t slot;
  uint32_t end;  // where it ends in `value_bytes`
} cx_value;

typedef struct cx_entry {
  const uint8_t* _Nullable term_bytes;
  const cx_posting* _Nullable postings;
  const uint32_t* _Nullable positions;
  const uint8_t* _Nullable value_bytes;
  const cx_value* _Nullable values;
  cx_bytes data;
  size_t term_bytes_count;
  size_t posting_count;
  size_t position_count;
  size_t value_bytes_count;
  size_t value_count;
} cx_entry;

// One call an entry, because a corpus has tens of thousands with a hundred terms each. Terms are
// all checked before the library sees one: it would drop everything that is not committed.
cx_kind cx_writer_add(cx_writer* writer, const cx_entry* entry, uint32_t* document,
                      cx_error* error);
cx_kind cx_writer_add_spelling(cx_writer* writer, const uint8_t* _Nullable word, size_t word_length,
                               uint32_t count, cx_error* error);
cx_kind cx_writer_set_metadata(cx_writer* writer, const uint8_t* _Nullable key, size_t key_length,
                               const uint8_t* _Nullable value, size_t value_length,
                               cx_error* error);
cx_kind cx_writer_commit(cx_writer* writer, cx_error* error);

// ---- Whole folders ----

// Merges folders into one database in a folder that is absent or empty. `renumber`: documents are
// numbered anew, folder after folder; else their numbers stay, and must not overlap.
cx_kind cx_compact(const char* folders, size_t count, const char* destination, uint8_t renumber,
                   uint32_t block_size, cx_error* error);

// Walks the structure of a database. The report is cut at `capacity`; `length` is what it has.
cx_kind cx_check(const char* folder, uint8_t* report, size_t capacity, size_t* length,
                 size_t* errors, cx_error* error);

// ---- Stems ----

typedef struct cx_stemmer cx_stemmer;

// Names of languages with a stemmer, separated by spaces. Lives as long as the process.
const char* _Nullable cx_stemmer_languages(void);
cx_kind cx_stemmer_open(const char* language, cx_stemmer* _Nullable* _Nonnull out, cx_error* error);
void cx_stemmer_close(cx_stemmer* stemmer);
cx_kind cx_stem(cx_stemmer* stemmer, const uint8_t* _Nullable word, size_t word_length,
                cx_bytes* out, cx_error* error);

// ---- For tests only ----

// Throws what stands for a kind inside the shim's guard.
cx_kind cx_raise_for_tests(cx_kind kind, cx_error* error);
// Closes the files under a handle, which stays.
cx_kind cx_close_files_for_tests(cx_database* database, cx_error* error);

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
