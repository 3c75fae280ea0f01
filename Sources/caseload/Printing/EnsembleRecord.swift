import Calibration

/// The Swift file that holds the shipped ensemble.
enum EnsembleRecord {
  static func swift(_ result: EnsembleResult) -> String {
    let lines = result.members.map { member in
      member.map { "\(FitReport.rounded($0))" }.joined(separator: " ")
    }
    let table = ([result.keys.joined(separator: " ")] + lines).map { "    " + $0 }
      .joined(separator: "\n")
    return """
      // swift-format-ignore-file

      /// What `caseload fit --ensemble --record` found at the reference authority; not edited by hand.
      ///
      /// \(result.members.count) members of \(result.runs) runs, seed \(result.seed).
      enum ReferenceEnsemble {
        /// A line of keys, then one for each member, in the parameters' units.
        static let table = \"\"\"
      \(table)
          \"\"\"
      }

      """
  }
}
