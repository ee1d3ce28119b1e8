import Foundation
import MockProvider
import NemIDTestSupport
import Testing

/// The provider's web services, asked by programs that others wrote.
@Suite(.enabled(if: Interop.isWanted))
struct WebServiceInteropTests {
    private let folder: Interop.Folder
    private let listener: Listener
    private var provider: IdentityProvider { listener.provider }

    init() throws {
        folder = try Interop.Folder()
        // Long ago: the certificate of the server is good all the same for programs that know the present time only.
        let now = Date(timeIntervalSince1970: 1_622_538_000)
        listener = try Listener(webServicePort: 0, configuration: .init(now: { now }))
        _ = try folder.write(provider.rootCertificatePEM, "root.pem")
        _ = try folder.write(provider.issuingCertificatePEM, "issuing.pem")
        for site in provider.serviceProviders {
            _ = try folder.write(site.privateKeyPEM + site.certificatePEM, site.id + ".pem")
        }
    }

    private func path(_ name: String) -> String { folder.path + "/" + name }

    private func person(_ id: String) throws -> TestPerson { try #require(provider.people.first { $0.id == id }) }

    private func run(_ program: String, _ arguments: [String]) async throws -> ProcessResult {
        try await blocking { try ProcessRunner.run(ProcessLaunch(program, arguments)) }
    }

    // MARK: curl

    private func curl(_ path: String, _ arguments: [String], site: String? = "postkassen") async throws -> ProcessResult
    {
        let certificate = site.map { ["--cert", self.path($0 + ".pem")] } ?? []
        return try await run(
            "curl",
            ["-sS", "--noproxy", "*"] + certificate + arguments + [provider.webServiceAddress + path]
        )
    }

    private var trust: [String] { ["--cacert", path("root.pem")] }

    private func plainQuestion() throws -> String {
        let anna = try person("anna")
        guard case .citizen(let pid, _, _) = anna.identity else { return "" }
        return """
            PID_REQUEST=<?xml version="1.0" encoding="iso-8859-1"?>
            <method name="pidCprRequest" version="1.0"><request id="req-1"><serviceId>44</serviceId><pid>\(pid)</pid>\
            <cpr>\(anna.cprNumber)</cpr></request></method>
            """
    }

    @Test(
        "curl --cert asks both forms of PID-CPR, and is told that it is nobody without",
        arguments: ["--tlsv1.3", "--tlsv1.2"]
    )
    func curlAsks(_ version: String) async throws {
        let encoded = trust + [version, "--data-urlencode", try plainQuestion()]
        let plain = "/pid_serviceprovider_server/pidxml/"
        let match = try await curl(plain, encoded)
        #expect(match.text.contains("<response id=\"req-1\"><status statusCode=\"0\">"), "\(match.errorText)")
        let raw = try await curl(plain, trust + [version, "--data-binary", try plainQuestion()])
        #expect(raw.text == match.text)
        let nobody = try await curl(plain, encoded, site: nil)
        #expect(nobody.text.contains("<status statusCode=\"8195\">"), "\(nobody.errorText)")
        let other = try await curl(plain, encoded, site: "proevekoebing")
        #expect(other.text.contains("<status statusCode=\"17\">"))
        let message = """
            <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><testConnection xmlns="http://localhost/">\
            <intVal>7</intVal></testConnection></s:Body></s:Envelope>
            """
        let soap = trust + ["-H", "Content-Type: text/xml; charset=utf-8", "-H", "SOAPAction: \"\"", "-d", message]
        let echo = try await curl("/pid_serviceprovider_server/pidws/", soap + [version])
        #expect(echo.text.contains("<loc:result>7</loc:result>"), "\(echo.errorText)")
    }

    @Test("curl refuses the server without its root or under another name, and the server versions before TLS 1.2")
    func curlRefuses() async throws {
        let plain = "/pid_serviceprovider_server/pidxml/"
        let data = ["-d", "PID_REQUEST="]
        #expect(try await curl(plain, trust + data).status == .exited(0))
        #expect(try await curl(plain, data).status == .exited(60))
        let port = provider.webServiceAddress.split(separator: ":").last ?? ""
        let renamed = ["--connect-to", "pid.example:\(port):127.0.0.1:\(port)", "https://pid.example:\(port)\(plain)"]
        let result = try await run("curl", ["-sS", "--noproxy", "*"] + trust + data + renamed)
        #expect(result.status == .exited(60))
        let old = ["--tls-max", "1.1", "--tlsv1.0", "--ciphers", "DEFAULT@SECLEVEL=0"]
        #expect(try await curl(plain, trust + old + data).status == .exited(35))
    }

    // MARK: OpenSSL

    private func connect(_ arguments: [String], input: String = "") async throws -> ProcessResult {
        let address = String(provider.webServiceAddress.dropFirst("https://".count))
        let command = "printf '%s' \"$1\" | { shift; openssl s_client -connect \(address) \"$@\"; }"
        return try await run("sh", ["-c", command, "sh", input] + arguments)
    }

    @Test("openssl accepts the server's chain in strict mode, for its address and its name")
    func chain() async throws {
        let strict = ["-CAfile", path("root.pem"), "-no-CApath", "-no-CAstore", "-verify_return_error", "-x509_strict"]
        for host in [["-verify_ip", "127.0.0.1"], ["-verify_hostname", "localhost"]] {
            let result = try await connect(strict + host)
            #expect(result.status == .exited(0), "\(result.errorText)")
            #expect(result.text.contains("Verify return code: 0 (ok)") || result.text.contains("Verification: OK"))
        }
        #expect(try await connect(strict + ["-verify_hostname", "pid.example"]).status != .exited(0))
    }

    @Test("openssl gets no session to come back with, no compression and no renegotiation")
    func sessions() async throws {
        let trust = ["-CAfile", path("root.pem")]
        for version in ["-tls1_2", "-tls1_3"] {
            let result = try await connect(trust + [version, "-reconnect"])
            #expect(result.text.contains("New, "), "\(result.errorText)")
            #expect(!result.text.contains("Reused, ") && !result.text.contains("Post-Handshake New Session Ticket"))
            #expect(result.text.contains("Compression: NONE"))
        }
        let renegotiated = try await connect(trust + ["-tls1_2"], input: "R\n")
        #expect(renegotiated.errorText.contains("no renegotiation"))
    }

    // MARK: zeep

    @Test(
        "a SOAP client in Python works from the descriptions that are served",
        .enabled(if: SOAPClientEnvironment.isThere, "\(SOAPClientEnvironment.reason)")
    )
    func soapClient() async throws {
        let python = try SOAPClientEnvironment.python.get()
        defer { SOAPClientEnvironment.remove() }
        let (anna, finn) = (try person("anna"), try person("finn"))
        guard case .citizen(let pid, _, _) = anna.identity, case .employee(let employments) = finn.identity else {
            Issue.record("the people are others")
            return
        }
        let employee = "CVR:\(employments[0].cvr)-RID:\(employments[0].rid)"
        let result = try await run(
            python,
            [
                Interop.support("AskWebServices.py"), provider.webServiceAddress, path("root.pem"),
                path("proevekoebing.pem"), path("postkassen.pem"), pid, anna.cprNumber, employee, finn.cprNumber,
            ]
        )
        #expect(result.status == .exited(0), "\(result.errorText)")
        #expect(
            result.text.split(separator: "\n").map { String($0) } == [
                "pid first 0 OK True True None", "pid second 0 OK True True None",
                "pid None 1 CPR-nummeret hører ikke til PID False True None", "findFromCpr True 0",
                "getPidForCpr True False 0", "testConnection -7 None", "refused 8", "nobody 8195", "getCPR True",
                "matchCPR True False", "unknown None False", "not entitled fault soapenv:Server", "entitled True",
            ]
        )
    }
}
