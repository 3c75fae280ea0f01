import Experiments

/// How far a batch is, for whoever watches: a bar on a terminal, a line every 30 s elsewhere.
struct ProgressDisplay {
  /// Letters of a label, so that the bar stays within a line.
  private static let longestLabel = 30

  private let label: String
  private let isBar: Bool
  private let isQuiet: Bool
  private var last: Duration?
  private var isDrawn = false

  init(_ label: String, isQuiet: Bool, isBar: Bool = Terminal.isWatched) {
    self.label = String(Terminal.plain(label).prefix(Self.longestLabel))
    self.isBar = isBar
    self.isQuiet = isQuiet
  }

  /// Shows progress when it is time to: at once at first.
  mutating func show(_ progress: BatchProgress) {
    let pause: Duration = isBar ? .milliseconds(200) : .seconds(30)
    guard !isQuiet, last.map({ progress.elapsed - $0 >= pause }) ?? true else { return }
    last = progress.elapsed
    if isBar {
      Terminal.tell("\r\u{1B}[K" + Self.bar(progress, label: label))
      isDrawn = true
    } else {
      Terminal.say(Self.line(progress, label: label))
    }
  }

  /// Names what comes after the runs.
  mutating func show(phase: String) {
    guard !isQuiet else { return }
    Terminal.tell(isBar ? "\r\u{1B}[K\(label): \(phase)" : "\(label): \(phase)\n")
    isDrawn = isBar
  }

  /// Removes the bar, so that messages begin on a clean line.
  mutating func clear() {
    if isDrawn { Terminal.tell("\r\u{1B}[K") }
    isDrawn = false
  }

  /// `smoke: 12 of 40 runs, 1 failed, 2 min 5 s left`
  static func line(_ progress: BatchProgress, label: String) -> String {
    var parts = ["\(label): \(progress.finished) of \(progress.total) runs"]
    if progress.markets > 1, progress.marketsOfUnfinished > 0 {
      parts.append(
        "\(progress.marketsOfUnfinished) labour markets of runs under way")
    }
    if progress.failed > 0 { parts.append("\(progress.failed) failed") }
    if let left = progress.timeLeft, progress.finished + progress.failed < progress.total {
      parts.append("\(words(left)) left")
    }
    return parts.joined(separator: ", ")
  }

  /// `[#####---------------]`, then the line.
  static func bar(_ progress: BatchProgress, label: String) -> String {
    let width = 24
    let part = progress.total > 0 ? progress.unitsDone / Double(progress.total) : 0
    let filled = min(width, Int(part * Double(width)))
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled)
    return "[\(bar)] " + line(progress, label: label)
  }

  /// `45 s`, `2 min 5 s`, `3 h 20 min`
  static func words(_ duration: Duration) -> String {
    let seconds = max(0, duration.components.seconds)
    switch seconds {
    case ..<60: return "\(seconds) s"
    case ..<3600: return "\(seconds / 60) min \(seconds % 60) s"
    default: return "\(seconds / 3600) h \(seconds / 60 % 60) min"
    }
  }
}
