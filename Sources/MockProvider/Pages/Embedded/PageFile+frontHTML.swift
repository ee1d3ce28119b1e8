// Made from Files/front.html by embed.sh; change that file.
extension PageFile {
    package static let frontHTML = PageFile(
        name: "front.html",
        text: ##"""
            <h1>{{title}}</h1>
            <p class="lead">{{lead}}</p>

            <h2>{{peopleTitle}}</h2>
            <p>{{peopleText}}</p>
            <ul class="people" data-testid="people">
            {{people}}</ul>

            <h2>{{siteTitle}}</h2>
            <p>{{siteText}}</p>
            {{serviceProviders}}
            <dl class="addresses">
            <dt>{{launcherLabel}}</dt>
            <dd><code data-testid="launcher">{{origin}}/launcher/lmt/&lt;n&gt;</code>, <code>{{origin}}/launcher/std/&lt;n&gt;</code></dd>
            <dt>{{rootLabel}}</dt>
            <dd><a href="/pki/root.pem" data-testid="root">/pki/root.pem</a>, <a href="/pki/issuing.pem">/pki/issuing.pem</a></dd>
            <dt>{{listsLabel}}</dt>
            <dd><a href="/crl/issuing.crl">/crl/issuing.crl</a>, <a href="/crl/root.crl">/crl/root.crl</a></dd>
            <dt>{{controlLabel}}</dt>
            <dd><a href="/_mock/v1/personas">/_mock/v1/personas</a>, <a href="/_mock/v1/health">/_mock/v1/health</a></dd>
            </dl>

            """##
    )
}
