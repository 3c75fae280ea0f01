import Foundation

/// Filesystems that several hosts may mount, where a write-ahead log, whose index is memory
/// shared on one host, would be unsafe.
enum NetworkFilesystem {
  private static let types: Set<String> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "lustre", "beegfs", "gpfs", "ceph", "afs", "9p",
    "coda", "ocfs2", "gfs2", "glusterfs", "panfs", "wekafs",
  ]

  static func holds(_ folder: String) -> Bool {
    let path = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
    guard let mounts = try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8)
    else { return false }
    guard let type = type(of: path, in: mounts) else { return false }
    // Every client of a cluster in user space is `fuse.something`; some are local, and lose
    // only a little speed.
    return types.contains(type) || type.hasPrefix("fuse.")
  }

  /// The type of the mount that `path` lies in: the longest mount point that leads to it, the
  /// last one of equals, as proc(5) lays out `mountinfo`.
  static func type(of path: String, in mounts: String) -> String? {
    var found: (length: Int, type: String)?
    for line in mounts.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 6, let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count
      else { continue }
      let point = fields[4].replacingOccurrences(of: "\\040", with: " ")
      let leads = point == "/" || path == point || path.hasPrefix(point + "/")
      if leads, point.utf8.count >= found?.length ?? 0 {
        found = (point.utf8.count, String(fields[dash + 1]))
      }
    }
    return found?.type
  }
}
