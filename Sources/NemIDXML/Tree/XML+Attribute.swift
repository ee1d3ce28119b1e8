extension XML {
    /// An attribute of an element; never a namespace declaration.
    package struct Attribute: Sendable {
        let storage: Storage
        let index: Int

        private var record: AttributeRecord { storage.attributes[index] }

        package var localName: String { storage.string(record.name.local) }

        /// Empty where the name has none.
        package var prefix: String { storage.string(record.name.prefix) }

        /// The namespace name; empty where there is no prefix (Namespaces in XML §6.2).
        package var namespace: String { storage.string(storage.namespace(record.binding)) }

        /// The value, normalised as XML 1.0 §3.3.3 says for a character-data attribute.
        package var value: String { storage.string(record.value) }

        /// Whether the name has no prefix.
        package var isUnprefixed: Bool { record.name.prefixCount == 0 }

        /// Whether the prefix is this, octet by octet.
        package func isPrefixed(_ prefix: String) -> Bool { storage.isEqual(record.name.prefix, prefix) }

        /// Whether this is the attribute `local` of the namespace `namespace` (empty for none), octet by octet.
        package func isNamed(_ local: String, _ namespace: String = "") -> Bool {
            storage.isEqual(record.name.local, local)
                && storage.isEqual(storage.namespace(record.binding), namespace)
        }
    }
}
