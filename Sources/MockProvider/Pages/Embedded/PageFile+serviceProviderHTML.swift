// Made from Files/service-provider.html by embed.sh; change that file.
extension PageFile {
    package static let serviceProviderHTML = PageFile(
        name: "service-provider.html",
        text: ##"""
            <section class="certificate" data-testid="service-provider-{{id}}">
            <h2>{{friendlyName}}</h2>
            <p><code>{{id}}</code> <span class="state" data-testid="enrolment">{{state}}</span></p>
            {{certificates}}
            <p class="links">{{#ready}}<a href="{{address}}.pem" data-testid="pem">{{pemLink}}</a> <a href="{{address}}.p12" data-testid="p12">{{p12Link}}</a> {{/ready}}<a href="{{address}}" data-testid="json">JSON</a></p>
            {{#ready}}<p>{{passphraseLabel}} <code>{{ready}}</code></p>
            {{/ready}}<form class="buttons" action="/service-providers" method="post">
            <input type="hidden" name="token" value="{{token}}" data-testid="token">
            <input type="hidden" name="id" value="{{id}}" data-testid="id">
            {{langField}}{{#enable}}<button type="submit" name="do" value="enable" data-testid="enable">{{enable}}</button>{{/enable}}{{#disable}}<button type="submit" name="do" value="disable" data-testid="disable">{{disable}}</button>{{/disable}}
            </form>
            </section>

            """##
    )
}
