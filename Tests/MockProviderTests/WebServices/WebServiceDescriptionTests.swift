import MockProvider
import NemIDCrypto
import NemIDHTTP
import NemIDTestSupport
import NemIDXML
import Testing

@Suite("Descriptions of the web services") struct WebServiceDescriptionTests {
    static let folder = SourceTree.root + "/Sources/MockProvider/WebServices/Files"

    @Test("Each is the file of its name, octet for octet, and all are compiled in")
    func sameOctets() throws {
        let files = [PageFile.pidWSDL, .ridWSDL]
        for file in files {
            #expect(try TestFile.bytes(Self.folder + "/" + file.name) == Array(file.text.utf8))
        }
        #expect(try TestFile.names(in: Self.folder) == files.map(\.name))
    }

    @Test(
        "They are served behind ?WSDL, with the address that they were asked at",
        arguments: [WebServiceScene.pidPath, WebServiceScene.ridPath],
        Transport.allCases
    )
    func served(_ path: String, _ transport: Transport) async throws {
        let scene = try WebServiceScene(transport)
        for target in [path + "?WSDL", path + "?wsdl"] {
            let response = try await scene.send(HTTPRequest(target: target), as: .nobody)
            #expect(response.status == .ok && response.fields["Content-Type"] == "text/xml; charset=utf-8")
            let document = try XML.Document(parsing: response.body)
            let addresses = document.root.descendants().filter { $0.localName == "address" }
            #expect(addresses.map { $0.attribute("location") } == [scene.provider.webServiceAddress + path])
        }
        #expect(scene.provider.webServiceAddress.hasPrefix(transport == .socket ? "https://127.0.0.1:" : "http://"))
    }

    @Test("Each operation and element of the real description is there")
    func operations() throws {
        for (file, names, style) in [
            (
                PageFile.pidWSDL, ["pid", "getPidForCpr", "findFromCpr", "testConnection", "test"], "document"
            ),
            (PageFile.ridWSDL, ["getCPR", "matchCPR", "test"], "rpc"),
        ] {
            let root = try XML.Document(parsing: Array(file.text.utf8)).root
            let binding = try #require(root.childElements.first { $0.localName == "binding" })
            let operations = binding.childElements.filter { $0.isNamed("operation", binding.namespace) }
            #expect(operations.compactMap { $0.attribute("name") } == names)
            for inner in operations.flatMap({ Array($0.childElements) }) where inner.localName == "operation" {
                #expect(inner.attribute("soapAction") == "" && inner.attribute("style") == style)
            }
        }
    }

    @Test("Nothing else is on the port of the web services, and they answer on the other one too")
    func ports() async throws {
        let scene = try WebServiceScene(.socket)
        for target in ["/", "/_mock/v1/health", "/launcher/1", "/pki/root.pem"] {
            #expect(try await scene.send(HTTPRequest(target: target)).status == .notFound)
        }
        let plain = try WebServiceScene(.inProcess)
        #expect(try await plain.status(as: .nobody) == "8195")
    }

    @Test("A host that is not the services' own is refused")
    func host() async throws {
        let scene = try WebServiceScene(.socket)
        for (host, status) in [("localhost", HTTPStatus.misdirectedRequest), ("evil.example", .misdirectedRequest)] {
            let request = HTTPRequest(target: WebServiceScene.pidPath + "?wsdl", fields: ["Host": host])
            #expect(try await scene.send(request).status == status)
        }
    }
}
