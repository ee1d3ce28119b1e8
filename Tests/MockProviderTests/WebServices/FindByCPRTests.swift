import MockProvider
import NemIDHTTP
import NemIDTestSupport
import Testing

/// The PID of whoever has a CPR number.
@Suite("PID by CPR number") struct FindByCPRTests {
    private func ask(
        _ element: String,
        _ cpr: String,
        _ serviceID: String,
        _ scene: WebServiceScene,
        as caller: WebServiceScene.Caller
    ) async throws -> [String: String] {
        let content =
            "<loc:\(element)><loc:cpr>\(cpr)</loc:cpr><loc:serviceProviderId>\(serviceID)</loc:serviceProviderId>"
            + "</loc:\(element)>"
        let response = try await scene.soap(
            WebServiceScene.envelope(content),
            to: WebServiceScene.pidPath,
            as: caller
        )
        #expect(response.status == .ok)
        let values = response.text.matches(of: /<loc:(pidForCpr|created|statusCode)>([^<]*)</)
        return Dictionary(values.map { (String($0.1), String($0.2)) }) { first, _ in first }
    }

    @Test("findFromCpr finds the PID of a citizen, for those who may ask", arguments: Transport.allCases)
    func find(_ transport: Transport) async throws {
        let scene = try WebServiceScene(transport)
        let municipality = WebServiceScene.lookingUp
        let (pid, cpr) = (try scene.pid(), try scene.cpr())
        let found = try await ask("findPidRequest", cpr, "45", scene, as: municipality)
        #expect(found == ["pidForCpr": pid, "statusCode": "0"])
        for (number, serviceID, caller, status) in [
            ("0101010000", "45", municipality, "2"), ("", "45", municipality, "2"),
            (try scene.cpr("finn"), "45", municipality, "2"), (cpr, "44", municipality, "17"),
            (cpr, "44", WebServiceScene.matching, "8"), (cpr, "45", WebServiceScene.Caller.nobody, "8195"),
        ] {
            #expect(try await ask("findPidRequest", number, serviceID, scene, as: caller) == ["statusCode": status])
        }
    }

    @Test(
        "getPidForCpr gives one to a person who has none, once, and it counts from then on",
        arguments: Transport.allCases
    )
    func give(_ transport: Transport) async throws {
        let scene = try WebServiceScene(transport)
        let municipality = WebServiceScene.lookingUp
        let known = try await ask("getPidRequest", scene.cpr(), "45", scene, as: municipality)
        #expect(known == ["pidForCpr": try scene.pid(), "created": "false", "statusCode": "0"])
        let number = try scene.cpr("finn")
        let given = try await ask("getPidRequest", number, "45", scene, as: municipality)
        #expect(given["created"] == "true" && given["statusCode"] == "0")
        let pid = try #require(given["pidForCpr"])
        #expect(pid.wholeMatch(of: /9208-2002-2-\d{12}/) != nil)
        let again = try await ask("getPidRequest", number, "45", scene, as: municipality)
        #expect(again == ["pidForCpr": pid, "created": "false", "statusCode": "0"])
        #expect(
            try await ask("findPidRequest", number, "45", scene, as: municipality)
                == ["pidForCpr": pid, "statusCode": "0"]
        )
        #expect(try await scene.status(pid: pid, cpr: number) == "0")
        let nobody = try await ask("getPidRequest", "0101010000", "45", scene, as: municipality)
        #expect(nobody == ["created": "false", "statusCode": "2"])
        let refused = try await ask("getPidRequest", number, "44", scene, as: WebServiceScene.matching)
        #expect(refused == ["created": "false", "statusCode": "8"])
    }

    @Test("The PID that is given is a matter of the seed and the number")
    func deterministic() async throws {
        var pids: [String?] = []
        for seed: UInt64 in [1, 1, 2] {
            let scene = try WebServiceScene(.inProcess, seed: seed)
            let given = try await ask("getPidRequest", scene.cpr("finn"), "45", scene, as: WebServiceScene.lookingUp)
            pids.append(given["pidForCpr"])
        }
        #expect(pids[0] != nil && pids[0] == pids[1] && pids[0] != pids[2])
    }
}
