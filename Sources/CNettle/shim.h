#pragma once
#include <nettle/sha2.h>
#include <nettle/version.h>

/* Nettle 4 writes whole digests only; earlier versions ask how much of one. */
static inline void cnettle_sha256_finish(struct sha256_ctx *state, uint8_t *digest) {
#if NETTLE_VERSION_MAJOR >= 4
  sha256_digest(state, digest);
#else
  sha256_digest(state, SHA256_DIGEST_SIZE, digest);
#endif
}
