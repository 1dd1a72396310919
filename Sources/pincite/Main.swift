// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

@main
enum Main {
  static func main() {
    print("pincite \(Version.program)")
  }
}
