import NemIDCrypto
import NemIDHTTP

extension IdentityProvider {
    /// Answers below `/_mock`: what test suites read and do.
    func control(_ request: HTTPRequest, _ path: [String]) -> HTTPResponse {
        guard path.first == "v1" else { return Self.nothingHere.response }
        do throws(Problem) {
            let path = Array(path.dropFirst())
            guard path != ["login"] else { return try controlLogin(request) }
            if let response = try certificateControl(request, path) { return response }
            if let response = try accountControl(request, path) { return response }
            if let response = try codeAppControl(request, path) { return response }
            if let response = try factorControl(request, path) { return response }
            if let response = try peopleControl(request, path) { return response }
            if let response = try parameterControl(request, path) { return response }
            if let response = try keyFileControl(request, path) { return response }
            let response = try controlDocument(request, path)
            guard request.method == .get || request.method == .head else {
                return .methodNotAllowed(allow: [.get, .head])
            }
            return response
        } catch {
            return error.response
        }
    }

    private static let nothingHere = Problem(
        .notFound,
        "there is nothing at this address",
        hint: "health, ready, personas, personas/{id}, personas/{id}/keycard, personas/{id}/certificate, "
            + "personas/{id}/nemid, personas/{id}/log, personas/{id}/app, personas/{id}/factors, login, key-files, "
            + "key-file-login, check-parameters, pki, service-providers/{id}"
    )

    private func controlDocument(_ request: HTTPRequest, _ path: [String]) throws(Problem) -> HTTPResponse {
        switch (path.first, path.count) {
        case ("health", 1): return json(health)
        case ("ready", 1): return json(["ready": true])
        case ("personas", 1):
            var documents: [JSON] = []
            for person in everybody() { documents.append(try document(person)) }
            return json(.array(documents))
        case ("personas", 2): return json(try document(try person(path[1])))
        case ("personas", 3): return try keyCardDocument(request, id: path[1], file: path[2])
        case ("service-providers", 1):
            return json(serviceProviderDocuments)
        case ("service-providers", 2): return try serviceProviderDocument(path[1])
        default: throw Self.nothingHere
        }
    }

    private var health: JSON {
        [
            "status": "ok",
            "version": .string(ProviderVersion.text),
            "clock": .string(CivilTime(now()).rfc3339),
            "people": .number(String(everybody().count)),
            "leniency": [],
        ]
    }

    private func person(_ id: String) throws(Problem) -> TestPerson {
        guard let account = account(userID: id) else {
            throw Problem(ProviderError(.notFound, "there is no person \(id)"))
        }
        return account.person
    }

    func document(_ person: TestPerson) throws(Problem) -> JSON {
        var certificates: [String: String] = [:]
        do {
            for (userID, _) in person.profiles {
                certificates[userID] = try certificate(of: person, userID: userID)?.pem
            }
        } catch {
            throw Problem(ProviderError(.internalFailure, error.reason))
        }
        return PersonDocument(
            person: person,
            password: account(userID: person.id)?.password ?? person.password,
            certificates: certificates
        ).json
    }

    // MARK: Key card

    private func keyCardDocument(_ request: HTTPRequest, id: String, file: String) throws(Problem) -> HTTPResponse {
        guard ["keycard", "keycard.json", "keycard.txt"].contains(file) else { throw Self.nothingHere }
        guard let account = account(userID: try person(id).id) else { throw Self.nothingHere }
        let wanted = request.query["card"] ?? account.card.number
        guard let card = [account.card, account.newCard].compactMap({ $0 }).first(where: { $0.number == wanted }) else {
            throw Problem(.notFound, "the person has no card of that number", hint: "personas/{id}/nemid names both")
        }
        let document = KeyCardDocument(card)
        guard !request.query.values("number").isEmpty else {
            return file == "keycard.txt" ? .text(document.text) : json(document.json)
        }
        guard let number = request.query["number"], let pair = card.pair(number) else {
            throw Problem(.notFound, "that number is not on the card", hint: "the frame shows it: four digits after #")
        }
        return file == "keycard.txt" ? .text(pair.code + "\n") : json(KeyCardDocument.json(pair))
    }

    // MARK: Login

    private func controlLogin(_ request: HTTPRequest) throws(Problem) -> HTTPResponse {
        guard request.method == .post else { return .methodNotAllowed(allow: [.post]) }
        let message = try JSONRequest(
            request,
            allowing: ["parameters", "person", "origin", "password", "code", "document"]
        )
        let parameters = try message.parameters()
        let login = HeadlessLogin(
            parametersJSON: parameters,
            userID: try message.text("person"),
            origin: try message.optionalText("origin"),
            password: try message.optionalText("password"),
            code: try message.optionalText("code"),
            document: try document(message)
        )
        do {
            let end = try headlessLogin(login)
            return json([
                "response": .string(end.response),
                "code": end.code.map { .string($0.rawValue) } ?? .null,
                "reason": end.reason.map { .string($0) } ?? .null,
            ])
        } catch {
            throw Problem(error)
        }
    }

    /// What is at `SIGNTEXT_URI`, in base64.
    private func document(_ message: JSONRequest) throws(Problem) -> [UInt8]? {
        guard let text = try message.optionalText("document") else { return nil }
        guard let octets = Base64.decode(text.utf8) else {
            throw Problem(.badRequest, "document is not base64", hint: "encode what is at SIGNTEXT_URI, on one line")
        }
        return octets
    }

    private func json(_ value: JSON) -> HTTPResponse { .json(Array((value.text + "\n").utf8)) }
}
