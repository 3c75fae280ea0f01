import EventEngine
import Scenarios
import SocialCare
import Testing

@testable import CaseloadModel

/// Social workers who become seniors (C.1).
struct PromotionTests {
  @Test("Who came newly qualified into a senior post is promoted in it")
  func inOwnPost() throws {
    var world = try Village(children: 12_000).world()
    let post = try #require(
      world.posts.indices.first {
        world.posts[$0].isVacant && world.posts[$0].grade == .seniorSocialWorker
      })
    Vacancies.fill(post, grade: .newlyQualified, yearsQualified: 0, in: &world)
    let worker = world.posts[post].holder
    world.workers[worker].qualified = world.now.advanced(byDays: -3 * 365.25)
    Staff.beginMonth(in: &world)
    #expect(world.workers[worker].grade == .socialWorker)
    world.parameters.workforce.promotion = 1_000
    Promotion.review(in: &world)
    #expect(world.workers[worker].grade == .seniorSocialWorker)
    #expect(world.workers[worker].post == post && world.posts[post].holder == worker)
    #expect(Audit.faults(in: world) == [])
  }
}
