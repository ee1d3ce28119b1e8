extension CheckedLogin {
    /// Where the login begins: with the document, where there is one to sign.
    var firstState: LoginStateMachine.State {
        switch signing {
        case nil: .credentials
        case .remote?: .awaitingDocument
        case .ready?: .document
        }
    }

    /// What is shown first.
    var firstScreen: LoginScreen {
        switch signing {
        case nil: .credentials(nil)
        case .remote?: .fetching
        case .ready?: .document
        }
    }

    /// Takes what was fetched for the document that is awaited, nil for nothing.
    ///
    /// - Throws: `APP002` where it cannot be signed.
    mutating func receive(_ body: [UInt8]?) throws(LoginRefusal) {
        guard let remote = signing?.remote else { return }
        signing = .ready(try remote.document(body))
    }
}
