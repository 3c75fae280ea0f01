import Dispatch
import Testing

@testable import Experiments

@Suite("Units on their way to the store")
struct OutboxTests {
  @Test("Each comes out once, those of one thread in their order, and no more wait than may")
  func order() {
    let outbox = Outbox<(thread: Int, number: Int)>(most: 8)
    let (threads, each) = (4, 500)
    let producers = DispatchGroup()
    for thread in 0..<threads {
      DispatchQueue.global().async(group: producers) {
        for number in 0..<each { outbox.put((thread, number)) }
      }
    }
    producers.notify(queue: .global()) { outbox.close() }
    var found = Array(repeating: [Int](), count: threads)
    while let items = outbox.takeAll() {
      #expect((1...8).contains(items.count))
      for item in items { found[item.thread].append(item.number) }
    }
    #expect(found == Array(repeating: Array(0..<each), count: threads))
  }

  @Test("What waits when it is closed still comes out, and then nothing")
  func closing() {
    let outbox = Outbox<Int>()
    outbox.put(1)
    outbox.put(2)
    outbox.close()
    #expect(outbox.takeAll() == [1, 2])
    #expect(outbox.takeAll() == nil)
  }
}
