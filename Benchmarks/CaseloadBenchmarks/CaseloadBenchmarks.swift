import Benchmark
import Benchmarks
import CaseloadModel
import Scenarios

/// What a change of the engine, the random numbers or the model is held against: `CONTRIBUTING.md`
/// says how.
let benchmarks: @Sendable () -> Void = {
  // A million of each: Linux counts processor time in hundredths of a second. Instructions appear
  // where the machine counts them, which a virtual one may not.
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .cpuTotal, .instructions, .peakMemoryResident], scalingFactor: .mega,
    maxDuration: .seconds(3))

  for pending in [100, 10_000, 1_000_000] {
    Benchmark("Hold, \(pending) pending") { benchmark in
      var model = HoldModel(pending: pending)
      benchmark.startMeasurement()
      blackHole(model.seconds(holds: benchmark.scaledIterations.count))
      benchmark.stopMeasurement()
    }
  }

  Benchmark("Exponential draw") { benchmark in
    blackHole(ExponentialDraws.ofTheirOwn(benchmark.scaledIterations.count).mean)
  }

  Benchmark("M/M/1 customer") { benchmark in
    blackHole(try QueueSystem.mm1.run(customers: benchmark.scaledIterations.count).seconds)
  }

  Benchmark(
    "Replication of a village", configuration: .init(scalingFactor: .one, maxDuration: .seconds(10))
  ) { benchmark in
    // The folder that the harness runs in is the package's.
    let (scenario, _) = try ScenarioReader.read(
      file: "Scenarios/smoke.yaml", measures: MeasureCatalogue.keys,
      library: ProfileLibrary(folders: ["Scenarios/authorities"]))
    benchmark.startMeasurement()
    blackHole(try AuthorityRun(scenario, replication: 1).seconds)
    benchmark.stopMeasurement()
  }
}
