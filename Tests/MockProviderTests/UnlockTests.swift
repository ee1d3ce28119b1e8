import MockProvider
import NemIDHTTP
import Testing

@Suite("Locks that end")
struct UnlockTests {
    private func lock(_ world: ProviderUnderTest) async throws {
        var frame = try await FrameDouble(world, try world.parameters().json())
        for _ in 1...3 { try await frame.enter(userID: "bo", password: "1") }
        #expect(frame.screen == "ended")
    }

    @Test("The first login after an eight-hour lock says that NemID is open again, once", arguments: Transport.allCases)
    func reopened(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        for (language, title) in [("DA", "NemID er genåbnet"), ("EN", "NemID reopened")] {
            try await lock(world)
            world.clock.advance(8 * 3600)
            #expect(try await world.get("/_mock/v1/personas/bo/nemid").json()["state"] == "active")
            var frame = try await FrameDouble(world, try world.parameters([("LANGUAGE", language)]).json())
            try await frame.enter(userID: "bo", password: "2580")
            try await frame.enter(code: try await frame.askedCode("bo"))
            #expect(frame.screen == "notice" && frame.text("title") == title)
            #expect(frame.text("take-new-card") == nil)
            try await frame.proceed()
            #expect(frame.answer?.hasPrefix("<?xml") == true)
            var next = try await FrameDouble(world, try world.parameters().json())
            try await next.enter(userID: "bo", password: "2580")
            try await next.enter(code: try await next.askedCode("bo"))
            #expect(next.answer?.hasPrefix("<?xml") == true)
        }
    }

    @Test("Support ends an eight-hour lock at once, and no notice follows", arguments: Transport.allCases)
    func supportUnlocks(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        try await lock(world)
        #expect(try await world.post("/_mock/v1/personas/bo/nemid/unlock", [:]).json()["state"] == "active")
        var frame = try await FrameDouble(world, try world.parameters().json())
        try await frame.enter(userID: "bo", password: "2580")
        try await frame.enter(code: try await frame.askedCode("bo"))
        #expect(frame.answer?.hasPrefix("<?xml") == true)
    }

    @Test("Support ends a block after wrong codes", arguments: Transport.allCases)
    func supportUnblocks(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        var frame = try await FrameDouble(world, try world.parameters().json())
        try await frame.enter(userID: "bo", password: "2580")
        let wrong = try await frame.askedCode("bo") == "000000" ? "000001" : "000000"
        for _ in 1...5 { try await frame.enter(code: wrong) }
        #expect(frame.answer == "LOCK003")
        #expect(try await world.get("/_mock/v1/personas/bo/nemid").json()["state"] == "blocked")
        _ = try await world.post("/_mock/v1/personas/bo/nemid/unlock", [:])
        var next = try await FrameDouble(world, try world.parameters().json())
        try await next.enter(userID: "bo", password: "2580")
        #expect(next.screen == "key-card")
    }

    @Test(
        "A second series of wrong passwords blocks for good, and support cannot undo that",
        arguments: Transport.allCases
    )
    func passwordBlocked(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        try await lock(world)
        world.clock.advance(8 * 3600)
        var frame = try await FrameDouble(world, try world.parameters().json())
        for _ in 1...3 { try await frame.enter(userID: "bo", password: "1") }
        #expect(frame.answer == "LOCK002")
        #expect(try await world.post("/_mock/v1/personas/bo/nemid/unlock", [:]).status == .conflict)
        world.clock.advance(365 * 86_400)
        var next = try await FrameDouble(world, try world.parameters().json())
        try await next.enter(userID: "bo", password: "2580")
        #expect(next.answer == "AUTH007")
    }

    @Test("What is not a POST without content unlocks nothing")
    func methods() async throws {
        let world = try ProviderUnderTest(.inProcess)
        #expect(try await world.get("/_mock/v1/personas/bo/nemid/unlock").status == .methodNotAllowed)
        #expect(try await world.post("/_mock/v1/personas/bo/nemid/unlock", ["a": 1]).status == .badRequest)
        #expect(try await world.post("/_mock/v1/personas/bo/nemid", ["codesLeft": 149]).status == .badRequest)
        #expect(try await world.post("/_mock/v1/personas/bo/nemid", ["codesLeft": "1"]).status == .badRequest)
        #expect(try await world.get("/_mock/v1/personas/bo/keycard?card=A000-000-000").status == .notFound)
    }
}
