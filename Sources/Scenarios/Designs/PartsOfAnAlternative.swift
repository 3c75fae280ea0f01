import SocialCare

extension Scenario {
  /// The same scenario with other design points: equal steps from a point's baseline to the point
  /// itself, `steps` + 1 of them, the first being the baseline.
  ///
  /// Every value that the point changes moves along a straight line from what holds under the baseline
  /// at that time; flags and choices are changed in every step but the first.
  package func inSteps(to point: DesignPoint, steps: Int) -> Scenario {
    var scenario = self
    scenario.designPoints = (0...steps).map { step in
      part(Double(step) / Double(steps), of: designPoints[point.index], as: step)
    }
    scenario.neighbours = neighbours.map { $0.inSteps(to: point, steps: steps) }
    return scenario
  }

  private func part(_ share: Double, of point: DesignPoint, as index: Int) -> DesignPoint {
    let baseline = designPoints[point.baseline]
    var part = point
    part.index = index
    part.baseline = 0
    part.name = "\(point.name), \(Unit.share.text(share))"
    // What the baseline changes and the point leaves alone has its steps too.
    let own = Set(point.changes.map { [Int($0.day.number), $0.parameter] })
    let others = baseline.changes.filter { !own.contains([Int($0.day.number), $0.parameter]) }
    part.changes = (point.changes + others).map { change in
      let line = ParameterCatalogue.all[change.parameter]
      let from = value(of: change.parameter, on: change.day, under: baseline)
      let to = value(of: change.parameter, on: change.day, under: point)
      var moved = change
      switch line.unit {
      case .flag, .choice: moved.value = share == 0 ? from : to
      default: moved.value = share == 1 ? to : from + share * (to - from)
      }
      return moved
    }.sorted { ($0.day, $0.parameter) < ($1.day, $1.parameter) }
    return part
  }

  /// A parameter's value on a day under a design point.
  private func value(of parameter: Int, on day: Day, under point: DesignPoint) -> Double {
    let initial = ParameterCatalogue.all[parameter]
      .value(in: worlds[point.world].timeline.initial)
    let before = worlds[point.world].timeline.changes + point.changes
    return before.filter { $0.parameter == parameter && $0.day <= day }
      .max { $0.day < $1.day }?.value ?? initial
  }
}
