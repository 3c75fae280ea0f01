/// The folder beyond which a scenario reads nothing.
struct ProjectFolder {
  /// Without links.
  let path: String

  /// The nearest parent folder of `file` that holds `Scenarios/`, else the file's own folder; for
  /// `-`, parents of the current folder count. `nil` when there is no such file.
  init?(of file: String) {
    guard let own = FileAccess.resolved(file == "-" ? "." : file) else { return nil }
    let start = file == "-" ? own : FilePath.folder(of: own)
    var folder = start
    while true {
      if FileAccess.isFolder(FilePath.joined(folder, "Scenarios")) {
        path = folder
        return
      }
      if folder == "/" || folder.isEmpty { break }
      folder = FilePath.folder(of: folder)
    }
    path = start
  }

  /// What `path`, written in `file`, names: the path to show and the path without links; `nil` when
  /// it is absolute, has a scheme, or leads outside, through links too.
  ///
  /// A name that leads nowhere inside the project comes back without a resolved path. Nothing is
  /// said of what exists outside.
  func locate(_ path: String, from file: String) -> (shown: String, resolved: String?)? {
    guard !path.isEmpty, path.first != "/", path.first != "~", !path.contains(":") else {
      return nil
    }
    let folder = file == "-" ? "" : FilePath.folder(of: file)
    let shown = FilePath.joined(folder, path)
    guard let base = FileAccess.resolved(folder.isEmpty ? "." : folder),
      staysInside(path, from: base)
    else { return nil }
    guard let resolved = FileAccess.resolved(shown) else { return (shown, nil) }
    return FilePath.isInside(resolved, folder: self.path) ? (shown, resolved) : nil
  }

  /// Whether the written path leaves the project already in its own steps.
  private func staysInside(_ path: String, from base: String) -> Bool {
    var folder = base
    for step in path.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": folder = FilePath.folder(of: folder)
      default: folder = FilePath.joined(folder, String(step))
      }
      if folder != self.path && !FilePath.isInside(folder, folder: self.path) { return false }
    }
    return true
  }
}
