import Probability

/// What the random numbers of a queue decide; a number is never given twice.
enum Purpose: UInt8 {
  case arrival = 1
  case service = 2
  case patience = 3
  case kind = 4
  case breakdown = 5
  case leaving = 6
  case route = 7
}

extension RandomSource {
  func stream(_ purpose: Purpose, of entity: UInt32, turn: UInt32 = 0) -> RandomStream {
    stream(purpose: purpose.rawValue, entity: entity, occurrence: turn)
  }
}
