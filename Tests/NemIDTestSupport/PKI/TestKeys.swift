package import NemIDCrypto

/// The keys of the tests, read once.
package enum TestKeys {
    package static func root() throws(CryptoError) -> PrivateKey { try read(TestKeyText.root) }
    package static func issuing() throws(CryptoError) -> PrivateKey { try read(TestKeyText.issuing) }
    package static func user() throws(CryptoError) -> PrivateKey { try read(TestKeyText.user) }
    package static func other() throws(CryptoError) -> PrivateKey { try read(TestKeyText.other) }
    package static func responder() throws(CryptoError) -> PrivateKey { try read(TestKeyText.responder) }

    /// Eight keys of 2048 bits, all different.
    package static func eight() throws(CryptoError) -> [PrivateKey] {
        try [
            root(), issuing(), user(), other(), responder(), read(FurtherKeyText.sixth), read(FurtherKeyText.seventh),
            read(FurtherKeyText.eighth),
        ]
    }

    /// A key of 1024 bits.
    package static func short() throws(CryptoError) -> PrivateKey { try read(FurtherKeyText.short) }

    /// A key of 2052 bits.
    package static func uneven() throws(CryptoError) -> PrivateKey { try read(FurtherKeyText.uneven) }

    private static func read(_ pem: String) throws(CryptoError) -> PrivateKey {
        try PrivateKey(pem: Array(pem.utf8))
    }
}
