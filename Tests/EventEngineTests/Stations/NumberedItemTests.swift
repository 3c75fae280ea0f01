import Testing

@testable import EventEngine

/// The two lists behind a station, each beside an array that is plainly right.
@Suite("Numbered items of a station")
struct NumberedItemTests {
  @Test("leave a line in the order in which they came, or from anywhere")
  func line() {
    var random = LittleGenerator(seed: 11)
    var line = NumberedLine()
    var array: [Int] = []
    for _ in 0..<20_000 {
      let item = random.below(40)
      #expect(line.contains(item) == array.contains(item))
      if let place = array.firstIndex(of: item) {
        line.remove(item)
        array.remove(at: place)
      } else if array.isEmpty || random.below(2) == 0 {
        line.append(item)
        array.append(item)
      } else {
        let place = random.below(array.count + 1)
        line.insert(item, before: place < array.count ? array[place] : -1)
        array.insert(item, at: place)
      }
      #expect(line.first == array.first && line.count == array.count)
    }
    for item in array {
      #expect(line.first == item)
      line.remove(item)
    }
    #expect(line.first == nil)
  }

  @Test("leave a heap by their keys, or from anywhere")
  func heap() {
    var random = LittleGenerator(seed: 12)
    var heap = IndexedHeap()
    var keys: [Int: UInt128] = [:]
    for turn in 0..<20_000 {
      let item = random.below(60)
      #expect(heap.contains(item) == (keys[item] != nil))
      if keys.removeValue(forKey: item) != nil {
        heap.remove(item)
      } else {
        let key = UInt128(random.below(1_000)) << 64 | UInt128(turn)
        heap.insert(item, key: key)
        keys[item] = key
      }
      #expect(heap.count == keys.count)
      #expect(heap.first == keys.min { $0.value < $1.value }?.key)
    }
  }

  @Test("of a copy are its own")
  func copies() {
    var line = NumberedLine()
    var heap = IndexedHeap()
    for item in 0..<5 {
      line.append(item)
      heap.insert(item, key: UInt128(item))
    }
    var (otherLine, otherHeap) = (line, heap)
    otherLine.remove(0)
    otherHeap.remove(0)
    otherHeap.insert(9, key: 0)
    #expect(line.first == 0 && heap.first == 0)
    #expect(otherLine.first == 1 && otherHeap.first == 9)
  }
}
