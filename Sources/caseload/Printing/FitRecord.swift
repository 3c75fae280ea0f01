import Calibration
import Scenarios

/// The Swift file that holds the reference fit: the defaults of the fitted parameters.
enum FitRecord {
  static func swift(_ result: FitResult) -> String {
    let parameters = result.parameters
      .map { "    \"\($0.key)\": \(FitReport.rounded($0.value))," }
      .joined(separator: "\n")
    let constants = result.constants
    func number(_ value: Double) -> String { "\(FitReport.rounded(value))" }
    return """
      /// What `caseload fit --record` found at the reference authority; not edited by hand.
      ///
      /// \(result.replications) replications, seed \(result.seed), \(result.evaluations) \
      evaluations. The misfits stand in `Results/reference/fit/fit.json`.
      package enum ReferenceFit {
        /// The fitted parameters, in their units.
        package static let parameters: [String: Double] = [
      \(parameters)
        ]

        /// What the reference authority rests at: means that the model measures against.
        package static let constants = ReferenceConstants(
          utilisation: \(number(constants.utilisation)), load: \(number(constants.load)),
          strain: \(number(constants.strain)), pointsPerCase: \(number(constants.pointsPerCase)),
          leavingNormaliser: \(number(constants.leavingNormaliser)),
          absenceNormaliser: \(number(constants.absenceNormaliser)),
          agencyShare: \(number(constants.agencyShare)),
          supervisionGap: \(number(constants.supervisionGap)),
          meanHelp: \(number(constants.meanHelp)))
      }

      """
  }
}
