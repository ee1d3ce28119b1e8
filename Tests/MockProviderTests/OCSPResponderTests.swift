import FoundationEssentials
import MockProvider
import NemIDCrypto
import NemIDHTTP
import NemIDTestSupport
import Testing

@Suite("OCSP responder")
struct OCSPResponderTests {
    private static let malformed = 1
    private static let unauthorized = 6

    @Test("A certificate of the issuing CA is good, by POST and by GET", arguments: Transport.allCases)
    func good(_ transport: Transport) async throws {
        let scene = try ResponderScene(transport)
        let certificate = try await scene.certificate()
        for hash in [Digest.sha1, .sha256] {
            let request = try OCSPRequest(
                serialNumber: certificate.serialNumber,
                issuer: scene.issuing,
                hash: hash,
                nonce: [UInt8](0..<32)
            )
            let posted = try await scene.post(request.der)
            #expect(posted.status == .ok && posted.fields["Content-Type"] == "application/ocsp-response")
            let basic = try #require(try OCSPResponse(der: posted.body).basic)
            let single = try #require(basic.responses.first)
            #expect(basic.responses.count == 1 && single.status == .good)
            #expect(single.certificateID.digest == hash)
            #expect(single.certificateID.serialNumber == certificate.serialNumber)
            #expect(single.thisUpdate == scene.world.clock.now && basic.producedAt == scene.world.clock.now)
            #expect(!single.hasNextUpdate)
            #expect(basic.nonce == [0x04, 32] + [UInt8](0..<32))
            for path in Self.paths(request.der) {
                let got = try await scene.world.get("/ocsp/" + path)
                #expect(got.status == .ok && got.fields["Content-Type"] == "application/ocsp-response")
                #expect(got.body == posted.body)
            }
        }
    }

    /// The base64 of a request in a path: everything encoded that may be, what must be, and nothing.
    private static func paths(_ request: [UInt8]) -> [String] {
        let text = Base64.encode(request)
        let needed = text.replacing("+", with: "%2B").replacing("/", with: "%2F").replacing("=", with: "%3D")
        return [text.utf8.map { "%" + Hex.lower([$0]) }.joined(), needed, text]
    }

    @Test("The answer is signed by a responder that the issuing CA made for that, and for two months at most")
    func responder() async throws {
        let scene = try ResponderScene()
        let certificate = try await scene.certificate()
        var responders: [Certificate] = []
        for days in [0.0, 29, 1] {
            scene.world.clock.advance(days * 86_400)
            let request = try OCSPRequest(serialNumber: certificate.serialNumber, issuer: scene.issuing, nonce: nil)
            let basic = try #require(try await scene.response(request.der).basic)
            #expect(basic.certificateCount == 1 && basic.signatureDigest == .sha256 && basic.nonce == nil)
            let responder = try Certificate(der: basic.certificateEncoding(0))
            #expect(basic.isSigned(by: responder.publicKey))
            #expect(basic.responderID == .keyHash(try Digest.sha1.hash(responder.subjectPublicKeyBits)))
            #expect(responder.issuer == scene.issuing.subject && responder.isSigned(by: scene.issuing.publicKey))
            #expect(responder.notBefore <= scene.world.clock.now && scene.world.clock.now <= responder.notAfter)
            #expect(responder.notAfter.timeIntervalSince(responder.notBefore) < 64 * 86_400)
            responders.append(responder)
        }
        // June, June and July.
        #expect(responders[0] == responders[1] && responders[0] != responders[2])
        let extensions = responders[0].extensions
        #expect(extensions.allowsOCSPSigning && extensions.hasNoCheck)
        #expect(extensions.critical == ["2.5.29.15"])
        #expect(extensions.keyUsage == [.digitalSignature, .nonRepudiation])
        // Of the shape of a company's, for those who classify it.
        #expect(extensions.policies == ["1.3.6.1.4.1.31313.2.4.6.3.5"])
        let number = responders[0].subject.attributes(DistinguishedName.AttributeType.serialNumber).first?.text
        #expect(number?.wholeMatch(of: /CVR:90000000-UID:[0-9]{8}/) != nil)
        #expect(try await scene.status(of: responders[0]) == .good)
    }

    @Test("A revoked certificate is revoked at once, with time and reason", arguments: Transport.allCases)
    func revoked(_ transport: Transport) async throws {
        let scene = try ResponderScene(transport)
        let certificate = try await scene.certificate()
        scene.world.clock.advance(90.5)
        #expect(try await scene.status(of: certificate) == .good)
        try await scene.world.provider.revokeCertificate(of: "anna", cause: .keyCompromise)
        let date = ManualClock.start.addingTimeInterval(90)
        for hash in [Digest.sha1, .sha256] {
            #expect(
                try await scene.status(of: certificate, hash: hash) == .revoked(at: date, reason: .keyCompromise)
            )
        }
        #expect(try await scene.status(of: try await scene.certificate("bo")) == .good)
        scene.world.clock.advance(86_400)
        #expect(try await scene.status(of: certificate) == .revoked(at: date, reason: .keyCompromise))
    }

    @Test("Each cause has its reason", arguments: zip(RevocationCause.allCases, [0, 1, 3, 4, 5, 9]))
    func causes(_ cause: RevocationCause, _ reason: Int) async throws {
        let scene = try ResponderScene()
        try await scene.world.provider.revokeCertificate(of: "anna", cause: cause)
        let expected = OCSPSingleResponse.Status.revoked(
            at: ManualClock.start,
            reason: RevocationReason(rawValue: reason)
        )
        #expect(try await scene.status(of: try await scene.certificate()) == expected)
    }

    @Test("A number that no certificate has is unknown; a certificate is known before it is first used")
    func unknown() async throws {
        let scene = try ResponderScene()
        let other = try ResponderScene(seed: 2)
        #expect(try await scene.status(of: try await other.certificate()) == .unknown)
        let same = try ResponderScene()
        #expect(try await scene.status(of: try await same.certificate("finn-testsmedjen")) == .good)
        let negative = [UInt8]([0x02, 0x01, 0xFF])
        var parts = TestDER.elements(
            within: try OCSPRequestParts.certificateID(scene.issuing, issuer: scene.issuing, hash: .sha1)
        )
        parts[3] = negative
        let response = try await scene.response(OCSPRequestParts.request([TestDER.sequence(parts)]))
        #expect(response.basic?.responses.map(\.status) == [.unknown])
    }

    @Test("Several questions are answered together, in their order, each in its own hash function")
    func several() async throws {
        let scene = try ResponderScene()
        let (anna, bo) = (try await scene.certificate("anna"), try await scene.certificate("bo"))
        try await scene.world.provider.revokeCertificate(of: "bo")
        let first = try OCSPRequestParts.certificateID(anna, issuer: scene.issuing, hash: .sha1)
        let second = try OCSPRequestParts.certificateID(bo, issuer: scene.issuing, hash: .sha256)
        let basic = try #require(try await scene.response(OCSPRequestParts.request([first, second])).basic)
        #expect(basic.responses.map(\.certificateID.digest) == [.sha1, .sha256])
        #expect(
            basic.responses.map(\.status) == [.good, .revoked(at: ManualClock.start, reason: .unspecified)]
        )
        let most = try await scene.response(OCSPRequestParts.request(Array(repeating: first, count: 32)))
        #expect(most.basic?.responses.count == 32)
    }

    @Test("The CertID comes back as it was written, its hash function with or without parameters")
    func repeatsCertificateID() async throws {
        let scene = try ResponderScene()
        let ordinary = try OCSPRequestParts.certificateID(
            try await scene.certificate(),
            issuer: scene.issuing,
            hash: .sha256
        )
        for identifier in [ordinary, OCSPRequestParts.withoutParameters(ordinary)] {
            let response = try await scene.response(OCSPRequestParts.request([identifier]))
            #expect(response.basic?.responses.map(\.status) == [.good])
            #expect(response.der.firstRange(of: identifier) != nil)
        }
    }

    static let unreadable: [(String, @Sendable ([UInt8]) -> [UInt8])] = [
        ("nothing", { _ in [] }),
        ("no DER", { _ in Array("hello".utf8) }),
        ("an octet after the end", { OCSPRequestParts.request([$0]) + [0] }),
        ("cut short", { OCSPRequestParts.request([$0]).dropLast() }),
        ("no question", { _ in OCSPRequestParts.request([]) }),
        ("33 questions", { OCSPRequestParts.request(Array(repeating: $0, count: 33)) }),
        ("a nonce of no octets", { OCSPRequestParts.request([$0], extensions: [OCSPRequestParts.nonce([4, 0])]) }),
        (
            "a nonce of 129 octets",
            {
                let nonce = TestDER.element(4, [UInt8](repeating: 7, count: 129))
                return OCSPRequestParts.request([$0], extensions: [OCSPRequestParts.nonce(nonce)])
            }
        ),
        (
            "a nonce that is no string",
            { OCSPRequestParts.request([$0], extensions: [OCSPRequestParts.nonce([5, 0])]) }
        ),
        (
            "two nonces",
            {
                let nonce = OCSPRequestParts.nonce([4, 1, 7])
                return OCSPRequestParts.request([$0], extensions: [nonce, nonce])
            }
        ),
        (
            "a critical extension",
            { OCSPRequestParts.request([$0], extensions: [OCSPRequestParts.unknown(isCritical: true)]) }
        ),
    ]

    @Test("What cannot be read gets malformedRequest", arguments: unreadable.indices)
    func malformed(_ index: Int) async throws {
        let scene = try ResponderScene()
        let identifier = try OCSPRequestParts.certificateID(
            try await scene.certificate(),
            issuer: scene.issuing,
            hash: .sha1
        )
        let request = Self.unreadable[index].1(identifier)
        let response = try await scene.response(request)
        #expect(response.status == Self.malformed && response.basic == nil)
        let got = try await scene.world.get("/ocsp/" + Base64.encode(request))
        #expect(got.body == response.der)
    }

    @Test("Nonces of 1 and of 128 octets, and extensions that nobody knows, are fine")
    func wellFormed() async throws {
        let scene = try ResponderScene()
        let identifier = try OCSPRequestParts.certificateID(
            try await scene.certificate(),
            issuer: scene.issuing,
            hash: .sha1
        )
        for count in [1, 128] {
            let nonce = TestDER.element(4, [UInt8](repeating: 7, count: count))
            let extensions = [OCSPRequestParts.unknown(isCritical: false), OCSPRequestParts.nonce(nonce)]
            let basic = try await scene.response(OCSPRequestParts.request([identifier], extensions: extensions)).basic
            #expect(basic?.nonce == nonce && basic?.responses.map(\.status) == [.good])
        }
    }

    @Test("A request with one octet changed gets a response, and never good for another number")
    func changedOctets() async throws {
        let scene = try ResponderScene()
        let certificate = try await scene.certificate()
        let request = try OCSPRequest(serialNumber: certificate.serialNumber, issuer: scene.issuing, nonce: [1, 2])
        var counts: [Int: Int] = [:]
        for place in request.der.indices {
            for mask in [0x01, 0x20, 0x80] as [UInt8] {
                var changed = request.der
                changed[place] ^= mask
                let response = try await scene.response(changed)
                counts[response.status, default: 0] += 1
                for single in response.basic?.responses ?? [] {
                    let number = single.certificateID.serialNumber
                    #expect((single.status == .good) == (number == certificate.serialNumber))
                    // A negative number has no magnitude.
                    if let number { #expect(changed.firstRange(of: number) != nil) }
                }
            }
        }
        // Read and answered, not read, about another authority: all three happen, and nothing else.
        #expect(Set(counts.keys) == [0, Self.malformed, Self.unauthorized])
        #expect(counts.values.reduce(0, +) == 3 * request.der.count)
    }

    @Test("A path that is no base64 gets malformedRequest", arguments: ["", "/", "/%25", "/hello", "/MA==%0A"])
    func noBase64(_ path: String) async throws {
        let response = try await ResponderScene().world.get("/ocsp" + path)
        #expect(response.status == .ok)
        #expect(try OCSPResponse(der: response.body).status == Self.malformed)
    }

    @Test("Questions about other authorities get unauthorized: the root's, another hash function, two at once")
    func otherAuthorities() async throws {
        let scene = try ResponderScene()
        let anna = try await scene.certificate()
        let own = try OCSPRequestParts.certificateID(anna, issuer: scene.issuing, hash: .sha1)
        let root = try OCSPRequestParts.certificateID(scene.issuing, issuer: scene.root, hash: .sha1)
        let foreign = try OCSPRequestParts.certificateID(anna, issuer: try TestPKI().issuing, hash: .sha256)
        let sha384 = try OCSPRequestParts.certificateID(anna, issuer: scene.issuing, hash: .sha384)
        for identifiers in [[root], [foreign], [sha384], [own, root], [own, foreign]] {
            let response = try await scene.response(OCSPRequestParts.request(identifiers))
            #expect(response.status == Self.unauthorized && response.basic == nil)
        }
        #expect(try await scene.response(OCSPRequestParts.request([own])).status == 0)
    }

    @Test("What is no OCSP gets an answer of HTTP")
    func http() async throws {
        let scene = try ResponderScene()
        #expect(try await scene.post([], ["Content-Type": "application/json"]).status == .unsupportedMediaType)
        let put = try await scene.world.send(HTTPRequest(method: .put, target: "/ocsp"))
        #expect(put.status == .methodNotAllowed && put.fields["Allow"] == "GET, HEAD, POST")
        let elsewhere = HTTPRequest(
            method: .post,
            target: "/ocsp/MA==",
            fields: ["Content-Type": "application/ocsp-request"]
        )
        #expect(try await scene.world.send(elsewhere).status == .notFound)
        #expect(try await scene.world.get("/ocspx").status == .notFound)
    }

    @Test("Seed, clock and question decide the octets of the answer")
    func deterministic() async throws {
        var answers: [[UInt8]] = []
        for seed in [1, 1, 2] as [UInt64] {
            let scene = try ResponderScene(seed: seed)
            try await scene.world.provider.revokeCertificate(of: "bo")
            let request = try OCSPRequest(
                serialNumber: try await scene.certificate("bo").serialNumber,
                issuer: scene.issuing,
                nonce: [1, 2, 3]
            )
            answers.append(try await scene.post(request.der).body)
        }
        #expect(answers[0] == answers[1] && answers[0] != answers[2])
    }
}
