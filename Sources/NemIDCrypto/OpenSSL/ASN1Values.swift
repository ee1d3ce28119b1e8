import CNemIDOpenSSL

/// Swift values of OpenSSL's small ASN.1 objects.
enum ASN1Values {
    /// The content octets of a string, bit string or integer.
    static func bytes(_ string: UnsafePointer<ASN1_STRING>?) -> [UInt8] {
        guard let string, let data = ASN1_STRING_get0_data(string) else { return [] }
        return [UInt8](UnsafeBufferPointer(start: data, count: Int(ASN1_STRING_length(string))))
    }

    /// The dotted form of an object identifier.
    static func dotted(_ object: OpaquePointer?) -> String {
        guard let object else { return "" }
        let size = OBJ_obj2txt(nil, 0, object, 1)
        guard size > 0 else { return "" }
        var buffer = [CChar](repeating: 0, count: Int(size) + 1)
        OBJ_obj2txt(&buffer, Int32(buffer.count), object, 1)
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// The object identifier of a dotted form.
    static func object(_ dotted: String) -> UniqueHandle<ObjectIdentifierObject>? {
        UniqueHandle(owning: OBJ_txt2obj(dotted, 1))
    }

    /// The identifier inside an `AlgorithmIdentifier`, dotted.
    static func algorithm(_ algorithm: UnsafePointer<X509_ALGOR>?) -> String {
        guard let algorithm else { return "" }
        var object: OpaquePointer?
        X509_ALGOR_get0(&object, nil, nil, algorithm)
        return dotted(object)
    }

    /// An INTEGER of the non-negative number whose big-endian octets are `magnitude`; the caller frees it.
    static func integer(_ magnitude: [UInt8]) -> UnsafeMutablePointer<ASN1_INTEGER>? {
        guard
            let number = UniqueHandle<BigNumberObject>(
                owning: BN_bin2bn(magnitude, Int32(magnitude.count), nil)
            )
        else { return nil }
        return number.withPointer { BN_to_ASN1_INTEGER($0, nil) }
    }
}
