// Made from Files/front-service-provider.html by embed.sh; change that file.
extension PageFile {
    package static let frontServiceProviderHTML = PageFile(
        name: "front-service-provider.html",
        text: ##"""
            <p class="site" data-testid="service-provider-{{id}}"><strong>{{friendlyName}}</strong> (<code>{{id}}</code>): <a href="{{address}}.pem">PEM</a>, <a href="{{address}}.p12">PKCS#12</a>, {{passphraseLabel}} <code>{{passphrase}}</code>, <a href="{{address}}">JSON</a></p>

            """##
    )
}
