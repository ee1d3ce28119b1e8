/// The version of the provider, as `health` and `nemid-mock --version` tell it.
package enum ProviderVersion {
    package static let text = "0.1.0"
}
