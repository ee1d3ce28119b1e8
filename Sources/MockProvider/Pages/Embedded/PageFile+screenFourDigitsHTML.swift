// Made from Files/screen-four-digits.html by embed.sh; change that file.
extension PageFile {
    package static let screenFourDigitsHTML = PageFile(
        name: "screen-four-digits.html",
        text: ##"""
            <header class="head">
            <p class="service" data-testid="service-name">{{service}}</p>
            {{#close}}<button type="button" class="close" data-event="cancel" data-testid="cancel" aria-label="{{close}}"><span aria-hidden="true">×</span></button>{{/close}}
            </header>
            <main id="framecontentscroll" class="content userid-pwd">
            <h1 data-testid="title">{{title}}</h1>
            {{#problem}}<p id="problem" class="problem" role="alert" data-testid="problem">{{problem}}</p>{{/problem}}
            <form data-event="credentials" novalidate>
            <p class="remembered">{{userIDLabel}} <strong data-testid="remembered-user-id">{{userID}}</strong> <button type="button" class="link" data-event="other-user" data-testid="other-user">{{otherUser}}</button></p>
            <input type="hidden" name="userID" value="{{userID}}" data-testid="user-id">
            {{#boxes}}<fieldset class="boxes"{{#problem}} aria-describedby="problem"{{/problem}}>
            <legend>{{passwordLabel}}</legend>
            <div><label for="digit-a"><span class="unseen">{{digit}} 1</span></label>
            <input id="digit-a" name="digit1" type="password" inputmode="numeric" autocomplete="off" data-digits data-box data-testid="digit-1" data-focus></div>
            <div><label for="digit-b"><span class="unseen">{{digit}} 2</span></label>
            <input id="digit-b" name="digit2" type="password" inputmode="numeric" autocomplete="off" data-digits data-box data-testid="digit-2"></div>
            <div><label for="digit-c"><span class="unseen">{{digit}} 3</span></label>
            <input id="digit-c" name="digit3" type="password" inputmode="numeric" autocomplete="off" data-digits data-box data-testid="digit-3"></div>
            <div><label for="digit-d"><span class="unseen">{{digit}} 4</span></label>
            <input id="digit-d" name="digit4" type="password" inputmode="numeric" autocomplete="off" data-digits data-box data-testid="digit-4"></div>
            </fieldset>{{/boxes}}
            {{#field}}<label for="password">{{passwordLabel}}</label>
            <input id="password" name="password" type="password" inputmode="numeric" maxlength="4" autocomplete="current-password" data-digits data-testid="password" data-focus{{#problem}} aria-invalid="true" aria-describedby="problem"{{/problem}}>{{/field}}
            {{#remember}}<p class="remember"><input id="remember" name="remember" type="checkbox" data-testid="remember"{{#ticked}} checked{{/ticked}}><label for="remember">{{remember}}</label></p>{{/remember}}
            <div class="buttons">
            <button type="submit" class="primary" data-testid="submit">{{next}}</button>
            {{#cancel}}<button type="button" class="secondary" data-event="cancel" data-testid="cancel">{{cancel}}</button>{{/cancel}}
            </div>
            </form>
            </main>

            """##
    )
}
