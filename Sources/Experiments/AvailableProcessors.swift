import Foundation

/// Processors that this process may use: its affinity, or what its control group allows of it.
///
/// At least one. A share of a processor counts as a whole one.
package func availableProcessors() -> Int {
  let quota =
    (try? String(contentsOfFile: "/sys/fs/cgroup/cpu.max", encoding: .utf8))
    ?? (try? String(contentsOfFile: controlGroupFile(), encoding: .utf8)) ?? ""
  return max(1, min(affinity(), processors(inQuota: quota) ?? .max))
}

/// Processors in a version 2 `cpu.max`: `150000 100000` is two, `max 100000` no limit.
///
/// Source: Linux kernel, admin-guide/cgroup-v2.
func processors(inQuota text: String) -> Int? {
  let fields = text.split(whereSeparator: \.isWhitespace).map { Int($0) }
  guard fields.count == 2, let quota = fields[0], let period = fields[1], quota > 0, period > 0
  else { return nil }
  return (quota + period - 1) / period
}

/// `cpu.max` of the control group that this process is in.
private func controlGroupFile() -> String {
  let groups = (try? String(contentsOfFile: "/proc/self/cgroup", encoding: .utf8)) ?? ""
  let own = groups.split(separator: "\n").first { $0.hasPrefix("0::") }?.dropFirst(3) ?? "/"
  return "/sys/fs/cgroup\(own)/cpu.max"
}

/// Processors that the scheduler may put this process on.
private func affinity() -> Int {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  return processors(inStatus: status) ?? ProcessInfo.processInfo.activeProcessorCount
}

/// Processors in a `/proc/self/status`: the bits of its line `Cpus_allowed: ff,00000003`.
///
/// Source: proc(5).
func processors(inStatus text: String) -> Int? {
  guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("Cpus_allowed:") })
  else { return nil }
  let bits = line.dropFirst("Cpus_allowed:".count).compactMap(\.hexDigitValue)
    .reduce(0) { $0 + $1.nonzeroBitCount }
  return bits > 0 ? bits : nil
}
