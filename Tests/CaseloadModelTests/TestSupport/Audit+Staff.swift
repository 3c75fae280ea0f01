import EventEngine
import SocialCare

@testable import CaseloadModel

extension Audit {
  private func fte(_ world: World, _ isCounted: (Worker) -> Bool) -> Int {
    world.workers.filter { $0.presence != .gone && isCounted($0) }.reduce(0) { $0 + $1.fte }
  }

  func staff(of world: World) {
    let present = world.workers.indices.filter { world.workers[$0].presence != .gone }
    check(Set(world.staff) == Set(present), "the list of staff is not those present")
    check(world.staff.count == present.count, "a worker is on the list of staff twice")
    for employment in Employment.allCases {
      let count = present.count { world.workers[$0].employment == employment }
      equal(Staff.level(of: employment), fte(world) { $0.employment == employment })
      equal(Staff.stock(of: employment), count)
    }
    equal(Stock.staffFTE, fte(world) { $0.employment == .permanent })
    equal(Level.absent, fte(world) { $0.presence == .shortAbsence || $0.presence == .longAbsence })
    equal(Level.onLongLeave, fte(world) { $0.presence == .longLeave })
    for worker in present {
      let isAway = world.workers[worker].presence != .working
      let returns = world.isToCome(world.workers[worker].absenceTicket)
      check(isAway == returns, "worker \(worker) is away without return, or the reverse")
    }
  }

  func posts(of world: World) {
    for (place, post) in world.posts.enumerated() {
      check(post.holder < 0 || post.locum < 0, "post \(place) has a holder and a locum")
      check(!post.isCut || (post.holder < 0 && post.locum < 0), "post \(place) is cut, not empty")
      if post.holder >= 0 {
        let holder = world.workers[post.holder]
        check(
          holder.post == place && holder.employment == .permanent && holder.presence != .gone,
          "post \(place) is not its holder's")
        check(holder.fte == post.fte, "post \(place) has another FTE than its holder")
        check(holder.holdsCases == post.holdsCases, "post \(place) and holder differ on cases")
      }
      if post.locum >= 0 {
        let locum = world.workers[post.locum]
        check(
          locum.post == place && locum.employment == .agency && locum.presence != .gone,
          "post \(place) is not its locum's")
      }
      let isFilled = post.stage == .filled
      check(isFilled == (post.holder >= 0 || post.isCut), "post \(place) is \(post.stage)")
      if !post.isCut, post.holder < 0, post.stage != .held {
        check(world.isToCome(post.ticket), "vacancy \(place) goes nowhere")
      }
      check(post.stage != .held || post.locum >= 0, "vacancy \(place) is held for nobody")
    }
    let vacant = world.posts.filter(\.isVacant)
    equal(Stock.postsVacant, vacant.count)
    equal(Level.vacant, vacant.reduce(0) { $0 + $1.fte })
    equal(Level.vacantCovered, vacant.filter { $0.locum >= 0 }.reduce(0) { $0 + $1.fte })
    let withLocum = world.posts.filter { $0.locum >= 0 }
    equal(Level.agencyOnVacancies, withLocum.reduce(0) { $0 + $1.fte })
    check(world.postsToCut >= 0, "fewer than no posts to cut")
    for worker in world.staff where world.workers[worker].employment == .permanent {
      let post = world.workers[worker].post
      check(post >= 0 && world.posts[post].holder == worker, "worker \(worker) has no post")
    }
  }

  func locums(of world: World) {
    let placed = Double(fte(world) { $0.employment == .agency }) / 1000
    check(
      abs(world.market.placed - placed) < 1e-6, "placed \(world.market.placed), counted \(placed)")
    let open = world.market.requests.indices.filter { world.market.requests[$0].isOpen }
    check(world.market.open.sorted() == open, "the open requests are not those listed")
    equal(Level.openRequests, open.count)
    for worker in world.staff where world.workers[worker].employment != .permanent {
      let locum = world.workers[worker]
      if locum.post >= 0 {
        check(world.posts[locum.post].locum == worker, "locum \(worker) is in another's post")
      }
      if locum.covers >= 0 {
        let absent = world.workers[locum.covers]
        check(absent.coveredBy == worker, "locum \(worker) covers for somebody covered")
        check(absent.presence == .longAbsence || absent.presence == .longLeave, "cover of no leave")
      }
    }
    for request in open {
      switch world.market.requests[request].purpose {
      case .vacancy(let post): check(world.posts[post].request == request, "a request astray")
      case .cover(let worker):
        check(world.workers[worker].coverRequest == request, "a cover's request astray")
      case .peak: break
      }
    }
  }

  func care(of world: World) {
    let open = world.cases.filter { $0.isOpen && $0.child >= 0 }
    for placement in PlacementType.allCases {
      equal(Level(placement), open.count { $0.placement == placement })
    }
    equal(Level.unaccompanied, open.count { $0.family < 0 })
  }

  func earlyHelp(of world: World) {
    let inPlace = world.families.indices.filter { world.families[$0].earlyHelp == .inPlace }
    let waiting = world.families.indices.filter { world.families[$0].earlyHelp == .waiting }
    check(world.earlyHelpPlaces.sorted() == inPlace, "the families in early help are not listed")
    check(world.earlyHelpQueue.sorted() == waiting, "the families that wait are not listed")
    equal(Level.earlyHelpFamilies, inPlace.count)
    equal(Level.earlyHelpQueue, waiting.count)
    for family in inPlace + waiting {
      check(world.families[family].openCase < 0, "family \(family) has a case and early help")
      check(world.families[family].isPresent, "family \(family) has gone from early help")
      check(
        world.isToCome(world.families[family].earlyHelpTicket),
        "family \(family) stays in early help for ever")
    }
    let hasRoom = world.earlyHelpPlaces.count < world.recorder.level(.earlyHelpPlaces)
    check(!hasRoom || waiting.isEmpty, "families wait beside free places")
  }

  func money(of world: World) {
    let budget = world.budget
    check(budget.spent == budget.spentByPayer.reduce(0, +), "spending by payer does not add up")
    if world.isWarm {
      check(
        budget.reserves == world.flows.level(.reserves),
        "reserves \(budget.reserves), booked \(world.flows.level(.reserves))")
      let expected = budget.funded - budget.spent
      check(
        world.flows.level(.budget) == expected,
        "budget booked \(world.flows.level(.budget)), funded less spent \(expected)")
    }
  }
}
