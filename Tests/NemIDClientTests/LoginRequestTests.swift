import FoundationEssentials
import NemIDClient
import NemIDCrypto
import NemIDFixtures
import Testing

@Suite struct LoginRequestTests {
    private func request(_ change: (inout LoginRequest) -> Void = { _ in }) throws -> LoginRequest {
        var request = try LoginRequest(origin: SampleSite.origin)
        change(&request)
        return request
    }

    private func code(of request: LoginRequest) throws -> NemIDError.Code? {
        let relyingParty = try SampleSite.relyingParty()
        return #expect(throws: NemIDError.self) { try relyingParty.beginLogin(request) }?.code
    }

    @Test("a plain request sends the mandatory parameters, origin, language and challenge")
    func plain() throws {
        let parameters = try SampleSite.parameters(request())
        #expect(
            Set(parameters.keys) == [
                "CLIENTFLOW", "SP_CERT", "TIMESTAMP", "ORIGIN", "LANGUAGE", "SIGN_PROPERTIES", "PARAMS_DIGEST",
                "DIGEST_SIGNATURE",
            ]
        )
        #expect(parameters["CLIENTFLOW"] == "OCESLOGIN2")
        #expect(try parameters["SP_CERT"] == Fixtures.parameterDigests().spCert)
        #expect(parameters["TIMESTAMP"] == "1618925165000")
        #expect(parameters["ORIGIN"] == SampleSite.origin)
        #expect(parameters["LANGUAGE"] == "DA")
        #expect(parameters["SIGN_PROPERTIES"] == "challenge=" + String(repeating: "01", count: 20))
    }

    @Test("PAR-01 what is sent carries its own digest and signature")
    func isSigned() throws {
        let parameters = try SampleSite.parameters(request { $0.announcesAppApproval = true })
        let set = try ParameterSet(parameters.map { Parameter(name: $0.key, value: $0.value) })
        let key = try PrivateKey(pem: Array(Fixtures.parameterDigests().privateKeyPem.utf8))
        #expect(try parameters["PARAMS_DIGEST"] == set.digest())
        #expect(try parameters["DIGEST_SIGNATURE"] == set.signature(by: key))
    }

    @Test("every option becomes its parameter")
    func everyOption() throws {
        let token = try #require(RememberUserIDToken("AAECAw=="))
        let request = try request {
            $0.language = .greenlandic
            $0.mode = .standard
            $0.rememberUserID = .remembered(token, ticked: false)
            $0.hidesCancelButton = true
            $0.credentialUpdate = .passwordAndUserID
            $0.preventsCodeCard = true
            $0.suppressesPush = true
            $0.announcesAppApproval = true
            $0.transactionContext = try? TransactionContext("Log på hos Eksempel")
            $0.signProperties = [try? SignProperty(name: "sag", value: "4711")].compactMap(\.self)
            $0.timestampFormat = .dateAndTime(utcOffsetMinutes: 120)
            $0.timestampFormat.isBase64Encoded = true
        }
        let parameters = try SampleSite.parameters(request)
        #expect(parameters["LANGUAGE"] == "KL")
        #expect(parameters["REMEMBER_USERID"] == "AAECAw==")
        #expect(parameters["REMEMBER_USERID_INITIAL_STATUS"] == "FALSE")
        #expect(parameters["DO_NOT_SHOW_CANCEL"] == "TRUE")
        #expect(parameters["CREDENTIAL_UPDATE"] == "ALIAS")
        #expect(parameters["PREVENT_OTP_CARD"] == "TRUE")
        #expect(parameters["SUPPRESS_PUSH_TO_DEVICE"] == "TRUE")
        #expect(parameters["ENABLE_AWAITING_APP_APPROVAL_EVENT"] == "TRUE")
        #expect(parameters["TRANSACTION_CONTEXT"] == "TG9nIHDDpSBob3MgRWtzZW1wZWw=")
        #expect(parameters["SIGN_PROPERTIES"]?.hasSuffix(";sag=4711") == true)
        #expect(parameters["TIMESTAMP"] == "MjAyMS0wNC0yMCAxNToyNjowNSswMjAw")
    }

    @Test("offering to remember the user id sends an empty token")
    func offered() throws {
        let parameters = try SampleSite.parameters(request { $0.rememberUserID = .offered(ticked: true) })
        #expect(parameters["REMEMBER_USERID"] == "")
        #expect(parameters["REMEMBER_USERID_INITIAL_STATUS"] == "TRUE")
    }

    @Test("PAR-11 properties that differ by case only are refused")
    func duplicateProperty() throws {
        let request = try request {
            $0.signProperties = ["Sag", "sAG"].compactMap { try? SignProperty(name: $0, value: "1") }
        }
        #expect(request.signProperties.count == 2)
        #expect(try code(of: request) == .parameterSignProperties)
    }

    @Test("hiding the cancel button is for the standard mode")
    func cancelButton() throws {
        #expect(try code(of: request { $0.hidesCancelButton = true }) == .parameterMode)
    }

    @Test(
        "a frame of the least size is taken, one pixel less is refused",
        arguments: [
            (ClientMode.limited, ClientLanguage.danish, FrameSize(width: 200, height: 250)),
            (.limited, .english, FrameSize(width: 200, height: 250)),
            (.limited, .greenlandic, FrameSize(width: 250, height: 300)),
            (.standard, .danish, FrameSize(width: 500, height: 450)),
        ]
    )
    func frame(_ mode: ClientMode, _ language: ClientLanguage, _ least: FrameSize) throws {
        func sized(_ width: Int, _ height: Int) throws -> LoginRequest {
            try request {
                $0.mode = mode
                $0.language = language
                $0.frameSize = FrameSize(width: width, height: height)
            }
        }
        #expect(try SampleSite.relyingParty().beginLogin(sized(least.width, least.height)).launch.frameSize == least)
        #expect(try code(of: sized(least.width - 1, least.height)) == .parameterFrame)
        #expect(try code(of: sized(least.width, least.height - 1)) == .parameterFrame)
        #expect(try code(of: sized(10_001, 10_000)) == .parameterFrame)
    }
}
