// Made from Files/phone-activate.html by embed.sh; change that file.
extension PageFile {
    package static let phoneActivateHTML = PageFile(
        name: "phone-activate.html",
        text: ##"""
            <form method="post" action="{{action}}">
            <label for="name">{{nameLabel}}</label>
            <input id="name" name="name" type="text" maxlength="40" value="{{name}}" autocomplete="off" data-testid="name">
            <label for="new-pin">{{newPINLabel}}</label>
            <input id="new-pin" name="pin" type="password" inputmode="numeric" maxlength="4" autocomplete="off" data-testid="new-pin">
            <button type="submit" class="primary" name="do" value="activate" data-testid="activate">{{activate}}</button>
            </form>

            """##
    )
}
