import Calibration
import CaseloadModel
import Testing

@Suite("Targets of the fit")
struct FitTargetTests {
  @Test("Every target is a measure of the model")
  func everyTargetIsAMeasure() {
    for target in ReferenceTargets.all {
      #expect(MeasureCatalogue.keys.contains(target.measure), "\(target.measure)")
    }
    for measure in ReferenceTargets.still {
      #expect(MeasureCatalogue.keys.contains(measure), "\(measure)")
    }
  }

  @Test("Every target has a source and a positive published figure")
  func everyTargetHasASource() {
    for target in ReferenceTargets.all {
      #expect(!target.source.isEmpty)
      #expect(target.published > 0)
    }
  }
}
