// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
package import Wire
import Xapian

extension Generation {
  /// Whether everything is as it was written: the digest of each file, the counts, and for entries
  /// spread evenly over the shards that record and terms lead to each other.
  ///
  /// Digests come first: a database with damaged files is not opened, as it could end the process.
  package func verify(sampling sample: Int) throws(IndexError) -> VerifyReport {
    let start = MonotonicTime.now()
    var report = VerifyReport(
      generation: name.number,
      generationName: "\(name)",
      ok: true,
      files: 0,
      bytes: 0,
      entries: 0,
      sampled: 0,
      problems: [],
      milliseconds: 0,
    )
    verifyFiles(&report)
    if report.problems.isEmpty { try verifyEntries(sampling: sample, &report) }
    report.ok = report.problems.isEmpty
    report.milliseconds = Int((MonotonicTime.now() - start) / 1_000_000)
    return report
  }

  private func verifyFiles(_ report: inout VerifyReport) {
    report.problems = fileProblems()
    let known = Set(report.problems.map(\.file))
    for file in head.allFiles where !known.contains(file.path) {
      report.files += 1
      report.bytes += Int(file.size)
      if let objection = file.objection(in: folder) { report.add(file.path, objection) }
    }
  }

  private func verifyEntries(
    sampling sample: Int,
    _ report: inout VerifyReport,
  ) throws(IndexError) {
    for (number, shard) in head.shards.enumerated() {
      let path = Manifest.shardName(number)
      let database = try database(ofShard: number)
      let count: Int
      do {
        count = Int(try database.statistics().documents)
      } catch {
        report.add(path, "\(error)")
        continue
      }
      report.entries += count
      guard count == shard.entries else {
        report.add(path, "has \(count) entries, \(shard.entries) were written")
        continue
      }
      let wanted = min(count, (sample + head.shards.count - 1) / head.shards.count)
      var check = EntryCheck(path)
      for i in 0..<wanted {
        let entry = UInt32(1 + i * count / wanted)
        do {
          try check.check(entry, of: database)
          report.sampled += 1
        } catch {
          report.add(path, "entry \(entry): \(error)")
        }
      }
    }
  }
}

extension VerifyReport {
  package mutating func add(_ file: String, _ problem: String) {
    problems.append(VerifyProblem(file: file, problem: problem))
    ok = false
  }
}
