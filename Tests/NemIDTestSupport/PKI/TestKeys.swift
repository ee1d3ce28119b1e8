package import NemIDCrypto

/// The keys of the tests, read once.
package enum TestKeys {
    package static func root() throws(CryptoError) -> PrivateKey { try read(TestKeyText.root) }
    package static func issuing() throws(CryptoError) -> PrivateKey { try read(TestKeyText.issuing) }
    package static func user() throws(CryptoError) -> PrivateKey { try read(TestKeyText.user) }
    package static func other() throws(CryptoError) -> PrivateKey { try read(TestKeyText.other) }
    package static func responder() throws(CryptoError) -> PrivateKey { try read(TestKeyText.responder) }

    private static func read(_ pem: String) throws(CryptoError) -> PrivateKey {
        try PrivateKey(pem: Array(pem.utf8))
    }
}
