/*
 * The program's version, here and nowhere else. Releases follow Semantic
 * Versioning; CHANGELOG.md says what each one brought.
 */
#ifndef VERSION_H
#define VERSION_H

#define TRUST_PORTAL_VERSION "1.0.0"

#endif
