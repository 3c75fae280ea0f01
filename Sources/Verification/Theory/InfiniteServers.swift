/// M/G/∞: a server for everybody, so that the number there is Poisson whatever the service.
///
/// With arrivals that rise and fall as λ (1 + A sin(2πt/P)) the number is still Poisson at every
/// moment; its mean follows the season, later and flatter. Source: C. Palm, *Ericsson Technics* 44
/// (1943); S. G. Eick, W. A. Massey, W. Whitt, “Mt/G/∞ queues with sinusoidal arrival rates”,
/// *Management Science* 39 (1993) 241–252.
package struct InfiniteServers: Sendable {
  package let arrivalRate: Double
  package let service: ServiceLaw
  /// Between 0 and 1; 0 is no season.
  package var amplitude = 0.0
  /// Units of time from one season to the same in the next cycle.
  package var seasonLength = 1.0

  package init(
    arrivalRate: Double, service: ServiceLaw, amplitude: Double = 0, seasonLength: Double = 1
  ) {
    self.arrivalRate = arrivalRate
    self.service = service
    self.amplitude = amplitude
    self.seasonLength = seasonLength
  }

  /// The mean number, over whole cycles.
  package var meanNumber: Double { arrivalRate * service.mean }

  /// The mean number, and its variance, at a phase of the cycle from 0 to 1; arrivals are most
  /// frequent at 1/4.
  package func meanNumber(atPhase phase: Double) -> Double {
    let turn = 2 * Double.pi / seasonLength
    let s = Complex(0, turn)
    // The transform of the age of a service in progress, whose density is that of outlasting it.
    let age = (Complex(1) - service.transform(s)) / (service.mean * s)
    let wave = Complex(0, 2 * Double.pi * phase).exponential * age
    return meanNumber * (1 + amplitude * wave.imaginary)
  }
}
