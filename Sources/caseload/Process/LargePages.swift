import Foundation

/// Memory as the commands that simulate want it: in large pages, and kept from one replication to the
/// next.
///
/// A replication reads its families in no order, and with pages of 4 kB the processor looks for their
/// places a tenth of the time (measured by `caseload bench model`). glibc takes large ones where the
/// machine offers them, but reads whether to only when a program starts: so it starts again, once,
/// under the same process number. Where that is refused, or with another C library, all goes on
/// without. What is computed does not depend on it.
enum LargePages {
  private static let variable = "GLIBC_TUNABLES"
  private static let tunables = """
    glibc.malloc.hugetlb=1:glibc.malloc.trim_threshold=1073741824:\
    glibc.malloc.mmap_threshold=4194304
    """
  private static let commands: Set = ["run", "fit", "bench"]

  /// Starts the program again with large pages if its command simulates and nobody has said how
  /// memory is to be taken.
  static func take(for arguments: [String]) {
    #if canImport(Glibc)
      let environment = ProcessInfo.processInfo.environment
      guard let command = arguments.first, commands.contains(command) else { return }
      let others = environment[variable].map { $0 + ":" } ?? ""
      guard !others.contains("glibc.malloc.") else { return }
      // Valgrind would lose a program that starts again.
      guard environment["LD_PRELOAD"]?.contains("vgpreload") != true else { return }
      guard
        let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      else { return }
      setenv(variable, others + tunables, 1)
      execv(program, CommandLine.unsafeArgv)
    #endif
  }
}
