// SPDX-License-Identifier: GPL-2.0-or-later

#include <xapian.h>

#include "CXapian.h"

extern "C" const char* cx_version() { return Xapian::version_string(); }
