// Made from Files/front.html by embed.sh; change that file.
extension PageFile {
    package static let frontHTML = PageFile(
        name: "front.html",
        text: ##"""
            <h1>{{title}}</h1>
            <p class="lead">{{lead}}</p>

            <ul class="doors">
            <li><a href="{{newPersonAddress}}" data-testid="new-person">{{newPersonLink}}</a><p>{{newPersonText}}</p></li>
            <li><a href="{{parametersAddress}}" data-testid="parameters">{{parametersLink}}</a><p>{{parametersText}}</p></li>
            <li><a href="{{serviceProvidersAddress}}" data-testid="service-providers">{{serviceProvidersLink}}</a><p>{{serviceProvidersText}}</p></li>
            </ul>

            <h2 id="people">{{peopleTitle}}</h2>
            <p>{{peopleText}}</p>
            <form class="search" action="/people" method="get" role="search">
            {{langField}}<label for="search">{{searchLabel}}</label>
            <input id="search" name="q" type="search" value="{{query}}" autocomplete="off" spellcheck="false" data-testid="search">
            <button type="submit" data-testid="find">{{searchButton}}</button>
            </form>
            {{people}}
            <h2>{{siteTitle}}</h2>
            <p>{{siteText}}</p>
            {{serviceProviders}}
            <dl class="addresses">
            <dt>{{launcherLabel}}</dt>
            <dd><code data-testid="launcher">{{origin}}/launcher/lmt/&lt;n&gt;</code>, <code>{{origin}}/launcher/std/&lt;n&gt;</code></dd>
            <dt>{{keyFilesLabel}}</dt>
            <dd><code>{{origin}}/codefile?t=&lt;n&gt;</code>{{keyFiles}}</dd>
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
