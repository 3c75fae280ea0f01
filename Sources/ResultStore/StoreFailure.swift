import Foundation
import GRDB

/// Why a store cannot be used; never a guess, never repaired in silence.
package enum StoreFailure: Error, Equatable, CustomStringConvertible {
  /// Another process writes to the folder; `holder` says which, where and since when.
  case inUse(folder: String, holder: String)
  /// What was stored is not what is read: `what` names the unit and the table.
  case damaged(file: String, what: String)
  /// The store belongs to another scenario, seed or version.
  case different(folder: String, differences: [String])
  /// Tables stand in the folder without the store that they came from.
  case withoutStore(folder: String)
  /// There is no store in the folder.
  case missing(folder: String)
  /// The disk, the permissions or the folder refuse.
  case environment(path: String, detail: String)
  /// Shards that do not make one whole; a sentence each.
  case cannotMerge([String])

  /// True when the user asked for something that cannot be, rather than the machine refusing.
  package var isMistake: Bool {
    switch self {
    case .different, .withoutStore, .missing, .cannotMerge: true
    case .inUse, .damaged, .environment: false
    }
  }

  package var description: String {
    switch self {
    case .inUse(let folder, let holder): "\(folder) is in use by \(holder)"
    case .damaged(let file, let what):
      "\(file) is damaged: \(what.replacingOccurrences(of: "\n", with: " ")); "
        + "nothing was changed; --fresh computes all of it anew"
    case .different(let folder, let differences):
      "\(folder) holds other results: \(differences.joined(separator: "; ")); "
        + "--fresh replaces them, --results DIR writes elsewhere"
    case .withoutStore(let folder):
      "\(folder) holds tables without the store that they came from (store.sqlite); "
        + "--fresh replaces them, --results DIR writes elsewhere"
    case .missing(let folder): "\(folder) holds no results (no store.sqlite)"
    case .environment(let path, let detail): "\(path): \(detail)"
    case .cannotMerge(let sentences): sentences.joined(separator: "\n")
    }
  }

  /// What the database says, in the words of this room.
  init(_ error: DatabaseError, file: String) {
    let detail = error.message ?? error.resultCode.description
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(file: file, what: detail)
    case .SQLITE_FULL:
      self = .environment(path: file, detail: "the disk is full (\(freeSpace(at: file)))")
    case .SQLITE_ERROR: self = .damaged(file: file, what: detail)
    default: self = .environment(path: file, detail: detail)
    }
  }
}

/// How much room is left where `path` is, in words.
package func freeSpace(at path: String) -> String {
  let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
  var information = statvfs()
  guard statvfs(folder, &information) == 0 else { return "free space unknown" }
  let bytes = UInt64(information.f_bavail) * UInt64(information.f_frsize)
  return "\(bytes / 1_048_576) MiB free"
}

/// Why the system refused something that was asked of its files, in its own words: `Permission denied`.
package func systemWords(for error: any Error) -> String {
  let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error
  guard let code = underlying.map({ $0 as NSError }), code.domain == NSPOSIXErrorDomain else {
    return error.localizedDescription
  }
  return String(cString: strerror(Int32(code.code)))
}

/// Runs `body`, turning what the database throws into this room's failures.
func storing<Value>(
  in file: String, _ body: () throws -> Value
) throws(StoreFailure) -> Value {
  do {
    return try body()
  } catch let failure as StoreFailure {
    throw failure
  } catch let error as DatabaseError {
    throw StoreFailure(error, file: file)
  } catch let damage as PayloadDamage {
    throw .damaged(file: file, what: damage.detail)
  } catch {
    throw .environment(path: file, detail: "\(error)")
  }
}
