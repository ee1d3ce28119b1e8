// Made from Files/person-certificate.html by embed.sh; change that file.
extension PageFile {
    package static let personCertificateHTML = PageFile(
        name: "person-certificate.html",
        text: ##"""
            <section class="certificate" data-testid="certificate">
            <p class="who"><code>{{userID}}</code> <span class="state">{{status}}</span></p>
            <p class="subject">{{subject}}</p>
            <dl>
            <dt>{{serialLabel}}</dt>
            <dd><code>{{serial}}</code></dd>
            <dt>{{validityLabel}}</dt>
            <dd>{{validity}}</dd>
            </dl>
            <p class="links"><a href="{{file}}.cer" download="{{download}}.cer" data-testid="der">{{derLink}}</a> <a href="{{file}}.pem" download="{{download}}.pem" data-testid="pem">{{pemLink}}</a></p>
            <form class="buttons" action="{{address}}" method="post">
            <input type="hidden" name="token" value="{{token}}" data-testid="token">
            <input type="hidden" name="userID" value="{{userID}}" data-testid="user-id">
            {{langField}}<button type="submit" name="do" value="renew" data-testid="renew">{{renew}}</button>
            {{#revoke}}<button type="submit" name="do" value="revoke" data-testid="revoke">{{revoke}}</button>
            {{/revoke}}</form>
            </section>

            """##
    )
}
