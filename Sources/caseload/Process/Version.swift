import ResultStore

/// What this program is, for `--version` and for every store it writes.
enum Version {
  static let number = "0.1.0"

  static let line =
    "caseload \(number), schema \(StoreIdentity.currentSchema), \(system) \(architecture)"

  private static var system: String {
    #if os(Linux)
      "Linux"
    #elseif os(macOS)
      "macOS"
    #else
      "unknown system"
    #endif
  }

  private static var architecture: String {
    #if arch(x86_64)
      "x86_64"
    #elseif arch(arm64)
      "arm64"
    #else
      "unknown processor"
    #endif
  }
}
