#pragma once

/* Asks for a line of memory before it is needed; changes nothing but when it comes. Swift has no
   such instruction of its own. */
static inline __attribute__((always_inline)) void cprefetch_line(const void *address) {
  __builtin_prefetch(address);
}
