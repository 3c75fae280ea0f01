package import ResultStore

/// Why tables cannot be written or read.
package enum TableFailure: Error, Equatable, CustomStringConvertible {
  case store(StoreFailure)
  /// The disk refuses; nothing stands half-written under its final name.
  case environment(path: String, detail: String)
  /// A file is missing, is not what it says, or does not match its manifest.
  case unreadable(path: String, detail: String)
  /// An interval could not be computed.
  case statistics(String)
  /// What was asked for is not there: a design point, a format.
  case mistake(String)

  /// True when the user asked for something that cannot be, rather than the machine refusing.
  package var isMistake: Bool {
    switch self {
    case .store(let failure): failure.isMistake
    case .environment, .statistics: false
    case .unreadable, .mistake: true
    }
  }

  package var description: String {
    switch self {
    case .store(let failure): failure.description
    case .environment(let path, let detail): "\(path): \(detail)"
    case .unreadable(let path, let detail): "\(path) cannot be used: \(detail)"
    case .statistics(let sentence), .mistake(let sentence): sentence
    }
  }
}

/// Runs what speaks to the store, in this room's words.
func reading<Value>(
  _ body: () throws(StoreFailure) -> Value
) throws(TableFailure) -> Value {
  do {
    return try body()
  } catch {
    throw .store(error)
  }
}

/// Runs a computation of this room's statistics, in this room's words.
func estimating<Value>(_ body: () throws -> Value) throws(TableFailure) -> Value {
  do {
    return try body()
  } catch {
    throw .statistics("an interval cannot be computed: \(error)")
  }
}
