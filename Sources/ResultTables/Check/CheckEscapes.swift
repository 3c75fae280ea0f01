import ResultStore

/// Texts made safe for the formats of a regression check.
extension CheckFormat {
  /// For XML 1.0, which has no place for most control characters at all.
  static func escapedXML(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "&#10;"
      case "\t", "\r": result += " "
      default:
        if scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF {
          result.unicodeScalars.append(scalar)
        } else {
          result += "?"
        }
      }
    }
    return result
  }

  /// For GitHub's workflow commands: per cent and line ends, in properties also colon and comma.
  static func escapedCommand(_ text: String, isProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The same for the same finding in every run.
  static func fingerprint(_ finding: CheckFinding) -> String {
    Digest.hexadecimal(of: "\(finding.kind.rawValue)\n\(finding.table)\n\(finding.message)")
  }

  /// In order of first appearance.
  static func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
