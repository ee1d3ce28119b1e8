// Made from Files/phone-unlock.html by embed.sh; change that file.
extension PageFile {
    package static let phoneUnlockHTML = PageFile(
        name: "phone-unlock.html",
        text: ##"""
            <form method="post" action="{{action}}">
            <input type="hidden" name="app" value="{{app}}" data-testid="app">
            <label for="pin">{{pinLabel}}</label>
            <input id="pin" name="pin" type="password" inputmode="numeric" maxlength="4" autocomplete="off" data-testid="pin" autofocus aria-describedby="pin-hint{{#problem}} problem{{/problem}}"{{#problem}} aria-invalid="true"{{/problem}}>
            <p id="pin-hint" class="small">{{pinHint}}</p>
            <button type="submit" class="primary" name="do" value="unlock" data-testid="unlock">{{unlock}}</button>
            </form>

            """##
    )
}
