package org.zhuqi.accounts.web;

import org.zhuqi.accounts.TotpSecret;
import org.zhuqi.accounts.Username;

/** How an app reads a secret: an otpauth address, which is shown as a QR code. */
final class OtpAuth {
    private static final String ISSUER = "Zhuqi";

    private OtpAuth() {}

    static String uri(TotpSecret secret, Username username) {
        return "otpauth://totp/" + ISSUER + ":" + username + "?secret=" + secret.base32() + "&issuer=" + ISSUER
                + "&algorithm=SHA1&digits=6&period=30";
    }
}
