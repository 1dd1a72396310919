// SPDX-License-Identifier: GPL-2.0-or-later

#ifndef CXAPIAN_H
#define CXAPIAN_H

#ifdef __cplusplus
extern "C" {
#endif

// The version of the library that is linked, "1.4.22". Lives as long as the process.
const char* _Nonnull cx_version(void);

#ifdef __cplusplus
}
#endif

#endif
