#pragma once
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_multifit.h>
#include <gsl/gsl_multifit_nlinear.h>
#include <gsl/gsl_multimin.h>
#include <gsl/gsl_roots.h>
#include <gsl/gsl_sf_gamma.h>
#include <gsl/gsl_statistics_double.h>

/* GSL names its algorithms by global pointers, which Swift must take for shared mutable state.
   Each function here returns one of them. */

static inline const gsl_multifit_nlinear_type *cgsl_trust_region(void) {
  return gsl_multifit_nlinear_trust;
}

static inline const gsl_multimin_fminimizer_type *cgsl_simplex(void) {
  return gsl_multimin_fminimizer_nmsimplex2;
}

static inline const gsl_root_fsolver_type *cgsl_brent(void) {
  return gsl_root_fsolver_brent;
}
