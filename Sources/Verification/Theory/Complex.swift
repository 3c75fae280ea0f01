import Foundation
import Probability

/// A complex number, for transforms of distributions.
package struct Complex: Sendable, Equatable {
  package var real: Double
  package var imaginary: Double

  package init(_ real: Double, _ imaginary: Double = 0) {
    self.real = real
    self.imaginary = imaginary
  }

  static func + (left: Complex, right: Complex) -> Complex {
    Complex(left.real + right.real, left.imaginary + right.imaginary)
  }

  static func - (left: Complex, right: Complex) -> Complex {
    Complex(left.real - right.real, left.imaginary - right.imaginary)
  }

  static func * (left: Complex, right: Complex) -> Complex {
    Complex(
      left.real * right.real - left.imaginary * right.imaginary,
      left.real * right.imaginary + left.imaginary * right.real)
  }

  static func * (left: Double, right: Complex) -> Complex {
    Complex(left * right.real, left * right.imaginary)
  }

  static func / (left: Complex, right: Complex) -> Complex {
    let square = right.real * right.real + right.imaginary * right.imaginary
    return Complex(
      (left.real * right.real + left.imaginary * right.imaginary) / square,
      (left.imaginary * right.real - left.real * right.imaginary) / square)
  }

  /// e to this power.
  var exponential: Complex {
    let size = Elementary.exp(real)
    return Complex(size * cos(imaginary), size * sin(imaginary))
  }

  /// This number multiplied by itself so many times.
  func raised(to power: Int) -> Complex {
    var result = Complex(1)
    for _ in 0..<power { result = result * self }
    return result
  }
}
