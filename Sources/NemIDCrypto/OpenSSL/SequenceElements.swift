import CNemIDOpenSSL

/// The elements of a SEQUENCE whose type does not matter, as OpenSSL splits it.
enum SequenceElements {
    /// One element: its universal tag number and its octets.
    ///
    /// Of a sequence these are the whole encoding, of strings and integers the content, of the rest none.
    struct Element {
        let tag: Int32
        let bytes: [UInt8]
    }

    /// The first `limit` elements of the sequence that `der` encodes; nil where it encodes none.
    static func first(_ limit: Int, of der: [UInt8]) -> [Element]? {
        guard let sequence: UniqueHandle<SequenceObject> = DERCoding.decode(der, { d2i_ASN1_SEQUENCE_ANY($0, $1, $2) })
        else { return nil }
        return sequence.withPointer { stack in
            (0..<min(Int32(limit), max(0, nemid_sk_type_num(stack)))).compactMap { index in
                guard let value = nemid_sk_type_value(stack, index) else { return nil }
                let tag = ASN1_TYPE_get(value)
                let hasString = tag != V_ASN1_BOOLEAN && tag != V_ASN1_NULL && tag != V_ASN1_OBJECT
                return Element(tag: tag, bytes: hasString ? ASN1Values.bytes(value.pointee.value.asn1_string) : [])
            }
        }
    }

    /// The dotted object identifier that the sequence `der` begins with, as an AlgorithmIdentifier does.
    static func objectIdentifier(first der: [UInt8]) -> String? {
        guard let sequence: UniqueHandle<SequenceObject> = DERCoding.decode(der, { d2i_ASN1_SEQUENCE_ANY($0, $1, $2) })
        else { return nil }
        return sequence.withPointer { stack in
            guard let value = nemid_sk_type_value(stack, 0), ASN1_TYPE_get(value) == V_ASN1_OBJECT else { return nil }
            return ASN1Values.dotted(value.pointee.value.object)
        }
    }
}
