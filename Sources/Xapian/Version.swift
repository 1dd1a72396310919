// SPDX-License-Identifier: GPL-2.0-or-later

import CXapian

/// The version of the Xapian library that is linked: `1.4.22`.
package var libraryVersion: String { unsafe String(cString: cx_version()) }
