import MockProvider
import NemIDHTTP
import NemIDTestSupport
import Testing

@Suite("Control of the web services") struct WebServiceControlTests {
    private func post(_ path: String, _ content: String, _ scene: WebServiceScene) async -> HTTPResponse {
        let fields: HTTPFields = ["Content-Type": "application/json"]
        return await scene.provider.respond(
            to: HTTPRequest(method: .post, target: "/_mock/v1/" + path, fields: fields, body: Array(content.utf8))
        )
    }

    @Test("Whether a service provider may look numbers up is said and seen over HTTP too")
    func lookUp() async throws {
        let scene = try WebServiceScene(.inProcess)
        let path = "service-providers/postkassen/lookup"
        let changed = await post(path, #"{"allowed":true}"#, scene)
        #expect(changed.status == .ok)
        let document = try changed.json()
        #expect(document["mayLookUpCpr"] == true && document["serviceId"] == "44")
        #expect(try await scene.status(cpr: "") == "0")
        _ = await post(path, #"{"allowed":false}"#, scene)
        #expect(try await scene.status(cpr: "") == "8")
        #expect(await post(path, "{}", scene).status == .badRequest)
        #expect(await post("service-providers/nobody/lookup", #"{"allowed":true}"#, scene).status == .notFound)
    }

    @Test("They are put out of order, and in order again, over HTTP too")
    func outOfOrder() async throws {
        let scene = try WebServiceScene(.inProcess)
        #expect(await post("web-services", #"{"outOfOrder":true}"#, scene).status == .ok)
        #expect(try await scene.status() == "16384")
        #expect(await post("web-services", #"{"outOfOrder":false}"#, scene).status == .ok)
        #expect(try await scene.status() == "0")
        #expect(await post("web-services", "{}", scene).status == .badRequest)
    }

    @Test("Whoever is enrolled gets the next number, may only compare, and keeps the number")
    func enrolled() async throws {
        let scene = try WebServiceScene(.inProcess)
        let fresh = try await scene.provider.renewCertificate(serviceProvider: "postkassen")
        let new = try await scene.provider.enrol(certificatePEM: fresh, id: "new", friendlyName: "New")
        #expect(new.serviceID == "49" && !new.mayLookUpCPR)
        let again = try await scene.provider.enrol(certificatePEM: fresh, id: "new", friendlyName: "Newer")
        #expect(again.serviceID == "49")
        let caller = WebServiceScene.Caller.other(
            certificate: fresh,
            key: scene.provider.serviceProviders[0].privateKeyPEM
        )
        #expect(try await scene.status(serviceID: "49", as: caller) == "0")
        #expect(try await scene.status(serviceID: "44", as: caller) == "17")
    }

    @Test("Texts of each status are there in both languages, and differ from each other")
    func texts() {
        for texts in [PIDStatus.allCases.map(\.text.danish), PIDStatus.allCases.map(\.text.english)] {
            #expect(Set(texts).count == PIDStatus.allCases.count && !texts.contains(""))
        }
    }
}
