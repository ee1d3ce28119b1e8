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
    }
}
