/// Whether two numbers agree to a part of the second.
func close(_ found: Double, _ expected: Double, within part: Double = 1e-9) -> Bool {
  abs(found - expected) <= part * abs(expected)
}
